#include "filed/draw.hpp"

#include <algorithm>

namespace crossfoot::filed {
namespace {

constexpr std::size_t outcomes = 5; // of each of the three groups of 表四

class TableDrawing {
public:
    TableDrawing(const Sketch& sketch, const Plan& plan, const Drawing& drawing)
        : sketch_(sketch), plan_(plan), drawing_(drawing) {}

    Canvas run() {
        const bool spread = drawing_.row_labels == RowLabels::spread;
        label_columns_ = !sketch_.row_labels ? 0 : spread ? depth(sketch_.rows) : 1;
        const int deep = drawing_.flat_columns ? 1 : depth(sketch_.columns);
        head_rows_ = sketch_.heads ? static_cast<int>(sketch_.over.size()) + deep : 0;
        if (sketch_.heads)
            draw_head(deep);
        if (spread && sketch_.row_labels)
            draw_levels(sketch_.rows, Axis::rows, {head_rows_, 0}, label_columns_, true);
        int row = head_rows_;
        for (std::size_t r = 0; r < sketch_.rows.size(); ++r) {
            if (!spread && sketch_.row_labels)
                draw_label(r, row);
            for (std::size_t c = 0; c < sketch_.columns.size(); ++c)
                draw_figure({row, label_columns_ + static_cast<int>(c)}, sketch_.keys[r][c]);
            ++row;
        }
        return std::move(canvas_);
    }

private:
    static int depth(const std::vector<Line>& lines) {
        std::size_t deepest = 1;
        for (const Line& line : lines)
            deepest = std::max(deepest, line.groups.size() + 1);
        return static_cast<int>(deepest);
    }

    void draw_figure(CellAddress at, const FigureKey& key) {
        if (const auto figure = plan_.figures.find(key); figure != plan_.figures.end())
            canvas_.figure(at, figure->second, key);
    }

    void merge(const CellRange& range) {
        if (drawing_.merged)
            canvas_.merge(range);
    }

    void draw_head(int deep) {
        int row = 0;
        const int last = label_columns_ + static_cast<int>(sketch_.columns.size()) - 1;
        for (const std::string& text : sketch_.over) {
            canvas_.text({row, label_columns_}, text);
            merge({{row, label_columns_}, {row, last}});
            ++row;
        }
        if (label_columns_ > 0) {
            canvas_.text({0, 0}, sketch_.corner, LabelKey{sketch_.table, LabelKind::corner, {}});
            merge({{0, 0}, {head_rows_ - 1, label_columns_ - 1}});
        }
        if (!drawing_.flat_columns)
            return draw_levels(sketch_.columns, Axis::columns, {row, label_columns_}, deep, false);
        for (std::size_t c = 0; c < sketch_.columns.size(); ++c)
            canvas_.text({row, label_columns_ + static_cast<int>(c)}, path(sketch_.columns[c]),
                         LabelKey{sketch_.table, LabelKind::column, sketch_.columns[c].id});
    }

    // Labels of lines and of their groups at the levels above. Where a line has fewer groups than others, its label
    // reaches over the levels left (rows), or its innermost group does (columns).
    void draw_levels(const std::vector<Line>& lines, Axis axis, CellAddress origin, int levels, bool label_reaches) {
        const auto at = [&](std::size_t line, int level) {
            const int along = static_cast<int>(line);
            return axis == Axis::columns ? CellAddress{origin.row + level, origin.column + along}
                                         : CellAddress{origin.row + along, origin.column + level};
        };
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const int groups = static_cast<int>(lines[i].groups.size());
            const int level = label_reaches || groups == 0 ? groups : levels - 1;
            const LabelKind kind = axis == Axis::columns ? LabelKind::column : LabelKind::row;
            canvas_.text(at(i, level), lines[i].label, LabelKey{sketch_.table, kind, lines[i].id});
            merge({at(i, level), at(i, levels - 1)});
            for (int g = 0; g < groups; ++g)
                if (i == 0 || !same_group(lines[i - 1], lines[i], g)) {
                    std::size_t last = i;
                    while (last + 1 < lines.size() && same_group(lines[i], lines[last + 1], g))
                        ++last;
                    const int to = !label_reaches && g + 1 == groups ? levels - 2 : g;
                    draw_group(at(i, g), at(last, to), lines[i], g, axis);
                }
        }
    }

    static bool same_group(const Line& one, const Line& other, int level) {
        const auto needed = static_cast<std::size_t>(level) + 1;
        return one.groups.size() >= needed && other.groups.size() >= needed &&
               std::equal(one.groups.begin(), one.groups.begin() + level + 1, other.groups.begin());
    }

