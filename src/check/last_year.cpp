#include "check/last_year.hpp"

#include "check/figure_sums.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace crossfoot {
namespace {

// For each line its index in the other form, or -1.
std::vector<int> indices(const std::vector<std::string>& ids, const TableSpec& other, Axis axis) {
    std::vector<int> result;
    result.reserve(ids.size());
    for (const std::string& id : ids)
        result.push_back(id.empty() ? -1 : axis == Axis::rows ? other.row(id) : other.column(id));
    return result;
}

std::vector<std::string> ids_of(const std::vector<Line>& lines) {
    std::vector<std::string> ids;
    ids.reserve(lines.size());
    for (const Line& line : lines)
        ids.push_back(line.id);
    return ids;
}

bool filled_in(const ReportTable& table) {
    return std::ranges::any_of(table.figures, [](const auto& figure) { return figure && figure->figure.has_value(); });
}

bool known(const ReportTable& table, int row, int column) {
    const ReportFigure* figure = table.figure(row, column);
    return figure && !figure->uncalculated && figure->figure.kind != FigureKind::unreadable &&
           !table.rows[static_cast<std::size_t>(row)].doubtful() &&
           !table.columns[static_cast<std::size_t>(column)].doubtful();
}

bool is_blank(const ReportFigure& figure) { return figure.figure.kind == FigureKind::blank; }

bool any_blank(const YearSides& sides) {
    const auto blank = [](const YearOperand& operand) { return is_blank(*operand.figure); };
    return std::ranges::any_of(sides.totals, blank) || std::ranges::any_of(sides.parts, blank) ||
           std::ranges::any_of(sides.last, blank);
}

// Adds the operands of terms in a line; false where one is not known.
bool add(const ReportTable& table, const std::vector<Term>& terms, Axis axis_of_terms, int line,
         std::vector<YearOperand>& operands) {
    for (const Term& term : terms) {
        const int row = axis_of_terms == Axis::rows ? term.line : line;
        const int column = axis_of_terms == Axis::rows ? line : term.line;
        if (row < 0 || column < 0 || !known(table, row, column))
            return false;
        operands.push_back({table.figure(row, column), term.sign, row, column});
    }
    return true;
}

Decimal sum(const std::vector<YearOperand>& operands) {
    Decimal sum;
    for (const YearOperand& operand : operands)
        if (operand.sign > 0)
            sum += operand.figure->figure.value;
        else
            sum -= operand.figure->figure.value;
    return sum;
}

// Last year's lines of terms of this year's form.
std::vector<Term> last_terms(const std::vector<Term>& terms, const std::vector<int>& lines) {
    std::vector<Term> result;
    result.reserve(terms.size());
    for (const Term& term : terms)
        result.push_back({lines[static_cast<std::size_t>(term.line)], term.sign});
    return result;
}

bool holds(Comparison comparison, const Decimal& found, const Decimal& expected) {
    switch (comparison) {
    case Comparison::equal:
        return found == expected;
    case Comparison::at_least:
        return found >= expected;
    case Comparison::at_most:
        return found <= expected;
    }
    return false;
}

class YearChecker {
public:
    YearChecker(const Report& report, const std::shared_ptr<const PastReport>& past, std::vector<Finding>& findings)
        : report_(report), form_(*report.form), past_(past), findings_(findings) {
        for (std::size_t i = 0; i < form_.tables.size(); ++i)
            last_.push_back(last_table(form_, static_cast<int>(i), past->report));
    }

    YearRelations run() {
        for (const YearRelation& relation : form_.last_year_rules.relations)
            check(relation);
        for (const YearChange& change : form_.last_year_rules.changes)
            for (const FigurePlace& place : change.figures)
                check(change, place);
        for (const std::size_t table : unjudged_)
            result_.unjudged.push_back(&form_.tables[table]);
        return std::move(result_);
    }

private:
    // Of this year's report; nullptr where it was not read or filled in, which is told elsewhere.
    const ReportTable* table_of(std::size_t index) const {
        const ReportTable* table = report_.table(form_.tables[index]);
        return table && filled_in(*table) ? table : nullptr;
    }

    static bool comparable(const ReportTable& table, const LastTable& last) {
        return !table.uncertain && last.table && filled_in(*last.table);
    }

