#include "office/commands/template_filling.hpp"

#include "intake/intake.hpp"
#include "office/document/read_document.hpp"
#include "office/uno/added_sheet.hpp"
#include "office/uno/uno_text.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeReferrer.hpp>
#include <com/sun/star/sheet/XNamedRange.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/sheet/XSheetCellRange.hpp>
#include <com/sun/star/table/CellAddress.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include <algorithm>

namespace crossfoot::office {
namespace {

namespace calc = com::sun::star::sheet;
using com::sun::star::uno::Reference;
using com::sun::star::uno::UNO_QUERY;
using com::sun::star::uno::UNO_QUERY_THROW;
using Sheet = Reference<calc::XSpreadsheet>;

void set_text(const Sheet& sheet, CellAddress at, const std::string& text) {
    Reference<com::sun::star::text::XTextRange>(sheet->getCellByPosition(at.column, at.row), UNO_QUERY_THROW)
        ->setString(to_uno(text));
}

Reference<calc::XNamedRanges> names_of(const SpreadsheetDocument& document) {
    return {Reference<com::sun::star::beans::XPropertySet>(document, UNO_QUERY_THROW)->getPropertyValue("NamedRanges"),
            UNO_QUERY_THROW};
}

// The sheet with the list of an earlier import, as long as its name leads to cells.
Sheet earlier_list(const Reference<calc::XNamedRanges>& names, int& last_row) {
    const rtl::OUString name = to_uno(origins_name);
    if (!names->hasByName(name))
        return {};
    const Reference<com::sun::star::table::XCellRange> cells = cells_of_name(names->getByName(name));
    if (!cells.is())
        return {};
    last_row = Reference<calc::XCellRangeAddressable>(cells, UNO_QUERY_THROW)->getRangeAddress().EndRow;
    return Reference<calc::XSheetCellRange>(cells, UNO_QUERY_THROW)->getSpreadsheet();
}

Sheet new_list(const SpreadsheetDocument& document, const BookSheet& list) {
    const auto added = add_sheet(document, list.name);
    if (!added)
        throw com::sun::star::uno::RuntimeException("no sheet can be added"); // filling_of() saw to it
    std::vector<int> widths;
    for (const double width : list.widths)
        widths.push_back(static_cast<int>(width * 100));
    set_widths(*added, widths);
    for (const auto& [at, cell] : list.cells)
        if (cell.look == Look::heading || cell.look == Look::field_label)
            make_bold({added->sheet->getCellByPosition(at.column, at.row), UNO_QUERY_THROW});
    Reference<calc::XPrintAreas>(added->sheet, UNO_QUERY_THROW)->setPrintAreas({}); // it is no part of the report
    return added->sheet;
}

std::string sheet_name_of(const Sheet& sheet) {
    return from_uno(Reference<com::sun::star::container::XNamed>(sheet, UNO_QUERY_THROW)->getName());
}

rtl::OUString content_of_name(const Sheet& sheet, const CellRange& range) {
    return to_uno(absolute_reference(sheet_name_of(sheet), range));
}

void write_origins(const SpreadsheetDocument& document, const Filling& filling, const Book& book) {
    const auto range = std::ranges::find(book.names, origins_name, &NamedRange::name);
    if (range == book.names.end())
        return;
    const BookSheet& list = book.sheets[range->block];
    const Reference<calc::XNamedRanges> names = names_of(document);
    int last_row = range->range.last.row;
    Sheet sheet = earlier_list(names, last_row);
    if (!sheet.is())
        sheet = new_list(document, list);
    for (int row = 0; row <= std::max(last_row, range->range.last.row); ++row)
        for (int column = 0; column <= range->range.last.column; ++column) {
            const auto cell = list.cells.find({row, column});
            std::string text = cell == list.cells.end() ? std::string() : cell->second.shown.text;
            if (column == 0)
                text = cell_in_document(filling, book, text);
            set_text(sheet, {row, column}, text);
        }
    const rtl::OUString content = content_of_name(sheet, range->range);
    const rtl::OUString name = to_uno(origins_name);
    if (names->hasByName(name))
        Reference<calc::XNamedRange>(names->getByName(name), UNO_QUERY_THROW)->setContent(content);
    else
        names->addNewByName(name, content, com::sun::star::table::CellAddress(), 0);
}

// The office copies the looks of the row above; neither a name nor what goes on paper grows with rows below its end.
void insert_rows(const SpreadsheetDocument& document, const Filling::MoreRows& more) {
    const Sheet sheet = sheet_at(document, more.sheet);
    Reference<com::sun::star::table::XColumnRowRange>(sheet, UNO_QUERY_THROW)
        ->getRows()
        ->insertByIndex(more.before, more.count);
    const Reference<calc::XNamedRange> name(names_of(document)->getByName(to_uno(more.name)), UNO_QUERY_THROW);
    const auto room =
        Reference<calc::XCellRangeAddressable>(
            Reference<calc::XCellRangeReferrer>(name, UNO_QUERY_THROW)->getReferredCells(), UNO_QUERY_THROW)
            ->getRangeAddress();
    name->setContent(
        content_of_name(sheet, {{room.StartRow, room.StartColumn}, {more.before + more.count - 1, room.EndColumn}}));
    const Reference<calc::XPrintAreas> paper(sheet, UNO_QUERY_THROW);
    auto areas = paper->getPrintAreas();
    bool longer = false;
    for (com::sun::star::table::CellRangeAddress& area : areas)
        if (area.EndRow == more.before - 1) {
            area.EndRow += more.count;
            longer = true;
        }
    if (longer)
        paper->setPrintAreas(areas);
}

} // namespace

std::optional<Filling> filling_of(const SpreadsheetDocument& document, const Book& book) {
    if (is_read_only(document) ||
        Reference<com::sun::star::util::XProtectable>(document, UNO_QUERY_THROW)->isProtected())
        return {};
    std::optional<Filling> filling = plan_filling(read_document(document), book);
    if (filling && std::ranges::any_of(filling->more_rows, [&](const Filling::MoreRows& more) {
            return is_protected(sheet_at(document, more.sheet));
        }))
        return {};
    return filling;
}

void fill(const SpreadsheetDocument& document, const Filling& filling, const Book& book) {
    // First: as the sheet that it adds is taken away, the office drops what was before.
    write_origins(document, filling, book);
    for (const Filling::MoreRows& more : filling.more_rows)
        insert_rows(document, more);
    for (const auto& [place, cell] : filling.written) {
        const Sheet sheet = sheet_at(document, place.block);
        const auto number = cell.kind == CellKind::number ? Decimal::parse(cell.text) : std::nullopt;
        if (number)
            sheet->getCellByPosition(place.cell().column, place.cell().row)->setValue(number->nearest_double());
        else
            set_text(sheet, place.cell(), cell.text);
    }
}

} // namespace crossfoot::office
