#include "read/text_rows.hpp"

#include "text/trim.hpp"

#include <algorithm>
#include <array>

namespace crossfoot {
namespace {

constexpr std::array<std::string_view, 4> other_bars = {"｜", "│", "┃", "║"};

// Behind <br>, <br/> or <br /> where the text begins with it; else 0.
std::size_t end_of_break(std::string_view text) {
    constexpr std::size_t longest = std::string_view("<br />").size();
    return text.starts_with("<br") ? text.substr(0, longest).find('>') + 1 : 0;
}

// What a backslash takes away the meaning of in Markdown: 1\. is no list.
bool is_escaped(std::string_view text) {
    constexpr std::string_view marks = "\\`*_{}[]()<>#+-.!|~";
    return text.starts_with('\\') && text.size() > 1 && marks.find(text[1]) != std::string_view::npos;
}

// Of a table in Markdown: line ends, and the stars of what is bold.
std::string plain(std::string_view cell) {
    constexpr std::string_view bold = "**";
    std::string text;
    for (cell = trimmed(cell); !cell.empty();) {
        if (const std::size_t end = end_of_break(cell); end != 0) {
            text += '\n';
            cell.remove_prefix(end);
        } else if (cell.starts_with(bold)) {
            cell.remove_prefix(bold.size());
        } else if (is_escaped(cell)) {
            text += cell[1];
            cell.remove_prefix(2);
        } else {
            text += cell.front();
            cell.remove_prefix(1);
        }
    }
    return text;
}

// ="72" and '72: how exports have spreadsheets take a figure as a text.
void take_off_mark(std::string& cell) {
    constexpr std::string_view opening = "=\"";
    if (cell.size() > opening.size() && cell.starts_with(opening) && cell.find('"', opening.size()) == cell.size() - 1)
        cell = cell.substr(opening.size(), cell.size() - opening.size() - 1);
    else if (cell.size() > 1 && cell.front() == '\'' && cell.find_first_not_of("0123456789.", 1) == std::string::npos)
        cell.erase(0, 1);
}

} // namespace

bool holds_other_bars(std::string_view line) {
    return std::ranges::any_of(other_bars,
                               [&](std::string_view bar) { return line.find(bar) != std::string_view::npos; });
}

std::string with_plain_bars(std::string_view line) {
    std::string result;
    while (!line.empty()) {
        const auto* bar = std::ranges::find_if(other_bars, [&](std::string_view one) { return line.starts_with(one); });
        result += bar == other_bars.end() ? line.front() : '|';
        line.remove_prefix(bar == other_bars.end() ? 1 : bar->size());
    }
    return result;
}

TextRow cut_at_bars(std::string_view line) {
    line = trimmed(line);
    if (line.starts_with('|'))
        line.remove_prefix(1);
    if (line.ends_with('|'))
        line.remove_suffix(1);
    TextRow row;
    for (std::size_t end = 0; end != std::string_view::npos; line.remove_prefix(std::min(end + 1, line.size()))) {
        end = line.find('|');
        while (end != std::string_view::npos && end > 0 && line[end - 1] == '\\')
            end = line.find('|', end + 1);
        row.push_back(plain(line.substr(0, end)));
    }
    return row;
}

bool is_rule(std::string_view line, bool below_head) {
    constexpr std::size_t most_for_a_figure = 3;
    bool frame = false;
    bool bar = false;
    bool mark = false; // where a column is aligned
    std::size_t run = 0;
    std::size_t longest = 0;
    for (line = trimmed(line); !line.empty();) {
        const bool drawn = line.starts_with("\xE2\x94") || line.starts_with("\xE2\x95"); // U+2500 to 257F
        const std::string_view piece = line.substr(0, drawn ? 3 : 1);
        const bool dash = piece == "-" || piece == "=" || piece == "─" || piece == "━" || piece == "═";
        if (!drawn && !dash && piece.find_first_of("+|: \t") == std::string_view::npos)
            return false;
        frame = frame || piece == "+" || (drawn && !dash);
        bar = bar || piece == "|";
        mark = mark || piece == ":";
        run = dash ? run + 1 : 0;
        longest = std::max(longest, run);
        line.remove_prefix(piece.size());
    }
    return longest >= (mark ? 1 : 2) && (frame || (bar && (below_head || mark || longest > most_for_a_figure)));
}

namespace {

// The row up to its end, and where that is; nothing where a quote is closed by none, or by one that begins a cell
// itself.
struct Separated {
    TextRow row{1};
    std::size_t end = 0;
    bool unclosed = false;     // by the end of the text
    bool closed_amiss = false; // on another line
};

Separated separated(std::string_view text, char separator, bool over_lines, bool quotes) {
    Separated taken;
    bool quoted = false;
    bool lines = false;   // the quoted cell goes over lines
    bool begun = !quotes; // something else than blanks, or a quote, stands in the cell
    std::size_t& at = taken.end;
    for (; at < text.size() && !taken.closed_amiss; ++at) {
        const char c = text[at];
        const char next = at + 1 < text.size() ? text[at + 1] : '\n';
        if (c == '"' && quoted && next == '"' && at + 1 < text.size()) {
            taken.row.back() += text[++at];
        } else if (c == '"' && (quoted || !begun)) {
            taken.closed_amiss = quoted && lines && next != separator && next != '\n' && next != ' ' && next != '\t';
            quoted = !quoted;
            begun = true;
        } else if (c == separator && !quoted) {
            taken.row.emplace_back();
            begun = !quotes;
        } else if (c == '\n' && !(quoted && over_lines)) {
            break;
        } else {
            taken.row.back() += c;
            lines = quoted && (lines || c == '\n');
            begun = begun || (c != ' ' && c != '\t');
        }
    }
    taken.unclosed = quoted;
    return taken;
}

} // namespace

TextRow take_separated(std::string_view& text, char separator, bool& over_lines) {
    constexpr std::size_t most_read_twice = 4096; // bytes of a row that turns out to be several
    Separated taken = separated(text, separator, over_lines, true);
    if (taken.unclosed || taken.closed_amiss) {
        over_lines = over_lines && !taken.unclosed && taken.end <= most_read_twice;
        taken = separated(text, separator, false, false);
    }
    std::ranges::for_each(taken.row, take_off_mark);
    text.remove_prefix(std::min(taken.end + 1, text.size()));
    return std::move(taken.row);
}

} // namespace crossfoot