    void check(const YearRelation& relation) {
        const Axis across = relation.relation.across;
        const auto index = static_cast<std::size_t>(form_.table(relation.relation.table) - form_.tables.data());
        const ReportTable* table = table_of(index);
        if (!table)
            return;
        const std::vector<int>& only = relation.relation.only;
        for (int line = 0; line < static_cast<int>(form_.tables[index].lines(across).size()); ++line) {
            if ((!only.empty() && std::ranges::find(only, line) == only.end()) || !asked(relation, last_[index], line))
                continue;
            auto sides =
                comparable(*table, last_[index]) ? sides_of(*table, last_[index], relation, line) : std::nullopt;
            if (sides)
                judge({&relation, table, last_[index], line, std::move(*sides), {}});
            else
                add_unjudged(relation.relation.table);
        }
    }

    // Whether last year's form has what the relation takes from it.
    static bool asked(const YearRelation& relation, const LastTable& last, int line) {
        const auto has = [&](Axis axis, int index) { return last.lines(axis)[static_cast<std::size_t>(index)] >= 0; };
        return has(relation.relation.across, line) && std::ranges::all_of(relation.last, [&](const Term& term) {
                   return has(relation.relation.axis_of_terms(), term.line);
               });
    }

    void add_unjudged(const std::string& table) {
        ++result_.count.unjudged;
        unjudged_.insert(static_cast<std::size_t>(form_.table(table) - form_.tables.data()));
    }

    void judge(CheckedYearRelation checked) {
        const Relation& relation = checked.relation->relation;
        const Decimal last = sum(checked.sides.last);
        const Decimal found = sum(checked.sides.totals);
        const Decimal expected = sum(checked.sides.parts) + last;
        checked.found = found;
        checked.expected = expected;
        checked.holds = holds(relation.comparison, found, expected);
        if (!checked.holds && relation.comparison != Comparison::equal && any_blank(checked.sides)) {
            add_unjudged(relation.table); // what is left blank is no number that is too small
            return;
        }
        if (!checked.holds && holds(relation.comparison, found, sum(checked.sides.parts) + last_by_parts(checked))) {
            add_unjudged(relation.table);
            return;
        }
        ++result_.count.checked;
        if (!checked.holds) {
            ++result_.count.failed;
            const Place& place = checked.sides.last.front().figure->place;
            if (relation.comparison == Comparison::at_most)
                impossible_.insert({checked.table, place});
            if (relation.comparison != Comparison::equal || !impossible_.contains({checked.table, place}))
                checked.finding = add_relation(checked, found, expected, last); // else it is told as what cannot be
        }
        result_.checked.push_back(std::move(checked));
    }

    // With the parts of totals that last year's report leaves blank, which is told there.
    Decimal last_by_parts(const CheckedYearRelation& checked) const {
        const Report& last = past_->report;
        const int table = static_cast<int>(checked.last.table->spec - last.form->tables.data());
        Decimal all;
        for (const YearOperand& operand : checked.sides.last) {
            const Decimal value = is_blank(*operand.figure)
                                      ? sum_value(last, {{table, operand.row, operand.column}}).value
                                      : operand.figure->figure.value;
            all += operand.sign > 0 ? value : -value;
        }
        return all;
    }

    std::optional<std::size_t> add_relation(const CheckedYearRelation& checked, const Decimal& found,
                                            const Decimal& expected, const Decimal& last) {
        const Relation& relation = checked.relation->relation;
        const Rule* rule = form_.rule(relation.rule);
        const Line& line = checked.table->spec->lines(relation.across)[static_cast<std::size_t>(checked.line)];
        std::vector<FindingCell> cells;
        for (const auto& [side, role] :
             {std::pair(&checked.sides.totals, Role::total), std::pair(&checked.sides.parts, Role::part)})
            for (const YearOperand& operand : *side)
                cells.push_back(cell_of(*checked.table, operand.row, operand.column, role));
        std::string_view variant = line.total ? "total" : "";
        if (rule && rule->check != CheckKind::last_year)
            variant = "last_year";
        const Decimal difference = found - expected;
        Finding* finding = add(rule, variant, std::move(cells),
                               {{"line", line.name},
                                {"name", relation.name},
                                {"table", checked.table->spec->title},
                                {"found", same_text(found.str())},
                                {"expected", same_text(expected.str())},
                                {"difference", same_text(difference.str())},
                                {"last", same_text(last.str())}});
        if (!finding)
            return {};
        finding->found = found;
        finding->expected = expected;
        finding->comparison = relation.comparison;
        finding->difference = difference;
        for (const YearOperand& operand : checked.sides.last)
            finding->last_cells.push_back(cell_of(*checked.last.table, operand.row, operand.column, Role::part));
        return findings_.size() - 1;
    }

