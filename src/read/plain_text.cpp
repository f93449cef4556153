// Plain texts: lines are paragraphs; lines that are cut into cells by bars, tabs or commas are tables.
#include "read/aligned_rows.hpp"
#include "read/encoding.hpp"
#include "read/flow.hpp"
#include "read/line_ends.hpp"
#include "read/text_rows.hpp"
#include "read/two_years.hpp"
#include "text/columns.hpp"
#include "text/trim.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <span>
#include <utility>

namespace crossfoot {
namespace {

std::size_t width_of(const TextRow& row) {
    const auto last = std::find_if(row.rbegin(), row.rend(), [](const std::string& cell) { return !cell.empty(); });
    return static_cast<std::size_t>(row.rend() - last);
}

constexpr std::size_t ragged = 4; // half-width characters that a full line may be short of the page's width

// Where cells that reached over several were lost, the rest of a row stands under heads that are not its own. Rows of
// one cell are titles.
bool keeps_columns(const std::vector<TextRow>& rows) {
    std::size_t width = 0;
    for (const TextRow& row : rows)
        width = std::max(width, row.size());
    return width > 1 &&
           std::ranges::all_of(rows, [&](const TextRow& row) { return row.size() == width || width_of(row) <= 1; });
}

// Of equally many cells, blank ones among them: what reached over several left its places empty. In many rows without
// any, nothing reached over several. Indented lines are none.
bool keeps_places(const std::vector<TextRow>& rows) {
    constexpr std::size_t many = 3;
    if (rows.size() < 2)
        return false;
    const std::size_t width = rows.front().size();
    const auto is_blank = [](const std::string& cell) { return cell.empty(); };
    bool blank = false;
    std::vector<bool> filled(width);
    for (const TextRow& row : rows) {
        if (row.size() != width)
            return false;
        blank = blank || std::ranges::any_of(row, is_blank);
        for (std::size_t c = 0; c < width; ++c)
            filled[c] = filled[c] || !row[c].empty();
    }
    return (blank || (rows.size() >= many && width > 2)) && std::ranges::all_of(filled, std::identity());
}

// Calls for each line without the blanks at its ends, empty ones left out.
template <typename Work> void each_line(std::string_view text, Work work) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        if (const std::string_view line = trimmed(text.substr(0, end)); !line.empty())
            work(line);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

// Where a page broke the lines of its paragraphs and somebody copied them: how wide it was, in half-width characters.
// Nothing where each paragraph is a line, and few are equally long.
std::optional<std::size_t> page_width(std::string_view text) {
    constexpr std::size_t narrowest = 30;
    std::size_t width = 0;
    each_line(text, [&](std::string_view line) { width = std::max(width, columns(line)); });
    std::size_t full = 0;
    std::size_t long_ones = 0;
    each_line(text, [&](std::string_view line) {
        full += columns(line) + ragged >= width ? 1 : 0;
        long_ones += columns(line) * 2 > width ? 1 : 0;
    });
    return width >= narrowest && full >= 5 && full * 5 >= long_ones * 2 ? std::optional(width) : std::nullopt;
}

// It breaks off behind a word or a comma.
bool has_no_end(std::string_view paragraph) {
    constexpr std::string_view ends[] = {"。", "！", "？", "；", "：", "）", ")"};
    return std::ranges::none_of(ends, [&](std::string_view end) { return paragraph.ends_with(end); });
}

constexpr std::size_t longest_title = 60; // bytes: 20 characters; what is longer is a paragraph

// "截至2024年12月3" over "1日，…": lines of a paragraph, however wide they are.
bool breaks_a_number(std::string_view above, std::string_view below) {
    constexpr std::string_view units[] = {"年", "月", "日", "件", "条", "份", "宗", "起", "项", "次", "个", "万", "亿"};
    constexpr std::string_view marks[] = {"，", "。", "；", "、", "）"};
    const auto starts = [](std::string_view text, std::span<const std::string_view> words) {
        return std::ranges::any_of(words, [&](std::string_view word) { return text.starts_with(word); });
    };
    const std::size_t digits = std::min(below.find_first_not_of("0123456789"), below.size());
    const std::string_view rest = below.substr(digits);
    return above.size() >= longest_title && above.back() >= '0' && above.back() <= '9' && starts(rest, units) &&
           (digits > 0 || starts(rest.substr(units[0].size()), marks)); // 7 over 件，
}

// Tabs that keep a spreadsheet from taking a figure of a file with commas for a number: "20\t",5\t,\t6
bool guards_figures(std::string_view text) {
    for (std::size_t at = text.find('\t'); at != std::string_view::npos; at = text.find('\t', at + 1)) {
        const auto is = [&](std::size_t i, std::string_view any) {
            return i >= text.size() || any.find(text[i]) != std::string_view::npos;
        };
        const bool behind = is(at + 1, ",\r\n") || (text[at + 1] == '"' && is(at + 2, ",\r\n"));
        const bool before = at == 0 || is(at - 1, ",\n") || (text[at - 1] == '"' && (at < 2 || is(at - 2, ",\n")));
        if (!behind && !before)
            return false;
    }
    return true;
}

// A page as some copies have it: a cell a line, which a bar closes, and lines of bars alone where rows end.
bool bars_close_lines(std::string_view text) {
    constexpr std::size_t fewest = 3;
    std::size_t closed = 0;
    bool others = false;
    each_line(text, [&](std::string_view line) {
        const std::size_t bar = line.find('|');
        const bool at_end = line.find_first_not_of("| \t", std::min(bar, line.size())) == std::string_view::npos;
        closed += bar != std::string_view::npos && at_end ? 1 : 0;
        others = others || !at_end;
    });
    return closed >= fewest && !others;
}

class TextReader {
public:
    explicit TextReader(Budget& budget) : budget_(budget), gathered_(budget) {}

