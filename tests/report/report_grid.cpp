#include "report/report_grid.hpp"

#include <algorithm>
#include <optional>

namespace crossfoot::test {

ReportGrid::ReportGrid(const Form& form, Layout layout) {
    int row = layout.origin.row;
    for (const TableSpec& table : form.tables)
        lay_out(table, layout, row);
}

ReportGrid ReportGrid::only(const Form& form, std::string_view table, Layout layout) {
    ReportGrid grid;
    int row = layout.origin.row;
    grid.lay_out(*form.table(table), layout, row);
    return grid;
}

void ReportGrid::merge(CellRange range, const Layout& layout) {
    if (layout.merged && range.first != range.last)
        merged_.push_back(range);
}

// Groups of columns above, the columns' own labels in the last row of the header.
void ReportGrid::head_columns(const TableSpec& table, const Layout& layout, int row, int first_column, int depth) {
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        const Line& line = table.columns[c];
        const int column = first_column + static_cast<int>(c);
        const int groups = static_cast<int>(line.groups.size());
        for (int g = 0; g < groups; ++g) {
            const auto& group = line.groups[static_cast<std::size_t>(g)];
            const auto same = [&](std::size_t other) {
                return other < table.columns.size() &&
                       table.columns[other].groups.size() > static_cast<std::size_t>(g) &&
                       table.columns[other].groups[static_cast<std::size_t>(g)] == group;
            };
            if (c > 0 && same(c - 1))
                continue;
            std::size_t last = c;
            while (same(last + 1))
                ++last;
            text({row + g, column}, group);
            merge({{row + g, column}, {row + g, first_column + static_cast<int>(last)}}, layout);
        }
        text({row + depth - 1, column}, line.label);
        places_[table.id].columns[line.id] = column;
    }
}

void ReportGrid::lay_out(const TableSpec& table, const Layout& layout, int& row) {
    Place& place = places_[table.id];
    if (!table.heading.empty())
        text({row++, layout.origin.column}, table.heading);
    std::size_t depth = 1;
    for (const Line& line : table.columns)
        depth = std::max(depth, line.groups.size() + 1);
    const int first_column = layout.origin.column + (table.row_labels ? layout.label_columns : 0);
    if (!table.corner.empty())
        text({row, layout.origin.column}, table.corner);
    head_columns(table, layout, row, first_column, static_cast<int>(depth));
    row += static_cast<int>(depth);
    place.label_row = row - 1;
    place.label_column = first_column - 1;
    const std::string* heading = nullptr;
    for (const Line& line : table.rows) {
        const std::string* group = line.groups.empty() ? nullptr : &line.groups.back();
        const bool begins = group && (!heading || *heading != *group);
        heading = group;
        if (table.row_labels && layout.label_columns == 1 && begins && line.groups.size() > 1)
            text({row++, layout.origin.column}, *group); // a line of its own
        if (table.row_labels && layout.label_columns > 1 && begins)
            text({row, first_column - 2}, *group);
        if (table.row_labels)
            text({row, first_column - 1}, line.label);
        for (std::size_t c = 0; c < table.columns.size(); ++c)
            number({row, first_column + static_cast<int>(c)}, "0");
        place.rows[line.id] = row++;
    }
    ++row; // a blank one between tables
}

CellAddress ReportGrid::at(std::string_view table, std::string_view row, std::string_view column) const {
    const Place& place = places_.find(table)->second;
    return {place.rows.find(row)->second, place.columns.find(column)->second};
}
CellAddress ReportGrid::row_label(std::string_view table, std::string_view row) const {
    const Place& place = places_.find(table)->second;
    return {place.rows.find(row)->second, place.label_column};
}
CellAddress ReportGrid::column_label(std::string_view table, std::string_view column) const {
    const Place& place = places_.find(table)->second;
    return {place.label_row, place.columns.find(column)->second};
}

