#include "recognise/leftovers.hpp"

#include "figure/figure.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

namespace crossfoot {
namespace {

constexpr int farthest_below = 6;        // blank rows between a table and what may be its next row
constexpr int farthest_beside = 20;      // columns
constexpr std::size_t least_columns = 3; // a table with fewer does not tell its next row from a page number
constexpr float like_its_own = 0.6F;     // a head
constexpr std::size_t least_rows = 5;    // the same of columns beside it

class Leftovers {
public:
    Leftovers(Candidate& candidate, const View& view, const Claims& claims, Labels& labels)
        : candidate_(candidate), view_(view), claims_(claims), labels_(labels) {
        for (const std::optional<Place>& cell : candidate.cells)
            if (cell && cell->block == candidate.block) {
                const CellAddress at = view.address(cell->cell().row, cell->cell().column); // its own inverse
                add_once(rows_, at.row);
                add_once(columns_, at.column);
            }
        std::ranges::sort(rows_);
        std::ranges::sort(columns_);
        const CellRange box = view.range(candidate.box.first.row, candidate.box.first.column, candidate.box.last.row,
                                         candidate.box.last.column);
        first_ = box.first;
        last_ = box.last;
    }

    void add() {
        if (!candidate_.spec->row_labels)
            add_columns();
        if (columns_.size() >= least_columns)
            add_below();
        if (rows_.size() >= least_rows)
            add_beside();
    }

private:
    static void add_once(std::vector<int>& numbers, int number) {
        if (std::ranges::find(numbers.rbegin(), numbers.rend(), number) == numbers.rend())
            numbers.push_back(number);
    }

    bool is_read(CellAddress at) const {
        return std::ranges::find(candidate_.cells, std::optional(Place(candidate_.block, at))) !=
               candidate_.cells.end();
    }

    bool claimed(int row, int column) const {
        return claims_.holds(Place(candidate_.block, view_.address(row, column)));
    }

    // A total, or what is called like a column of the table. A year or a telephone number beside it is nobody's
    // concern.
    bool is_of_the_kind(const Label& label, const LineNames& names) const {
        return labels_.without_total(label.core) != label.core ||
               labels_.likeness(label.segments, names).best.second >= like_its_own;
    }

    const Content* head_over(int row, int column) const {
        for (int above = row - 1; above >= first_.row; --above)
            if (const Content* content = view_.content(above, column); content && content->label)
                return content;
        return nullptr;
    }

    // Among the columns of a table without labels of rows, and next to them: those under heads of their own.
    void add_columns() {
        std::set<const Content*> told;
        const LineNames& names = labels_.names(candidate_.form, candidate_.table, Axis::columns);
        for (const int row : rows_)
            for (int column = std::max(0, first_.column - 1); column <= last_.column + 1; ++column) {
                const ViewCell* cell = view_.cell(row, column);
                const bool outside = column < first_.column || column > last_.column;
                if (!cell || cell->covered || !cell->content->figure || is_read(cell->content->at) ||
                    (outside && claimed(row, column)))
                    continue;
                const Content* head = head_over(row, column);
                if (head && !head->label->prose && is_of_the_kind(*head->label, names) && told.insert(head).second)
                    candidate_.issues.push_back({StructureKind::extra,
                                                 Axis::columns,
                                                 -1,
                                                 {candidate_.block, head->at},
                                                 view_.grid().at(head->at).text,
                                                 {}});
            }
    }

    bool has_text(int row) const {
        const ViewRow* line = view_.row(row);
        return line && std::ranges::any_of(line->cells, [&](const ViewCell& cell) {
                   return cell.content->label && cell.column <= last_.column;
               });
    }

    bool is_zero(const Content& figure) const { return view_.grid().at(figure.at).text == "0"; }

    // Differences that somebody has calculated there: named so, or all 0.
    bool is_check(int row) const {
        const LineNames& names = labels_.names(candidate_.form, candidate_.table, Axis::rows);
        const ViewRow* line = view_.row(row);
        bool zeros = true;
        for (const ViewCell& cell : line->cells) {
            if (cell.column > last_.column)
                break;
            if (cell.content->label && labels_.is_helper(*cell.content->label, names))
                return true;
            zeros = zeros && (!cell.content->figure || is_zero(*cell.content));
        }
        return zeros;
    }

