#include "read/two_years.hpp"

#include "read/flow.hpp"
#include "text/columns.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <limits>
#include <span>
#include <vector>

namespace crossfoot {
namespace {

constexpr std::size_t longest_text = std::size_t{1} << 20; // bytes; two reports have a tenth
constexpr std::size_t narrowest_gutter = 2;                // blanks between the two
constexpr std::size_t least_rows = 3;                      // with figures on both sides, of a table
constexpr std::size_t left_edge = 20;                      // where lines of the left report begin at most

// What blanks keep apart in a line, one blank none.
struct Piece {
    std::size_t begin = 0; // in columns
    std::size_t end = 0;
    std::string_view text;
};
using Line = std::vector<Piece>;

using Width = std::size_t (*)(std::string_view);

// Some programs count characters, some give a Chinese one two columns.
std::size_t characters(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count)
        next_character(text, at);
    return count;
}

bool is_figure(std::string_view text) {
    return text.find_first_of("0123456789") != std::string_view::npos &&
           text.find_first_not_of("0123456789.,-") == std::string_view::npos;
}

Line line_of(std::string_view text, Width width) {
    Line line;
    std::size_t column = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = std::min(text.find_first_not_of(" \f\r", at), text.size());
        column += begin - at;
        if (begin == text.size())
            break;
        std::size_t end = std::min(text.find("  ", begin), text.size());
        while (end > begin && (text[end - 1] == ' ' || text[end - 1] == '\r'))
            --end;
        const std::string_view piece = text.substr(begin, end - begin);
        line.push_back({column, column + width(piece), piece});
        column = line.back().end;
        at = end;
    }
    return line;
}

// Columns that are blank in all lines of a part of the text.
struct Gutter {
    std::size_t begin = 0;
    std::size_t end = 0;
};
std::size_t width_of(const Gutter& gutter) { return gutter.end > gutter.begin ? gutter.end - gutter.begin : 0; }

std::size_t left_pieces(const Line& line, const Gutter& gutter) {
    return static_cast<std::size_t>(
        std::ranges::count_if(line, [&](const Piece& piece) { return piece.end <= gutter.begin; }));
}

bool same_labels(std::span<const Piece> left, std::span<const Piece> right) {
    const auto labels = [](std::span<const Piece> pieces) {
        std::vector<std::string_view> result;
        for (const Piece& piece : pieces)
            if (!is_figure(piece.text))
                result.push_back(piece.text);
        return result;
    };
    return labels(left) == labels(right);
}

// Between the halves of a line that says everything twice, but for its figures.
std::optional<Gutter> gutter_of(const Line& line) {
    const std::size_t half = line.size() / 2;
    if (line.size() < 2 || line.size() % 2 != 0)
        return {};
    bool words = false;
    for (std::size_t i = 0; i < half; ++i) {
        const bool figure = is_figure(line[i].text);
        if (figure ? !is_figure(line[half + i].text) : line[i].text != line[half + i].text)
            return {};
        words = words || !figure;
    }
    return words ? std::optional(Gutter{line[half - 1].end, line[half].begin}) : std::nullopt;
}

// What is left of the gutter by a line that keeps to it: all of it on one side, or the same labels on both.
std::optional<Gutter> narrowed(const Gutter& gutter, const Line& line) {
    Gutter best;
    for (std::size_t i = 0; i <= line.size(); ++i) {
        const Gutter blank{i == 0 ? 0 : line[i - 1].end,
                           i == line.size() ? std::numeric_limits<std::size_t>::max() : line[i].begin};
        const Gutter common{std::max(blank.begin, gutter.begin), std::min(blank.end, gutter.end)};
        if (width_of(common) > width_of(best))
            best = common;
    }
    if (width_of(best) < narrowest_gutter)
        return {};
    const std::size_t left = left_pieces(line, best);
    const bool one_side = left == 0 || left == line.size();
    return one_side || same_labels(std::span(line).first(left), std::span(line).subspan(left)) ? std::optional(best)
                                                                                               : std::nullopt;
}

struct Part {
    std::size_t first = 0; // lines
    std::size_t last = 0;
    Gutter gutter;
    std::size_t rows = 0; // with figures on both sides
};

bool holds_row(const Line& line, const Gutter& gutter) {
    const std::size_t left = left_pieces(line, gutter);
    const auto figures = [](std::span<const Piece> pieces) {
        return std::ranges::count_if(pieces, [](const Piece& piece) { return is_figure(piece.text); });
    };
    return left > 0 && left < line.size() && !is_figure(line.front().text) &&
           figures(std::span(line).first(left)) > 0 && figures(std::span(line).subspan(left)) > 0;
}

