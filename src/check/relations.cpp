#include "check/operands.hpp"

#include <algorithm>

namespace crossfoot {
namespace {

// A relation in one of its lines.
struct Result {
    int line = 0;
    Side totals;
    Side parts;
    bool holds = false;
    bool blank_total = false;
    bool tells() const { return !totals.sum.is_zero() || !parts.sum.is_zero(); } // something stands there at all
};

class RelationChecker {
public:
    RelationChecker(const Form& form, const ReportTable& table, std::vector<Finding>& findings)
        : form_(form), table_(table), findings_(findings) {}

    TableRelations run() {
        for (const Relation& relation : form_.relations)
            if (relation.table == table_.spec->id)
                check(relation);
        for (const auto& [relation, result] : unadded_)
            check_unadded(*relation, result);
        for (const Axis axis : {Axis::rows, Axis::columns})
            for (const ExtraLine& extra : table_.extra(axis))
                check_subtotal(extra, axis);
        tell_unjudged();
        return std::move(result_);
    }

private:
    const std::vector<Line>& lines(Axis axis) const { return table_.spec->lines(axis); }

    void check(const Relation& relation) {
        std::vector<Result> results;
        results.reserve(lines(relation.across).size());
        for (int line = 0; line < static_cast<int>(lines(relation.across).size()); ++line)
            if (relation.only.empty() || std::ranges::find(relation.only, line) != relation.only.end())
                if (auto result = compare(relation, line))
                    results.push_back(std::move(*result));
        const Doubt doubt = doubts(relation, results);
        for (Result& result : results)
            if (!result.holds && (doubt.leaves_open(result) || is_by_extra_lines(relation, result)))
                put_off(result);
            else
                judge(relation, std::move(result));
    }

    // Nothing where the relation cannot be checked, which is counted.
    std::optional<Result> compare(const Relation& relation, int line) {
        if (const ExtraLine* group = group_of(table_, relation.across, line); group && group->parts.back() != line)
            return {}; // checked once, for all lines of the group
        Result result{line, side_of(table_, relation, relation.totals, line),
                      side_of(table_, relation, relation.parts, line)};
        const bool there = result.totals.missing.empty() && result.parts.missing.size() * 2 < relation.parts.size();
        // What told the figures apart is no check of them.
        const bool by_itself = relation.across == Axis::rows && result.totals.told_apart && result.parts.told_apart;
        if (!there || !result.totals.known || !result.parts.known || by_itself) {
            // The structure, or a formula without result, is what is wrong; a sum with a guess in it would be a false
            // alarm.
            ++result_.count.unjudged;
            return {};
        }
        const bool equal = relation.comparison == Comparison::equal;
        result.blank_total = equal && relation.totals.size() == 1 && result.totals.all_blank && !result.parts.all_blank;
        result.holds = !result.blank_total &&
                       (equal ? result.totals.sum == result.parts.sum : result.totals.sum >= result.parts.sum);
        return result;
    }

    // What is too much is just what stands in lines that the form does not have: they may well belong to the sum.
    bool is_by_extra_lines(const Relation& relation, const Result& result) const {
        Decimal extra;
        for (const ExtraLine& line : table_.extra(relation.axis_of_terms()))
            if (const auto& figure = line.figures[static_cast<std::size_t>(result.line)];
                line.kind == ExtraKind::extra && figure)
                extra += figure->figure.value;
        return !extra.is_zero() && result.totals.sum - result.parts.sum == extra;
    }

    // What makes it doubtful that a relation which does not hold is a wrong figure.
    struct Doubt {
        bool lines = false;  // some are missing, or not the form's
        bool labels = false; // some are hardly alike
        std::size_t good = 0;
        std::size_t bad = 0;
        bool leaves_open(const Result& result) const {
            if (lines && !(good >= 2 && good > bad))
                return true;
            return ((lines || labels) && bad >= std::max<std::size_t>(2, good)) || !result.parts.missing.empty();
        }
    };

