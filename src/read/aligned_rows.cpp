#include "read/aligned_rows.hpp"

#include "text/columns.hpp"
#include "text/trim.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>

namespace crossfoot {
namespace {

constexpr std::size_t most_lines = 2000;
constexpr std::size_t longest_line = 4000; // bytes

struct LineStretch {
    std::size_t from;
    std::size_t to;
    friend bool operator==(const LineStretch&, const LineStretch&) = default;
};

std::vector<LineStretch> runs_of_dashes(std::string_view line) {
    std::vector<LineStretch> runs;
    constexpr std::size_t shortest = 4; // fewer may stand for a figure
    const std::size_t first = line.find_first_not_of(' ');
    if (first == std::string_view::npos || (line[first] != '-' && line[first] != '='))
        return {};
    const std::string dash(1, line[first]);
    line = line.substr(0, line.find_last_not_of(" \r") + 1);
    if (line.find_first_not_of(dash + ' ') != std::string_view::npos ||
        line.find(std::string(shortest, dash[0])) == std::string_view::npos)
        return {};
    for (std::size_t at = first; at < line.size(); at = std::min(line.find_first_not_of(' ', at), line.size())) {
        const std::size_t end = std::min(line.find(' ', at), line.size());
        runs.push_back({at, end});
        at = end;
    }
    return runs;
}

bool is_number(std::string_view text) {
    return text.find_first_of("0123456789") != std::string_view::npos &&
           text.find_first_not_of("0123456789.,%") == std::string_view::npos;
}

bool holds_numbers(std::string_view cell) {
    const std::size_t blank = cell.find(' ');
    return blank != std::string_view::npos && is_number(cell.substr(0, blank)) &&
           is_number(trimmed(cell.substr(blank)).substr(0, trimmed(cell.substr(blank)).find(' ')));
}

struct AlignedPiece { // of a line, between blanks
    LineStretch at;
    std::string_view text;
};

std::vector<AlignedPiece> pieces_of(std::string_view line) {
    std::vector<AlignedPiece> pieces;
    std::size_t x = 0;
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t begun = at;
        next_character(line, at);
        const std::string_view character = line.substr(begun, at - begun);
        const std::size_t width = columns(character);
        const bool blank = trimmed(character).empty();
        if (!blank && !pieces.empty() && pieces.back().at.to == x &&
            pieces.back().text.data() + pieces.back().text.size() == character.data())
            pieces.back() = {{pieces.back().at.from, x + width},
                             {pieces.back().text.data(), pieces.back().text.size() + character.size()}};
        else if (!blank)
            pieces.push_back({{x, x + width}, character});
        x += width;
    }
    return pieces;
}

bool lies_at(const AlignedPiece& piece, const LineStretch& column) {
    return piece.at.from < column.to && column.from < piece.at.to;
}

bool holds_number(const std::vector<AlignedPiece>& line) {
    return std::ranges::any_of(line, [](const AlignedPiece& piece) { return is_number(piece.text); });
}

class AlignedLines {
public:
    AlignedLines(std::string_view text, Budget& budget) : text_(text), budget_(budget) {
        const std::string_view first = line_at(0);
        if (const auto runs = runs_of_dashes(first); runs.size() == 1 && take_drawn(first))
            return;
        take_lines([](std::string_view line) { return trimmed(line).empty(); });
        plain_ = std::ranges::all_of(lines_, [](std::string_view line) {
            return line.size() <= longest_line && line.find_first_of("|\t") == std::string_view::npos;
        });
    }

    AlignedBlock read() {
        AlignedBlock block;
        block.end = end_;
        if (!plain_ || lines_.size() < 3)
            return block;
        if (!find_drawn(block)) {
            if (!find_parted(block) || !read_parted(block))
                return {{}, 0, end_};
            return block;
        }
        for (const Count count : {Count::columns, Count::characters, Count::columns_behind_titles}) {
            AlignedBlock read{{}, block.first, block.end};
            if (read_drawn(read, count))
                return read;
        }
        return {{}, 0, end_};
    }

private:
    // Where a character stands: some programs count a Chinese one as one.
    enum class Count { columns, characters, columns_behind_titles };

    std::string_view line_at(std::size_t at) const { return text_.substr(at, text_.find('\n', at) - at); }

    template <typename Ends> bool take_lines(Ends ends) {
        constexpr std::size_t bytes_a_step = 8;
        lines_.clear();
        bool ended = false;
        for (end_ = 0; end_ < text_.size() && lines_.size() < most_lines && !ended;) {
            const std::string_view line = line_at(end_);
            budget_.work(1 + line.size() / bytes_a_step);
            ended = !lines_.empty() && ends(line);
            if (!ended) {
                lines_.push_back(line);
                end_ = std::min(end_ + line.size() + 1, text_.size());
            }
        }
        return ended;
    }