    Flow read(std::string_view text) {
        if (const std::optional<char> separator = separator_of(text))
            add_separated(text, *separator);
        page_width_ = page_width(text);
        bars_close_lines_ = bars_close_lines(text);
        markdown_ = text.find("\n|--") != std::string_view::npos || text.find("\n| --") != std::string_view::npos ||
                    text.find("\n|:-") != std::string_view::npos || text.find("\n| :-") != std::string_view::npos;
        std::size_t unseen = text.size(); // bytes at the end in which no block was looked for
        while (!text.empty()) {
            if (text.size() <= unseen && add_aligned(text, unseen))
                continue;
            const std::size_t end = std::min(text.find('\n'), text.size());
            add_line(text.substr(0, end));
            text.remove_prefix(std::min(end + 1, text.size()));
        }
        end_tabbed();
        end_table();
        return std::move(flow_);
    }

private:
    // That cuts at least half of the lines.
    static std::optional<char> separator_of(std::string_view text) {
        for (const char separator : {'\t', ',', ';'})
            if (cuts_half(text, separator) && !(separator == '\t' && cuts_half(text, ',') && guards_figures(text)))
                return separator;
        return {};
    }

    // Line ends in quoted cells aside, unless a quote is closed by nothing or far away.
    static bool cuts_half(std::string_view text, char separator, bool quotes = true) {
        std::size_t lines = 0;
        std::size_t cut = 0;
        bool quoted = false;
        bool counted = false; // the row is among those that are cut
        bool spanned = false; // a quoted cell goes over lines, if that is what it is
        each_line(text, [&](std::string_view line) {
            lines += quoted ? 0 : 1;
            spanned = spanned || quoted;
            counted = counted && quoted;
            char before = separator;
            for (const char c : line) {
                if (c == '"' && quotes && (quoted || before == separator))
                    quoted = !quoted;
                cut += c == separator && !counted ? 1 : 0;
                counted = counted || c == separator;
                before = c;
            }
        });
        return (cut * 2 >= lines && cut >= 2) || ((quoted || spanned) && cuts_half(text, separator, false));
    }

    // All of it is one table, or there is prose between tables that have columns of their own.
    void add_separated(std::string_view& text, char separator) {
        std::vector<TextRow> rows;
        bool over_lines = true;
        while (!text.empty()) {
            rows.push_back(take_separated(text, separator, over_lines));
            gather(rows.back());
        }
        const bool one = keeps_columns(rows);
        const auto is_table =
            one || separator != '\t' ? keeps_columns : keeps_places; // a copy has tabs, and may lose some
        for (TextRow& row : rows) {
            if (one || row.size() > 1) {
                rows_.push_back(std::move(row));
                continue;
            }
            end_table(is_table);
            add_paragraph(row.front());
        }
        end_table(is_table);
    }

    // Takes a table off the text where it begins with one.
    bool add_aligned(std::string_view& text, std::size_t& unseen) {
        if (trimmed(text.substr(0, text.find('\n'))).empty())
            return false;
        AlignedBlock block = aligned_block(text, budget_);
        const bool any = !block.rows.empty();
        unseen = text.size() - (any && block.first > 0 ? block.first : block.end);
        if (!any || block.first > 0)
            return false;
        end_tabbed();
        end_table();
        std::ranges::for_each(block.rows, [&](TextRow& row) { add_row(std::move(row)); });
        end_table();
        text.remove_prefix(block.end);
        return true;
    }

    void add_line(std::string_view line) {
        if (const std::size_t bar = bars_close_lines_ ? line.find('|') : line.npos; bar != line.npos) {
            line = line.substr(0, bar);
            if (trimmed(line).empty())
                return;
        }
        const bool other = holds_other_bars(line);
        const std::string plain_bars = other ? with_plain_bars(line) : std::string();
        const std::string_view barred = other ? plain_bars : line;
        if (is_rule(barred, rows_.size() <= 1) || is_line_of_dashes(line))
            return;
        if (barred.find('|') != std::string_view::npos)
            return add_barred(barred);
        end_table();
        if (line.find('\t') != std::string_view::npos) {
            tabbed_.push_back(line);
            return;
        }
        end_tabbed();
        add_paragraph(line);
    }

    void add_barred(std::string_view line) {
        end_tabbed();
        add_row(cut_at_bars(line));
        barred_ = true;
    }

