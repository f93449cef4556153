#include "check/operands.hpp"

#include <algorithm>

namespace crossfoot {
namespace {

// The terms that a group's line stands for, or none where the side does not take all of them alike.
std::vector<Term> terms_of(const ExtraLine& group, const std::vector<Term>& terms) {
    std::vector<Term> result;
    for (const int part : group.parts) {
        const auto term = std::ranges::find(terms, part, &Term::line);
        if (term == terms.end() || (!result.empty() && term->sign != result.front().sign))
            return {};
        result.push_back(*term);
    }
    return result;
}

void add(Side& side, const Operand& operand) {
    const ReportFigure& figure = *operand.figure;
    side.known = side.known && figure.known();
    side.told_apart = side.told_apart && figure.told_apart;
    side.all_blank = side.all_blank && figure.figure.kind == FigureKind::blank;
    if (operand.sign > 0)
        side.sum += figure.figure.value;
    else
        side.sum -= figure.figure.value;
    side.operands.push_back(operand);
}

} // namespace

const ExtraLine* group_of(const ReportTable& table, Axis axis, int line) {
    for (const ExtraLine& extra : table.extra(axis))
        if (extra.kind == ExtraKind::group && std::ranges::find(extra.parts, line) != extra.parts.end())
            return &extra;
    return nullptr;
}

Side side_of(const ReportTable& table, const Relation& relation, const std::vector<Term>& terms, int line) {
    const Axis axis = relation.axis_of_terms();
    Side side;
    side.operands.reserve(terms.size());
    if (const ExtraLine* extra = group_of(table, relation.across, line)) {
        for (const Term& term : terms)
            if (const auto& figure = extra->figures[static_cast<std::size_t>(term.line)])
                add(side, {&*figure, term.sign, -1, -1, extra, relation.across, term.line});
            else
                side.missing.push_back(term.line);
        return side;
    }
    std::vector<int> grouped;
    for (const ExtraLine& extra : table.extra(axis)) {
        const std::optional<ReportFigure>& figure = extra.figures[static_cast<std::size_t>(line)];
        if (extra.kind != ExtraKind::group || !figure)
            continue;
        const std::vector<Term> stands_for = terms_of(extra, terms);
        if (stands_for.empty())
            continue;
        add(side, {&*figure, stands_for.front().sign, -1, -1, &extra, axis, line});
        for (const Term& term : stands_for)
            grouped.push_back(term.line);
    }
    for (const Term& term : terms) {
        if (std::ranges::find(grouped, term.line) != grouped.end())
            continue;
        const int row = axis == Axis::rows ? term.line : line;
        const int column = axis == Axis::rows ? line : term.line;
        if (const ReportFigure* figure = table.figure(row, column))
            add(side, {figure, term.sign, row, column, nullptr, axis, line});
        else
            side.missing.push_back(term.line);
    }
    return side;
}

FindingCell cell_of(const ReportTable& table, const Operand& operand, Role role) {
    return operand.extra ? cell_of(table, *operand.extra, operand.axis, operand.across, role)
                         : cell_of(table, operand.row, operand.column, role);
}

FindingCell cell_of(const ReportTable& table, const ReportFigure& figure, Role role) {
    return {figure.place, table.spec, nullptr, nullptr, role, figure.text, table.copy, table.in_text, figure.told_in};
}

FindingCell cell_of(const ReportTable& table, int row, int column, Role role) {
    const ReportFigure* figure = table.figure(row, column);
    FindingCell cell{figure ? figure->place : table.corner(),
                     table.spec,
                     &table.spec->rows[static_cast<std::size_t>(row)],
                     &table.spec->columns[static_cast<std::size_t>(column)],
                     role,
                     figure ? figure->text : std::string(),
                     table.copy,
                     table.in_text,
                     figure ? figure->told_in : ToldIn{}};
    return cell;
}

FindingCell cell_of(const ReportTable& table, const ExtraLine& extra, Axis axis, int across, Role role) {
    const auto line = static_cast<std::size_t>(across);
    FindingCell cell = cell_of(table, *extra.figures[line], role);
    if (axis == Axis::rows)
        cell.applicant = &table.spec->columns[line];
    else
        cell.item = &table.spec->rows[line];
    return cell;
}

} // namespace crossfoot
