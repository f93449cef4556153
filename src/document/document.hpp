// What every reader, from a file or from a running Calc, hands to the core: blocks in reading order.
#pragma once

#include "document/grid.hpp"
#include "document/place.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace crossfoot {

enum class BlockKind {
    sheet,    // of a workbook
    table,    // of a text
    paragraph // of a text, headings among them
};

// A cell of our template that is no longer as it was made, since something was pasted over it.
struct AlteredCell {
    CellAddress at;
    bool locked = false;    // it can be changed no more
    bool lines = false;     // it has none
    bool shown_as = false;  // its number format is none of numbers: of texts, dates, percentages
    bool unlimited = false; // it takes whatever is typed
    friend bool operator==(const AlteredCell&, const AlteredCell&) = default;
};

// Where in the text that a reader went through, be it a part of a package, something stands that a person sees: the
// byte behind the < of a cell's or paragraph's element, or that of a paragraph's first character where a page has no
// element for it.
struct Source {
    CellAddress at; // of a paragraph: the first cell
    std::size_t offset = 0;
    friend bool operator==(const Source&, const Source&) = default;
};

struct Block {
    BlockKind kind = BlockKind::sheet;
    std::string name;    // of a sheet, as its tab shows it, or of that which a text was typed in; empty for any other
    int column = -1;     // of a paragraph: that of the sheet in whose cells the text was typed
    bool hidden = false; // a sheet that its document does not show
    int page = 0;        // from 1 on, where the document says so
    int number = 0;      // from 1 on, among the blocks of its kind, where the reader counted them
    Grid grid;           // of a sheet or a table; of a paragraph as read, the cells of its line where tabs cut it
    std::string text;    // of a paragraph: UTF-8
    int blank_above = 0; // of a paragraph of a text: lines, more than stand above every one
    std::vector<Source> sources;      // of the cells, ascending; where a reader was asked for them, and knows
    std::vector<AlteredCell> altered; // of a sheet in an open office, which alone can tell
    friend bool operator==(const Block&, const Block&) = default;
};

// A name that the document gives to cells.
struct NamedRange {
    std::string name;
    std::size_t block = 0;
    CellRange range;
    friend bool operator==(const NamedRange&, const NamedRange&) = default;
};

// Something that a person noted of the whole document.
struct DocumentProperty {
    std::string name;
    std::string value;
    friend bool operator==(const DocumentProperty&, const DocumentProperty&) = default;
};

// Why figures of a page were passed over.
enum class PassedOver {
    struck_out,
    unseen,    // white on white, painted over, too small
    watermark, // across the page, or large and pale below its text
    picture    // which nobody reads
};

struct NotRead {
    PassedOver why = PassedOver::unseen;
    int page = 0; // from 1 on
    friend auto operator<=>(const NotRead&, const NotRead&) = default;
};

struct Document {
    std::vector<Block> blocks;
    std::vector<NotRead> not_read;            // page by page
    std::vector<NamedRange> names;            // in the order of their names, which set_names() brings about
    std::vector<DocumentProperty> properties; // those with a text

    void set_names(std::vector<NamedRange> all);
    // The first of the name; nullptr when there is none.
    const NamedRange* named(std::string_view name) const;
    friend bool operator==(const Document&, const Document&) = default;
};

} // namespace crossfoot
