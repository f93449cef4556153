#include "filed/layouts.hpp"

#include "filed/draw.hpp"

#include <algorithm>
#include <array>

namespace crossfoot::filed {
namespace {

constexpr std::string_view overview =
    "本年度，我单位深入贯彻落实《中华人民共和国政府信息公开条例》，围绕群众关切持续做好政府信息公开工作，主动公开内容"
    "更加规范，依申请公开办理质量稳步提升，平台建设和监督保障不断加强。";
constexpr std::string_view problems =
    "一是主动公开的深度有待加强；二是工作人员业务能力仍需提高。下一步将加强培训，改进工作。";
constexpr std::string_view nothing_else = "无其他需要报告的事项。";

constexpr int width_of_texts = 10; // columns over which titles and paragraphs are merged

using Sheets = std::vector<Canvas>;

class ReportDrawing {
public:
    ReportDrawing(const Plan& plan, Layout layout, std::mt19937& random)
        : plan_(plan), layout_(layout), random_(random), keep_below_(random() % 3 != 0) {
        constexpr std::array separators{"-", "－", " ", "/", "：", ""};
        drawing_.separator = separators[random() % separators.size()];
        drawing_.flat_numbers = random() % 2 == 0;
        drawing_.flat_columns = layout == Layout::flat && random() % 2 == 0;
        drawing_.merged = random() % 4 != 0 || layout == Layout::filled || layout == Layout::shifted;
        if (layout == Layout::flat)
            drawing_.row_labels = RowLabels::flat;
        else if (layout == Layout::joined)
            drawing_.row_labels = RowLabels::joined;
        else if (layout == Layout::group_rows)
            drawing_.row_labels = RowLabels::group_rows;
    }

    Sheets run() {
        sheets_.emplace_back();
        line(plan_.title, LabelKey{{}, LabelKind::title, {}});
        ++next_;
        for (const auto& [id, heading] : plan_.sections) {
            section(id, heading);
            ++next_;
        }
        return std::move(sheets_);
    }

private:
    void line(std::string_view text, const Meaning& meaning) {
        sheets_.back().text({next_, 0}, std::string(text), meaning);
        if (drawing_.merged && layout_ != Layout::filled && layout_ != Layout::shifted)
            sheets_.back().merge({{next_, 0}, {next_, width_of_texts - 1}});
        ++next_;
    }
    void paragraph(std::string_view text) { line(text, {}); }

    void new_sheet() {
        sheets_.emplace_back();
        next_ = 0;
    }

    void place(const Canvas& canvas) {
        sheets_.back().add(canvas, {next_, 0});
        next_ = sheets_.back().height();
    }

    Canvas drawn(const Sketch& sketch, bool transposed = false) const {
        Canvas canvas = draw(sketch, plan_, drawing_);
        if (transposed)
            canvas = canvas.transposed();
        if (layout_ == Layout::filled)
            return canvas.filled();
        return layout_ == Layout::shifted ? canvas.shifted_left(keep_below_) : canvas;
    }

    void section(const std::string& id, const std::string& heading) {
        const bool has_tables =
            std::ranges::any_of(plan_.tables, [&](const TableSpec& table) { return table.sheet == id; });
        if (has_tables && layout_ == Layout::separate_sheets)
            new_sheet();
        line(heading, LabelKey{id, LabelKind::section, {}});
        if (id == "cover")
            paragraph(overview);
        else if (id == "section56")
            paragraph(problems);
        else if (!has_tables)
            paragraph(nothing_else);
        bool first = true;
        for (const TableSpec& table : plan_.tables)
            if (table.sheet == id) {
                if (!first && layout_ == Layout::separate_sheets)
                    new_sheet();
                else if (!first)
                    next_ += static_cast<int>(random_() % 2);
                first = false;
                whole_table(table);
            }
    }

    void whole_table(const TableSpec& table) {
        if (!table.heading.empty())
            line(table.heading, LabelKey{table.id, LabelKind::heading, {}});
        if (table.id == "t4")
            table_4(table);
        else if (table.id == "t3" && layout_ == Layout::two_pages)
            table_on_two_pages(table);
        else
            place(drawn(sketch_of(plan_, table), table.id == "t3" && layout_ == Layout::transposed));
    }

    void table_4(const TableSpec& table) {
        if (layout_ == Layout::transposed)
            return place(drawn(sketch_of_table_4_by_rows(plan_)));
        if (layout_ != Layout::table_4_parts)
            return place(drawn(sketch_of(plan_, table), layout_ == Layout::table_4_column));
        const bool apart = random_() % 2 == 0;
        for (const Sketch& part : sketches_of_table_4(plan_)) {
            place(drawn(part));
            next_ += apart ? 1 : 0;
        }
    }