    void draw_group(CellAddress first, CellAddress last, const Line& line, int level, Axis axis) {
        const std::string& text = line.groups[static_cast<std::size_t>(level)];
        const bool begun = axis == Axis::rows && first.row == head_rows_ && !sketch_.continues.empty() &&
                           sketch_.continues.find(text) != std::string::npos;
        const LabelKind kind = axis == Axis::rows ? LabelKind::row_group : LabelKind::column_group;
        if (!begun)
            canvas_.text(first, text, LabelKey{sketch_.table, kind, line.id + std::to_string(level)});
        merge({first, last});
    }

    std::string path(const Line& line) const {
        std::string result;
        for (std::size_t g = 0; g < line.groups.size(); ++g) {
            const std::string& group = line.groups[g];
            const std::size_t number = group.find("、");
            if (g == 0 && drawing_.flat_numbers && number != std::string::npos)
                result += group.substr(0, number + std::string_view("、").size());
            else
                result += group + drawing_.separator;
        }
        return result + line.label;
    }

    // In the only column of labels. A row of the group's own moves the line down.
    void draw_label(std::size_t index, int& row) {
        const Line& line = sketch_.rows[index];
        const bool begins =
            !line.groups.empty() && (index == 0 || line.groups.back() != innermost(sketch_.rows[index - 1]));
        std::string text = drawing_.row_labels == RowLabels::flat ? path(line) : line.label;
        if (begins && drawing_.row_labels == RowLabels::joined)
            text = line.groups.back() + "\n" + text;
        if (begins && drawing_.row_labels == RowLabels::group_rows && !returns(index))
            canvas_.text({row++, 0}, line.groups.back(), LabelKey{sketch_.table, LabelKind::row_group, line.id});
        canvas_.text({row, 0}, std::move(text), LabelKey{sketch_.table, LabelKind::row, line.id});
    }

    static std::string innermost(const Line& line) { return line.groups.empty() ? std::string() : line.groups.back(); }

    // A line of an outer group after those of an inner one: （七）总计 needs no 三、本年度办理结果 above it again.
    bool returns(std::size_t index) const {
        return index > 0 && sketch_.rows[index - 1].groups.size() > sketch_.rows[index].groups.size();
    }

    const Sketch& sketch_;
    const Plan& plan_;
    const Drawing& drawing_;
    Canvas canvas_;
    int label_columns_ = 0;
    int head_rows_ = 0;
};

} // namespace

Sketch sketch_of(const Plan& plan, const TableSpec& table) {
    Sketch sketch{table.id,
                  table.over,
                  table.corner,
                  table.rows,
                  table.columns,
                  table.row_labels,
                  !plan.without_heads.contains(table.id),
                  {},
                  {}};
    if (plan.without_groups.contains(table.id))
        for (Line& line : sketch.columns)
            line.groups.clear();
    for (const Line& row : table.rows) {
        auto& keys = sketch.keys.emplace_back();
        for (const Line& column : table.columns)
            keys.push_back({table.id, row.id, column.id});
    }
    return sketch;
}

Sketch sketch_of_table_4_by_rows(const Plan& plan) {
    const TableSpec& table = plan.table("t4");
    Sketch sketch = sketch_of(plan, table);
    const std::vector<Line> all = std::move(sketch.columns);
    const std::vector<FigureKey> keys = std::move(sketch.keys.front());
    sketch.rows.clear();
    sketch.columns.assign(all.begin(), all.begin() + outcomes);
    for (Line& line : sketch.columns)
        line.groups.clear();
    sketch.keys.clear();
    sketch.row_labels = true;
    sketch.corner = "类别";
    for (std::size_t first = 0; first < all.size(); first += outcomes) {
        Line unit = all[first];
        unit.label = unit.groups.empty() ? std::string() : unit.groups.back();
        if (!unit.groups.empty())
            unit.groups.pop_back();
        sketch.rows.push_back(std::move(unit));
        const auto from = keys.begin() + static_cast<std::ptrdiff_t>(first);
        sketch.keys.emplace_back(from, from + outcomes);
    }
    return sketch;
}

std::vector<Sketch> sketches_of_table_4(const Plan& plan) {
    const Sketch whole = sketch_of(plan, plan.table("t4"));
    std::vector<Sketch> parts;
    for (std::size_t first = 0; first < whole.columns.size(); first += outcomes) {
        Sketch part = whole;
        const auto from = static_cast<std::ptrdiff_t>(first);
        part.columns.assign(whole.columns.begin() + from, whole.columns.begin() + from + outcomes);
        part.keys.front().assign(whole.keys.front().begin() + from, whole.keys.front().begin() + from + outcomes);
        parts.push_back(std::move(part));
    }
    return parts;
}

Canvas draw(const Sketch& sketch, const Plan& plan, const Drawing& drawing) {
    return TableDrawing(sketch, plan, drawing).run();
}

} // namespace crossfoot::filed
