#include "office/document/sheet_reader.hpp"

#include "figure/decimal.hpp"
#include "office/document/cell_set.hpp"
#include "office/uno/uno_text.hpp"
#include "text/note_mark.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/FormulaResult.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XUniqueCellFormatRangesSupplier.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/util/XMergeable.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace crossfoot::office {
namespace {

namespace sheet = com::sun::star::sheet;
namespace table = com::sun::star::table;
using com::sun::star::beans::XPropertySet;
using com::sun::star::container::XEnumerationAccess;
using com::sun::star::container::XIndexAccess;
using com::sun::star::container::XNamed;
using com::sun::star::text::XTextRange;
using com::sun::star::uno::Any;
using com::sun::star::uno::Reference;
using com::sun::star::uno::Sequence;
using com::sun::star::uno::UNO_QUERY;
using com::sun::star::uno::UNO_QUERY_THROW;

class OpenSheetReader {
public:
    // Reads what of the sheet lies in the area. Without the document's formats, only dates that were typed in are told
    // from numbers.
    OpenSheetReader(const Reference<sheet::XSpreadsheet>& source, const Reference<table::XCellRange>& area,
                    NumberFormats* formats)
        : source_(source), number_formats_(formats), query_(area, UNO_QUERY_THROW),
          formulas_(content(sheet::CellFlags::FORMULA)), formatted_(content(sheet::CellFlags::FORMATTED)),
          errors_(query_->queryFormulaCells(sheet::FormulaResult::ERROR)),
          dates_(formats == nullptr ? content(sheet::CellFlags::DATETIME) : nullptr),
          numbers_(formats != nullptr
                       ? content(sheet::CellFlags::VALUE | sheet::CellFlags::DATETIME | sheet::CellFlags::FORMULA)
                       : nullptr) {}

    ReadSheet read() {
        look();
        read_cells();
        return std::move(result_);
    }

    std::optional<ReadSheet> read_again(const Block& block, const SheetState& state) {
        look();
        if (is_as(block, state)) {
            return std::nullopt;
        }
        read_cells();
        return std::move(result_);
    }

private:
    // Reads all but the cells.
    void look() {
        Block& block = result_.block;
        block.name = from_uno(Reference<XNamed>(source_, UNO_QUERY_THROW)->getName());
        bool visible = true;
        Reference<XPropertySet>(source_, UNO_QUERY_THROW)->getPropertyValue("IsVisible") >>= visible;
        block.hidden = !visible;
        filled_ = to_ranges(content(sheet::CellFlags::VALUE | sheet::CellFlags::DATETIME | sheet::CellFlags::STRING |
                                    sheet::CellFlags::FORMULA));
        if (filled_.empty()) {
            return;
        }
        CellRange used = filled_.front();
        for (const CellRange& range : filled_) {
            used.first = {std::min(used.first.row, range.first.row), std::min(used.first.column, range.first.column)};
            used.last = {std::max(used.last.row, range.last.row), std::max(used.last.column, range.last.column)};
        }
        const Reference<table::XCellRange> area =
            source_->getCellRangeByPosition(used.first.column, used.first.row, used.last.column, used.last.row);
        read_formats(area);
        read_hidden(used, area);
        result_.state.used = used;
        result_.state.formulas = formulas_.cells();
        result_.state.formatted = formatted_.cells();
    }

    bool is_as(const Block& block, const SheetState& state) {
        const Grid& now = result_.block.grid;
        const bool alike = state.at_once && result_.state.used == state.used && result_.block.name == block.name &&
                           result_.block.hidden == block.hidden && now.merged() == block.grid.merged() &&
                           now.hidden_rows == block.grid.hidden_rows &&
                           now.hidden_columns == block.grid.hidden_columns &&
                           result_.state.formulas == state.formulas && result_.state.formatted == state.formatted &&
                           result_.state.shown_as == state.shown_as;
        if (!alike || !state.used) {
            return alike;
        }
        const SheetState::Values values = values_of(source_, *state.used);
        return values == state.values && std::ranges::all_of(state.asked, [&](CellAddress at) {
                   const CellAddress first = state.used->first;
                   return read_cell(at, values[at.row - first.row][at.column - first.column]) == block.grid.at(at);
               });
    }

    void read_cells() {
        if (!result_.state.used) {
            return;
        }
        result_.state.asked.clear();
        const CellRange used = *result_.state.used;
        // A stray cell far away must not make the office hand over millions of empty ones at once.
        constexpr int cells_at_once = 100'000;
        const int width = used.last.column - used.first.column + 1;
        const int height = std::max(1, cells_at_once / width);
        result_.state.at_once = used.last.row - used.first.row < height;
        for (int row = used.first.row; row <= used.last.row; row += height) {
            const CellRange band{{row, used.first.column},
                                 {std::min(row + height - 1, used.last.row), used.last.column}};
            if (std::any_of(filled_.begin(), filled_.end(),
                            [&](const CellRange& range) { return range.overlaps(band); })) {
                read_band(band);
            }
        }
    }

