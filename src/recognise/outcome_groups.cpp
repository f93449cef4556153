#include "recognise/outcome_groups.hpp"

#include "recognise/collapsed_heads.hpp"
#include "recognise/foreign_heads.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace crossfoot {
namespace {

constexpr float group_anchor = 0.7F;
constexpr double least_like = 0.5;          // of the heads of a group, together
constexpr float known_head = 0.6F;          // a text so alike is a head, not the name of a group
constexpr double group_name = 0.5;          // a label so alike names a group
constexpr int widest_gap = 5;               // columns between heads of one run
constexpr int group_head_rows = 3;          // a group's heads may stand lower than its neighbour's
constexpr std::size_t numbered_columns = 6; // at least
constexpr int most_group_rows = 40;         // of figures under the same heads
constexpr int name_rows = 3;                // above the heads
constexpr int name_columns = 3;             // beside the figures
constexpr std::size_t longest_name = 16;    // letters

class GroupFinder {
public:
    GroupFinder(const View& view, const FormNames& names, std::size_t form, std::size_t table)
        : view_(view), names_(names), form_(form), table_(table), all_(names.labels.names(form, table, Axis::columns)),
          size_(grouping_of(names.spec(form, table)).size), least_(std::min<std::size_t>(3, size_)),
          unit_(names.labels.repeated(all_, size_, 1)) {}

    std::vector<OutcomeGroup> find() {
        read_hits();
        std::set<int> used;
        for (const auto& [row, marks] : hits_)
            if (read_collapsed(row))
                used.insert({row, row + 1});
        for (const auto& [row, marks] : hits_) {
            if (used.contains(row))
                continue;
            std::map<int, int> columns = marks;
            std::vector<int> band{row};
            for (int next = row + 1; next < row + group_head_rows; ++next)
                if (const auto lower = hits_.find(next);
                    lower != hits_.end() && !used.contains(next) && !figures_between(row, next, marks, lower->second)) {
                    columns.insert(lower->second.begin(), lower->second.end());
                    band.push_back(next);
                }
            used.insert(band.begin(), band.end());
            std::map<int, int> run;
            for (const auto& [column, line] : columns) {
                if (!run.empty() && apart(run.rbegin()->first, column, band))
                    read_run(std::exchange(run, {}), band);
                run.emplace(column, line);
            }
            read_run(std::move(run), band);
        }
        std::ranges::stable_sort(
            groups_, {}, [](const OutcomeGroup& group) { return std::tuple(group.head, group.row, group.order); });
        return std::move(groups_);
    }

private:
    void read_hits() {
        OfLabels<int>& lines = names_.known.outcomes[unit_.shape];
        for (const ViewRow& row : view_.rows())
            for (const ViewCell& cell : row.cells) {
                const Label* label = cell.content->label;
                if (!label || cell.covered || label->segments.empty())
                    continue;
                const auto [line, added] = lines.of(*label, -1);
                if (added) {
                    const Likeness& likes = names_.labels.likeness(label->segments, unit_);
                    const int best = likes.best.first;
                    if (best >= 0 && likes.best.second >= group_anchor &&
                        !unit_.names[static_cast<std::size_t>(best)].total)
                        line = best;
                }
                if (line >= 0)
                    hits_[row.row].emplace(cell.column, line);
            }
    }

    // Heads further apart than a few columns, or with two columns between them that nothing heads, are not one table.
    bool apart(int left, int right, const std::vector<int>& band) const {
        const Label* const wide = head(left, band);
        while (wide && left + 1 < right && head(left + 1, band) == wide) // as wide as what its merged range covers
            ++left;
        int bare = 0;
        for (int column = left + 1; column < right && column - left <= widest_gap; ++column)
            bare += head(column, band) ? 0 : 1;
        return right - left > widest_gap || bare >= 2;
    }

