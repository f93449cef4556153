#include "template/input_cells.hpp"

#include "form/totals.hpp"
#include "template/pages.hpp"
#include "template/table_plan.hpp"

#include <algorithm>

namespace crossfoot {
namespace {

class InputCells {
public:
    InputCells(const Document& document, const Form& form)
        : document_(document), form_(form), pages_(built_in_pages(form.id)) {}

    std::vector<InputCell> all() {
        for (const TableSpec& table : form_.tables) {
            add_figures(table);
            add_typed_totals(table);
        }
        return std::move(cells_);
    }

private:
    void add_figures(const TableSpec& table) {
        const NamedRange* const range = document_.named(defined_name(table.id));
        std::vector<const TableSpec*> beside; // on the same sheet, and in the same columns
        for (const TableSpec& each : form_.tables)
            if (each.sheet == table.sheet)
                beside.push_back(&each);
        const TablePlan plan(form_, table, table_grid(beside), 0);
        const CellRange planned = plan.range();
        if (!range || range->range.last.row - range->range.first.row != planned.last.row - planned.first.row ||
            range->range.last.column - range->range.first.column != planned.last.column - planned.first.column)
            return;
        for (int row = 0; row < static_cast<int>(table.rows.size()); ++row)
            for (int column = 0; column < static_cast<int>(table.columns.size()); ++column)
                if (!plan.total(row, column)) {
                    const CellAddress at = plan.figure(row, column);
                    add(Look::count, table, column, range->block,
                        {range->range.first.row + at.row - planned.first.row, range->range.first.column + at.column});
                }
    }

    void add_typed_totals(const TableSpec& table) {
        const NamedRange* const range = document_.named(typed_totals_name(table.id));
        const std::vector<TotalPlace> totals = totals_of(form_, table);
        if (!range || range->range.last.row - range->range.first.row + 1 != static_cast<int>(totals.size()))
            return;
        CellAddress at = range->range.first;
        for (const TotalPlace& total : totals) {
            add(Look::typed, table, total.column, range->block, at);
            ++at.row;
        }
    }

    void add(Look look, const TableSpec& table, int column, std::size_t block, CellAddress at) {
        const std::string_view kind = name(table.columns[static_cast<std::size_t>(column)].number);
        const auto validity = std::ranges::find(pages_.validities, kind, &Validity::name);
        cells_.push_back({Place(block, at), look, validity == pages_.validities.end() ? nullptr : &*validity});
    }

    const Document& document_;
    const Form& form_;
    const Pages& pages_;
    std::vector<InputCell> cells_;
};

} // namespace

std::vector<InputCell> input_cells(const Document& document) {
    const NamedRange* const mark = document.named(defined_name("form"));
    if (!mark || mark->block >= document.blocks.size())
        return {};
    const std::string& id = document.blocks[mark->block].grid.at(mark->range.first).text;
    for (const auto& form : built_in_forms())
        if (form->id == id)
            return InputCells(document, *form).all();
    return {};
}

} // namespace crossfoot
