#include "recognise/year.hpp"

#include "document/cell_figure.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace crossfoot {
namespace {

constexpr std::size_t longest_title = 240; // bytes; longer texts are prose, which may speak of other years
constexpr int label_reach = 4;             // the year stands at most so many columns beside its label

bool contains(std::string_view text, const std::vector<std::string>& words) {
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
        return !word.empty() && text.find(word) != std::string_view::npos;
    });
}

int digit_of(char32_t c) {
    c = narrow(c);
    if (c >= U'0' && c <= U'9')
        return static_cast<int>(c - U'0');
    constexpr std::u32string_view numerals = U"〇一二三四五六七八九";
    const std::size_t at = c == U'零' || c == U'○' ? 0 : numerals.find(c);
    return at == std::u32string_view::npos ? -1 : static_cast<int>(at);
}

// The cell beside a label in the same row.
std::optional<CellAddress> beside(const Grid& sheet, CellAddress label) {
    for (int column = label.column + 1; column <= label.column + label_reach; ++column)
        if (sheet.at({label.row, column}).kind != CellKind::empty)
            return CellAddress{label.row, column};
    return {};
}

// Every year that a sheet names, its year cell alone where it has one.
std::vector<ReportYear> named_years(const Document& document, const std::vector<YearMarks>& marks, std::size_t index) {
    const Grid& sheet = document.blocks[index].grid;
    std::vector<ReportYear> named;
    for (const CellAddress at : marks[index].year_cells)
        named.push_back({*year_value(sheet.at(at)), index, at});
    if (!named.empty())
        return named;
    for (const CellAddress at : marks[index].dated)
        for (const int year : years_in(sheet.at(at).text))
            named.push_back({year, index, at});
    return named;
}

YearMarks marks_on(const Grid& sheet, const Form& form) {
    YearMarks marks;
    for (const Grid::Row& row : sheet.rows())
        for (const Grid::Entry& entry : row.cells) {
            const std::string& text = entry.cell.text;
            if (entry.cell.kind != CellKind::text || text.size() > longest_title)
                continue;
            const CellAddress at{row.row, entry.column};
            if (contains(text, form.year_labels)) {
                if (const auto value = beside(sheet, at); value && year_value(sheet.at(*value)))
                    marks.year_cells.push_back(*value);
            } else if (contains(text, form.title_marks)) {
                marks.dated.push_back(at);
            } else if (contains(text, form.period_labels)) {
                marks.dated.push_back(at);
                if (const auto value = beside(sheet, at))
                    marks.dated.push_back(*value);
            }
        }
    return marks;
}

} // namespace

std::vector<int> years_in(std::string_view text) {
    std::vector<int> years;
    int value = 0;
    int digits = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_character(text, at);
        if (is_space(c))
            continue;
        const int digit = digit_of(c);
        if (digit >= 0) {
            value = digits < 4 ? value * 10 + digit : value;
            ++digits;
            continue;
        }
        if (c == U'年' && digits == 4)
            years.push_back(value);
        value = digits = 0;
    }
    return years;
}

std::optional<int> year_value(const Cell& cell) {
    const Figure figure = figure_in(cell);
    if (figure.has_value() && figure.value >= Decimal(1900) && figure.value <= Decimal(2999) &&
        figure.value.is_integer())
        return std::stoi(figure.value.str());
    const std::vector<int> years = years_in(cell.text);
    return years.size() == 1 ? std::optional(years.front()) : std::nullopt;
}

std::vector<YearMarks> year_marks(const Document& document, const Form& form) {
    std::vector<YearMarks> marks;
    for (const Block& block : document.blocks)
        marks.push_back(marks_on(block.grid, form));
    return marks;
}

std::optional<ReportYear> report_year(const Document& document, const std::vector<YearMarks>& marks, std::size_t sheet,
                                      const std::vector<bool>& with_tables) {
    std::vector<ReportYear> named = named_years(document, marks, sheet);
    const bool own = !named.empty();
    for (std::size_t cover = 0; !own && cover < with_tables.size(); ++cover)
        if (!with_tables[cover]) {
            const std::vector<ReportYear> more = named_years(document, marks, cover);
            named.insert(named.end(), more.begin(), more.end());
        }
    const auto other = [&](const ReportYear& year) { return year.year != named.front().year; };
    return named.empty() || std::any_of(named.begin(), named.end(), other) ? std::nullopt
                                                                           : std::optional(named.front());
}

} // namespace crossfoot
