#include "check/model.hpp"

#include "check/operands.hpp"

namespace crossfoot {
namespace {

class Modelling {
public:
    explicit Modelling(const ReportTable& table) : table_(table) {}

    RelationModel run(const std::vector<CheckedRelation>& relations) {
        for (const CheckedRelation& checked : relations)
            if (checked.relation)
                add(*checked.relation, checked.line, checked.finding);
            else
                add_subtotal(checked);
        return std::move(model_);
    }

private:
    void add(const Relation& relation, int line, std::optional<std::size_t> finding) {
        std::vector<TableTerm> terms;
        const auto add_terms = [&](const std::vector<Term>& side, int sign) {
            for (const Operand& operand : side_of(table_, relation, side, line).operands)
                if (sign > 0 || !operand.figure->covered) // nobody could write a part under a merged range
                    terms.push_back({figure(operand), sign * operand.sign});
        };
        add_terms(relation.totals, +1);
        add_terms(relation.parts, -1);
        if (relation.comparison == Comparison::at_least)
            model_.table.inequalities.push_back(std::move(terms));
        else
            model_.add_equation(std::move(terms), relation.totals.size() == 1 && relation.totals.front().sign > 0,
                                finding);
    }

    void add_subtotal(const CheckedRelation& checked) {
        const ExtraLine& extra = *checked.subtotal;
        const Axis axis = across(checked.across);
        Relation relation;
        relation.across = checked.across;
        for (const int part : extra.parts)
            relation.parts.push_back({part, +1});
        const Operand total{
            &*extra.figures[static_cast<std::size_t>(checked.line)], +1, -1, -1, &extra, axis, checked.line};
        std::vector<TableTerm> terms{{figure(total), +1}};
        for (const Operand& operand : side_of(table_, relation, relation.parts, checked.line).operands)
            terms.push_back({figure(operand), -1});
        model_.add_equation(std::move(terms), true, checked.finding);
    }

    // What a column counts, by the form; an extra column counts what its parts do.
    NumberKind number_of(const Operand& operand) const {
        const std::vector<Line>& columns = table_.spec->columns;
        const bool extra_column = operand.extra && operand.axis == Axis::columns;
        const int column = extra_column    ? operand.extra->parts.front()
                           : operand.extra ? operand.across
                                           : operand.column;
        return columns[static_cast<std::size_t>(column)].number;
    }

    std::size_t figure(const Operand& operand) {
        const ReportFigure& read = *operand.figure;
        const auto [known, added] = model_.figure_at.try_emplace(read.place, model_.table.figures.size());
        if (added) {
            TableFigure figure = table_figure(read, number_of(operand));
            figure.row = operand.row;
            figure.column = operand.column;
            model_.table.figures.push_back(std::move(figure));
            model_.cells.push_back(cell_of(table_, operand, Role::suspect));
        }
        return known->second;
    }

    const ReportTable& table_;
    RelationModel model_;
};

} // namespace

void RelationModel::add_equation(std::vector<TableTerm> terms, bool first_is_total,
                                 std::optional<std::size_t> finding) {
    Equation equation{std::move(terms), {}};
    if (first_is_total) {
        equation.total = equation.terms.front().figure;
        table.figures[*equation.total].total = true;
    }
    table.equations.push_back(std::move(equation));
    finding_of.push_back(finding);
}

TableFigure table_figure(const ReportFigure& read, NumberKind number) {
    TableFigure figure;
    figure.value = read.figure.value;
    figure.readable = read.figure.kind != FigureKind::unreadable;
    figure.blank = !read.figure.has_value() && figure.readable;
    figure.formula = read.formula;
    figure.whole = number == NumberKind::count || number == NumberKind::change;
    figure.signed_ = number == NumberKind::change;
    return figure;
}

RelationModel model_of(const ReportTable& table, const std::vector<CheckedRelation>& relations) {
    return Modelling(table).run(relations);
}

} // namespace crossfoot
