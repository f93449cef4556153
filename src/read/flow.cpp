#include "read/flow.hpp"

#include "figure/decimal.hpp"
#include "text/fold.hpp"
#include "text/numbering.hpp"
#include "text/trim.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace crossfoot {
namespace {

bool is_plain_number(std::string_view text) {
    if (text.starts_with('-'))
        text.remove_prefix(1);
    const std::size_t point = std::min(text.find('.'), text.size());
    const auto digits = [](std::string_view part) {
        return !part.empty() && std::ranges::all_of(part, [](char c) { return c >= '0' && c <= '9'; });
    };
    return digits(text.substr(0, point)) && (point == text.size() || digits(text.substr(point + 1)));
}

bool ends_sentence(std::string_view line) {
    constexpr std::string_view ends[] = {"。", "！", "？", "；", "：", ";", ":"};
    return std::ranges::any_of(ends, [&](std::string_view end) { return line.ends_with(end); });
}

std::string cell_text(const Flow& content, int depth = 0);

// What a table of one cell in a cell says, where that is no more than a label, a figure or a blank; nothing where it is
// more.
std::optional<std::string> framed_text(const FlowTable& table, int depth = 0) {
    constexpr int deepest_frame = 3;
    constexpr std::size_t longest = 200; // bytes of a label
    if (table.cells.size() != 1 || depth >= deepest_frame)
        return {};
    const Flow& content = table.cells.front().content;
    if (std::ranges::any_of(content, [&](const FlowItem& item) {
            return item.table ? !framed_text(*item.table, depth + 1) : item.text.size() > longest;
        }))
        return {};
    std::string text = cell_text(content, depth + 1);
    return text.size() > longest || text.find('\n') != std::string::npos ? std::nullopt : std::optional(text);
}

std::string cell_text(const Flow& content, int depth) {
    std::string text;
    for (const FlowItem& item : content) {
        const std::string paragraph = item.table ? framed_text(*item.table, depth).value_or("") : clean_text(item.text);
        if (!paragraph.empty())
            text += (text.empty() ? "" : "\n") + paragraph;
    }
    return text;
}

// Where no text tells what it says.
bool holds_picture(const Flow& content, int depth = 0) {
    return depth <= deepest_flow && std::ranges::any_of(content, [&](const FlowItem& item) {
               return item.picture || (item.table && framed_text(*item.table) &&
                                       holds_picture(item.table->cells.front().content, depth + 1));
           });
}

// Of what a text says every digit counts; a spreadsheet alone keeps no more than 15.
Cell cell_of(std::string text) {
    if (is_plain_number(text) && Decimal::parse(text))
        return {CellKind::number, std::move(text), false};
    return {CellKind::text, std::move(text), false};
}

// Shows nothing and parts nothing: "1\u200B0" is 10.
bool has_no_width(char32_t c) {
    return (c >= U'\u200B' && c <= U'\u200F') || c == U'\u2060' || c == U'\uFEFF' || c == U'\u00AD';
}

// Of each paragraph how many blank ones stand above it. One that stands above nearly every one says nothing.
void count_blanks(Flow& flow) {
    int blank = 0;
    std::size_t paragraphs = 0;
    std::size_t apart = 0;
    for (FlowItem& item : flow) {
        const bool text = !item.table && !item.picture && !clean_text(item.text).empty();
        if (text) {
            item.blank_above += blank;
            ++paragraphs;
            apart += item.blank_above > 0 ? 1 : 0;
        }
        blank = text || item.table || item.picture ? 0 : blank + 1;
    }
    if (apart * 10 >= paragraphs * 9)
        for (FlowItem& item : flow)
            item.blank_above = std::max(0, item.blank_above - 1);
}

class Blocks {
public:
    Blocks(Draft& draft, int page) : draft_(draft), page_(page) {}

    void add(Flow flow) {
        count_blanks(flow);
        for (FlowItem& item : flow)
            if (item.table)
                add(std::move(*item.table));
            else if (!item.link) {
                add_paragraphs(item.text, item.source, item.blank_above);
                add_cells(item);
            }
    }

private:
    // Of the paragraph that was added last.
    void add_cells(const FlowItem& item) {
        if (item.cells.empty() || clean_text(item.text).empty())
            return;
        for (std::size_t column = 0; column < std::min<std::size_t>(item.cells.size(), most_columns); ++column)
            if (std::string text = clean_text(item.cells[column]); !text.empty())
                draft_.add_cell({0, static_cast<int>(column)}, {CellKind::text, std::move(text)});
    }