    // Within the columns of either row's heads: beside these another table may have its figures.
    bool figures_between(int first, int last, const std::map<int, int>& heads, const std::map<int, int>& lower) const {
        const int left = std::min(heads.begin()->first, lower.begin()->first);
        const int right = std::max(heads.rbegin()->first, lower.rbegin()->first);
        for (int row = first; row <= last; ++row)
            if (const ViewRow* line = view_.row(row))
                if (std::ranges::any_of(line->cells, [&](const ViewCell& cell) {
                        return cell.column >= left && cell.column <= right && cell.content->figure && !cell.covered;
                    }))
                    return true;
        return false;
    }

    // How many figures stand in the columns of a row.
    std::size_t figures_in(int row, int first, int last) const {
        std::size_t count = 0;
        if (const ViewRow* line = view_.row(row))
            for (const ViewCell& cell : line->cells)
                count += cell.column >= first && cell.column <= last && cell.content->figure ? 1 : 0;
        return count;
    }

    bool is_head(const Label& label) const {
        return !label.segments.empty() && names_.labels.likeness(label.segments, unit_).best.second >= known_head;
    }

    bool read_collapsed(int row) {
        const auto collapsed = collapsed_heads(
            view_, row, size_, [&](const Label& label) { return is_head(label); },
            [&](const Label& label) { return names_a_group(label); });
        if (!collapsed)
            return false;
        std::vector<BlockLine> columns;
        for (const CollapsedHeads::Group& group : collapsed->groups)
            for (const Content* head : group.heads) {
                BlockLine column;
                column.at = collapsed->columns[columns.size()];
                column.columns = {column.at};
                column.segments = head->label->segments;
                column.label = head;
                columns.push_back(std::move(column));
            }
        read_columns(std::move(columns), {row, row + 1}, {row + 2}, &*collapsed);
        return true;
    }

    bool names_a_group(const Label& label) const {
        return !label.prose && std::ranges::any_of(all_.groups, [&](const LineNames::Group& group) {
            return names_.labels.alike(label.core, group.text) >= group_name ||
                   std::ranges::any_of(label.segments, [&](const Segment& segment) {
                       return names_.labels.alike(segment.core, group.text) >= group_name;
                   });
        });
    }

    // The name of a group stands beside a row of nothing but figures and blanks, though these be few or none; and not
    // above heads of its own.
    bool is_named(int row, int first, int last) const {
        if (headed(row + 1, first, last) || headed(row + 2, first, last))
            return false;
        for (int column = first; column <= last; ++column)
            if (view_.label(row, column))
                return false;
        for (int column = first - 1; column >= std::max(0, first - name_columns); --column)
            if (const Label* label = view_.label(row, column))
                return names_a_group(*label);
        return false;
    }

    std::vector<int> data_rows(const std::map<int, int>& run, int below) const {
        std::vector<int> rows;
        const int first = run.begin()->first;
        const int last = run.rbegin()->first;
        if (view_.numbered(below, std::max(0, first - 1), last + 2) >= numbered_columns)
            ++below; // which is no line of figures
        for (int row = below; row < below + most_group_rows; ++row) {
            if (figures_in(row, std::max(0, first - 1), last + 2) >= std::min(least_, run.size()) ||
                is_named(row, first, last))
                rows.push_back(row);
            else if (!rows.empty() || row > below + 2 || headed(row, first, last))
                break;
        }
        return rows.empty() ? std::vector<int>{below} : rows;
    }

    const Label* head(int column, const std::vector<int>& band) const {
        // NOLINTNEXTLINE(modernize-loop-convert): clang 14 has no views
        for (auto row = band.rbegin(); row != band.rend(); ++row)
            if (const Label* label = view_.label(*row, column))
                return label;
        return nullptr;
    }

    bool heads_labels(int column, int below) const {
        const Label* label = view_.label(below, column);
        return label && !label->figure && !view_.figure(below, column);
    }

    // 其他 ends the columns of 表三 too.
    bool is_behind_another_table(int column, const std::vector<int>& band) const {
        const Label* before = column > 0 ? head(column - 1, band) : nullptr;
        return before && heads_another_table(*before, names_, form_, table_);
    }

    bool headed(int row, int first, int last) const {
        const auto hits = hits_.find(row);
        return hits != hits_.end() && hits->second.lower_bound(first) != hits->second.upper_bound(last);
    }

