#include "recognise/candidate.hpp"

#include <algorithm>

namespace crossfoot {
namespace {

class Filling {
public:
    Filling(Candidate& candidate, const View& view, const FormNames& names)
        : candidate_(candidate), view_(view), names_(names) {}

    void run(const std::vector<BlockLine>& rows, const std::vector<BlockLine>& columns) {
        candidate_.cells.assign(candidate_.spec->rows.size() * candidate_.spec->columns.size(), {});
        lines(Axis::rows, rows);
        lines(Axis::columns, columns);
        for (const BlockLine& row : rows)
            for (const BlockLine& column : columns)
                if (row.line >= 0 && column.line >= 0)
                    candidate_.cell(static_cast<std::size_t>(row.line), static_cast<std::size_t>(column.line)) =
                        place(row, column);
        extras(Axis::rows, rows, columns);
        extras(Axis::columns, columns, rows);
    }

private:
    const std::vector<Line>& form(Axis axis) const {
        return axis == Axis::rows ? candidate_.spec->rows : candidate_.spec->columns;
    }
    std::vector<ReportLine>& found(Axis axis) { return axis == Axis::rows ? candidate_.rows : candidate_.columns; }

    Place label_place(Axis axis, const BlockLine& line) const {
        if (line.label)
            return {candidate_.block, line.label->at};
        const bool row = axis == Axis::rows;
        return {candidate_.block, row ? view_.address(line.at, corner_column()) : view_.address(corner_row(), line.at)};
    }
    int corner_row() const { return view_.transposed() ? candidate_.box.first.column : candidate_.box.first.row; }
    int corner_column() const { return view_.transposed() ? candidate_.box.first.row : candidate_.box.first.column; }
    std::string text(const BlockLine& line) const {
        return line.label ? view_.grid().at(line.label->at).text : std::string();
    }

    void lines(Axis axis, const std::vector<BlockLine>& block) {
        std::vector<ReportLine>& result = found(axis);
        result.assign(form(axis).size(), {});
        for (const BlockLine& line : block) {
            if (line.line < 0)
                continue;
            ReportLine& report = result[static_cast<std::size_t>(line.line)];
            report = {true, line.like, label_place(axis, line), text(line)};
            if (line.like < same_label)
                issue(StructureKind::renamed, axis, line.line, report.label, report.text);
            if (line.moved)
                issue(StructureKind::out_of_order, axis, line.line, report.label, report.text);
        }
        for (std::size_t l = 0; l < result.size(); ++l)
            if (!result[l].found)
                issue(StructureKind::missing, axis, static_cast<int>(l), {candidate_.block, candidate_.box.first}, {});
    }

    void issue(StructureKind kind, Axis axis, int line, const Place& place, const std::string& text) {
        candidate_.issues.push_back({kind, axis, line, place, text, {}});
    }

    // Of the columns that are one under their head, the one where something stands, else the first that is free.
    Place place(const BlockLine& row, const BlockLine& column) const {
        const auto at = [&](int c) { return Place(candidate_.block, view_.address(row.at, c)); };
        for (const int c : column.columns)
            if (const ViewCell* cell = view_.cell(row.at, c); cell && !cell->covered)
                return at(c);
        for (const int c : column.columns)
            if (const ViewCell* cell = view_.cell(row.at, c))
                if (const CellAddress owner = cell->content->at; view_.address(owner.row, owner.column).row == row.at)
                    return {candidate_.block, owner};
        for (const int c : column.columns)
            if (!view_.grid().covering(view_.address(row.at, c)))
                return at(c);
        return at(column.columns.front());
    }

    // Subtotals, single lines for a group, and what the form does not have.
    void extras(Axis axis, const std::vector<BlockLine>& block, const std::vector<BlockLine>& across) {
        for (std::size_t i = 0; i < block.size(); ++i) {
            const BlockLine& line = block[i];
            if (line.role != LineRole::subtotal && line.role != LineRole::extra)
                continue;
            CandidateExtra extra;
            extra.line.label = label_place(axis, line);
            extra.line.text = text(line);
            choose_parts(axis, block, i, extra);
            if (extra.line.kind == ExtraKind::extra)
                issue(StructureKind::extra, axis, -1, extra.line.label, extra.line.text);
            extra.cells.assign(form(crossfoot::across(axis)).size(), {});
            for (const BlockLine& other : across)
                if (other.line >= 0)
                    extra.cells[static_cast<std::size_t>(other.line)] =
                        axis == Axis::rows ? place(line, other) : place(other, line);
            (axis == Axis::rows ? candidate_.extra_rows : candidate_.extra_columns).push_back(std::move(extra));
        }
    }