    // 合计 below the groups of a table that is turned: of each column what the rows above make.
    bool is_sum(int row) const {
        const auto named = [&](const ViewCell& cell) {
            return cell.column < columns_.front() && cell.content->label &&
                   labels_.without_total(cell.content->label->core) != cell.content->label->core;
        };
        return std::ranges::any_of(view_.row(row)->cells, named) && std::ranges::all_of(columns_, [&](int column) {
                   Decimal sum;
                   for (const int above : rows_)
                       sum += value(above, column);
                   return value(row, column) == sum;
               });
    }

    Decimal value(int row, int column) const {
        const Content* content = view_.content(row, column);
        return content ? read_figure(view_.grid().at(content->at).text).value : Decimal();
    }

    void add_below() {
        std::optional<CellRange> unread;
        int gap = 0;
        for (int row = last_.row + 1; gap <= farthest_below; ++row) {
            std::size_t figures = 0;
            for (const int column : columns_) {
                const Content* content = view_.content(row, column);
                if (!content)
                    continue;
                if (claimed(row, column))
                    return tell(unread);
                figures += content->figure ? 1 : 0;
            }
            const bool text = has_text(row);
            if (figures * 2 >= columns_.size() && !is_check(row) && !is_sum(row) &&
                view_.numbered(row, columns_.front(), columns_.back()) < columns_.size()) {
                const CellRange line{{row, columns_.front()}, {row, columns_.back()}};
                unread = unread ? united(*unread, line) : line;
                gap = 0;
            } else if (text && figures == 0) {
                break; // the heading of something else
            } else {
                ++gap;
            }
        }
        tell(unread);
    }

    void add_beside() {
        std::array<std::size_t, farthest_beside> figures{}; // in each column
        int free = farthest_beside;                         // columns before another table
        bool zeros = true;                                  // differences that somebody has calculated there
        for (const int row : rows_)
            if (const ViewRow* line = view_.row(row))
                for (auto cell = std::ranges::upper_bound(line->cells, last_.column, {}, &ViewCell::column);
                     cell != line->cells.end() && cell->column - last_.column <= free; ++cell) {
                    const int at = cell->column - last_.column - 1;
                    if (claimed(row, cell->column)) {
                        free = at;
                    } else if (cell->content->figure) {
                        ++figures[static_cast<std::size_t>(at)];
                        zeros = zeros && is_zero(*cell->content);
                    }
                }
        if (zeros)
            return;
        std::optional<CellRange> unread;
        std::size_t count = 0;
        for (int at = 0; at < free; ++at) {
            const int column = last_.column + 1 + at;
            if (figures[static_cast<std::size_t>(at)] * 2 < rows_.size() || has_foreign_head(column))
                continue;
            const CellRange line{{rows_.front(), column}, {rows_.back(), column}};
            unread = unread ? united(*unread, line) : line;
            ++count;
        }
        if (count * 2 >= columns_.size())
            tell(unread);
    }

    // A head of the column that none of the table's own is like, or one of a check: these are not the table's lines. A
    // head over several columns, 2022年度, may well be that of another year.
    bool has_foreign_head(int column) const {
        const LineNames& names = labels_.names(candidate_.form, candidate_.table, Axis::columns);
        const Content* head = nullptr;
        for (int row = rows_.front(); (head = head_over(row, column)) != nullptr;) {
            if (labels_.is_helper(*head->label, names))
                return true;
            const bool nearest = row == rows_.front();
            const bool over_several = head_over(row, column - 1) == head || head_over(row, column + 1) == head;
            if (nearest && !over_several &&
                (head->label->prose || labels_.likeness(head->label->segments, names).best.second < like_its_own))
                return true;
            row = view_.address(head->at.row, head->at.column).row; // its own inverse
        }
        return false;
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
    Labels& labels_;
    std::vector<int> rows_; // of its figures, in the view, ascending
    std::vector<int> columns_;
    CellAddress first_; // of its box, in the view
    CellAddress last_;
};

} // namespace

void add_leftovers(Candidate& candidate, const View& view, const Claims& claims, Labels& labels) {
    Leftovers(candidate, view, claims, labels).add();
}

} // namespace crossfoot