    // Figures stand behind most of them: a sentence over cells, 其中结果维持 | 1 | 件，结果纠正 | 2, or pairs of a
    // summary.
    bool are_told_beside_figures(const std::map<int, int>& run, const std::vector<int>& band) const {
        const auto is_told = [&](int row, int column) {
            const Content* content = view_.content(row, column);
            if (!content || !content->label || content->figure)
                return content && content->figure;
            const std::string& text = view_.grid().at(content->at).text; // 31件
            return !is_head(*content->label) && !text.empty() && text.front() >= '0' && text.front() <= '9';
        };
        const auto beside = std::ranges::count_if(run, [&](const auto& mark) {
            return std::ranges::any_of(band, [&](int row) { return is_told(row, mark.first + 1); });
        });
        return static_cast<std::size_t>(beside) * 2 > run.size();
    }

    void read_run(std::map<int, int> run, std::vector<int> band) {
        while (run.size() > 1 && is_behind_another_table(run.begin()->first, band))
            run.erase(run.begin());
        std::erase_if(band, [&](int row) { return !headed(row, run.begin()->first, run.rbegin()->first); });
        const int below = band.back() + 1;
        while (run.size() > 1 && heads_labels(run.begin()->first, below) && !heads_labels(run.rbegin()->first, below))
            run.erase(run.begin()); // "结果" over the names of groups is like "结果维持"
        std::set<int> distinct;
        for (const auto& [column, line] : run)
            distinct.insert(line);
        if (run.size() < least_ || distinct.size() < std::min<std::size_t>(2, size_) ||
            are_told_beside_figures(run, band))
            return;
        const std::vector<int> data = data_rows(run, below);
        const auto filled = [&](int column) {
            return std::ranges::any_of(data, [&](int row) { return view_.figure(row, column); });
        };
        const auto like_a_head = [&](int column) {
            const Label* label = head(column, band);
            return label && is_head(*label);
        };
        int first = run.begin()->first;
        int last = run.rbegin()->first;
        const auto size = static_cast<int>(size_);
        while (head(last + 1, band) && (filled(last + 1) || like_a_head(last + 1)))
            ++last;
        const auto whole = [&] { return column_lines(view_, band, first, last, data, -1).size() % size_ == 0; };
        for (int more = 1; more < size && first > 0 && head(first - 1, band) && filled(first - 1) && !whole(); ++more)
            --first;
        while (filled(last + 1) && (last + 1 - first) % size == size - 1)
            ++last;
        read_columns(column_lines(view_, band, first, last, data, -1), band, data);
    }

    void read_columns(std::vector<BlockLine> columns, const std::vector<int>& band, const std::vector<int>& data,
                      const CollapsedHeads* collapsed = nullptr) {
        std::erase_if(columns, [](const BlockLine& column) { return column.segments.empty() && !column.filled; });
        for (BlockLine& column : columns) {
            column.figures = true;
            column.segments.clear(); // the innermost head alone; what stands over it names the group
            if (column.label)
                column.segments = column.label->label->segments;
        }
        if (columns.empty())
            return;
        const std::size_t count = std::max<std::size_t>(1, (columns.size() + size_ / 2) / size_);
        align(columns, names_.labels.repeated(all_, size_, count), names_.labels);
        if (columns.size() == size_ * count && count > 1 && leaves_out(columns))
            align_each_group(columns);
        for (const int row : data)
            for (std::size_t unit = 0; unit < count; ++unit)
                add_group(columns, unit, count, row, band, data.size(), collapsed);
    }

    static bool leaves_out(const std::vector<BlockLine>& columns) {
        return std::ranges::any_of(columns, [](const BlockLine& column) { return column.line < 0; });
    }

    // Where the total comes first in each group, it is not that of the group before.
    void align_each_group(std::vector<BlockLine>& columns) const {
        const auto size = static_cast<std::ptrdiff_t>(size_);
        std::vector<BlockLine> all;
        for (auto first = columns.begin(); first != columns.end(); first += size) {
            std::vector<BlockLine> group(first, first + size);
            align(group, unit_, names_.labels);
            if (leaves_out(group))
                return;
            for (BlockLine& column : group) {
                column.line += static_cast<int>(all.size() / size_ * size_);
                all.push_back(std::move(column));
            }
        }
        columns = std::move(all);
    }