    // Between two lines of dashes as wide as the table, where blank lines part the rows.
    bool take_drawn(std::string_view frame) {
        const bool closed = take_lines([&](std::string_view line) { return trimmed(line) == trimmed(frame); });
        if (!closed || std::ranges::none_of(lines_, [](auto line) { return runs_of_dashes(line).size() > 1; }))
            return false;
        end_ = std::min(end_ + line_at(end_).size() + 1, text_.size());
        framed_ = true;
        plain_ = true;
        lines_.erase(lines_.begin());
        return true;
    }

    // Up to the last line of dashes where there are several.
    bool find_drawn(AlignedBlock& block) {
        std::size_t count = 0;
        for (const std::string_view line : lines_) {
            std::vector<LineStretch> runs = runs_of_dashes(line);
            if (runs.size() < 2)
                continue;
            if (!columns_.empty() && columns_ != runs)
                return false;
            columns_ = std::move(runs);
            if (++count > 1 && !framed_)
                block.end =
                    std::min(static_cast<std::size_t>(line.data() - text_.data()) + line.size() + 1, text_.size());
        }
        if (block.end < end_)
            std::erase_if(lines_, [&](std::string_view line) { return line.data() >= text_.data() + block.end; });
        return count > 0;
    }

    bool read_drawn(AlignedBlock& block, Count count) {
        const bool over_lines =
            framed_ && std::ranges::any_of(lines_, [](std::string_view line) { return trimmed(line).empty(); });
        bool goes_on = false; // the row before
        for (const std::string_view line : lines_) {
            if (trimmed(line).empty() || !runs_of_dashes(line).empty()) {
                goes_on = false;
                continue;
            }
            std::optional<TextRow> row = row_of(line, count != Count::characters);
            if (!row && block.rows.empty() && count == Count::columns_behind_titles && pieces_of(line).size() == 1) {
                block.first =
                    std::min(static_cast<std::size_t>(line.data() - text_.data()) + line.size() + 1, block.end);
                continue;
            }
            if (!row || (goes_on && !append(*row, block.rows.back())))
                return false;
            if (!goes_on)
                block.rows.push_back(*std::move(row));
            goes_on = over_lines;
        }
        return !block.rows.empty();
    }

    // Of the next line of the row; not where a figure may be one of another row.
    static bool append(const TextRow& line, TextRow& row) {
        for (std::size_t c = 0; c < row.size(); ++c) {
            if (is_number(line[c]) && is_number(row[c]))
                return false;
            row[c] += line[c];
        }
        return true;
    }

    // By the columns that it is cut into; nothing where something stands between them, or two numbers in one.
    std::optional<TextRow> row_of(std::string_view line, bool wide) const {
        TextRow row(columns_.size());
        std::size_t column = 0;
        std::size_t x = 0;
        for (std::size_t at = 0; at < line.size();) {
            const std::size_t begun = at;
            next_character(line, at);
            const std::string_view character = line.substr(begun, at - begun);
            const std::size_t from = x;
            x += wide ? columns(character) : 1;
            while (column + 1 < columns_.size() && from >= columns_[column + 1].from)
                ++column;
            const bool last = column + 1 == columns_.size();
            if (!trimmed(character).empty() && (from < columns_[column].from || (x > columns_[column].to && !last)))
                return {};
            row[column] += character;
        }
        for (std::string& cell : row) {
            cell = std::string(trimmed(cell));
            if (holds_numbers(cell))
                return {};
        }
        return row;
    }

    // The lines from the first that is parted to the last before a sentence.
    bool find_parted(AlignedBlock& block) {
        const auto is_sentence = [](std::string_view line) { return line.find("。") != std::string_view::npos; };
        const auto is_parted = [&](std::string_view line) { return !is_sentence(line) && pieces_of(line).size() > 1; };
        const auto first = std::ranges::find_if(lines_, is_parted);
        const auto last = std::find_if(first, lines_.end(), is_sentence);
        if (last - first < 3)
            return false;
        block.first = static_cast<std::size_t>(first->data() - text_.data());
        if (last != lines_.end())
            block.end = static_cast<std::size_t>(last->data() - text_.data());
        lines_ = {first, last};
        return true;
    }

    bool read_parted(AlignedBlock& block) {
        std::vector<std::vector<AlignedPiece>> pieces;
        for (const std::string_view line : lines_)
            pieces.push_back(pieces_of(line));
        columns_ = columns_below(pieces);
        for (std::size_t line = 0; line < pieces.size(); ++line)
            if (!add_pieces(pieces, line, block))
                return false;
        return is_clear(pieces, block.rows);
    }

