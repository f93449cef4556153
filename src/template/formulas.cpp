#include "template/formulas.hpp"

#include <algorithm>

namespace crossfoot {
namespace {

// Neighbours in a row or a column become one range: "[.D8:.D28];[.D30]".
std::string references(const std::vector<CellAddress>& cells) {
    std::string result;
    for (std::size_t first = 0; first < cells.size();) {
        std::size_t last = first;
        const auto follows = [&](int down, int right) {
            return last + 1 < cells.size() &&
                   cells[last + 1] == CellAddress{cells[last].row + down, cells[last].column + right};
        };
        while (follows(1, 0))
            ++last;
        if (last == first)
            while (follows(0, 1))
                ++last;
        result += (result.empty() ? "" : ";") + reference({cells[first], cells[last]});
        first = last + 1;
    }
    return result;
}

std::vector<CellAddress> with_sign(const std::vector<SignedCell>& cells, int sign) {
    std::vector<CellAddress> result;
    for (const SignedCell& cell : cells)
        if (cell.sign == sign)
            result.push_back(cell.at);
    return result;
}

std::string filled(const std::vector<SignedCell>& cells) {
    std::vector<CellAddress> all;
    all.reserve(cells.size());
    for (const SignedCell& cell : cells)
        all.push_back(cell.at);
    std::sort(all.begin(), all.end());
    return "COUNT(" + references(all) + ")";
}

std::string are_typed(const TotalsWords& words) { return defined_name(words.field) + "=" + text_term(words.typed); }

std::string count_if(const std::vector<CellRange>& ranges, const std::string& criterion) {
    std::string result;
    for (const CellRange& range : ranges)
        result += (result.empty() ? "" : "+") + ("COUNTIF(" + reference(range) + ";" + criterion + ")");
    return result;
}

} // namespace

std::string text_term(std::string_view text) {
    std::string result = "\"";
    for (const char character : text)
        result += character == '"' ? "\"\"" : character == '\n' ? "\"&CHAR(10)&\"" : std::string(1, character);
    return result + '"';
}

std::string reference(const CellRange& range) {
    return range.first == range.last ? "[." + a1(range.first) + "]"
                                     : "[." + a1(range.first) + ":." + a1(range.last) + "]";
}

std::string sum_formula(const std::vector<SignedCell>& cells) {
    const auto added = with_sign(cells, +1);
    const auto subtracted = with_sign(cells, -1);
    return (added.empty() ? std::string() : "SUM(" + references(added) + ")") +
           (subtracted.empty() ? std::string() : "-SUM(" + references(subtracted) + ")");
}

std::string total_formula(const std::vector<SignedCell>& parts, const std::string& typed, const TotalsWords& words) {
    return "IF(" + are_typed(words) + ";IF(" + typed + "=\"\";\"\";" + typed + ");IF(" + filled(parts) + "=0;\"\";" +
           sum_formula(parts) + "))";
}

std::string check_formula(const std::vector<SignedCell>& totals, const std::vector<SignedCell>& parts,
                          Comparison comparison, const CheckWords& words) {
    std::vector<SignedCell> all = totals;
    all.insert(all.end(), parts.begin(), parts.end());
    const std::string minus = with_sign(parts, -1).empty() ? sum_formula(parts) : "(" + sum_formula(parts) + ")";
    // Rounded, since sums of binary fractions may differ in their last bit.
    const std::string off = "ROUND(" + sum_formula(totals) + "-" + minus + ";6)";
    return "IF(" + filled(all) + "<" + std::to_string(all.size()) + ";\"\";IF(" + off +
           (comparison == Comparison::equal ? "=0;" : ">=0;") + text_term(words.agrees) + ";" +
           text_term(words.off + " ") + "&" + off + "))";
}

std::string note_formula(std::string_view field, const std::vector<std::string>& levels, const std::string& note) {
    std::string any;
    for (const std::string& level : levels)
        any += (any.empty() ? "(" : "+(") + defined_name(field) + "=" + text_term(level) + ")";
    return "IF(" + any + ">0;" + text_term(note) + ";\"\")";
}

std::string status_formula(const std::vector<CellRange>& checks, const std::vector<CellAddress>& figures,
                           const std::vector<CellAddress>& totals, const Pages& pages) {
    const CheckWords& words = pages.checks;
    const std::string here = "COUNT(" + references(figures) + ")";
    std::string left = std::to_string(figures.size()) + "-" + here;
    if (!totals.empty())
        left += "+IF(" + are_typed(pages.totals) + ";" + std::to_string(totals.size()) + "-COUNT(" +
                references(totals) + ");0)";
    const std::string off = count_if(checks, text_term(words.off + "*"));
    return "IF(" + here + "=0;" + text_term(words.none) + ";IF(" + left + ">0;" + text_term(words.filling) + "&(" +
           left + ")&" + text_term(words.left) + ";IF(" + off + ">0;(" + off + ")&" + text_term(words.some_off) + ";" +
           text_term(words.all_agree) + ")))";
}

} // namespace crossfoot
