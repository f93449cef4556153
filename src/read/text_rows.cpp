#include "read/text_rows.hpp"

#include "text/note_mark.hpp"
#include "text/trim.hpp"

#include <algorithm>
#include <array>
#include <cctype>

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

// Behind a tag of HTML where the text begins with one; else 0.
std::size_t end_of_tag(std::string_view text) {
    constexpr std::size_t longest = 200;
    const std::size_t name = text.starts_with("</") ? 2 : 1;
    if (!text.starts_with('<') || text.size() <= name || std::isalpha(static_cast<unsigned char>(text[name])) == 0)
        return 0;
    return text.substr(0, longest).find('>') + 1;
}

// Behind what of Markdown is not shown where the text begins with it: what is struck out, the mark of a footnote.
std::size_t end_of_unseen(std::string_view text) {
    constexpr std::size_t longest = 1000;
    constexpr std::string_view struck = "~~";
    const bool note = text.starts_with("[^");
    if (!note && !text.starts_with(struck))
        return 0;
    const std::string_view closing = note ? "]" : struck;
    const std::size_t end = text.substr(0, longest).find(closing, struck.size());
    return end == std::string_view::npos ? 0 : end + closing.size();
}

// Without the marks of what is slanted, code or a link as a whole.
std::string without_marks_around(std::string text) {
    for (const std::string_view mark : {"__", "_", "*", "`"}) {
        const std::size_t ends = 2 * mark.size();
        if (text.size() > ends && text.starts_with(mark) && text.ends_with(mark) &&
            text.find(mark.front(), mark.size()) == text.size() - mark.size())
            text = text.substr(mark.size(), text.size() - ends);
    }
    const std::size_t address = text.find("](");
    if (text.starts_with('[') && address != std::string::npos && text.find(')', address) == text.size() - 1)
        text = text.substr(1, address - 1);
    return text;
}

// Of a table in Markdown: line ends, and the stars of what is bold.
std::string plain(std::string_view cell) {
    constexpr std::string_view bold = "**";
    constexpr std::string_view blank = "&nbsp;";
    std::string text;
    RaisedPieces raised;
    std::size_t begun = 0; // the piece that is raised, if one is
    for (cell = trimmed(cell); !cell.empty();) {
        std::size_t taken = 1;
        if (const std::size_t line_end = end_of_break(cell); line_end != 0) {
            text += '\n';
            taken = line_end;
        } else if (const std::size_t tag = end_of_tag(cell); tag != 0) {
            taken = tag;
            if (cell.starts_with("</sup"))
                raised.add(begun, text.size());
            begun = text.size();
        } else if (const std::size_t unseen = end_of_unseen(cell); unseen != 0) {
            taken = unseen;
        } else if (cell.starts_with(blank)) {
            text += ' ';
            taken = blank.size();
        } else if (cell.starts_with(bold)) {
            taken = bold.size();
        } else if (is_escaped(cell)) {
            text += cell[1];
            taken = 2;
        } else {
            text += cell.front();
        }
        cell.remove_prefix(taken);
    }
    raised.take_marks(text);
    return without_marks_around(std::string(trimmed(text)));
}

// ="72" and '72: how exports have spreadsheets take a figure as a text.
void take_off_mark(std::string& cell) {
    constexpr std::string_view opening = "=\"";
    if (cell.size() > opening.size() && cell.starts_with(opening) && cell.find('"', opening.size()) == cell.size() - 1)
        cell = cell.substr(opening.size(), cell.size() - opening.size() - 1);
    else if (cell.size() > 1 && cell.front() == '\'' && cell.find_first_not_of("0123456789.", 1) == std::string::npos)
        cell.erase(0, 1);
}

// Behind what stands between two marks of what is slanted, code or a formula where the text begins with a number so:
// *24*件, `24`件, $24$件; else 0.
std::size_t end_of_marked_number(std::string_view text) {
    constexpr std::string_view marks = "*`$";
    const std::size_t end = text.find_first_not_of("0123456789,.", 1);
    const bool marked = end > 1 && end < text.size() && text[end] == text.front();
    return marked && marks.find(text.front()) != std::string_view::npos ? end + 1 : 0;
}

// What of a link is shown where the text begins with one: of "[24](address)" 24; nothing where it does not.
std::string_view shown_of_link(std::string_view text, std::size_t& end) {
    constexpr std::size_t longest = 1000; // bytes: who looks further for each looks at all of a text again
    const std::string_view near = text.substr(0, longest);
    const std::size_t address = near.starts_with('[') ? near.find("](") : std::string_view::npos;
    const std::size_t close = address == std::string_view::npos ? address : near.find(')', address);
    end = close == std::string_view::npos ? 0 : close + 1;
    return end == 0 ? std::string_view() : near.substr(1, address - 1);
}

} // namespace

std::string without_emphasis(std::string_view line) {
    if (line.find_first_of("*`$_<[") == std::string_view::npos)
        return std::string(line);
    const std::string text = plain(line);
    std::string shown;
    for (std::string_view rest = text; !rest.empty();) {
        std::size_t end = 0;
        const std::string_view link = shown_of_link(rest, end);
        if (end > 0)
            shown += link;
        else if (end = end_of_marked_number(rest); end > 0)
            shown += rest.substr(1, end - 2);
        else
            shown += rest[end++];
        rest.remove_prefix(end);
    }
    return shown;
}

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
    TextRow row;
    for (std::size_t end = 0; end != std::string_view::npos; line.remove_prefix(std::min(end + 1, line.size()))) {
        end = line.find('|');
        while (end != std::string_view::npos && end > 0 && line[end - 1] == '\\')
            end = line.find('|', end + 1);
        row.push_back(plain(line.substr(0, end)));
    }
    return row;
}

void drop_outer_bars(std::vector<TextRow>& rows) {
    const auto begins = [](const TextRow& row) { return row.front().empty(); };
    const auto ends = [](const TextRow& row) { return row.back().empty(); };
    const auto within = std::ranges::count_if(rows, [&](const TextRow& row) { return begins(row) && ends(row); });
    const bool framed = static_cast<std::size_t>(within) * 2 > rows.size();
    const bool first = framed || std::ranges::all_of(rows, begins);
    const bool last = framed || std::ranges::all_of(rows, ends);
    for (TextRow& row : rows) {
        if (last && row.size() > 1 && ends(row))
            row.pop_back();
        if (first && row.size() > 1 && begins(row))
            row.erase(row.begin());
    }
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
