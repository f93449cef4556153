#include "check/rules.hpp"
#include "language/catalogue.hpp"

#include <algorithm>

namespace crossfoot {
namespace {

std::string_view variant_of(StructureKind kind) {
    switch (kind) {
    case StructureKind::missing:
        return "missing";
    case StructureKind::extra:
        return "extra";
    case StructureKind::renamed:
        return "renamed";
    case StructureKind::out_of_order:
        return "out_of_order";
    case StructureKind::unread:
        return "unread";
    case StructureKind::aside:
        return "aside";
    }
    return {};
}

// Where the line is, and how the form and messages call it.
struct Called {
    const Line* item = nullptr;
    const Line* applicant = nullptr;
    LocalText label;
};

Called called(const ReportTable& table, const StructureIssue& issue) {
    if (issue.line < 0)
        return {nullptr, nullptr, quoted_text(issue.label)};
    const Line& line = table.spec->lines(issue.axis)[static_cast<std::size_t>(issue.line)];
    const bool row = issue.axis == Axis::rows;
    // What to write there, letter for letter, where it is written otherwise.
    return {row ? &line : nullptr, row ? nullptr : &line,
            issue.kind == StructureKind::renamed ? same_text(line.label) : line.name};
}

void add_issue(const Form& form, const Document& document, const ReportTable& table, const StructureIssue& issue,
               std::vector<Finding>& findings) {
    const Rule* rule = form.rule(CheckKind::structure);
    const bool columns_aside = issue.kind == StructureKind::aside && issue.axis == Axis::columns;
    const bool newer = issue.kind == StructureKind::unread || issue.kind == StructureKind::aside;
    std::string_view variant = columns_aside ? "columns_aside" : variant_of(issue.kind);
    if (newer && rule && rule->variant(variant).id != variant)
        return; // a form of somebody's own, written before there was such a case
    const Called line = called(table, issue);
    const bool missing = issue.kind == StructureKind::missing;
    const std::string stands =
        missing ? std::string() : document.blocks[issue.place.block].grid.at(issue.place.cell()).text;
    FindingCell cell{issue.place, table.spec, line.item, line.applicant, Role::place, stands, table.copy};
    LocalText text = quoted_text(issue.found);
    if (issue.found.empty() && issue.kind == StructureKind::renamed)
        variant = "unlabelled";
    const std::string_view at = issue.axis == Axis::rows ? "extra_row" : "extra_column";
    if (issue.found.empty() && issue.kind == StructureKind::extra && rule && rule->variant(at).id == at) {
        variant = at;
        text = same_text(a1(issue.place.cell()));
    }
    add_finding(rule, variant, {std::move(cell)}, {{"table", table.spec->title}, {"label", line.label}, {"text", text}},
                findings);
}

// The name that our template gives to the cell with its form's id; without it, totals may well be typed in.
constexpr std::string_view template_mark = "crossfoot_form";

// What changed in some of the cells, in words.
LocalText changes_of(const std::vector<AlteredCell>& cells) {
    LocalText all;
    for (const auto& [changed, key] :
         {std::pair(&AlteredCell::locked, "altered.locked"), std::pair(&AlteredCell::lines, "altered.lines"),
          std::pair(&AlteredCell::shown_as, "altered.shown_as"),
          std::pair(&AlteredCell::unlimited, "altered.unlimited")})
        if (std::ranges::any_of(cells, changed)) {
            all.zh_cn +=
                (all.zh_cn.empty() ? "" : say(Language::zh_cn, "finding.list_comma")) + say(Language::zh_cn, key);
            all.en += (all.en.empty() ? "" : say(Language::en, "finding.list_comma")) + say(Language::en, key);
        }
    return all;
}

// Cells of our template that something was pasted over.
void check_altered(const Form& form, const Document& document, const ReportTable& table,
                   std::vector<Finding>& findings) {
    const Rule* rule = form.rule(CheckKind::formulas);
    if (!rule || rule->variant("altered").id != "altered")
        return; // a form of somebody's own, written before there was such a case
    std::vector<FindingCell> places;
    std::vector<AlteredCell> cells;
    for (int row = 0; row < static_cast<int>(table.spec->rows.size()); ++row)
        for (int column = 0; column < static_cast<int>(table.spec->columns.size()); ++column) {
            const ReportFigure* figure = table.figure(row, column);
            if (!figure || figure->told_in != ToldIn{})
                continue;
            const std::vector<AlteredCell>& there = document.blocks[figure->place.block].altered;
            const auto altered = std::ranges::lower_bound(there, figure->place.cell(), {}, &AlteredCell::at);
            if (altered != there.end() && altered->at == figure->place.cell()) {
                places.push_back(cell_of(table, row, column, Role::place));
                cells.push_back(*altered);
            }
        }
    if (!places.empty())
        add_finding(rule, "altered", std::move(places),
                    {{"table", table.spec->title},
                     {"count", same_text(std::to_string(cells.size()))},
                     {"changes", changes_of(cells)}},
                    findings);
}

} // namespace

void check_structure(const Form& form, const Document& document, const ReportTable& table,
                     std::vector<Finding>& findings) {
    for (const StructureIssue& issue : table.issues)
        add_issue(form, document, table, issue, findings);
    if (table.uncertain)
        add_finding(form.rule(CheckKind::structure), "uncertain",
                    {{table.corner(), table.spec, nullptr, nullptr, Role::place, {}, table.copy}},
                    {{"table", table.spec->title}}, findings);
    const TableSpec& spec = *table.spec;
    const bool from_template = document.named(template_mark) != nullptr;
    std::vector<FindingCell> hidden;
    for (int row = 0; row < static_cast<int>(spec.rows.size()); ++row)
        for (int column = 0; column < static_cast<int>(spec.columns.size()); ++column) {
            const ReportFigure* figure = table.figure(row, column);
            if (!figure || !figure->figure.has_value())
                continue;
            if (!figure->figure.value.is_zero() && figure->hidden)
                hidden.push_back(cell_of(table, row, column, Role::place));
            const bool total =
                spec.rows[static_cast<std::size_t>(row)].total || spec.columns[static_cast<std::size_t>(column)].total;
            if (from_template && total && !figure->formula && !figure->typed_elsewhere) {
                FindingCell cell = cell_of(table, row, column, Role::place);
                Placeholders placeholders{
                    {"item", cell.item->name}, {"applicant", cell.applicant->name}, {"text", quoted_text(cell.found)}};
                add_finding(form.rule(CheckKind::formulas), "", {std::move(cell)}, std::move(placeholders), findings);
            }
        }
    if (!hidden.empty()) {
        const std::string count = std::to_string(hidden.size());
        add_finding(form.rule(CheckKind::formulas), "hidden", std::move(hidden),
                    {{"table", spec.title}, {"count", same_text(count)}}, findings);
    }
    check_altered(form, document, table, findings);
}

} // namespace crossfoot
