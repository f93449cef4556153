#include "publish/tables.hpp"

#include "form/section_headings.hpp"
#include "form/table_layout.hpp"
#include "publish/printable.hpp"
#include "write/page_measures.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace crossfoot {
namespace {

constexpr double mm_per_point = 25.4 / 72;
constexpr double narrow = 16;         // mm: columns below have small letters
constexpr double tallest_whole = 150; // mm: a table above begins on a new page and may go on on the next
constexpr double smallest = 6;        // points

// As it stands; digits written in another way are written plainly, and money in the unit of the form, which stands in
// the head. What stands for several that nobody can tell apart is none of them.
std::string written(const ReportFigure& figure, const Line& column, const ReportLine& head) {
    if (figure.run_together)
        return {};
    const std::string& unit = figure.figure.unit.empty() ? head.unit : figure.figure.unit;
    const bool converted = column.number == NumberKind::money && !unit.empty() && unit != column.unit;
    const bool plainly = figure.figure.kind == FigureKind::text_number && !figure.figure.spelling.unit;
    return plainly || (converted && figure.figure.has_value()) ? figure.figure.value.str() : printable(figure.text);
}

class TablesOfSection {
public:
    TablesOfSection(const Report& report, const PublishedSection& section) : report_(report), section_(section) {}

    PublishedTables tables() {
        std::vector<const TableSpec*> specs;
        bool joined = true;
        for (const int index : section_.tables) {
            specs.push_back(&report_.form->tables[static_cast<std::size_t>(index)]);
            joined = joined && !specs.back()->heading.empty();
        }
        if (joined && !specs.empty())
            add(specs);
        for (const TableSpec* spec : specs)
            if (!joined)
                add({spec});
        return std::move(result_);
    }

private:
    void add(const std::vector<const TableSpec*>& specs) {
        table_ = {};
        grid_ = table_grid(specs);
        table_.id = "table" + std::to_string(section_.tables.front() + result_.tables.size() + 1);
        table_.caption = caption(*specs.front());
        set_widths();
        int top = 0;
        for (const TableSpec* spec : specs) {
            add_labels(*spec, top);
            const int first_row = top + (spec->heading.empty() ? 0 : 1) + head_rows(*spec);
            add_figures(*spec, first_row);
            top = first_row + static_cast<int>(spec->rows.size());
        }
        std::ranges::sort(table_.cells, {}, [](const OfficialCell& cell) { return cell.range.first; });
        table_.head_rows = specs.size() == 1 && specs.front()->heading.empty() ? head_rows(*specs.front()) : 0;
        set_heights(top);
        fit_figures();
        result_.tables.push_back(std::move(table_));
    }

    // The section's heading without its number, or the table's own title where there are several.
    std::string caption(const TableSpec& spec) const {
        if (section_.tables.size() > 1 && spec.heading.empty())
            return printable(spec.title.zh_cn);
        return printable(unnumbered(section_.heading));
    }

    // Figures have as much room as they can have, and labels the rest: outer groups little, the innermost most of it.
    void set_widths() {
        if (static_cast<int>(section_.widths.size()) == grid_.columns()) {
            table_.widths = section_.widths;
        } else {
            const int labels = grid_.label_columns;
            const double of_figures = page::text_width * (labels == 0 ? 1 : labels == 1 ? 0.65 : 0.5);
            const double outer = labels > 1 ? 15 : 0;
            table_.widths.assign(static_cast<std::size_t>(labels), outer);
            if (labels > 0)
                table_.widths.back() = page::text_width - of_figures - outer * (labels - 1);
            table_.widths.insert(table_.widths.end(), static_cast<std::size_t>(grid_.figure_columns),
                                 of_figures / grid_.figure_columns);
        }
        table_.dense = *std::min_element(table_.widths.begin() + grid_.label_columns, table_.widths.end()) < narrow;
    }

    std::string broken(std::string_view label) const {
        const auto& breaks = report_.form->publication.breaks;
        const auto found = breaks.find(std::string(label));
        return found == breaks.end() ? printable(label) : found->second;
    }

    // Words of a narrow cell are broken where the form says; a row's label has room.
    void add_labels(const TableSpec& spec, int top) {
        for (const LaidLabel& label : laid_labels(spec, grid_, top)) {
            OfficialCell cell{kind(label.part), label.range, {}};
            if (cell.kind == OfficialCell::Kind::corner && head_rows(spec) == 1)
                cell.kind = OfficialCell::Kind::head; // the head of the labels' column
            const bool narrow_cell = cell.kind == OfficialCell::Kind::head || cell.kind == OfficialCell::Kind::group;
            cell.text = narrow_cell && table_.dense && table_.width(label.range) < narrow ? broken(label.text)
                                                                                          : printable(label.text);
            table_.cells.push_back(std::move(cell));
        }
    }

