#include "tell/line_sum.hpp"

#include "language/catalogue.hpp"

#include <algorithm>
#include <cstddef>

namespace crossfoot {
namespace {

const std::string& called(const Line& line, Language language) {
    if (!line.code.empty())
        return line.code;
    return language == Language::zh_cn ? line.label : line.name.in(language);
}

// Rows of a table in the same columns.
struct RowsOfSum {
    int table = 0;
    std::vector<int> rows;
    std::vector<int> columns;
};

std::vector<RowsOfSum> rows_of_sums(const FigureSum& figures) {
    std::vector<RowsOfSum> rows; // each alone
    for (const FigurePlace& place : figures) {
        const auto row = std::ranges::find_if(
            rows, [&](const RowsOfSum& one) { return one.table == place.table && one.rows.front() == place.row; });
        if (row == rows.end())
            rows.push_back({place.table, {place.row}, {place.column}});
        else
            row->columns.push_back(place.column);
    }
    std::vector<RowsOfSum> sums;
    for (const RowsOfSum& row : rows)
        if (!sums.empty() && sums.back().table == row.table && sums.back().columns == row.columns)
            sums.back().rows.push_back(row.rows.front());
        else
            sums.push_back(row);
    return sums;
}

// One line is called by its name, of which its code says little.
std::string lines_text(const std::vector<int>& numbers, const std::vector<Line>& lines, Language language) {
    if (numbers.size() == 1)
        return lines[static_cast<std::size_t>(numbers.front())].name.in(language);
    std::vector<Term> terms;
    terms.reserve(numbers.size());
    for (const int line : numbers)
        terms.push_back({line, +1});
    return line_sum(terms, lines, language);
}

} // namespace

std::string line_sum(const std::vector<Term>& terms, const std::vector<Line>& lines, Language language) {
    std::string result;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        std::size_t last = i;
        while (last + 1 < terms.size() && terms[last + 1].line == terms[last].line + 1 &&
               terms[last + 1].sign == terms[i].sign)
            ++last;
        const auto add = [&](const Term& term) {
            const std::string sign = term.sign < 0 ? "− " : "+ ";
            result += (result.empty() ? (term.sign < 0 ? "− " : "") : " " + sign) +
                      called(lines[static_cast<std::size_t>(term.line)], language);
        };
        add(terms[i]);
        if (last < i + 3)
            continue;
        result += " + …";
        add(terms[last]);
        i = last;
    }
    return result;
}

std::string figure_sum(const Form& form, const FigureSum& figures, Language language) {
    std::string result;
    for (const RowsOfSum& one : rows_of_sums(figures)) {
        const TableSpec& table = form.tables[static_cast<std::size_t>(one.table)];
        const std::string columns = lines_text(one.columns, table.columns, language);
        result += (result.empty() ? "" : " + ") +
                  (table.row_labels ? say(language, "patterns.figures",
                                          {{"table", table.title.in(language)},
                                           {"rows", lines_text(one.rows, table.rows, language)},
                                           {"columns", columns}})
                                    : say(language, "patterns.figures_of_one_row",
                                          {{"table", table.title.in(language)}, {"columns", columns}}));
    }
    return result;
}

} // namespace crossfoot
