#include "check/figure_sums.hpp"

#include "check/operands.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace crossfoot {
namespace {

// Adds up figures of one report.
class Adder {
public:
    Adder(const Report& report, const FigureSum& sum, bool cells) : report_(report), sum_(sum), cells_(cells) {}

    SumValue run() {
        SumValue result;
        result.known = true;
        for (const FigurePlace& place : sum_)
            if (!add(place, result)) {
                result.known = false;
                return result;
            }
        for (const Relation& relation : report_.form->relations)
            if (std::ranges::any_of(sum_, [&](const FigurePlace& place) { return is_total_of(relation, place); }))
                if (const auto other = by_parts(relation); other && *other != result.value)
                    result.by_parts.push_back(*other);
        result.either = std::ranges::any_of(sum_, [&](const FigurePlace& place) {
            return std::ranges::find(report_.twice, spec(place).id) != report_.twice.end();
        });
        result.known = !result.either;
        return result;
    }

private:
    const TableSpec& spec(const FigurePlace& place) const {
        return report_.form->tables[static_cast<std::size_t>(place.table)];
    }

    // Nothing is added where the figure is not there or cannot be read.
    bool add(const FigurePlace& place, SumValue& result) const {
        const ReportTable* table = report_.table(spec(place));
        if (!table || table->uncertain)
            return false;
        for (const Axis axis : {Axis::rows, Axis::columns})
            if (const ExtraLine* group = group_of(*table, axis, axis == Axis::rows ? place.row : place.column))
                return add_group(*table, *group, axis, place, result);
        const ReportFigure* figure = table->figure(place.row, place.column);
        if (!figure || !is_known(*figure))
            return false;
        if (cells_)
            result.cells.push_back(cell_of(*table, place.row, place.column, Role::part));
        result.value += figure->figure.has_value() ? figure->figure.value : sum_of_parts(place);
        return true;
    }

    // A line that stands for lines all of which are added up is added once, at the first of them.
    bool add_group(const ReportTable& table, const ExtraLine& group, Axis axis, const FigurePlace& place,
                   SumValue& result) const {
        const bool rows = axis == Axis::rows;
        const int across = rows ? place.column : place.row;
        const auto& figure = group.figures[static_cast<std::size_t>(across)];
        const bool all_there = std::ranges::all_of(group.parts, [&](int part) {
            const FigurePlace other{place.table, rows ? part : place.row, rows ? place.column : part};
            return std::ranges::find(sum_, other) != sum_.end();
        });
        if (!all_there || !figure || !is_known(*figure))
            return false;
        if (group.parts.front() == (rows ? place.row : place.column)) {
            if (cells_)
                result.cells.push_back(cell_of(table, group, axis, across, Role::part));
            result.value += figure->figure.value;
        }
        return true;
    }

    Decimal sum_of_parts(const FigurePlace& place) const {
        for (const Relation& relation : report_.form->relations)
            if (is_total_of(relation, place) && !relation.parts.empty())
                if (const auto value = sum_of_parts(relation, place))
                    return *value;
        return {};
    }

    static bool is_known(const ReportFigure& figure) {
        return figure.known() && figure.figure.kind != FigureKind::unreadable;
    }

    // Whether the figure is the only total of the relation.
    bool is_total_of(const Relation& relation, const FigurePlace& place) const {
        const bool rows = relation.axis_of_terms() == Axis::rows;
        const int line = rows ? place.row : place.column;
        const int across = rows ? place.column : place.row;
        return relation.totals.size() == 1 && relation.totals.front().line == line &&
               relation.comparison == Comparison::equal && relation.table == spec(place).id &&
               (relation.only.empty() || std::ranges::find(relation.only, across) != relation.only.end());
    }

    // Of such a figure.
    std::optional<Decimal> sum_of_parts(const Relation& relation, const FigurePlace& place) const {
        const bool rows = relation.axis_of_terms() == Axis::rows;
        const ReportTable* table = report_.table(spec(place));
        Decimal sum;
        for (const Term& term : relation.parts) {
            const ReportFigure* figure =
                rows ? table->figure(term.line, place.column) : table->figure(place.row, term.line);
            if (!figure || !is_known(*figure))
                return {};
            sum += term.sign < 0 ? -figure->figure.value : figure->figure.value;
        }
        return sum;
    }

    std::optional<Decimal> value_of(const FigurePlace& place) const {
        const ReportFigure* figure = report_.table(spec(place))->figure(place.row, place.column);
        return figure && is_known(*figure) ? std::optional(figure->figure.value) : std::nullopt;
    }

    // The sum with every total by its parts where the relation gives any of them.
    std::optional<Decimal> by_parts(const Relation& relation) const {
        Decimal sum;
        bool any = false;
        for (const FigurePlace& place : sum_) {
            const bool is_total = is_total_of(relation, place) && !relation.parts.empty();
            any = any || is_total;
            const auto value = is_total ? sum_of_parts(relation, place) : value_of(place);
            if (!value)
                return {};
            sum += *value;
        }
        return any ? std::optional(sum) : std::nullopt;
    }

    const Report& report_;
    const FigureSum& sum_;
    bool cells_;
};

} // namespace

bool SumValue::is(const Decimal& number) const {
    return known && (value == number || std::ranges::find(by_parts, number) != by_parts.end());
}

SumValue sum_value(const Report& report, const FigureSum& sum) { return Adder(report, sum, true).run(); }

SumValue plain_sum_value(const Report& report, const FigureSum& sum) { return Adder(report, sum, false).run(); }

LocalText sum_name(const Form& form, const FigureSum& sum) {
    constexpr std::size_t most_named = 3;
    LocalText name;
    const auto add = [&](const FigurePlace& place) {
        const TableSpec& table = form.tables[static_cast<std::size_t>(place.table)];
        const Line& row = table.rows[static_cast<std::size_t>(place.row)];
        const Line& column = table.columns[static_cast<std::size_t>(place.column)];
        for (std::string LocalText::*language : {&LocalText::zh_cn, &LocalText::en}) {
            std::string& text = name.*language;
            text += text.empty() ? "" : " + ";
            if (!table.row_labels)
                text += column.name.*language;
            else if (column.total || table.columns.size() == 1)
                text += row.name.*language;
            else
                text += row.name.*language + " · " + column.name.*language;
        }
    };
    if (sum.size() <= most_named) {
        std::ranges::for_each(sum, add);
        return name;
    }
    add(sum.front());
    name.zh_cn += " + …";
    name.en += " + …";
    add(sum.back());
    return name;
}

bool adds_up_to_another(const Form& form, const Relation& relation, const Statement& statement) {
    const FigurePlace& stated = statement.equals.front().front();
    return relation.axis_of_terms() == Axis::rows && relation.comparison == Comparison::equal &&
           relation.totals.size() == 1 && relation.table == form.tables[static_cast<std::size_t>(stated.table)].id &&
           std::ranges::none_of(statement.equals, [&](const FigureSum& sum) {
               return sum.size() == 1 && sum.front().row == relation.totals.front().line;
           });
}

bool is_part_of(const Relation& relation, const FigureSum& sum) {
    return std::ranges::all_of(sum, [&](const FigurePlace& place) {
        return std::ranges::find(relation.parts, place.row, &Term::line) != relation.parts.end();
    });
}

} // namespace crossfoot