    void table_on_two_pages(const TableSpec& table) {
        const Sketch whole = sketch_of(plan_, table);
        const std::size_t rows = whole.rows.size();
        const auto cut = static_cast<std::ptrdiff_t>(rows < 9 ? rows / 2 : 4 + random_() % (rows - 8));
        Sketch first = whole;
        Sketch second = whole;
        first.rows.resize(static_cast<std::size_t>(cut));
        second.rows.erase(second.rows.begin(), second.rows.begin() + cut);
        second.keys.erase(second.keys.begin(), second.keys.begin() + cut);
        if (random_() % 2 == 0) // groups that began on the first page are not named again
            for (const std::string& group : first.rows.back().groups)
                second.continues += group + '\n';
        place(drawn(first));
        switch (random_() % 4) {
        case 0:
            break; // close together
        case 1:
            ++next_;
            break;
        case 2:
            ++next_;
            paragraph("（续表）");
            break;
        default:
            new_sheet();
            if (random_() % 2 == 0)
                paragraph("（续表）");
        }
        place(drawn(second));
    }

    const Plan& plan_;
    Layout layout_;
    std::mt19937& random_;
    bool keep_below_;
    Drawing drawing_;
    Sheets sheets_;
    int next_ = 0; // free row of the last sheet
};

Place place_at(std::size_t sheet, CellAddress at) { return {sheet, at}; }

Block block_of(const Canvas& canvas, std::size_t index, std::vector<TrueReport>& reports) {
    Block block;
    block.name = "Sheet" + std::to_string(index + 1);
    block.grid.merge(canvas.merged());
    for (const auto& [at, piece] : canvas.pieces()) {
        block.grid.add(at, {piece.number ? CellKind::number : CellKind::text, piece.text, false});
        TrueReport& report = reports[piece.report];
        if (const auto* figure = std::get_if<FigureKey>(&piece.meaning); figure && !is_added(*figure))
            report.figures.emplace(*figure, place_at(index, at));
        else if (const auto* label = std::get_if<LabelKey>(&piece.meaning))
            report.labels.emplace(*label, place_at(index, at));
    }
    return block;
}

} // namespace

std::string_view name(Layout layout) {
    static constexpr std::array<std::string_view, layouts> names{"the form's own",
                                                                 "spans filled",
                                                                 "spans lost, rows shifted",
                                                                 "表三 transposed, 表四 by rows",
                                                                 "flat labels",
                                                                 "group and label in one cell",
                                                                 "groups in rows of their own",
                                                                 "helper columns",
                                                                 "subtotals",
                                                                 "表四 in a column",
                                                                 "表四 in three parts",
                                                                 "two pages",
                                                                 "reports side by side",
                                                                 "reports stacked",
                                                                 "tables on separate sheets"};
    return names[static_cast<std::size_t>(layout)];
}

bool holds_several_reports(Layout layout) { return layout == Layout::side_by_side || layout == Layout::stacked; }

void prepare(Plan& plan, Layout layout, std::mt19937& random) {
    if (layout == Layout::subtotals)
        add_subtotals(plan, random);
    if (layout == Layout::helpers)
        add_helper_columns(plan, random);
}

Filed lay_out(const std::vector<Plan>& plans, Layout layout, std::mt19937& random) {
    Filed filed;
    Sheets sheets;
    CellAddress at{static_cast<int>(random() % 3), static_cast<int>(random() % 3)};
    for (std::size_t number = 0; number < plans.size(); ++number) {
        filed.reports.push_back({plans[number].form, {}, {}, plans[number].wrong});
        Sheets drawn = ReportDrawing(plans[number], layout, random).run();
        sheets.resize(std::max(sheets.size(), drawn.size()));
        for (std::size_t sheet = 0; sheet < drawn.size(); ++sheet) {
            drawn[sheet].belongs_to(number);
            sheets[sheet].add(drawn[sheet], at);
        }
        if (layout == Layout::side_by_side)
            at.column += drawn.front().width() + static_cast<int>(random() % 3);
        else
            at.row += drawn.front().height() + 1 + static_cast<int>(random() % 3);
    }
    for (std::size_t sheet = 0; sheet < sheets.size(); ++sheet)
        filed.document.blocks.push_back(block_of(sheets[sheet], sheet, filed.reports));
    return filed;
}

} // namespace crossfoot::filed