    void check(const YearChange& change, const FigurePlace& place) {
        const auto index = static_cast<std::size_t>(place.table);
        const ReportTable* table = table_of(index);
        const LastTable& last = last_[index];
        const int row = last.rows[static_cast<std::size_t>(place.row)];
        const int column = last.columns[static_cast<std::size_t>(place.column)];
        if (!table || row < 0 || column < 0)
            return;
        if (!comparable(*table, last) || !known(*table, place.row, place.column) || !known(*last.table, row, column)) {
            unjudged_.insert(index);
            return;
        }
        if (is_blank(*table->figure(place.row, place.column)) || is_blank(*last.table->figure(row, column)))
            return; // which is no change of a number
        const Decimal& found = table->figure(place.row, place.column)->figure.value;
        const Decimal& before = last.table->figure(row, column)->figure.value;
        if (!stands_out(change, found, before) || !told_.insert({place.table, place.row, place.column}).second)
            return;
        Finding* finding = add(form_.rule(change.rule), found < before ? "less" : "",
                               {cell_of(*table, place.row, place.column, Role::place)},
                               {{"item", table->spec->rows[static_cast<std::size_t>(place.row)].name},
                                {"applicant", table->spec->columns[static_cast<std::size_t>(place.column)].name},
                                {"table", table->spec->title},
                                {"found", same_text(found.str())},
                                {"last", same_text(before.str())}});
        if (!finding)
            return;
        finding->found = found;
        finding->last_cells = {cell_of(*last.table, row, column, Role::place)};
    }

    static bool stands_out(const YearChange& change, const Decimal& found, const Decimal& before) {
        constexpr std::int64_t about = 5; // times more or less
        const Decimal& more = std::max(found, before);
        const Decimal& less = std::min(found, before);
        if (less.is_negative() || more < change.least)
            return false;
        if (change.about)
            return !less.is_zero() && more * about >= less * change.times && more <= less * change.times * about;
        return more > less * change.times;
    }

    Finding* add(const Rule* rule, std::string_view variant, std::vector<FindingCell> cells,
                 Placeholders placeholders) {
        placeholders.emplace_back("year", same_text(std::to_string(past_->report.year->year)));
        Finding* finding = add_finding(rule, variant, std::move(cells), std::move(placeholders), findings_);
        if (finding)
            finding->last_year = past_;
        return finding;
    }

    const Report& report_;
    const Form& form_;
    const std::shared_ptr<const PastReport>& past_;
    std::vector<Finding>& findings_;
    std::vector<LastTable> last_;                               // by table of the form
    std::set<std::pair<const ReportTable*, Place>> impossible_; // last year's first figure of what cannot be
    std::set<std::tuple<int, int, int>> told_;                  // figures that stand out
    std::set<std::size_t> unjudged_;                            // tables of the form
    YearRelations result_;
};

} // namespace

LastTable last_table(const Form& form, int table, const Report& last) {
    const TableSpec& spec = form.tables[static_cast<std::size_t>(table)];
    const auto read =
        std::ranges::find_if(last.tables, [&](const ReportTable& one) { return one.spec->id == spec.id; });
    const TableSpec* theirs = last.form->table(spec.id);
    if (!theirs)
        return {nullptr, std::vector<int>(spec.rows.size(), -1), std::vector<int>(spec.columns.size(), -1)};
    std::vector<std::string> rows(spec.rows.size());
    std::vector<std::string> columns(spec.columns.size());
    if (last.form->id == form.id) {
        rows = ids_of(spec.rows);
        columns = ids_of(spec.columns);
    } else if (const auto older = std::ranges::find(form.last_year_rules.older, last.form->id, &OlderForm::id);
               older != form.last_year_rules.older.end()) {
        if (const auto named = std::ranges::find(older->tables, table, &OlderTable::table);
            named != older->tables.end()) {
            rows = named->rows;
            columns = named->columns;
        }
    }
    return {read == last.tables.end() ? nullptr : &*read, indices(rows, *theirs, Axis::rows),
            indices(columns, *theirs, Axis::columns)};
}

std::optional<YearSides> sides_of(const ReportTable& table, const LastTable& last, const YearRelation& relation,
                                  int line) {
    const Axis axis = relation.relation.axis_of_terms();
    const int last_line = last.lines(relation.relation.across)[static_cast<std::size_t>(line)];
    YearSides sides;
    if (add(table, relation.relation.totals, axis, line, sides.totals) &&
        add(table, relation.relation.parts, axis, line, sides.parts) &&
        add(*last.table, last_terms(relation.last, last.lines(axis)), axis, last_line, sides.last))
        return sides;
    return {};
}

YearRelations check_last_year(const Report& report, const std::shared_ptr<const PastReport>& past,
                              std::vector<Finding>& findings) {
    return YearChecker(report, past, findings).run();
}

} // namespace crossfoot