    Reference<sheet::XSheetCellRanges> content(sal_Int32 flags) const {
        return query_->queryContentCells(static_cast<sal_Int16>(flags));
    }

    void read_band(const CellRange& range) {
        const SheetState::Values rows = values_of(source_, range);
        if (result_.state.at_once) {
            result_.state.values = rows;
        }
        CellAddress at = range.first;
        for (const Sequence<Any>& row : rows) {
            at.column = range.first.column;
            for (const Any& value : row) {
                if (Cell cell = read_cell(at, value); cell.kind != CellKind::empty || cell.formula) {
                    if (result_.block.grid.covering(at) == nullptr) {
                        result_.block.grid.add(at, std::move(cell));
                    }
                }
                ++at.column;
            }
            ++at.row;
        }
    }

    Cell read_cell(CellAddress at, const Any& value) {
        double number = 0;
        rtl::OUString text;
        if (value >>= number) {
            if (std::optional<std::string> told = text_of(number, at)) {
                return {CellKind::text, *std::move(told), formulas_.contains(at)};
            }
            const std::optional<Decimal> exact = Decimal::from_shown(number);
            if (!exact) {
                result_.state.asked.push_back(at);
            }
            return exact ? Cell{CellKind::number, exact->str(), formulas_.contains(at)}
                         : Cell{CellKind::text, shown(at), formulas_.contains(at)};
        }
        if ((value >>= text) && !text.isEmpty()) {
            std::string told = from_uno(text);
            if (formatted_.contains(at) && may_have_parts(told))
                told = written(at);
            return {told.empty() ? CellKind::empty : CellKind::text, std::move(told), formulas_.contains(at)};
        }
        if (errors_.contains(at)) {
            result_.state.at_once = false; // the values do not tell which error
            return {CellKind::error, shown(at), true};
        }
        return {CellKind::empty, {}, formulas_.contains(at)};
    }

    // The office counts each text of several lines as formatted; to ask all labels for their parts would take longer
    // than reading all else.
    static bool may_have_parts(std::string_view text) {
        return text.find('\n') == std::string_view::npos || may_hold_mark(text);
    }

    // Of a text with parts that look otherwise: without what is struck out, and without the marks of notes, raised or
    // lowered, so that "72¹" is 72. To ask for parts takes the office long.
    std::string written(CellAddress at) {
        result_.state.asked.push_back(at);
        const auto parts_of = [](const Any& of) {
            return Reference<XEnumerationAccess>(of, UNO_QUERY_THROW)->createEnumeration();
        };
        std::string whole;
        RaisedPieces pieces;
        bool first = true;
        const auto paragraphs = parts_of(Any(source_->getCellByPosition(at.column, at.row)));
        while (paragraphs->hasMoreElements()) {
            whole += std::exchange(first, false) ? "" : "\n";
            for (const auto parts = parts_of(paragraphs->nextElement()); parts->hasMoreElements();) {
                const Any part = parts->nextElement();
                const Reference<XPropertySet> looks(part, UNO_QUERY_THROW);
                sal_Int16 struck = 0;
                looks->getPropertyValue("CharStrikeout") >>= struck;
                if (struck != 0)
                    continue;
                sal_Int16 raised = 0;
                looks->getPropertyValue("CharEscapement") >>= raised;
                const std::size_t before = whole.size();
                whole += from_uno(Reference<XTextRange>(part, UNO_QUERY_THROW)->getString());
                if (raised != 0)
                    pieces.add(before, whole.size());
            }
        }
        pieces.take_marks(whole);
        return whole;
    }

    // Of a number that is shown as something else.
    std::optional<std::string> text_of(double number, CellAddress at) const {
        if (number_formats_ == nullptr) {
            return dates_.contains(at) ? std::optional(shown(at)) : std::nullopt;
        }
        for (const auto& [shown, spans] : result_.state.shown_as) {
            if (spans.at(at) != nullptr) {
                return number_formats_->text(number, shown);
            }
        }
        return std::nullopt;
    }

    std::string shown(CellAddress at) const {
        return from_uno(
            Reference<XTextRange>(source_->getCellByPosition(at.column, at.row), UNO_QUERY_THROW)->getString());
    }