    Doubt doubts(const Relation& relation, const std::vector<Result>& results) const {
        Doubt doubt;
        doubt.labels = table_.uncertain;
        const Axis axis = relation.axis_of_terms();
        for (const auto* terms : {&relation.totals, &relation.parts})
            for (const Term& term : *terms)
                doubt.labels = doubt.labels || table_.lines(axis)[static_cast<std::size_t>(term.line)].doubtful();
        doubt.lines = std::ranges::any_of(table_.extra(axis),
                                          [](const ExtraLine& extra) { return extra.kind == ExtraKind::extra; });
        for (const Result& result : results) {
            doubt.lines = doubt.lines || !result.parts.missing.empty();
            if (result.tells())
                ++(result.holds ? doubt.good : doubt.bad);
        }
        return doubt;
    }

    void put_off(const Result& result) {
        ++result_.count.unjudged;
        unjudged_.push_back(cell_of(table_, result.totals.operands.front(), Role::place));
    }

    void judge(const Relation& relation, Result&& result) {
        ++result_.count.checked;
        if (result.holds) {
            note(relation, result.line, {});
            return;
        }
        ++result_.count.failed;
        if (result.blank_total)
            note(relation, result.line, add_blank_total(all_cells(result), result.parts.sum));
        else if (relation.comparison == Comparison::equal && result.parts.all_blank)
            unadded_.emplace_back(&relation, std::move(result));
        else
            note(relation, result.line, add(relation, result));
    }

    void note(const Relation& relation, int line, std::optional<std::size_t> finding) {
        result_.checked.push_back({&relation, nullptr, relation.across, line, finding});
    }

    // Nothing stands among the parts. Where they are totals themselves and named as blank, there is nothing to compare
    // with.
    void check_unadded(const Relation& relation, const Result& result) {
        const std::vector<FindingCell> cells = all_cells(result);
        if (std::ranges::any_of(cells, [&](const FindingCell& cell) { return named_blank(cell).has_value(); })) {
            --result_.count.checked;
            --result_.count.failed;
        } else {
            note(relation, result.line, add(relation, result));
        }
    }

    std::vector<FindingCell> all_cells(const Result& result) const {
        std::vector<FindingCell> cells;
        for (const Operand& operand : result.totals.operands)
            cells.push_back(cell_of(table_, operand, Role::total));
        for (const Operand& operand : result.parts.operands)
            cells.push_back(cell_of(table_, operand, Role::part));
        return cells;
    }

    std::optional<std::size_t> named_blank(const FindingCell& total) const {
        const auto named = std::ranges::find_if(findings_, [&](const Finding& finding) {
            return finding.rule->check == CheckKind::blank_totals && finding.cells.front().place == total.place;
        });
        if (named == findings_.end())
            return {};
        return static_cast<std::size_t>(named - findings_.begin());
    }

    // The findings that are added are given by their index, or nothing where the form has no such rule.
    std::optional<std::size_t> add(const Relation& relation, const Result& result) {
        const Line& named = lines(relation.across)[static_cast<std::size_t>(result.line)];
        const auto finding = add(form_.rule(relation.rule), named.name, relation.name, all_cells(result),
                                 result.totals.sum, result.parts.sum);
        if (finding)
            findings_[*finding].comparison = relation.comparison;
        return finding;
    }

    // A total may be blank for a row and for a column at once; it is named once.
    std::optional<std::size_t> add_blank_total(std::vector<FindingCell> cells, const Decimal& expected) {
        const FindingCell total = cells.front();
        if (const auto named = named_blank(total))
            return named;
        const auto called = [](const Line* line) { return line ? line->name : LocalText(); };
        Finding* finding = add_finding(form_.rule(CheckKind::blank_totals), "", std::move(cells),
                                       {{"item", called(total.item)},
                                        {"applicant", called(total.applicant)},
                                        {"expected", same_text(expected.str())}},
                                       findings_);
        if (!finding)
            return {};
        finding->expected = expected;
        return findings_.size() - 1;
    }

