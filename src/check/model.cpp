#include "check/model.hpp"

#include <map>

namespace crossfoot {
namespace {

class Modelling {
public:
    explicit Modelling(const TableFigures& figures) : figures_(figures) {}

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
        const bool columns = relation.across == Axis::columns;
        std::vector<TableTerm> terms;
        const auto add_terms = [&](const std::vector<Term>& side, int sign) {
            for (const Term& term : side) {
                const int row = columns ? term.line : line;
                const int column = columns ? line : term.line;
                const TableFigures::Entry* entry = figures_.entry(row, column);
                if (entry && (sign > 0 || !entry->covered)) // nobody could write a part under a merged range
                    terms.push_back({figure(row, column), sign * term.sign});
            }
        };
        add_terms(relation.totals, +1);
        add_terms(relation.parts, -1);
        if (relation.comparison == Comparison::at_least)
            model_.table.inequalities.push_back(std::move(terms));
        else
            add(std::move(terms), relation.totals.size() == 1 && relation.totals.front().sign > 0, finding);
    }

    void add_subtotal(const CheckedRelation& checked) {
        const TableSpec& spec = figures_.spec();
        const RecognisedTable& table = figures_.table();
        const ExtraLine& extra = *checked.subtotal;
        const bool is_row = checked.across == Axis::columns;
        const auto line = static_cast<std::size_t>(checked.line);
        const CellAddress at =
            is_row ? CellAddress{extra.at, table.columns[line]} : CellAddress{table.rows[line], extra.at};
        FindingCell cell = figures_.cell(at, Role::suspect);
        (is_row ? cell.applicant : cell.item) = &(is_row ? spec.columns : spec.rows)[line];
        const auto column = is_row ? line : static_cast<std::size_t>(extra.parts.front());
        std::vector<TableTerm> terms{{figure(std::move(cell), figures_.read(at), spec.columns[column].number), +1}};
        for (const int part : extra.parts) {
            const int row = is_row ? part : checked.line;
            const int part_column = is_row ? checked.line : part;
            if (figures_.entry(row, part_column))
                terms.push_back({figure(row, part_column), -1});
        }
        add(std::move(terms), true, checked.finding);
    }

    void add(std::vector<TableTerm> terms, bool first_is_total, std::optional<std::size_t> finding) {
        Equation equation{std::move(terms), {}};
        if (first_is_total) {
            equation.total = equation.terms.front().figure;
            model_.table.figures[*equation.total].total = true;
        }
        model_.table.equations.push_back(std::move(equation));
        model_.finding_of.push_back(finding);
    }

    std::size_t figure(int row, int column) {
        const std::size_t index = figure(figures_.cell(row, column, Role::suspect), *figures_.entry(row, column),
                                         figures_.spec().columns[static_cast<std::size_t>(column)].number);
        model_.table.figures[index].row = row;
        model_.table.figures[index].column = column;
        return index;
    }

    std::size_t figure(FindingCell cell, const TableFigures::Entry& entry, NumberKind number) {
        const auto [known, added] = figure_at_.try_emplace(cell.at(), model_.table.figures.size());
        if (added) {
            TableFigure figure;
            figure.value = entry.figure.value;
            figure.readable = entry.figure.kind != FigureKind::unreadable;
            figure.blank = !entry.figure.has_value() && figure.readable;
            figure.formula = figures_.sheet().at(cell.at()).formula;
            figure.whole = number == NumberKind::count || number == NumberKind::change;
            figure.signed_ = number == NumberKind::change;
            model_.table.figures.push_back(std::move(figure));
            model_.cells.push_back(std::move(cell));
        }
        return known->second;
    }

    const TableFigures& figures_;
    RelationModel model_;
    std::map<CellAddress, std::size_t> figure_at_;
};

} // namespace

RelationModel model_of(const TableFigures& figures, const std::vector<CheckedRelation>& relations) {
    return Modelling(figures).run(relations);
}

} // namespace crossfoot