    // Cells of equal format come in one set of ranges, and the merge belongs to the format of its first cell; so few
    // sets need to be asked, however many cells there are.
    void read_formats(const Reference<table::XCellRange>& area) {
        const Reference<sheet::XUniqueCellFormatRangesSupplier> supplier(area, UNO_QUERY_THROW);
        const Reference<XIndexAccess> formats = supplier->getUniqueCellFormatRanges();
        std::vector<CellRange> merged_ranges;
        std::map<NumberShown, std::vector<CellRange>> shown_as;
        for (sal_Int32 i = 0; i < formats->getCount(); ++i) {
            const std::vector<CellRange> ranges =
                to_ranges(Reference<sheet::XSheetCellRanges>(formats->getByIndex(i), UNO_QUERY));
            if (ranges.empty()) {
                continue;
            }
            const CellAddress first = ranges.front().first;
            const bool of_numbers = std::any_of(ranges.begin(), ranges.end(),
                                                [&](const CellRange& range) { return numbers_.meets(range); });
            if (const NumberShown shown = of_numbers ? number_shown(first) : NumberShown::number;
                shown != NumberShown::number) {
                shown_as[shown].insert(shown_as[shown].end(), ranges.begin(), ranges.end());
            }
            const CellRange merged = merged_area(first);
            if (merged.first == merged.last) {
                continue;
            }
            for (const CellRange& range : ranges) {
                for (int row = range.first.row; row <= range.last.row; ++row) {
                    for (int column = range.first.column; column <= range.last.column; ++column) {
                        merged_ranges.push_back({{row, column},
                                                 {row + merged.last.row - merged.first.row,
                                                  column + merged.last.column - merged.first.column}});
                    }
                }
            }
        }
        result_.block.grid.merge(std::move(merged_ranges));
        for (auto& [shown, ranges] : shown_as) {
            result_.state.shown_as.emplace(shown, Spans(std::move(ranges)));
        }
    }

    // Asked of one cell, and only where numbers stand: of all that have the same format, the office would gather the
    // formats first.
    NumberShown number_shown(CellAddress at) const {
        if (number_formats_ == nullptr) {
            return NumberShown::number;
        }
        sal_Int32 format = 0;
        Reference<XPropertySet>(source_->getCellByPosition(at.column, at.row), UNO_QUERY_THROW)
            ->getPropertyValue("NumberFormat") >>= format;
        return number_formats_->shown_by(format);
    }

    // The merged range that starts at the cell, or the cell alone.
    CellRange merged_area(CellAddress at) const {
        const Reference<table::XCellRange> cell = source_->getCellRangeByPosition(at.column, at.row, at.column, at.row);
        if (!Reference<com::sun::star::util::XMergeable>(cell, UNO_QUERY_THROW)->getIsMerged()) {
            return {at, at};
        }
        const Reference<sheet::XSheetCellCursor> cursor =
            source_->createCursorByRange(Reference<sheet::XSheetCellRange>(cell, UNO_QUERY_THROW));
        cursor->collapseToMergedArea();
        return to_range(Reference<sheet::XCellRangeAddressable>(cursor, UNO_QUERY_THROW)->getRangeAddress());
    }

    void read_hidden(const CellRange& used, const Reference<table::XCellRange>& area) {
        const Reference<sheet::XCellRangesQuery> query(area, UNO_QUERY_THROW);
        std::vector<std::pair<int, int>> rows;
        std::vector<std::pair<int, int>> columns;
        for (const CellRange& range : to_ranges(query->queryVisibleCells())) {
            rows.emplace_back(range.first.row, range.last.row);
            columns.emplace_back(range.first.column, range.last.column);
        }
        result_.block.grid.hidden_rows = gaps(std::move(rows), used.first.row, used.last.row);
        result_.block.grid.hidden_columns = gaps(std::move(columns), used.first.column, used.last.column);
    }

    // What the runs leave out between first and last.
    static std::vector<std::pair<int, int>> gaps(std::vector<std::pair<int, int>> runs, int first, int last) {
        std::sort(runs.begin(), runs.end());
        std::vector<std::pair<int, int>> result;
        for (const auto& [from, to] : runs) {
            if (from > first) {
                result.emplace_back(first, from - 1);
            }
            first = std::max(first, to + 1);
        }
        if (first <= last) {
            result.emplace_back(first, last);
        }
        return result;
    }

    Reference<sheet::XSpreadsheet> source_;
    NumberFormats* number_formats_;
    Reference<sheet::XCellRangesQuery> query_;
    CellSet formulas_;
    CellSet formatted_; // texts with parts that look otherwise, and those of several lines
    CellSet errors_;
    CellSet dates_;
    CellSet numbers_;
    std::vector<CellRange> filled_;
    ReadSheet result_;
};

} // namespace

ReadSheet read_sheet(const Reference<sheet::XSpreadsheet>& source, const Reference<table::XCellRange>& area,
                     NumberFormats* formats) {
    return OpenSheetReader(source, area, formats).read();
}

std::optional<ReadSheet> read_again(const Reference<sheet::XSpreadsheet>& source, NumberFormats& formats,
                                    const Block& block, const SheetState& state) {
    return OpenSheetReader(source, {source, UNO_QUERY_THROW}, &formats).read_again(block, state);
}

SheetState::Values values_of(const Reference<sheet::XSpreadsheet>& source, const CellRange& cells) {
    const Reference<sheet::XCellRangeData> data(
        source->getCellRangeByPosition(cells.first.column, cells.first.row, cells.last.column, cells.last.row),
        UNO_QUERY_THROW);
    return data->getDataArray();
}

} // namespace crossfoot::office