    // Lines of figures, and the one of most heads, tell where columns are; other heads where nothing stands below.
    static std::vector<LineStretch> columns_below(const std::vector<std::vector<AlignedPiece>>& lines) {
        std::size_t most = 0;
        std::size_t width = 0;
        for (const std::vector<AlignedPiece>& line : lines) {
            most = std::max(most, line.size());
            width = std::max(width, line.empty() ? 0 : line.back().at.to);
        }
        std::vector<char> filled(width + 2); // with a blank at each end
        const auto fill = [&](const LineStretch& at) {
            std::fill_n(filled.begin() + 1 + static_cast<std::ptrdiff_t>(at.from), at.to - at.from, '\1');
        };
        const auto tells = [&](const std::vector<AlignedPiece>& line) {
            return line.size() == most || holds_number(line);
        };
        for (const std::vector<AlignedPiece>& line : lines)
            for (const AlignedPiece& piece : line)
                if (tells(line))
                    fill(piece.at);
        for (std::size_t i = lines.size(); i-- > 0;)
            for (const AlignedPiece& piece : lines[i]) {
                const auto from = filled.begin() + static_cast<std::ptrdiff_t>(piece.at.from);
                if (!tells(lines[i]) &&
                    std::count(from, from + static_cast<std::ptrdiff_t>(piece.at.to - piece.at.from + 2), '\1') == 0)
                    fill(piece.at);
            }
        std::vector<LineStretch> columns;
        for (std::size_t x = 0; x + 1 < filled.size(); ++x)
            if (filled[x] == 0 && filled[x + 1] != 0)
                columns.push_back({x, x});
            else if (filled[x] != 0)
                columns.back().to = x;
        return columns;
    }

    bool add_pieces(const std::vector<std::vector<AlignedPiece>>& lines, std::size_t at, AlignedBlock& block) const {
        TextRow& row = block.rows.emplace_back(columns_.size());
        for (const AlignedPiece& piece : lines[at]) {
            const AlignedPiece* head = wide_head_of(piece, lines, at);
            const auto column = first_column_at(head ? *head : piece);
            if (column == columns_.end())
                return false;
            std::string& cell = row[static_cast<std::size_t>(column - columns_.begin())];
            if (!cell.empty() && (is_number(cell) || is_number(piece.text)))
                return false;
            cell += (cell.empty() ? "" : " ") + std::string(piece.text);
        }
        return true;
    }

    std::vector<LineStretch>::const_iterator first_column_at(const AlignedPiece& piece) const {
        return std::ranges::find_if(columns_, [&](const LineStretch& one) { return lies_at(piece, one); });
    }

    // What stands over that number and over several columns, of which other tables of the block fill more than one: it
    // is the head of nothing else in the number's line.
    const AlignedPiece* wide_head_of(const AlignedPiece& number, const std::vector<std::vector<AlignedPiece>>& lines,
                                     std::size_t line) const {
        if (!is_number(number.text))
            return nullptr;
        for (std::size_t above = line; above-- > 0;)
            for (const AlignedPiece& head : lines[above])
                if (!is_number(head.text) && lies_at(head, number.at)) {
                    const auto below = std::ranges::count_if(
                        lines[line], [&](const AlignedPiece& one) { return lies_at(head, one.at); });
                    return below == 1 ? &head : nullptr;
                }
        return nullptr;
    }

    // Each column of figures has a head of its own, which stands over no other; and a cell of figures is blank.
    bool is_clear(const std::vector<std::vector<AlignedPiece>>& lines, const std::vector<TextRow>& rows) const {
        const auto first = std::ranges::find_if(lines, holds_number);
        std::vector<std::size_t> figures;
        for (std::size_t c = 0; c < columns_.size(); ++c)
            if (std::ranges::any_of(rows, [&](const TextRow& row) { return is_number(row[c]); }))
                figures.push_back(c);
        const auto over = [&](const AlignedPiece& head) {
            return std::ranges::count_if(figures, [&](std::size_t c) { return lies_at(head, columns_[c]); });
        };
        const auto has_own_head = [&](std::size_t c) {
            for (auto line = std::make_reverse_iterator(first); line != lines.rend(); ++line)
                for (const AlignedPiece& head : *line)
                    if (lies_at(head, columns_[c]))
                        return over(head) == 1;
            return false;
        };
        if (figures.size() < 2)
            return false;
        const bool blank = std::ranges::any_of(rows, [&](const TextRow& row) {
            return std::ranges::any_of(row, is_number) &&
                   std::find(row.begin() + static_cast<std::ptrdiff_t>(figures.front()), row.end(), "") != row.end();
        });
        return blank && std::ranges::all_of(figures, has_own_head);
    }

    std::string_view text_;
    Budget& budget_;
    std::vector<std::string_view> lines_;
    std::vector<LineStretch> columns_;
    std::size_t end_ = 0;
    bool framed_ = false; // by lines of dashes, between which blank lines part the rows
    bool plain_ = false;
};

} // namespace

bool is_line_of_dashes(std::string_view line) { return !runs_of_dashes(line).empty(); }

AlignedBlock aligned_block(std::string_view text, Budget& budget) { return AlignedLines(text, budget).read(); }

} // namespace crossfoot
