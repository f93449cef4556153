#include "office/commands/paste_figures.hpp"

#include "language/catalogue.hpp"
#include "office/commands/report_import.hpp"
#include "office/uno/clipboard.hpp"
#include "office/uno/spreadsheet.hpp"
#include "office/uno/undo_action.hpp"
#include "office/uno/uno_text.hpp"
#include "read/read.hpp"
#include "report/report.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/util/CellProtection.hpp>
#include <com/sun/star/util/XMergeable.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace crossfoot::office {
namespace {

namespace calc = com::sun::star::sheet;
using com::sun::star::uno::Reference;
using com::sun::star::uno::UNO_QUERY_THROW;

constexpr std::size_t most_rows = 1000; // more than any form has

// Of one cell that was copied: its number; nothing where it is blank or no number.
struct CopiedCell {
    std::optional<Decimal> number;
    bool blank = true;
};
using CopiedRows = std::vector<std::vector<CopiedCell>>;

CopiedCell copied_cell(const crossfoot::Document& document, std::size_t block, CellAddress at) {
    const Figure figure = read_cell(document, block, at).figure;
    const bool number =
        figure.kind == FigureKind::number || (figure.kind == FigureKind::text_number && !figure.spelling.unit);
    return {number ? std::optional(figure.value) : std::nullopt, figure.kind == FigureKind::blank};
}

// The rows of the first table, without the cells that merged ones cover.
CopiedRows rows_of(const crossfoot::Document& document) {
    CopiedRows rows;
    for (std::size_t block = 0; block < document.blocks.size() && rows.empty(); ++block) {
        const Block& each = document.blocks[block];
        const Grid& grid = each.grid;
        int last_row = -1;
        int last_column = -1;
        for (const Grid::Row& row : grid.rows()) {
            last_row = std::max(last_row, row.row);
            last_column = std::max(last_column, row.cells.empty() ? -1 : row.cells.back().column);
        }
        for (int row = 0; row <= std::min(last_row, static_cast<int>(most_rows)); ++row) {
            rows.emplace_back();
            for (int column = 0; column <= last_column; ++column)
                if (!grid.covering({row, column}))
                    rows.back().push_back(copied_cell(document, block, {row, column}));
        }
    }
    return rows;
}

bool holds_a_number(const CopiedRows& rows) {
    return std::ranges::any_of(rows, [](const auto& row) {
        return std::ranges::any_of(row, [](const CopiedCell& cell) { return cell.number.has_value(); });
    });
}

// A single number, or lines of them, is no table.
crossfoot::Document as_table(const crossfoot::Document& text) {
    crossfoot::Document document;
    Block& table = document.blocks.emplace_back();
    for (int row = 0; row < static_cast<int>(std::min(text.blocks.size(), most_rows)); ++row)
        table.grid.add({row, 0}, {CellKind::text, text.blocks[static_cast<std::size_t>(row)].text, false});
    return document;
}

CopiedRows copied(const Reference<com::sun::star::uno::XComponentContext>& context) {
    ReadLimits limits;
    limits.office = this_office(context);
    for (const std::string& text : clipboard_texts(context)) {
        try {
            const crossfoot::Document document = read_document_bytes(text, limits);
            for (CopiedRows rows : {rows_of(document), rows_of(as_table(document))})
                if (holds_a_number(rows))
                    return rows;
        } catch (const ReadError&) { // the next kind of it may be read
        }
    }
    return {};
}

class Pasting {
public:
    Pasting(const SpreadsheetDocument& document, std::size_t sheet)
        : sheet_(sheet_at(document, sheet)),
          is_protected_(Reference<com::sun::star::util::XProtectable>(sheet_, UNO_QUERY_THROW)->isProtected()) {}

    std::size_t pasted = 0;
    std::size_t kept = 0; // locked, or formulas
    std::size_t no_numbers = 0;

    void paste(const CopiedRows& rows, CellAddress first) {
        for (const std::vector<CopiedCell>& row : rows) {
            CellAddress at = first;
            for (const CopiedCell& cell : row)
                at.column = paste(cell, at);
            ++first.row;
        }
    }

private:
    // Gives the column of the next cell.
    int paste(const CopiedCell& copied, CellAddress at) {
        const Reference<com::sun::star::table::XCell> cell = sheet_->getCellByPosition(at.column, at.row);
        if (copied.number && may_be_filled(cell)) {
            cell->setValue(copied.number->nearest_double());
            ++pasted;
        } else if (copied.number) {
            ++kept;
        } else if (!copied.blank) {
            ++no_numbers;
        }
        const Reference<calc::XSheetCellCursor> merged = sheet_->createCursorByRange(
            {sheet_->getCellRangeByPosition(at.column, at.row, at.column, at.row), com::sun::star::uno::UNO_QUERY});
        merged->collapseToMergedArea();
        return Reference<calc::XCellRangeAddressable>(merged, UNO_QUERY_THROW)->getRangeAddress().EndColumn + 1;
    }

    bool may_be_filled(const Reference<com::sun::star::table::XCell>& cell) const {
        if (cell->getType() == com::sun::star::table::CellContentType_FORMULA)
            return false;
        com::sun::star::util::CellProtection lock;
        Reference<com::sun::star::beans::XPropertySet>(cell, UNO_QUERY_THROW)->getPropertyValue("CellProtection") >>=
            lock;
        return !is_protected_ || !lock.IsLocked;
    }

    Reference<calc::XSpreadsheet> sheet_;
    bool is_protected_;
};

} // namespace

ResultText paste_figures(const BoxOwner& owner, const SpreadsheetDocument& document, const Place& first,
                         Language language) {
    if (is_read_only(document))
        return notice(say(language, "calc.decision_read_only"));
    const CopiedRows rows = copied(owner.context);
    if (rows.empty())
        return notice(say(language, "paste.no_numbers"));
    Pasting pasting(document, first.block);
    {
        const UndoStep step(document, to_uno(say(language, "paste.undo")));
        pasting.paste(rows, first.cell());
    }
    ResultText told = success(say(language, "paste.pasted", {{"count", std::to_string(pasting.pasted)}}));
    for (const auto& [count, key] :
         {std::pair(pasting.kept, "paste.kept"), std::pair(pasting.no_numbers, "paste.words")})
        if (count > 0) {
            told.details += (told.details.empty() ? "" : " ") + say(language, key, {{"count", std::to_string(count)}});
            told.tone = Tone::notice;
        }
    return told;
}

} // namespace crossfoot::office
