#include "form/form_lines.hpp"

#include <unordered_set>

namespace crossfoot {
namespace {

// "r1..r9999" is short, and many such are many terms. The largest built-in form has 100.
constexpr std::size_t most_terms = 1'000'000;

} // namespace

FormLines::FormLines(const FormText& file, Form& form) : file_(file), form_(form) {
    for (TableSpec& spec : form.tables) {
        Lines& of = tables_[spec.id];
        of.spec = &spec;
        for (const Line& line : spec.rows)
            of.rows.emplace(line.id, static_cast<int>(of.rows.size()));
        for (const Line& line : spec.columns)
            of.columns.emplace(line.id, static_cast<int>(of.columns.size()));
    }
}

TableSpec& FormLines::table(const std::string& id, const toml::node& at) const {
    const auto found = tables_.find(id);
    if (found == tables_.end())
        file_.fail(at, "there is no [[table]] \"" + id + '"');
    return *found->second.spec;
}

int FormLines::line(const TableSpec& table, Axis axis, const std::string& id, const toml::node& at) const {
    const Lines& of = tables_.at(table.id);
    const auto& lines = axis == Axis::rows ? of.rows : of.columns;
    const auto found = lines.find(id);
    if (found == lines.end())
        file_.fail(at, (axis == Axis::rows ? "row \"" : "column \"") + id + "\" is not in table \"" + table.id + '"');
    return found->second;
}

std::pair<int, int> FormLines::lines(const TableSpec& table, Axis axis, const std::string& word,
                                     const toml::node& at) const {
    const auto dots = word.find("..");
    const int first = line(table, axis, word.substr(0, dots), at);
    const int last = dots == std::string::npos ? first : line(table, axis, word.substr(dots + 2), at);
    if (last < first)
        file_.fail(at, "\"" + word + "\" runs backwards");
    return {first, last};
}

FormLines::FigureWords FormLines::figure(const std::string& word, const toml::node& at) const {
    // A dot between two names; two are a range.
    const auto dot = [&](std::size_t from) {
        for (std::size_t i = word.find('.', from); i != std::string::npos; i = word.find('.', i + 2))
            if (word.compare(i, 2, "..") != 0)
                return i;
        return std::string::npos;
    };
    const std::size_t first = dot(0);
    const std::size_t second = first == std::string::npos ? first : dot(first + 1);
    if (second == std::string::npos)
        file_.fail(at, "\"" + word + "\" must be a table, a row and a column, as in \"t3.r24.c7\"");
    const TableSpec& of = table(word.substr(0, first), at);
    return {&of, static_cast<int>(&of - form_.tables.data()), word.substr(first + 1, second - first - 1),
            word.substr(second + 1)};
}

std::vector<FigurePlace> FormLines::figures(const std::string& word, const toml::node& at, std::size_t& most,
                                            std::string_view what) const {
    const FigureWords named = figure(word, at);
    const auto [first_row, last_row] = lines(*named.table, Axis::rows, named.row, at);
    const auto [first_column, last_column] = lines(*named.table, Axis::columns, named.column, at);
    const auto rows = static_cast<std::size_t>(last_row - first_row) + 1;
    const std::size_t count = rows * (static_cast<std::size_t>(last_column - first_column) + 1);
    if (count > most)
        file_.fail(at, std::string(what) + " names too many figures");
    most -= count;
    std::vector<FigurePlace> all;
    for (int row = first_row; row <= last_row; ++row)
        for (int column = first_column; column <= last_column; ++column)
            all.push_back({named.index, row, column});
    return all;
}

std::vector<Term> FormLines::terms(const toml::table& table, std::string_view key, const TableSpec& of, Axis axis,
                                   std::size_t& named) const {
    std::vector<Term> result;
    std::unordered_set<int> known;
    for (std::string word : file_.texts(table, key)) {
        const toml::node& at = *table.get(key);
        const int sign = word.front() == '-' ? -1 : +1;
        if (sign < 0)
            word.erase(0, 1);
        const auto [first, last] = lines(of, axis, word, at);
        named += static_cast<std::size_t>(last - first) + 1;
        if (named > most_terms)
            file_.fail(at, "the relations of a form name " + std::to_string(most_terms) + " lines at most");
        for (int line = first; line <= last; ++line) {
            if (!known.insert(line).second)
                file_.fail(at, "\"" + word + "\" names a line that is already in the list");
            result.push_back({line, sign});
        }
    }
    return result;
}

} // namespace crossfoot