// The part that begins with that line, up to its last one with words or figures on both sides.
std::optional<Part> part_at(const std::vector<Line>& lines, std::size_t first) {
    const std::optional<Gutter> begin = gutter_of(lines[first]);
    if (!begin)
        return {};
    Part part{first, first, *begin};
    Gutter gutter = *begin;
    for (std::size_t at = first; at < lines.size(); ++at) {
        const std::optional<Gutter> next = lines[at].empty() ? gutter : narrowed(gutter, lines[at]);
        if (!next)
            break;
        gutter = *next;
        const std::size_t left = left_pieces(lines[at], gutter);
        if (left == 0 || left == lines[at].size())
            continue;
        part.rows += holds_row(lines[at], gutter) ? 1 : 0;
        part.last = at;
        part.gutter = gutter;
    }
    return part;
}

std::vector<Part> parts_of(const std::vector<Line>& lines) {
    std::vector<Part> parts;
    for (std::size_t at = 0; at < lines.size(); ++at)
        if (const std::optional<Part> part = part_at(lines, at)) {
            if (part->rows >= least_rows)
                parts.push_back(*part);
            at = part->last;
        }
    return parts;
}

// The year that a heading names, of itself: 2024 年报告. 0: none.
int year_in(std::string_view heading) {
    const bool named = heading.size() >= 4 && heading.starts_with("20") &&
                       heading.find("年") != std::string_view::npos &&
                       heading.size() <= std::string_view("2024 年度报告").size();
    return named && is_figure(heading.substr(0, 4)) ? (heading[2] - '0') * 10 + heading[3] - '0' : 0;
}

class Halves {
public:
    explicit Halves(const std::vector<Line>& lines) : lines_(lines) {}

    std::string read(const std::vector<Part>& parts) {
        std::size_t at = 0;
        for (const Part& part : parts) {
            for (; at < part.first; ++at)
                add_between(lines_[at]);
            for (; at <= part.last; ++at) {
                const std::size_t left = left_pieces(lines_[at], part.gutter);
                add(left_, std::span(lines_[at]).first(left));
                add(right_, std::span(lines_[at]).subspan(left));
            }
            below_ = nullptr;
        }
        for (; at < lines_.size(); ++at)
            add_between(lines_[at]);
        return left_ + right_ + rest_;
    }

private:
    static void add(std::string& text, std::span<const Piece> pieces) {
        if (pieces.empty())
            return;
        for (const Piece& piece : pieces)
            text += std::string(piece.text) + (&piece == &pieces.back() ? "\n" : "  ");
    }

    // Outside of tables side by side: their prose, headings of both, and tables below the year that they are of.
    void add_between(const Line& line) {
        if (line.empty())
            return;
        if (line.size() == 2 && left_year_ == 0 && year_in(line[0].text) != 0 && year_in(line[1].text) != 0) {
            left_year_ = year_in(line[0].text);
            right_year_ = year_in(line[1].text);
        } else if (const int year = line.size() == 1 ? year_in(line[0].text) : 0; year != 0) {
            below_ = year == left_year_ ? &left_ : year == right_year_ ? &right_ : nullptr;
            above_ = below_ == nullptr ? 0 : below_->size();
            return;
        }
        if (below_ != nullptr && begins_numbered(line[0].text) && !is_figure(line[0].text)) {
            std::string heading; // which a page sets in the midst of the table
            add(heading, line);
            below_->insert(above_, heading);
            (below_ == &left_ ? right_ : left_) += heading;
        } else if (below_ != nullptr) {
            add(*below_, line);
            if (std::ranges::all_of(line, [](const Piece& piece) { return is_figure(piece.text); }))
                below_ = nullptr;
        } else if (line.size() == 1 && (begins_numbered(line[0].text) || left_year_ == 0)) {
            add(left_, line);
            add(right_, line);
        } else if (left_year_ == 0 || line.size() > 2) {
            add(rest_, line);
        } else {
            const bool right = line.size() == 1 && line[0].begin > left_edge;
            add(left_, std::span(line).first(right ? 0 : 1));
            add(right_, std::span(line).subspan(right ? 0 : 1));
        }
    }

    const std::vector<Line>& lines_;
    std::string left_;
    std::string right_;
    std::string rest_;
    std::string* below_ = nullptr; // where what stands below the heading of one year belongs
    std::size_t above_ = 0;        // its beginning there
    int left_year_ = 0;
    int right_year_ = 0;
};

} // namespace

std::optional<std::string> one_year_behind_the_other(std::string_view text) {
    if (text.size() > longest_text)
        return {};
    for (const Width width : {Width(characters), Width(columns)}) {
        std::vector<Line> lines;
        for (std::string_view rest = text; !rest.empty();) {
            const std::size_t end = std::min(rest.find('\n'), rest.size());
            lines.push_back(line_of(rest.substr(0, end), width));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        if (const std::vector<Part> parts = parts_of(lines); !parts.empty())
            return Halves(lines).read(parts);
    }
    return {};
}

} // namespace crossfoot
