#include "check/rules.hpp"

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
    }
    return {};
}

void add_issue(const Form& form, const TableFigures& figures, const StructureIssue& issue,
               std::vector<Finding>& findings) {
    FindingCell cell = figures.cell(issue.cell, Role::place);
    LocalText label;
    if (issue.line >= 0) {
        const TableSpec& spec = figures.spec();
        const Line& line = (issue.row ? spec.rows : spec.columns)[static_cast<std::size_t>(issue.line)];
        (issue.row ? cell.item : cell.applicant) = &line;
        label = {line.name.zh_cn, line.name.en};
        if (issue.kind == StructureKind::renamed)
            label = same_text(line.label); // what to write there, letter for letter
    }
    add_finding(form.rule(CheckKind::structure), variant_of(issue.kind), {std::move(cell)},
                {{"table", figures.spec().title}, {"label", label}, {"text", same_text(issue.found)}}, findings);
}

// The name that our template gives to the cell with its form's id; without it, totals may well be typed in.
constexpr std::string_view template_mark = "crossfoot_form";

} // namespace

void check_structure(const Form& form, const Document& document, const TableFigures& figures,
                     std::vector<Finding>& findings) {
    for (const StructureIssue& issue : figures.table().issues)
        add_issue(form, figures, issue, findings);

    const TableSpec& spec = figures.spec();
    const bool from_template = document.named(template_mark) != nullptr;
    std::vector<FindingCell> hidden;
    for (int row = 0; row < static_cast<int>(spec.rows.size()); ++row)
        for (int column = 0; column < static_cast<int>(spec.columns.size()); ++column) {
            const TableFigures::Entry* entry = figures.entry(row, column);
            if (!entry || !entry->figure.has_value())
                continue;
            if (!entry->figure.value.is_zero() && figures.sheet().hidden(entry->at))
                hidden.push_back(figures.cell(row, column, Role::place));
            const bool total =
                spec.rows[static_cast<std::size_t>(row)].total || spec.columns[static_cast<std::size_t>(column)].total;
            if (from_template && total && !figures.sheet().at(entry->at).formula) {
                FindingCell cell = figures.cell(row, column, Role::place);
                Placeholders placeholders{
                    {"item", cell.item->name}, {"applicant", cell.applicant->name}, {"text", same_text(cell.found)}};
                add_finding(form.rule(CheckKind::formulas), "", {std::move(cell)}, std::move(placeholders), findings);
            }
        }
    if (!hidden.empty())
        add_finding(form.rule(CheckKind::formulas), "hidden", hidden,
                    {{"table", spec.title}, {"count", same_text(std::to_string(hidden.size()))}}, findings);
}

} // namespace crossfoot