    // The parts of a subtotal, as a relation in the lines across it.
    Relation relation_of(const ExtraLine& extra, Axis axis) const {
        Relation relation;
        relation.across = across(axis);
        for (const int part : extra.parts)
            relation.parts.push_back({part, +1});
        return relation;
    }

    void check_subtotal(const ExtraLine& extra, Axis axis) {
        const Rule* rule = form_.rule(CheckKind::subtotals);
        if (extra.kind != ExtraKind::subtotal || !rule)
            return;
        const Relation relation = relation_of(extra, axis);
        std::vector<Result> results;
        Doubt doubt;
        for (int line = 0; line < static_cast<int>(extra.figures.size()); ++line) {
            const auto& total = extra.figures[static_cast<std::size_t>(line)];
            if (!total || total->covered)
                continue;
            Result result{line, {}, side_of(table_, relation, relation.parts, line)};
            if (!total->known() || !result.parts.known)
                continue;
            result.totals.sum = total->figure.value;
            result.holds = result.totals.sum == result.parts.sum;
            if (result.tells())
                ++(result.holds ? doubt.good : doubt.bad);
            results.push_back(std::move(result));
        }
        // Nobody says what it adds up: then it is right somewhere, or it is not what it was taken for.
        const bool open = !extra.named && doubt.bad > 0 && doubt.good < std::max<std::size_t>(2, doubt.bad) &&
                          !(doubt.good >= 1 && doubt.bad == 1);
        for (const Result& result : results)
            judge_subtotal(*rule, extra, axis, result, open || is_by_extra_lines(relation, result));
    }

    void judge_subtotal(const Rule& rule, const ExtraLine& extra, Axis axis, const Result& result, bool open) {
        FindingCell total = cell_of(table_, extra, axis, result.line, Role::total);
        if (!result.holds && open) {
            ++result_.count.unjudged;
            total.role = Role::place;
            unjudged_.push_back(std::move(total));
            return;
        }
        ++result_.count.checked;
        std::optional<std::size_t> finding;
        if (!result.holds) {
            ++result_.count.failed;
            std::vector<FindingCell> cells{std::move(total)};
            for (const Operand& operand : result.parts.operands)
                cells.push_back(cell_of(table_, operand, Role::part));
            const Line& named = lines(across(axis))[static_cast<std::size_t>(result.line)];
            finding =
                add(&rule, named.name, quoted_text(extra.text), std::move(cells), result.totals.sum, result.parts.sum);
        }
        result_.checked.push_back({nullptr, &extra, across(axis), result.line, finding});
    }

    std::optional<std::size_t> add(const Rule* rule, const LocalText& line, const LocalText& relation,
                                   std::vector<FindingCell> cells, const Decimal& found, const Decimal& expected) {
        const Decimal difference = found - expected;
        Finding* finding = add_finding(rule, "", std::move(cells),
                                       {{"line", line},
                                        {"name", relation},
                                        {"table", table_.spec->title},
                                        {"found", same_text(found.str())},
                                        {"expected", same_text(expected.str())},
                                        {"difference", same_text(difference.str())}},
                                       findings_);
        if (!finding)
            return {};
        finding->found = found;
        finding->expected = expected;
        finding->difference = difference;
        return findings_.size() - 1;
    }

    // Silence would be taken for figures that agree.
    void tell_unjudged() {
        if (unjudged_.empty())
            return;
        const std::string count = std::to_string(unjudged_.size());
        add_finding(form_.rule(CheckKind::structure), "doubtful", std::move(unjudged_),
                    {{"table", table_.spec->title}, {"count", same_text(count)}}, findings_);
    }

    const Form& form_;
    const ReportTable& table_;
    std::vector<Finding>& findings_;
    std::vector<std::pair<const Relation*, Result>> unadded_; // equalities whose parts are all blank
    std::vector<FindingCell> unjudged_;                       // totals of relations that do not hold, but are in doubt
    TableRelations result_;
};

} // namespace

TableRelations check_relations(const Form& form, const ReportTable& table, std::vector<Finding>& findings) {
    return RelationChecker(form, table, findings).run();
}

} // namespace crossfoot