    // The lines of a group, those of groups in it among them, totals aside.
    std::vector<int> members(Axis axis, const std::string& group, bool present) {
        std::vector<int> result;
        for (std::size_t l = 0; l < form(axis).size(); ++l)
            if (const Line& line = form(axis)[l]; std::ranges::find(line.groups, group) != line.groups.end() &&
                                                  (!present || found(axis)[l].found) && !line.total)
                result.push_back(static_cast<int>(l));
        return result;
    }

    void choose_parts(Axis axis, const std::vector<BlockLine>& block, std::size_t i, CandidateExtra& extra) {
        const BlockLine& line = block[i];
        const LineNames& names = names_.labels.names(candidate_.form, candidate_.table, axis);
        const bool named = line.group >= 0 && (line.is_group || line.group_named);
        if (named) {
            const std::string& group = names.groups[static_cast<std::size_t>(line.group)].name;
            std::vector<int> there = members(axis, group, true);
            if (there.empty()) {
                extra.line.kind = ExtraKind::group;
                extra.line.parts = members(axis, group, false);
            } else if (line.role == LineRole::subtotal) {
                extra.choices.push_back(std::move(there));
            }
        } else if (line.role == LineRole::subtotal) {
            for (const int step : {-1, +1})
                for (auto j = static_cast<std::ptrdiff_t>(i) + step; j >= 0 && j < std::ssize(block); j += step)
                    if (const int neighbour = block[static_cast<std::size_t>(j)].line; neighbour >= 0) {
                        const Line& of = form(axis)[static_cast<std::size_t>(neighbour)];
                        if (!of.groups.empty())
                            if (std::vector<int> there = members(axis, of.groups.back(), true); !there.empty())
                                extra.choices.push_back(std::move(there));
                        break;
                    }
        }
        extra.line.named = named && line.says_total;
        if (!extra.choices.empty()) {
            extra.line.kind = ExtraKind::subtotal;
            extra.line.parts = extra.choices.front();
        }
    }

    Candidate& candidate_;
    const View& view_;
    const FormNames& names_;
};

bool same_text(const View& view, const Content* one, const Content* other) {
    if (!one || !other)
        return one == other;
    return view.grid().at(one->at).text == view.grid().at(other->at).text;
}

} // namespace

void add_segments(BlockLine& line, const Content& content) {
    for (const Segment& segment : content.label->segments)
        if (std::ranges::none_of(line.segments, [&](const Segment& known) {
                return known.core == segment.core && known.level == segment.level && known.number == segment.number;
            }))
            line.segments.push_back(segment);
    line.label = &content;
}

std::vector<BlockLine> column_lines(const View& view, const std::vector<int>& heads, int first, int last,
                                    const std::vector<int>& rows, int label_column) {
    std::vector<BlockLine> found;
    std::vector<const Content*> owners_before;
    for (int column = first; column <= last; ++column) {
        BlockLine line;
        line.at = column;
        line.columns = {column};
        std::vector<const Content*> owners;
        for (const int row : heads) {
            const Content* head = view.content(row, column);
            if (!head || !head->label || (label_column >= 0 && view.content(row, label_column) == head))
                continue;
            if (owners.empty() || head != owners.back())
                owners.push_back(head);
            add_segments(line, *head);
        }
        const auto filled = [&](int row) { return view.figure(row, column); };
        line.figures = line.filled = std::ranges::any_of(rows, filled);
        const bool one_head = !owners.empty() && owners == owners_before;
        const auto copies = [&](int row) {
            return same_text(view, view.content(row, column), view.content(row, column - 1));
        };
        const bool copy = !one_head && !line.segments.empty() && !found.empty() &&
                          found.back().columns.back() == column - 1 && line.segments == found.back().segments &&
                          (!line.figures || std::ranges::all_of(rows, copies));
        if (one_head || copy) {
            found.back().columns.push_back(column);
            found.back().figures = found.back().filled = found.back().filled || line.filled;
        } else {
            found.push_back(std::move(line));
        }
        owners_before = std::move(owners);
    }
    return found;
}

bool is_whole(const Candidate& candidate) {
    return candidate.issues.empty() && candidate.extra_rows.empty() && candidate.extra_columns.empty() &&
           candidate.explained > 0.999;
}

Candidate of_form(const Candidate& candidate, std::size_t form, std::size_t table, const FormNames& names) {
    Candidate same = candidate;
    same.form = form;
    same.table = table;
    same.spec = &names.spec(form, table);
    return same;
}

int last_column(const std::vector<BlockLine>& columns) {
    int last = 0;
    for (const BlockLine& column : columns)
        if (column.role != LineRole::helper && column.role != LineRole::heading)
            last = std::max(last, column.columns.back());
    return last;
}

void fill(Candidate& candidate, const View& view, const std::vector<BlockLine>& rows,
          const std::vector<BlockLine>& columns, const FormNames& names) {
    Filling(candidate, view, names).run(rows, columns);
}

} // namespace crossfoot
