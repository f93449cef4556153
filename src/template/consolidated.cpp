#include "template/consolidated.hpp"

#include "form/table_layout.hpp"
#include "form/totals.hpp"
#include "template/formulas.hpp"
#include "template/sheet_writing.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace crossfoot {
namespace {

std::vector<const TableSpec*> tables_on(const Form& form, std::string_view sheet) {
    std::vector<const TableSpec*> tables;
    for (const TableSpec& table : form.tables)
        if (table.sheet == sheet)
            tables.push_back(&table);
    return tables;
}

Form with_tables_alone(const Form& form) {
    Form result = form;
    result.powers.clear(); // nobody fills anything in
    std::erase_if(result.sheets, [&](const TemplateSheet& sheet) { return tables_on(form, sheet.id).empty(); });
    return result;
}

// The figures of a table on its sheet, whose range is known by its name.
class PlacedTable {
public:
    PlacedTable(const Form& form, const TableSpec& table, const CellRange& range)
        : form_(form), table_(table), grid_(table_grid(tables_on(form, table.sheet))),
          first_row_(range.last.row + 1 - static_cast<int>(table.rows.size())) {}

    void fill(BookSheet& sheet, const SourceFormula& source) const {
        for (int row = 0; row < static_cast<int>(table_.rows.size()); ++row)
            for (int column = 0; column < static_cast<int>(table_.columns.size()); ++column) {
                BookCell& cell = sheet.cells.at(at(row, column));
                const Relation* total = relation_of_total(form_, table_, row, column);
                cell.formula = total ? sum_formula(parts(*total, total->across == Axis::rows ? row : column))
                                     : source(table_, row, column);
                cell.look = Look::total;
                cell.validity.clear();
                cell.shown.formula = true;
            }
    }

private:
    CellAddress at(int row, int column) const { return {first_row_ + row, first_grid_column(table_, grid_, column)}; }

    std::vector<SignedCell> parts(const Relation& relation, int line) const {
        std::vector<SignedCell> cells;
        for (const Term& term : relation.parts)
            cells.push_back({relation.across == Axis::rows ? at(line, term.line) : at(term.line, line), term.sign});
        return cells;
    }

    const Form& form_;
    const TableSpec& table_;
    TableGrid grid_;
    int first_row_;
};

// How far a table is filled in is no question here.
void drop_states(BookSheet& sheet) {
    std::erase_if(sheet.cells, [](const auto& entry) { return entry.second.look == Look::status; });
    std::erase_if(sheet.coloured,
                  [&](const Coloured& coloured) { return !sheet.cells.contains(coloured.range.first); });
}

} // namespace

Book consolidated_book(const Form& form, const Pages& pages, const Figures& figures, const SourceFormula& source,
                       const std::string& caption) {
    const Form shown = with_tables_alone(form);
    Pages plain = pages;
    plain.pages.clear();
    Book book = report_book(shown, plain, figures);
    book.sheets.resize(shown.sheets.size()); // without that of typed totals
    std::erase_if(book.names, [&](const NamedRange& name) { return name.block >= book.sheets.size(); });
    for (const TableSpec& table : shown.tables) {
        const auto name = std::ranges::find(book.names, defined_name(table.id), &NamedRange::name);
        PlacedTable(shown, table, name->range).fill(book.sheets[name->block], source);
    }
    for (BookSheet& sheet : book.sheets) {
        drop_states(sheet);
        sheet.cells.at({0, 0}).shown.text += caption;
        fit_rows(sheet, 0);
    }
    book.active = 0;
    return book;
}

} // namespace crossfoot
