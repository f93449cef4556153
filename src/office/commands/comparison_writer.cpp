#include "office/commands/comparison_writer.hpp"

#include "language/catalogue.hpp"
#include "office/uno/added_sheet.hpp"
#include "office/uno/open_sheets.hpp"
#include "office/uno/uno_text.hpp"
#include "recognise/recognise.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/table/CellHoriJustify.hpp>
#include <com/sun/star/table/CellVertJustify2.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>

#include <algorithm>

namespace crossfoot::office {
namespace {

namespace calc = com::sun::star::sheet;
using com::sun::star::beans::XPropertySet;
using com::sun::star::uno::Any;
using com::sun::star::uno::Reference;
using com::sun::star::uno::Sequence;
using com::sun::star::uno::UNO_QUERY_THROW;

Reference<com::sun::star::table::XCellRange> range_of(const AddedSheet& sheet, const CellRange& range) {
    return sheet.sheet->getCellRangeByPosition(range.first.column, range.first.row, range.last.column, range.last.row);
}

sal_Int32 percentage(const SpreadsheetDocument& document) {
    const auto formats =
        Reference<com::sun::star::util::XNumberFormatsSupplier>(document, UNO_QUERY_THROW)->getNumberFormats();
    const com::sun::star::lang::Locale english("en", "US", {});
    constexpr char code[] = "+0.0%;-0.0%;0%";
    const sal_Int32 known = formats->queryKey(code, english, false);
    return known >= 0 ? known : formats->addNew(code, english);
}

void set(const Reference<com::sun::star::table::XCellRange>& range, const char* property, const Any& value) {
    Reference<XPropertySet>(range, UNO_QUERY_THROW)->setPropertyValue(rtl::OUString::createFromAscii(property), value);
}

void write(const SpreadsheetDocument& document, const AddedSheet& added, const ComparisonSheet& sheet) {
    constexpr int last_column = ComparisonSheet::columns - 1;
    const int last_row = static_cast<int>(sheet.entries.size()) - 1;
    Sequence<Sequence<rtl::OUString>> rows(static_cast<sal_Int32>(sheet.entries.size()));
    Sequence<rtl::OUString>* next = rows.getArray();
    for (const std::vector<std::string>& entries : sheet.entries) {
        next->realloc(ComparisonSheet::columns);
        std::ranges::transform(entries, (next++)->getArray(), [](const std::string& entry) { return to_uno(entry); });
    }
    set_widths(added, {2400, 8800, 1900, 1900, 1900, 2100, 14000}); // a screen; before rows grow with their texts
    const auto all = range_of(added, {{0, 0}, {last_row, last_column}});
    set(all, "VertJustify", Any(com::sun::star::table::CellVertJustify2::TOP));
    Reference<calc::XCellRangeFormula>(all, UNO_QUERY_THROW)->setFormulaArray(rows);
    for (const int row : sheet.bold)
        make_bold({range_of(added, {{row, 0}, {row, 0}}), UNO_QUERY_THROW});
    for (const int head : sheet.heads) {
        make_bold({range_of(added, {{head, 0}, {head, last_column}}), UNO_QUERY_THROW});
        const auto numbers =
            range_of(added, {{head, ComparisonSheet::first_number}, {head, ComparisonSheet::last_number}});
        set(numbers, "HoriJustify", Any(com::sun::star::table::CellHoriJustify_RIGHT));
    }
    set(range_of(added, {{0, ComparisonSheet::last_number}, {last_row, ComparisonSheet::last_number}}), "HoriJustify",
        Any(com::sun::star::table::CellHoriJustify_RIGHT)); // results of relations too
    set(range_of(added, {{0, last_column}, {last_row, last_column}}), "HoriJustify",
        Any(com::sun::star::table::CellHoriJustify_LEFT));
    set(range_of(added, {{0, last_column}, {last_row, last_column}}), "ParaIndent", Any(sal_Int16(300)));
    set(range_of(added, sheet.changes), "NumberFormat", Any(percentage(document)));
    set(range_of(added, {{0, last_column}, {0, last_column}}), "CharColor", Any(sal_Int32(0xBFBFBF))); // the mark
    const int below_title = sheet.bold.at(1); // whose lines run on over the columns
    for (const int column : {1, last_column})
        set(range_of(added, {{below_title, column}, {last_row, column}}), "IsTextWrapped", Any(true));
}

// False where that is protected with a password, or the document's structure is.
bool take_away(const SpreadsheetDocument& document, std::size_t sheet) {
    OpenSheets opened(document);
    const std::string name = sheet_name(document, sheet);
    if (!opened.open(sheet) || Reference<com::sun::star::util::XProtectable>(document, UNO_QUERY_THROW)->isProtected())
        return false;
    document->getSheets()->removeByName(to_uno(name));
    return true;
}

} // namespace

WrittenSheet write_comparison(const SpreadsheetDocument& document, const crossfoot::Document& read,
                              const ComparisonSheet& sheet, Language language) {
    const auto old = std::ranges::find_if(read.blocks, is_comparison);
    const bool renewed = old != read.blocks.end();
    if (renewed && !take_away(document, static_cast<std::size_t>(old - read.blocks.begin())))
        return {{}, say(language, "compare.file_locked", {{"sheet", old->name}})};
    const auto written = add_sheet(document, renewed ? old->name : sheet.name);
    if (!written)
        return {{}, say(language, "panel.structure_locked")};
    if (renewed)
        document->getSheets()->moveByName(to_uno(written->name), static_cast<sal_Int16>(old - read.blocks.begin()));
    Reference<calc::XPrintAreas>(written->sheet, UNO_QUERY_THROW)->setPrintAreas({});
    write(document, *written, sheet);
    return {written->name, {}};
}

} // namespace crossfoot::office
