#include "template/typed_totals.hpp"

#include "form/totals.hpp"
#include "template/formulas.hpp"
#include "template/sheet_writing.hpp"
#include "template/table_plan.hpp"
#include "template/table_values.hpp"

#include <algorithm>

namespace crossfoot {
namespace {

constexpr int first_row = 2;    // below the heading and what the totals are good for now
constexpr int value_column = 1; // beside what they are called

std::string name_of(const TableSpec& table, int row, int column) {
    const std::string& line = table.columns[static_cast<std::size_t>(column)].name.zh_cn;
    return table.row_labels ? table.rows[static_cast<std::size_t>(row)].name.zh_cn + " · " + line : line;
}

} // namespace

TypedTotals::TypedTotals(const Form& form, const Pages& pages) : form_(form), pages_(pages) {
    int at = first_row;
    for (const TableSpec& table : form.tables) {
        const std::vector<TotalPlace> totals = totals_of(form, table);
        at += totals.empty() ? 0 : 1; // the table's title
        for (const TotalPlace& total : totals)
            totals_.push_back({&table, total.row, total.column, at++});
    }
}

std::string TypedTotals::reference(const TableSpec& table, int row, int column) const {
    const auto total = std::ranges::find_if(
        totals_, [&](const Total& one) { return one.table->id == table.id && one.row == row && one.column == column; });
    return "[$'" + pages_.totals.typed_label + "'." + a1(CellAddress{total->at, value_column}) + "]";
}

void TypedTotals::add_to(Book& book, const Figures& figures) const {
    for (const Total& total : totals_) {
        const CellAddress at{total.at, value_column};
        if (&total == totals_.data() || (&total - 1)->table != total.table)
            book.names.push_back({typed_totals_name(total.table->id), book.sheets.size(), {at, at}});
        book.names.back().range.last = at;
    }
    book.sheets.push_back(sheet(figures));
}

BookSheet TypedTotals::sheet(const Figures& figures) const {
    BookSheet sheet;
    sheet.name = pages_.totals.typed_label;
    sheet.widths = {110, 30};
    sheet.is_printed = false;
    put(sheet, {{0, 0}, {0, value_column}}, Look::heading, pages_.totals.typed_label);
    put_state(sheet, figures);
    for (const Total& total : totals_) {
        const TablePlan plan(form_, *total.table, table_grid({total.table}), 0);
        if (&total == totals_.data() || (&total - 1)->table != total.table)
            put(sheet, {{total.at - 1, 0}, {total.at - 1, value_column}}, Look::typed_head, total.table->title.zh_cn);
        put(sheet, {{total.at, 0}, {total.at, 0}}, Look::typed_head, name_of(*total.table, total.row, total.column));
        BookCell& cell = put(sheet, {{total.at, value_column}, {total.at, value_column}}, Look::typed);
        cell.shown = TableValues(plan, figures).typed(total.row, total.column);
        cell.validity = name(total.table->columns[static_cast<std::size_t>(total.column)].number);
    }
    fit_rows(sheet, 7);
    sheet.freeze = {first_row, 0};
    sheet.cursor = {totals_.front().at, value_column};
    return sheet;
}

// Whether the figures count; some that do not are told.
void TypedTotals::put_state(BookSheet& sheet, const Figures& figures) const {
    const TotalsWords& words = pages_.totals;
    BookCell& cell = put(sheet, {{1, 0}, {1, value_column}}, Look::status);
    const CellRange all{{first_row, value_column}, {totals_.back().at, value_column}};
    cell.formula = "IF(" + defined_name(words.field) + "=" + text_term(words.typed) + ";" + text_term(words.used) +
                   ";IF(COUNT(" + crossfoot::reference(all) + ")=0;" + text_term(words.idle) + ";" +
                   text_term(words.ignored) + "))";
    cell.shown = {CellKind::text, figures.typed_totals ? words.used : words.idle, true};
    const std::string here = crossfoot::reference({{1, 0}, {1, 0}});
    sheet.coloured.push_back(
        {{{1, 0}, {1, value_column}}, here + "=" + text_term(words.used), here + "=" + text_term(words.ignored)});
}

} // namespace crossfoot