    static OfficialCell::Kind kind(LabelPart part) {
        switch (part) {
        case LabelPart::heading:
            return OfficialCell::Kind::band;
        case LabelPart::corner:
            return OfficialCell::Kind::corner;
        case LabelPart::column_head:
            return OfficialCell::Kind::head;
        case LabelPart::row_group:
            return OfficialCell::Kind::group;
        case LabelPart::row_label:
            break;
        }
        return OfficialCell::Kind::label;
    }

    void add_figures(const TableSpec& spec, int first_row) {
        const ReportTable* table = report_.table(spec);
        TableGaps gaps;
        gaps.spec = &spec;
        for (int row = 0; row < static_cast<int>(spec.rows.size()); ++row)
            for (int column = 0; column < static_cast<int>(spec.columns.size()); ++column) {
                const int first = first_grid_column(spec, grid_, column);
                const int last = first + grid_columns_of(spec, grid_, column) - 1;
                OfficialCell cell{OfficialCell::Kind::figure, {{first_row + row, first}, {first_row + row, last}}, {}};
                if (const ReportFigure* figure = table ? table->figure(row, column) : nullptr)
                    cell.text = written(*figure, spec.columns[static_cast<std::size_t>(column)],
                                        table->columns[static_cast<std::size_t>(column)]);
                ++(cell.text.empty() ? gaps.blank : result_.figures);
                table_.cells.push_back(std::move(cell));
            }
        for (const Axis axis : {Axis::rows, Axis::columns})
            for (const ExtraLine& line : table ? table->extra(axis) : std::vector<ExtraLine>())
                for (const auto& figure : line.figures)
                    if (figure && !figure->text.empty())
                        gaps.left_out.push_back(figure->place);
        if (gaps.blank > 0 || !gaps.left_out.empty())
            result_.gaps.push_back(std::move(gaps));
    }

    // How many lines a label takes in its cell.
    int lines(const OfficialCell& cell) const {
        const double room = table_.width(cell.range) - 2 * page::cell_side;
        const double em = page::sizes(table_.dense).text * mm_per_point;
        int count = 0;
        for (std::size_t at = 0; at <= cell.text.size();) {
            const std::size_t end = std::min(cell.text.find('\n', at), cell.text.size());
            count += std::max(
                1, static_cast<int>(std::ceil(ems(std::string_view(cell.text).substr(at, end - at)) * em / room)));
            at = end + 1;
        }
        return count;
    }

    void set_heights(int rows) {
        const double least = section_.row_height > 0 ? section_.row_height : table_.dense ? 6.5 : 9;
        table_.heights.assign(static_cast<std::size_t>(rows), least);
        for (std::size_t i = 0; i < section_.head_heights.size() && i < static_cast<std::size_t>(table_.head_rows); ++i)
            table_.heights[i] = section_.head_heights[i];
        const double line = page::sizes(table_.dense).text_line * mm_per_point;
        for (const OfficialCell& cell : table_.cells)
            if (cell.kind != OfficialCell::Kind::figure && cell.range.first.row == cell.range.last.row) {
                double& height = table_.heights[static_cast<std::size_t>(cell.range.first.row)];
                height = std::max(height, std::ceil((lines(cell) * line + 0.8) * 2) / 2);
            }
        table_.whole = std::accumulate(table_.heights.begin(), table_.heights.end(), 0.0) <= tallest_whole;
    }

    // The size at which no figure is wider than its column, whatever face stands in. Only ideographs may be apart.
    void fit_figures() {
        table_.figure_points = page::sizes(table_.dense).figure;
        for (const OfficialCell& cell : table_.cells) {
            if (cell.kind != OfficialCell::Kind::figure)
                continue;
            const double room = (table_.width(cell.range) - 2 * page::figure_side) / mm_per_point;
            double widest = 0;
            double run = 0;
            for (const char byte : cell.text) {
                run = static_cast<unsigned char>(byte) < 0x80 ? run + ems(std::string_view(&byte, 1)) : 0;
                widest = std::max(widest, run);
            }
            while (table_.figure_points > smallest && widest * table_.figure_points > room)
                table_.figure_points -= 0.5;
        }
    }

    const Report& report_;
    const PublishedSection& section_;
    TableGrid grid_;
    OfficialTable table_;
    PublishedTables result_;
};

} // namespace

PublishedTables published_tables(const Report& report, const PublishedSection& section) {
    return TablesOfSection(report, section).tables();
}

} // namespace crossfoot
