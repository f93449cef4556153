#include "recognise/cell_sentences.hpp"

#include "document/cell_figure.hpp"
#include "document/joined_cells.hpp"
#include "recognise/numbering.hpp"
#include "text/columns.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string_view>

namespace crossfoot {
namespace {

using Marks = std::span<const std::string_view>;

constexpr std::array<std::string_view, 3> clause_marks = {"，", ",", "、"};
constexpr std::array<std::string_view, 6> seam_marks = {"，", ",", "、", "。", "；", "）"};
constexpr std::array<std::string_view, 4> sentence_marks = {"，", ",", "。", "；"};
constexpr std::array<std::string_view, 7> line_ends = {"。", "！", "？", "；", "：", "）", ")"};

bool ends_in(std::string_view text, Marks any) {
    return std::ranges::any_of(any, [&](std::string_view mark) { return text.ends_with(mark); });
}

bool holds(std::string_view text, Marks any) {
    return std::ranges::any_of(any, [&](std::string_view mark) { return text.find(mark) != std::string_view::npos; });
}

class Reader {
public:
    Reader(const Grid& grid, const std::vector<std::string>& units) : grid_(grid), units_(units) {}

    std::vector<CellRange> run(std::span<const SpokenCell> cells) {
        while (!cells.empty()) {
            const auto next = std::ranges::find_if(
                cells, [&](const SpokenCell& cell) { return cell.at.row != cells.front().at.row; });
            const auto size = static_cast<std::size_t>(next - cells.begin());
            read_row(cells.first(size));
            cells = cells.subspan(size);
        }
        end_lines();
        return has_full_stop_ ? std::move(found_) : std::vector<CellRange>();
    }

private:
    const std::string& text(CellAddress at) const { return grid_.at(at).text; }
    bool is_text(CellAddress at) const { return grid_.at(at).kind == CellKind::text; }
    bool is_number(CellAddress at) const { return figure_in(grid_.at(at)).has_value(); }

    void read_row(std::span<const SpokenCell> row) {
        const SpokenCell& last = row.back();
        if (row.size() == 1 && is_text(last.at) && goes_on(last)) {
            lines_.push_back(last.at);
            return;
        }
        end_lines();
        if (const CellRange all{row.front().at, last.at}; row.size() > 1 && says_something(row) && is_sentence(all)) {
            found_.push_back(all);
            is_stopped(text(last.at));
            return;
        }
        for (const SpokenCell& cell : row.first(row.size() - 1))
            if (is_stopped(text(cell.at)))
                found_.push_back({cell.at, cell.at});
        if (is_text(last.at)) {
            lines_ = {last.at};
            heading_ = last.heading;
            below_ = last.below && row.size() == 1 && !last.heading;
        }
    }

    // Whether the line was broken just above it, where the page or the column ended.
    bool goes_on(const SpokenCell& line) const {
        constexpr std::size_t shortest = 24; // half-width characters
        if (lines_.empty() || heading_ || line.heading)
            return false;
        const CellAddress above = lines_.back();
        const std::string& broken = text(above);
        const std::string& rest = text(line.at);
        if (line.at.column != above.column || line.at.row != above.row + 1)
            return false;
        const std::size_t width = columns(broken);
        const bool full = width >= shortest && width * 8 >= columns(rest) * 7;
        const bool titled = lines_.size() == 1 && is_numbered_label(broken) && !holds(broken, sentence_marks);
        return full && !ends_in(broken, line_ends) && !titled && !is_numbered_label(rest);
    }

    void end_lines() {
        constexpr std::size_t shortest = 12; // bytes: four letters
        if (lines_.empty())
            return;
        const std::string all = lines_.size() == 1 ? text(lines_.front()) : joined_cells(grid_, lines_).text;
        if (is_stopped(all) || (below_ && all.size() >= shortest))
            found_.push_back({lines_.front(), lines_.back()});
        lines_.clear();
    }

    bool is_stopped(std::string_view text) {
        const bool stopped = text.find("。") != std::string_view::npos;
        has_full_stop_ = has_full_stop_ || stopped;
        return stopped;
    }

    bool says_something(std::span<const SpokenCell> row) const {
        return std::ranges::any_of(row, [&](const SpokenCell& cell) { return holds(text(cell.at), sentence_marks); });
    }

    // Between all cells of the row: a sentence goes on where one ends and the next begins. Two texts beside each other
    // may be lines of two columns.
    bool is_sentence(const CellRange& row) const {
        const std::vector<JoinedCells::Part> cells = joined_cells(grid_, row).parts;
        if (!is_text(cells.back().at) || is_number(cells.back().at))
            return false;
        const bool has_commas = std::ranges::any_of(
            cells, [&](const JoinedCells::Part& cell) { return holds(text(cell.at), clause_marks); });
        bool continued = false;
        bool counted = false; // 23件
        bool texts = true;    // alone
        for (std::size_t i = 1; i < cells.size(); ++i) {
            const Seam seam = seam_of(cells[i - 1].at, cells[i].at);
            if (seam == Seam::none && (has_commas || is_number(cells[i - 1].at) || is_number(cells[i].at)))
                return false;
            continued = continued || seam == Seam::sure;
            counted = counted || (seam == Seam::none && counts_something(text(cells[i - 1].at)));
            texts = texts && !is_number(cells[i - 1].at);
        }
        return (continued || counted) && (!texts || cells.size() > 2);
    }

    enum class Seam { none, possible, sure };

    Seam seam_of(CellAddress before, CellAddress behind) const {
        const std::string_view left = text(before);
        const std::string_view right = text(behind);
        if (is_number(behind))
            return is_number(before) || ends_in(left, line_ends) ? Seam::none : Seam::possible;
        if (is_counted(right) && !is_number(before) && !ends_in(left, line_ends)) // 44件
            return Seam::possible;
        const auto begins = [&](std::string_view word) { return right.starts_with(word); };
        if (std::ranges::any_of(seam_marks, begins))
            return Seam::sure;
        if (is_number(before))
            return begins("年") || std::ranges::any_of(units_, begins) ? Seam::sure : Seam::none;
        return ends_in(left, clause_marks) || left.ends_with("；") ? Seam::sure : Seam::none;
    }

    // A number with a unit and nothing else.
    bool is_counted(std::string_view text) const {
        const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
        return digits > 0 && std::ranges::find(units_, text.substr(digits)) != units_.end();
    }

    // It ends in a number with a unit, as a clause does that a comma stood behind.
    bool counts_something(std::string_view text) const {
        return std::ranges::any_of(units_, [&](const std::string& unit) {
            return text.size() > unit.size() && text.ends_with(unit) && text[text.size() - unit.size() - 1] >= '0' &&
                   text[text.size() - unit.size() - 1] <= '9';
        });
    }

    const Grid& grid_;
    const std::vector<std::string>& units_;
    std::vector<CellRange> found_;
    std::vector<CellAddress> lines_; // of the sentences that are read, each the only one of its row but the first
    bool heading_ = false;           // the first of them is one
    bool below_ = false;             // they stand below one
    bool has_full_stop_ = false;     // of all that were found one has
};

} // namespace

std::vector<CellRange> cell_sentences(const Grid& grid, const std::vector<SpokenCell>& cells,
                                      const std::vector<std::string>& units) {
    return Reader(grid, units).run(cells);
}

} // namespace crossfoot
