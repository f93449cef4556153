#include "template/table_values.hpp"

#include <algorithm>

namespace crossfoot {
namespace {

const Seed* put_at(const Figures& figures, const TableSpec& table, int row, int column) {
    const auto& line = table.rows[static_cast<std::size_t>(row)];
    const auto& applicant = table.columns[static_cast<std::size_t>(column)];
    const auto found = std::find_if(figures.seeds.begin(), figures.seeds.end(), [&](const Seed& seed) {
        return seed.put && seed.table == table.id && seed.row == line.id && seed.column == applicant.id;
    });
    return found == figures.seeds.end() ? nullptr : &*found;
}

} // namespace

TableValues::TableValues(const TablePlan& plan, const Figures& figures) : plan_(plan), figures_(figures) {}

const Cell& TableValues::given(int row, int column) const {
    static const Cell empty;
    const TableSpec& table = plan_.spec();
    const auto found = figures_.rows.find({table.id, table.rows[static_cast<std::size_t>(row)].id});
    return found == figures_.rows.end() ? empty : found->second[static_cast<std::size_t>(column)];
}

bool TableValues::overwritten(int row, int column) const { return put_at(figures_, plan_.spec(), row, column); }

Cell TableValues::typed(int row, int column) const { return figures_.typed_totals ? given(row, column) : Cell{}; }

Cell TableValues::shown(int row, int column) const {
    if (const Seed* seed = put_at(figures_, plan_.spec(), row, column))
        return *seed->put;
    const Relation* relation = plan_.total(row, column);
    if (!relation)
        return given(row, column);
    const Cell blank{CellKind::text, "", true};
    if (figures_.typed_totals)
        return given(row, column).kind == CellKind::empty ? blank : given(row, column);
    const Sum total = sum(*relation, relation->parts, relation->across == Axis::rows ? row : column);
    return total.filled == 0 ? blank : Cell{CellKind::number, total.value.str(), true};
}

TableValues::Sum TableValues::sum(const Relation& relation, const std::vector<Term>& terms, int line) const {
    Sum sum;
    for (const Term& term : terms) {
        const Cell cell = relation.across == Axis::rows ? shown(line, term.line) : shown(term.line, line);
        if (cell.kind != CellKind::number)
            continue;
        ++sum.filled;
        const Decimal value = Decimal::parse(cell.text).value_or(0);
        sum.value += term.sign > 0 ? value : -value;
    }
    return sum;
}

Cell TableValues::check(const Relation& relation, int line, const CheckWords& words) const {
    const Sum totals = sum(relation, relation.totals, line);
    const Sum parts = sum(relation, relation.parts, line);
    Cell cell{CellKind::text, "", true};
    if (totals.filled + parts.filled < static_cast<int>(relation.totals.size() + relation.parts.size()))
        return cell;
    const Decimal off = totals.value - parts.value;
    const bool holds = relation.comparison == Comparison::equal ? off.is_zero() : !off.is_negative();
    cell.text = holds ? words.agrees : words.off + ' ' + off.str();
    return cell;
}

} // namespace crossfoot
