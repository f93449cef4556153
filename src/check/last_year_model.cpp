#include "check/model.hpp"
#include "check/operands.hpp"

#include <algorithm>
#include <set>

namespace crossfoot {
namespace {

// Far from this year's rows: a figure of last year is nobody's neighbour there.
constexpr int rows_apart = 100'000;
constexpr int last_report = 1;

class LastYearModelling {
public:
    LastYearModelling(RelationModel& model, const PastReport& past) : model_(model), past_(past) {}

    void run(const std::vector<CheckedYearRelation>& relations) {
        for (const CheckedYearRelation& checked : relations)
            link(checked);
        const ReportTable& last = *relations.front().last.table;
        std::vector<Finding> findings; // are last year's matter
        const TableRelations own = check_relations(*past_.report.form, last, findings);
        for (const bool closing : {false, true})
            add_own(last, own.checked, closing);
    }

private:
    void link(const CheckedYearRelation& checked) {
        std::vector<TableTerm> terms;
        const auto add = [&](const std::vector<YearOperand>& side, int sign, bool last) {
            for (const YearOperand& operand : side)
                terms.push_back({last ? last_figure(*checked.last.table, *operand.figure, operand.row, operand.column)
                                      : this_figure(*checked.table, operand),
                                 sign * operand.sign});
        };
        const Comparison comparison = checked.relation->relation.comparison;
        const int sign = comparison == Comparison::at_most ? -1 : +1;
        add(checked.sides.totals, sign, false);
        add(checked.sides.parts, -sign, false);
        add(checked.sides.last, -sign, true);
        if (comparison == Comparison::equal)
            model_.add_equation(std::move(terms), false, checked.finding);
        else
            model_.table.inequalities.push_back(std::move(terms));
    }

    // Relations of last year's report over a figure that is linked; then those over figures that these brought in and
    // no others, without which the one year would be taken for less certain than the other.
    void add_own(const ReportTable& last, const std::vector<CheckedRelation>& relations, bool closing) {
        const std::map<Place, std::size_t> known = model_.last_figure_at;
        for (const CheckedRelation& checked : relations) {
            if (!checked.relation || checked.relation->comparison != Comparison::equal || added_.contains(&checked))
                continue;
            const std::vector<Operand> operands = operands_of(last, checked);
            const auto is_known = [&](const Operand& operand) { return known.contains(operand.figure->place); };
            if (closing ? !std::ranges::all_of(operands, is_known) : std::ranges::none_of(operands, is_known))
                continue;
            added_.insert(&checked);
            std::vector<TableTerm> terms;
            terms.reserve(operands.size());
            for (const Operand& operand : operands)
                terms.push_back({last_figure(last, *operand.figure, operand.row, operand.column), operand.sign});
            model_.add_equation(std::move(terms), checked.relation->totals.size() == 1, {});
        }
    }

    // The parts with the other sign.
    static std::vector<Operand> operands_of(const ReportTable& table, const CheckedRelation& checked) {
        std::vector<Operand> operands =
            side_of(table, *checked.relation, checked.relation->totals, checked.line).operands;
        for (Operand operand : side_of(table, *checked.relation, checked.relation->parts, checked.line).operands) {
            operand.sign = -operand.sign;
            operands.push_back(operand);
        }
        return operands;
    }

    std::size_t this_figure(const ReportTable& table, const YearOperand& operand) {
        return figure(model_.figure_at, table, *operand.figure, operand.row, operand.column, 0);
    }

    std::size_t last_figure(const ReportTable& table, const ReportFigure& read, int row, int column) {
        const std::size_t index = figure(model_.last_figure_at, table, read, row, column, rows_apart);
        model_.table.figures[index].report = last_report;
        model_.last_figures.insert(index);
        return index;
    }

    std::size_t figure(std::map<Place, std::size_t>& figure_at, const ReportTable& table, const ReportFigure& read,
                       int row, int column, int rows_on) {
        const auto [known, added] = figure_at.try_emplace(read.place, model_.table.figures.size());
        if (added) {
            model_.table.figures.push_back(
                table_figure(read, table.spec->columns[static_cast<std::size_t>(column)].number));
            model_.table.figures.back().row = row + rows_on;
            model_.table.figures.back().column = column;
            model_.cells.push_back(cell_of(table, row, column, Role::suspect));
        }
        return known->second;
    }

    RelationModel& model_;
    const PastReport& past_;
    std::set<const CheckedRelation*> added_;
};

} // namespace

void add_last_year(RelationModel& model, const std::shared_ptr<const PastReport>& past,
                   const std::vector<CheckedYearRelation>& relations) {
    if (relations.empty())
        return;
    model.last_year = past;
    LastYearModelling(model, *past).run(relations);
}

} // namespace crossfoot
