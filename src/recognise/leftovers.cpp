#include "recognise/leftovers.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

namespace crossfoot {
namespace {

constexpr int farthest_below = 6;        // blank rows between a table and what may be its next row
constexpr int farthest_beside = 20;      // columns
constexpr std::size_t least_columns = 3; // a table with fewer does not tell its next row from a page number
constexpr std::size_t least_rows = 5;    // the same of columns beside it

class Leftovers {
public:
    Leftovers(Candidate& candidate, const View& view, const Claims& claims)
        : candidate_(candidate), view_(view), claims_(claims) {
        for (const std::optional<Place>& cell : candidate.cells)
            if (cell && cell->block == candidate.block) {
                const CellAddress at = view.address(cell->cell().row, cell->cell().column); // its own inverse
                rows_.insert(at.row);
                columns_.insert(at.column);
            }
        const CellRange box = view.range(candidate.box.first.row, candidate.box.first.column, candidate.box.last.row,
                                         candidate.box.last.column);
        last_ = box.last;
    }

    void add() {
        if (columns_.size() >= least_columns)
            add_below();
        if (rows_.size() >= least_rows)
            add_beside();
    }

private:
    bool claimed(int row, int column) const {
        return claims_.holds(Place(candidate_.block, view_.address(row, column)));
    }

    void add_below() {
        std::optional<CellRange> unread;
        int gap = 0;
        for (int row = last_.row + 1; gap <= farthest_below; ++row) {
            std::size_t figures = 0;
            std::size_t texts = 0;
            for (const int column : columns_) {
                const Content* content = view_.content(row, column);
                if (!content)
                    continue;
                if (claimed(row, column))
                    return tell(unread);
                figures += content->figure ? 1 : 0;
                texts += content->label ? 1 : 0;
            }
            if (figures * 2 >= columns_.size()) {
                const CellRange line{{row, *columns_.begin()}, {row, *columns_.rbegin()}};
                unread = unread ? united(*unread, line) : line;
                gap = 0;
            } else if (texts * 2 >= columns_.size()) {
                break; // heads of something else
            } else {
                ++gap;
            }
        }
        tell(unread);
    }

    void add_beside() {
        std::array<std::size_t, farthest_beside> figures{}; // in each column
        int free = farthest_beside;                         // columns before another table
        for (const int row : rows_)
            if (const ViewRow* line = view_.row(row))
                for (auto cell = std::ranges::upper_bound(line->cells, last_.column, {}, &ViewCell::column);
                     cell != line->cells.end() && cell->column - last_.column <= free; ++cell) {
                    const int at = cell->column - last_.column - 1;
                    if (claimed(row, cell->column))
                        free = at;
                    else
                        figures[static_cast<std::size_t>(at)] += cell->content->figure ? 1 : 0;
                }
        std::optional<CellRange> unread;
        std::size_t count = 0;
        for (int at = 0; at < free; ++at) {
            if (figures[static_cast<std::size_t>(at)] * 2 < rows_.size())
                continue;
            const int column = last_.column + 1 + at;
            const CellRange line{{*rows_.begin(), column}, {*rows_.rbegin(), column}};
            unread = unread ? united(*unread, line) : line;
            ++count;
        }
        if (count * 2 >= columns_.size())
            tell(unread);
    }

    void tell(const std::optional<CellRange>& unread) {
        if (!unread)
            return;
        const CellRange range =
            view_.range(unread->first.row, unread->first.column, unread->last.row, unread->last.column);
        candidate_.issues.push_back(
            {StructureKind::unread, Axis::rows, -1, {candidate_.block, range.first}, a1(range), {}});
    }

    Candidate& candidate_;
    const View& view_;
    const Claims& claims_;
    std::set<int> rows_; // of its figures, in the view
    std::set<int> columns_;
    CellAddress last_; // of its box, in the view
};

} // namespace

void add_leftovers(Candidate& candidate, const View& view, const Claims& claims) {
    Leftovers(candidate, view, claims).add();
}

} // namespace crossfoot