ReportGrid& ReportGrid::number(CellAddress at, std::string value) {
    cells_[at] = {CellKind::number, std::move(value), false};
    return *this;
}
ReportGrid& ReportGrid::text(CellAddress at, std::string value) {
    cells_[at] = {CellKind::text, std::move(value), false};
    return *this;
}
ReportGrid& ReportGrid::uncalculated(CellAddress at) {
    cells_[at] = {CellKind::uncalculated, {}, true};
    return *this;
}
ReportGrid& ReportGrid::picture(CellAddress at) {
    cells_[at] = {CellKind::picture, {}, false};
    return *this;
}
ReportGrid& ReportGrid::formula(CellAddress at) {
    cells_.at(at).formula = true;
    return *this;
}
ReportGrid& ReportGrid::merge(CellRange range) {
    merged_.push_back(range);
    return *this;
}
ReportGrid& ReportGrid::clear(CellAddress at) {
    cells_.erase(at);
    return *this;
}
ReportGrid& ReportGrid::figures(std::string_view table, std::string_view row, const std::vector<int>& values) {
    CellAddress first = row_label(table, row);
    for (const int value : values)
        number({first.row, ++first.column}, std::to_string(value));
    return *this;
}

template <typename Move> void ReportGrid::move(Move target) {
    std::map<CellAddress, Cell> moved;
    for (auto& [at, cell] : cells_)
        if (const std::optional<CellAddress> to = target(at))
            moved[*to] = std::move(cell);
    cells_ = std::move(moved);
    std::vector<CellRange> merged;
    for (const CellRange& range : merged_) {
        const std::optional<CellAddress> first = target(range.first);
        const std::optional<CellAddress> last = target(range.last);
        if (first && last)
            merged.push_back({*first, *last});
    }
    merged_ = std::move(merged);
    for (auto& [id, place] : places_) {
        for (auto& [row_id, row] : place.rows)
            row = target({row, 0}).value_or(CellAddress{-1, 0}).row;
        for (auto& [column_id, column] : place.columns)
            column = target({0, column}).value_or(CellAddress{0, -1}).column;
        place.label_column = target({0, place.label_column}).value_or(CellAddress{0, -1}).column;
        place.label_row = target({place.label_row, 0}).value_or(CellAddress{-1, 0}).row;
    }
}

ReportGrid& ReportGrid::insert_row(int before) {
    move([&](CellAddress at) { return std::optional(CellAddress{at.row + (at.row >= before ? 1 : 0), at.column}); });
    return *this;
}
ReportGrid& ReportGrid::insert_column(int before) {
    move([&](CellAddress at) { return std::optional(CellAddress{at.row, at.column + (at.column >= before ? 1 : 0)}); });
    return *this;
}
ReportGrid& ReportGrid::remove_row(int row) {
    move([&](CellAddress at) {
        return at.row == row ? std::nullopt : std::optional(CellAddress{at.row - (at.row > row ? 1 : 0), at.column});
    });
    return *this;
}
ReportGrid& ReportGrid::remove_column(int column) {
    move([&](CellAddress at) {
        return at.column == column ? std::nullopt
                                   : std::optional(CellAddress{at.row, at.column - (at.column > column ? 1 : 0)});
    });
    return *this;
}
ReportGrid& ReportGrid::swap_rows(int one, int other) {
    move([&](CellAddress at) {
        const int row = at.row == one ? other : at.row == other ? one : at.row;
        return std::optional(CellAddress{row, at.column});
    });
    return *this;
}

ReportGrid& ReportGrid::add(const ReportGrid& other) {
    cells_.insert(other.cells_.begin(), other.cells_.end());
    merged_.insert(merged_.end(), other.merged_.begin(), other.merged_.end());
    return *this;
}

Block ReportGrid::sheet(std::string name) const {
    Block sheet;
    sheet.name = std::move(name);
    sheet.grid.merge(merged_);
    for (const auto& [at, cell] : cells_)
        sheet.grid.add(at, cell);
    return sheet;
}

Document ReportGrid::workbook() const {
    Document workbook;
    workbook.blocks.push_back(sheet());
    return workbook;
}

} // namespace crossfoot::test
