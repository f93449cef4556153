#include "office/commands/paste_figures.hpp"

#include "language/catalogue.hpp"
#include "office/commands/report_import.hpp"
#include "office/uno/clipboard.hpp"
#include "office/uno/spreadsheet.hpp"
#include "office/uno/undo_action.hpp"
#include "office/uno/uno_text.hpp"
#include "read/read.hpp"
#include "report/report.hpp"
#include "text/trim.hpp"

#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>

#include <algorithm>
#include <optional>
#include <sstream>
#include <utility>
#include <vector>

namespace crossfoot::office {
namespace {

namespace calc = com::sun::star::sheet;
using com::sun::star::uno::Reference;
using com::sun::star::uno::UNO_QUERY_THROW;

// Of one cell that was copied: its number; nothing where it is blank or no number.
struct CopiedCell {
    std::optional<Decimal> number;
    bool blank = true;
};
struct CopiedRow {
    int row = 0;
    std::vector<CopiedCell> cells; // from the first column on; a merged one counts as one
};
struct Copied {
    std::vector<CopiedRow> rows;  // of the first table with a number, those with cells
    std::size_t other_tables = 0; // with numbers too, behind it
    bool too_large = false;       // and nothing of it was read
};

CopiedCell copied_cell(const crossfoot::Document& document, std::size_t block, CellAddress at) {
    const Figure figure = read_cell(document, block, at).figure;
    const bool number =
        figure.kind == FigureKind::number || (figure.kind == FigureKind::text_number && !figure.spelling.unit);
    return {number ? std::optional(figure.value) : std::nullopt, figure.kind == FigureKind::blank};
}

// What a merged range covers beside its first cell is no cell; below it, one blank cell a row, as where it is put.
std::vector<CopiedRow> rows_of(const crossfoot::Document& document, std::size_t block) {
    const Grid& grid = document.blocks[block].grid;
    std::vector<CopiedRow> rows;
    for (const Grid::Row& row : grid.rows()) {
        CopiedRow& copied = rows.emplace_back(CopiedRow{row.row, {}});
        for (int column = 0; !row.cells.empty() && column <= row.cells.back().column; ++column) {
            const CellRange* over = grid.covering({row.row, column});
            if (!over)
                copied.cells.push_back(copied_cell(document, block, {row.row, column}));
            else if (over->first.row < row.row && over->first.column == column)
                copied.cells.emplace_back();
        }
    }
    return rows;
}

bool holds_a_number(const std::vector<CopiedRow>& rows) {
    return std::ranges::any_of(rows, [](const CopiedRow& row) {
        return std::ranges::any_of(row.cells, [](const CopiedCell& cell) { return cell.number.has_value(); });
    });
}

void add_tables(Copied& copied, const crossfoot::Document& document) {
    for (std::size_t block = 0; block < document.blocks.size(); ++block) {
        if (document.blocks[block].kind == crossfoot::BlockKind::paragraph) // a line that tabs cut is no table
            continue;
        std::vector<CopiedRow> rows = rows_of(document, block);
        if (!holds_a_number(rows))
            continue;
        if (copied.rows.empty())
            copied.rows = std::move(rows);
        else
            ++copied.other_tables;
    }
}

// A single number, or lines of them, is no table.
crossfoot::Document as_table(const std::vector<std::string>& lines) {
    crossfoot::Document document;
    Block& table = document.blocks.emplace_back();
    for (std::size_t row = 0; row < lines.size(); ++row)
        table.grid.add({static_cast<int>(row), 0}, {CellKind::text, lines[row], false});
    return document;
}

std::vector<std::string> lines_of(const ClipboardText& text, const crossfoot::Document& document) {
    std::vector<std::string> lines;
    if (!text.is_plain) {
        for (const Block& block : document.blocks)
            lines.push_back(block.text);
        return lines;
    }
    std::istringstream all(text.bytes); // a blank line is a blank cell, which reading leaves out
    for (std::string line; std::getline(all, line);)
        lines.emplace_back(trimmed(line));
    return lines;
}

Copied copied(const Reference<com::sun::star::uno::XComponentContext>& context) {
    ReadLimits limits;
    limits.office = this_office(context);
    Copied copied;
    for (const ClipboardText& text : clipboard_texts(context)) {
        try {
            const crossfoot::Document document = read_document_bytes(text.bytes, limits);
            add_tables(copied, document);
            if (copied.rows.empty())
                add_tables(copied, as_table(lines_of(text, document)));
        } catch (const ReadError& error) { // the next kind of it may be read
            copied.too_large = copied.too_large || error.kind() == ReadErrorKind::too_large;
        }
        if (!copied.rows.empty())
            break;
    }
    return copied;
}

class Pasting {
public:
    Pasting(const SpreadsheetDocument& document, std::size_t sheet)
        : sheet_(sheet_at(document, sheet)), is_protected_(is_protected(sheet_)) {
        const auto all = Reference<calc::XCellRangeAddressable>(sheet_, UNO_QUERY_THROW)->getRangeAddress();
        last_ = {static_cast<int>(all.EndRow), static_cast<int>(all.EndColumn)};
    }

    std::size_t pasted = 0;
    std::size_t kept = 0; // locked, or formulas
    std::size_t no_numbers = 0;
    std::size_t beyond = 0; // the end of the sheet

    void paste(const Copied& copied, CellAddress first) {
        for (const CopiedRow& row : copied.rows) {
            CellAddress at{first.row + row.row, first.column};
            for (const CopiedCell& cell : row.cells)
                at.column = paste(cell, at);
        }
    }

private:
    // Gives the column of the next cell.
    int paste(const CopiedCell& copied, CellAddress at) {
        if (at.row > last_.row || at.column > last_.column) {
            beyond += copied.number ? 1 : 0;
            return at.column + 1;
        }
        const Reference<com::sun::star::table::XCell> cell = sheet_->getCellByPosition(at.column, at.row);
        if (copied.number && may_be_filled(cell, is_protected_)) {
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

    Reference<calc::XSpreadsheet> sheet_;
    bool is_protected_;
    CellAddress last_; // of the sheet
};

} // namespace

ResultText paste_figures(const BoxOwner& owner, const SpreadsheetDocument& document, const Place& first,
                         Language language) {
    if (is_read_only(document))
        return notice(say(language, "calc.decision_read_only"));
    const Copied found = copied(owner.context);
    if (found.rows.empty())
        return notice(say(language, found.too_large ? "paste.too_large" : "paste.no_numbers"));
    Pasting pasting(document, first.block);
    {
        const UndoStep step(document, to_uno(say(language, "paste.undo")));
        pasting.paste(found, first.cell());
    }
    ResultText told = success(say(language, "paste.pasted", {{"count", std::to_string(pasting.pasted)}}));
    for (const auto& [count, key] :
         {std::pair(pasting.beyond, "paste.beyond"), std::pair(found.other_tables, "paste.other_tables"),
          std::pair(pasting.kept, "paste.kept"), std::pair(pasting.no_numbers, "paste.words")})
        if (count > 0) {
            told.details += (told.details.empty() ? "" : " ") + say(language, key, {{"count", std::to_string(count)}});
            told.tone = Tone::notice;
        }
    return told;
}

} // namespace crossfoot::office