    void add_group(const std::vector<BlockLine>& columns, std::size_t unit, std::size_t count, int row,
                   const std::vector<int>& band, std::size_t rows, const CollapsedHeads* collapsed) {
        OutcomeGroup group;
        for (const BlockLine& column : columns)
            if (column.line >= 0 && static_cast<std::size_t>(column.line) / size_ == unit) {
                group.columns.push_back(column);
                group.columns.back().line = column.line % static_cast<int>(size_);
            }
        double like = 0;
        bool filled = false;
        for (const BlockLine& column : group.columns) {
            like += column.like / static_cast<double>(group.columns.size());
            filled = filled || view_.figure(row, column.at);
        }
        if (group.columns.size() < least_ || like < least_like ||
            (rows > 1 && !filled && !is_named(row, group.columns.front().at, group.columns.back().at)))
            return;
        group.row = row;
        group.head = band.front();
        group.beside = count;
        group.below = rows;
        group.order = count > 1 || rows == 1 ? group.columns.front().at : 0;
        if (!collapsed)
            add_names(group, columns.front().at, band);
        else if (const Content* name = collapsed->groups[unit].name)
            group.texts.push_back(name);
        groups_.push_back(std::move(group));
    }

    // Texts above its heads, below the next figures; beside the heads; beside the figures.
    void add_names(OutcomeGroup& group, int left, const std::vector<int>& band) const {
        // "一、行政复议" is a section's heading, other than beside figures.
        const auto add = [&](const Content* content, bool beside_figures = false) {
            const Label* label = content ? content->label : nullptr;
            if (label && !label->prose && !label->segments.empty() &&
                (beside_figures || label->segments.front().level != 1) &&
                names_.labels.letters(label->core).size() <= longest_name &&
                names_.labels.likeness(label->segments, unit_).best.second < known_head &&
                std::ranges::find(group.texts, content) == group.texts.end())
                group.texts.push_back(content);
        };
        for (int row = std::max(0, band.front() - name_rows); row <= band.back(); ++row) {
            if (row < band.front() && std::ranges::any_of(group.columns, [&](const BlockLine& column) {
                    return view_.figure(row, column.at);
                })) {
                group.texts.clear();
                continue;
            }
            for (const BlockLine& column : group.columns)
                add(view_.content(row, column.at));
        }
        const std::size_t above = group.texts.size();
        if (const int before = group.columns.front().at - 1; before >= left)
            for (const int row : band)
                if (view_.content(row, before) != view_.content(row, before - 1)) // else it is over that group
                    add(view_.content(row, before));
        if (group.texts.size() > above) // between the heads of two groups: the other's is not its name
            return;
        for (int column = left - 1; column >= std::max(0, left - name_columns); --column) {
            add(view_.content(group.row, column), true);
            for (const int row : band)
                add(view_.content(row, column));
        }
    }

    const View& view_;
    const FormNames& names_;
    std::size_t form_;
    std::size_t table_;
    const LineNames& all_;
    std::size_t size_;
    std::size_t least_; // columns that make a group
    const LineNames& unit_;
    std::map<int, std::map<int, int>> hits_; // row, column: line of the unit
    std::vector<OutcomeGroup> groups_;
};

} // namespace

Grouping grouping_of(const TableSpec& spec) {
    const std::vector<Line>& columns = spec.columns;
    std::size_t size = 1;
    while (size < columns.size() && columns[size].groups == columns.front().groups)
        ++size;
    if (columns.size() % size != 0)
        return {columns.size(), 1};
    for (std::size_t i = size; i < columns.size(); ++i)
        if (columns[i].label != columns[i % size].label || columns[i].groups != columns[i - i % size].groups)
            return {columns.size(), 1};
    return {size, columns.size() / size};
}

std::vector<OutcomeGroup> outcome_groups(const View& view, const FormNames& names, std::size_t form,
                                         std::size_t table) {
    return GroupFinder(view, names, form, table).find();
}

} // namespace crossfoot