    // Lines that a person broke inside a paragraph, to be read one after the other.
    void add_paragraphs(std::string_view text, std::size_t source, int blank_above = 0) {
        const std::string clean = clean_text(text);
        std::string_view rest = clean;
        std::string paragraph;
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find('\n'), rest.size());
            const std::string_view line = rest.substr(0, end);
            rest.remove_prefix(std::min(end + 1, rest.size()));
            if (!paragraph.empty() && (ends_sentence(paragraph) || begins_numbered(line)))
                add_paragraph(std::exchange(paragraph, {}), source, std::exchange(blank_above, 0));
            paragraph += (paragraph.empty() ? "" : "\n") + std::string(line);
        }
        if (!paragraph.empty())
            add_paragraph(std::move(paragraph), source, blank_above);
    }

    void add_paragraph(std::string text, std::size_t source, int blank_above) {
        draft_.add_paragraph(std::move(text), page_, blank_above);
        draft_.add_source({}, source);
    }

    // Tables in cells are cells of the table itself where nearly nothing else stands in it.
    static bool only_arranges(const FlowTable& table) {
        std::size_t own = 0;
        std::size_t inner = 0;
        for (const FlowCell& cell : table.cells) {
            own += cell_text(cell.content).empty() ? 0 : 1;
            for (const FlowItem& item : cell.content)
                inner += item.table && !framed_text(*item.table) ? item.table->cells.size() : 0;
        }
        return table.cells.size() == 1 || (inner > 0 && inner >= own);
    }

    void add(FlowTable table) {
        if (only_arranges(table)) {
            for (FlowCell& cell : table.cells)
                add(std::move(cell.content));
            return;
        }
        draft_.begin_table(page_);
        for (const FlowCell& cell : table.cells) {
            if (cell.rows > 1 || cell.columns > 1)
                draft_.add_merged({cell.at, {cell.at.row + cell.rows - 1, cell.at.column + cell.columns - 1}});
            draft_.add_source(cell.at, cell.source);
            if (std::string text = cell_text(cell.content); !text.empty())
                draft_.add_cell(cell.at, cell_of(std::move(text)));
            else if (holds_picture(cell.content))
                draft_.add_cell(cell.at, {CellKind::picture, {}});
            draft_.end_row(cell.at.row, cell.at.column + cell.columns);
        }
        for (FlowCell& cell : table.cells)
            for (FlowItem& item : cell.content)
                if (item.table && !framed_text(*item.table))
                    add(std::move(*item.table));
    }

    Draft& draft_;
    int page_;
};

} // namespace

std::string clean_text(std::string_view text) {
    std::string clean;
    bool blank = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t from = at;
        const char32_t c = next_character(text, at);
        if (c == U'\n') {
            if (!clean.empty() && clean.back() != '\n')
                clean += '\n';
            blank = false;
        } else if (is_space(c) || c < U' ') {
            blank = blank || !has_no_width(c);
        } else if (!has_no_width(c)) {
            if (blank && !clean.empty() && clean.back() != '\n')
                clean += ' ';
            blank = false;
            clean.append(text.substr(from, at - from));
        }
    }
    if (clean.ends_with('\n'))
        clean.pop_back();
    return clean;
}

bool begins_numbered(std::string_view line) {
    const std::u32string text = fold(line.substr(0, 24));
    const std::size_t open = text.starts_with(U'(') ? 1 : 0;
    std::size_t behind = open;
    while (behind < text.size() && (is_chinese_ordinal(text[behind]) || (text[behind] >= U'0' && text[behind] <= U'9')))
        ++behind;
    if (behind == open || behind == text.size())
        return false;
    return open == 1 ? text[behind] == U')' : behind_number_of_line.find(text[behind]) != std::u32string_view::npos;
}

void add_blocks(Flow flow, Draft& draft, int page) { Blocks(draft, page).add(std::move(flow)); }

} // namespace crossfoot