    void gather(const TextRow& row) {
        for (const std::string& cell : row)
            gathered_.add(sizeof(FlowCell) + sizeof(std::string) + cell.size());
    }

    void add_row(TextRow row) {
        gather(row);
        rows_.push_back(std::move(row));
    }

    void end_tabbed() {
        const std::vector<std::string_view> lines = std::exchange(tabbed_, {});
        std::vector<TextRow> rows;
        rows.reserve(lines.size());
        bool over_lines = false;
        for (std::string_view line : lines)
            rows.push_back(take_separated(line, '\t', over_lines));
        if (!keeps_places(rows)) {
            for (std::size_t i = 0; i < lines.size(); ++i)
                add_paragraph(lines[i], std::move(rows[i]));
            return;
        }
        std::ranges::for_each(rows, [&](TextRow& row) { add_row(std::move(row)); });
        end_table();
    }

    // Marks of headings are none of their text.
    void add_paragraph(std::string_view written, TextRow cells = {}) {
        budget_.work_on_numbers(written); // before a line of millions is laid out as well
        const std::string shown = without_emphasis(trimmed(written));
        std::string_view line = trimmed(shown);
        const bool headed = line.starts_with('#');
        while (line.starts_with('#'))
            line.remove_prefix(1);
        if (line.empty()) {
            ++blank_;
            return;
        }
        gathered_.add(2 * sizeof(FlowItem) + line.size()); // while they grow
        const bool goes_on = !flow_.empty() && !flow_.back().table && !headed && goes_on_in(line);
        last_ = columns(line);
        clauses_ = (goes_on && clauses_) || line.find("，") != std::string_view::npos;
        const int blank_above = std::exchange(blank_, 0);
        if (goes_on) {
            flow_.back().text += '\n' + std::string(line);
            flow_.back().cells.clear();
            return;
        }
        flow_.push_back({std::string(line), nullptr});
        flow_.back().blank_above = blank_above;
        if (cells.size() > 1)
            flow_.back().cells = std::move(cells);
    }

    bool goes_on_in(std::string_view line) const {
        const std::string& above = flow_.back().text;
        const bool page_broke = page_width_ && (last_ + ragged >= *page_width_ || (clauses_ && has_no_end(above)));
        constexpr std::string_view marks = "->*+"; // of lists and quotes
        const bool one_paragraph = markdown_ && blank_ == 0 && above.size() >= longest_title && has_no_end(above) &&
                                   marks.find(line.front()) == std::string_view::npos && !begins_numbered(line);
        return page_broke || one_paragraph || breaks_a_number(above, line);
    }

    void end_table(bool (*is_table)(const std::vector<TextRow>&) = keeps_columns) {
        std::vector<TextRow> rows = std::exchange(rows_, {});
        if (std::exchange(barred_, false))
            drop_outer_bars(rows);
        if (!is_table(rows)) {
            for (TextRow& row : rows) {
                std::string text;
                for (const std::string& cell : row)
                    text += (text.empty() ? "" : " ") + cell;
                add_paragraph(text, std::move(row));
            }
            return;
        }
        auto table = std::make_unique<FlowTable>();
        for (std::size_t r = 0; r < rows.size(); ++r)
            for (std::size_t c = 0; c < rows[r].size(); ++c)
                if ((!rows[r][c].empty() || c + 1 == rows[r].size()) && r < most_rows && c < most_columns) {
                    FlowCell& cell = table->cells.emplace_back(); // the last one is where the row ends, be it blank
                    cell.at = {static_cast<int>(r), static_cast<int>(c)};
                    cell.content.push_back({std::move(rows[r][c]), nullptr});
                }
        flow_.push_back({{}, std::move(table)});
    }

    Budget& budget_;
    Budget::Share gathered_;
    Flow flow_;
    std::vector<TextRow> rows_; // of the table that is being read
    bool barred_ = false;       // bars cut them
    bool bars_close_lines_ = false;
    std::vector<std::string_view> tabbed_; // lines of what may be one
    std::optional<std::size_t> page_width_;
    bool markdown_ = false; // its paragraphs are parted by blank lines
    int blank_ = 0;         // lines before
    std::size_t last_ = 0;  // the width of the line before
    bool clauses_ = false;  // in the paragraph before
};

} // namespace

Flow plain_text_flow(std::string_view bytes, Budget& budget) {
    const Buffer utf8 = text_as_utf8(bytes, {}, budget);
    const std::string_view text(utf8.data.get(), with_line_feeds({utf8.data.get(), utf8.size}));
    constexpr std::size_t most_unknown = 20; // of so many bytes one, as a bad copy may hold
    std::size_t unknown = 0;
    for (std::size_t at = text.find("\xEF\xBF\xBD"); at != std::string_view::npos;
         at = text.find("\xEF\xBF\xBD", at + 3))
        ++unknown;
    if (unknown * most_unknown > text.size())
        throw ReadError(ReadErrorKind::unknown_format, "no text in any encoding that is known");
    const std::optional<std::string> apart = one_year_behind_the_other(text);
    return TextReader(budget).read(apart ? std::string_view(*apart) : text);
}

} // namespace crossfoot
