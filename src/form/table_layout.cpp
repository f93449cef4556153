#include "form/table_layout.hpp"

#include <algorithm>

namespace crossfoot {
namespace {

using Lines = std::vector<Line>;

int depth(const Lines& lines) {
    std::size_t deepest = 0;
    for (const Line& line : lines)
        deepest = std::max(deepest, line.groups.size());
    return static_cast<int>(deepest) + 1;
}

// Are two lines in the same groups, from the outermost down to that level?
bool same_groups(const Line& left, const Line& right, std::size_t level) {
    return left.groups.size() > level && right.groups.size() > level &&
           std::equal(left.groups.begin(), left.groups.begin() + static_cast<int>(level) + 1, right.groups.begin());
}

bool begins_group(const Lines& lines, std::size_t line, std::size_t level) {
    return line == 0 || !same_groups(lines[line - 1], lines[line], level);
}

// The last line of the group that begins at first.
int group_end(const Lines& lines, std::size_t first, std::size_t level) {
    std::size_t last = first;
    while (last + 1 < lines.size() && same_groups(lines[last], lines[last + 1], level))
        ++last;
    return static_cast<int>(last);
}

class LabelsOfTable {
public:
    LabelsOfTable(const TableSpec& table, const TableGrid& grid) : table_(table), grid_(grid) {}

    std::vector<LaidLabel> from(int top) {
        if (!table_.heading.empty())
            put(LabelPart::heading, {{top, 0}, {top, grid_.columns() - 1}}, table_.heading);
        const int first_head = table_.heading.empty() ? top : top + 1;
        const int last_head = first_head + head_rows(table_) - 1;
        put_heads(first_head, last_head);
        if (!table_.row_labels)
            return std::move(labels_);
        if (grid_.label_columns > 0)
            put(LabelPart::corner, {{first_head, 0}, {last_head, grid_.label_columns - 1}}, table_.corner);
        for (std::size_t row = 0; row < table_.rows.size(); ++row)
            put_row(row, last_head + 1);
        return std::move(labels_);
    }

private:
    void put(LabelPart part, const CellRange& range, std::string_view text) { labels_.push_back({part, range, text}); }

    int first(int column) const { return first_grid_column(table_, grid_, column); }
    int last(int column) const { return first(column) + grid_columns_of(table_, grid_, column) - 1; }

    void put_heads(int row, int last_head) {
        for (const std::string& over : table_.over) {
            put(LabelPart::column_head, {{row, grid_.label_columns}, {row, grid_.columns() - 1}}, over);
            ++row;
        }
        for (std::size_t c = 0; c < table_.columns.size(); ++c) {
            const Line& line = table_.columns[c];
            const int column = static_cast<int>(c);
            for (std::size_t level = 0; level < line.groups.size(); ++level)
                if (begins_group(table_.columns, c, level)) {
                    const int at = row + static_cast<int>(level);
                    put(LabelPart::column_head, {{at, first(column)}, {at, last(group_end(table_.columns, c, level))}},
                        line.groups[level]);
                }
            put(LabelPart::column_head,
                {{row + static_cast<int>(line.groups.size()), first(column)}, {last_head, last(column)}}, line.label);
        }
    }

    void put_row(std::size_t row, int first_row) {
        const Line& line = table_.rows[row];
        const int at = first_row + static_cast<int>(row);
        for (std::size_t level = 0; level < line.groups.size(); ++level)
            if (begins_group(table_.rows, row, level)) {
                const int column = static_cast<int>(level);
                put(LabelPart::row_group, {{at, column}, {first_row + group_end(table_.rows, row, level), column}},
                    line.groups[level]);
            }
        put(LabelPart::row_label, {{at, static_cast<int>(line.groups.size())}, {at, grid_.label_columns - 1}},
            line.label);
    }

    const TableSpec& table_;
    const TableGrid& grid_;
    std::vector<LaidLabel> labels_;
};

} // namespace

TableGrid table_grid(const std::vector<const TableSpec*>& tables) {
    TableGrid grid;
    for (const TableSpec* table : tables) {
        grid.label_columns = std::max(grid.label_columns, table->row_labels ? depth(table->rows) : 0);
        grid.figure_columns = std::max(grid.figure_columns, static_cast<int>(table->columns.size()));
    }
    return grid;
}

int head_rows(const TableSpec& table) { return depth(table.columns) + static_cast<int>(table.over.size()); }

int first_grid_column(const TableSpec& table, const TableGrid& grid, int column) {
    return grid.label_columns + column * grid.figure_columns / static_cast<int>(table.columns.size());
}

int grid_columns_of(const TableSpec& table, const TableGrid& grid, int column) {
    return first_grid_column(table, grid, column + 1) - first_grid_column(table, grid, column);
}

std::vector<LaidLabel> laid_labels(const TableSpec& table, const TableGrid& grid, int top) {
    return LabelsOfTable(table, grid).from(top);
}

} // namespace crossfoot
