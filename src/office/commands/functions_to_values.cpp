#include "office/commands/functions_to_values.hpp"

#include "language/catalogue.hpp"
#include "office/uno/open_sheets.hpp"
#include "office/uno/spreadsheet.hpp"
#include "office/uno/undo_action.hpp"
#include "office/uno/uno_text.hpp"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/table/XCell.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include <map>
#include <set>

namespace crossfoot::office {
namespace {

namespace sheet = com::sun::star::sheet;
namespace table = com::sun::star::table;
using com::sun::star::uno::Any;
using com::sun::star::uno::Reference;
using com::sun::star::uno::Sequence;
using com::sun::star::uno::UNO_QUERY_THROW;
using Document = Reference<sheet::XSpreadsheetDocument>;

class Conversion {
public:
    Conversion(const Document& document, const std::vector<SelectedRange>& selection)
        : document_(document), sheets_(sheets_of(document)) {
        if (selection.empty()) {
            for (sal_Int32 i = 0; i < sheets_->getCount(); ++i) {
                find(static_cast<std::size_t>(i), {sheet_at(static_cast<std::size_t>(i)), UNO_QUERY_THROW});
            }
        }
        for (const auto& [index, range] : selection) {
            find(index, sheet_at(index)->getCellRangeByPosition(range.first.column, range.first.row, range.last.column,
                                                                range.last.row));
        }
    }

    ConversionOutcome run(Language language) {
        outcome_.with_errors = with_errors_.size();
        if (found_.empty()) {
            return outcome_;
        }
        if (is_read_only(document_)) {
            outcome_.read_only = true;
            return outcome_;
        }
        UndoStep step(document_, to_uno(say(language, "calc.undo_functions")));
        OpenSheets open(document_);
        for (const auto& [index, ranges] : found_) {
            if (!open.open(index)) {
                outcome_.locked.push_back(sheet_name(document_, index));
                continue;
            }
            for (const CellRange& range : ranges) {
                convert(sheet_at(index)->getCellRangeByPosition(range.first.column, range.first.row, range.last.column,
                                                                range.last.row));
            }
        }
        return outcome_;
    }

private:
    Reference<sheet::XSpreadsheet> sheet_at(std::size_t index) const {
        return {sheets_->getByIndex(static_cast<sal_Int32>(index)), UNO_QUERY_THROW};
    }

    static bool is_ours(const rtl::OUString& formula) {
        return formula.toAsciiUpperCase().indexOf("ORG.CROSSFOOT.FUNCTIONS.") >= 0;
    }

    void find(std::size_t index, const Reference<table::XCellRange>& area) {
        const Reference<sheet::XSheetCellRanges> formulas =
            Reference<sheet::XCellRangesQuery>(area, UNO_QUERY_THROW)->queryContentCells(sheet::CellFlags::FORMULA);
        for (const table::CellRangeAddress& part : formulas->getRangeAddresses()) {
            const Reference<table::XCellRange> cells =
                sheet_at(index)->getCellRangeByPosition(part.StartColumn, part.StartRow, part.EndColumn, part.EndRow);
            const Sequence<Sequence<rtl::OUString>> texts =
                Reference<sheet::XCellRangeFormula>(cells, UNO_QUERY_THROW)->getFormulaArray();
            for (sal_Int32 row = 0; row < texts.getLength(); ++row) {
                for (sal_Int32 column = 0; column < texts[row].getLength(); ++column) {
                    if (is_ours(texts[row][column])) {
                        add(index, whole_array(cells->getCellRangeByPosition(column, row, column, row)));
                    }
                }
            }
        }
    }

    void add(std::size_t index, const CellRange& range) {
        for (int row = range.first.row; row <= range.last.row; ++row) {
            for (int column = range.first.column; column <= range.last.column; ++column) {
                if (sheet_at(index)->getCellByPosition(column, row)->getError() != 0) {
                    with_errors_.insert({index, range.first});
                    return;
                }
            }
        }
        found_[index].insert(range);
    }

    // The cell alone where it is not part of an array formula.
    static CellRange whole_array(const Reference<table::XCellRange>& cell) {
        const Reference<sheet::XSheetCellRange> part(cell, UNO_QUERY_THROW);
        const Reference<sheet::XSheetCellCursor> cursor = part->getSpreadsheet()->createCursorByRange(part);
        cursor->collapseToCurrentArray();
        const auto address = Reference<sheet::XCellRangeAddressable>(cursor, UNO_QUERY_THROW)->getRangeAddress();
        return {{static_cast<int>(address.StartRow), static_cast<int>(address.StartColumn)},
                {static_cast<int>(address.EndRow), static_cast<int>(address.EndColumn)}};
    }

    void convert(const Reference<table::XCellRange>& range) {
        const Sequence<Sequence<Any>> values = Reference<sheet::XCellRangeData>(range, UNO_QUERY_THROW)->getDataArray();
        const sal_Int32 columns = values[0].getLength();
        // The cells of an array formula cannot be changed one by one.
        Reference<sheet::XArrayFormulaRange>(range, UNO_QUERY_THROW)->setArrayFormula(rtl::OUString());
        for (sal_Int32 row = 0; row < values.getLength(); ++row) {
            for (sal_Int32 column = 0; column < columns; ++column) {
                put(range->getCellByPosition(column, row), values[row][column]);
            }
        }
        outcome_.converted += static_cast<std::size_t>(values.getLength() * columns);
    }

    static void put(const Reference<table::XCell>& cell, const Any& value) {
        double number = 0;
        if (value >>= number) {
            cell->setValue(number);
            return;
        }
        rtl::OUString text;
        value >>= text;
        Reference<com::sun::star::text::XTextRange>(cell, UNO_QUERY_THROW)->setString(text);
    }

    Document document_;
    Reference<com::sun::star::container::XIndexAccess> sheets_;
    std::map<std::size_t, std::set<CellRange>> found_; // by sheet
    std::set<Place> with_errors_;                      // first cells of formulas
    ConversionOutcome outcome_;
};

} // namespace

ConversionOutcome convert_functions(const Document& document, const std::vector<SelectedRange>& selection,
                                    Language language) {
    return Conversion(document, selection).run(language);
}

} // namespace crossfoot::office
