#include "check/rules.hpp"

#include <algorithm>

namespace crossfoot {
namespace {

// One side of a relation in one row or column.
struct Side {
    Decimal sum;
    bool all_blank = true;
    bool known = true; // false: a formula without a result is among them
    std::size_t present = 0;
};

class RelationChecker {
public:
    RelationChecker(const Form& form, const TableFigures& figures, std::vector<Finding>& findings)
        : form_(form), figures_(figures), findings_(findings) {}

    TableRelations run() {
        for (const Relation& relation : form_.relations)
            if (relation.table == figures_.spec().id)
                check(relation);
        for (const auto& [relation, line] : unadded_)
            check_unadded(*relation, line);
        for (const ExtraLine& extra : figures_.table().extra_rows)
            check_subtotal(extra, true);
        for (const ExtraLine& extra : figures_.table().extra_columns)
            check_subtotal(extra, false);
        return std::move(result_);
    }

private:
    void check(const Relation& relation) {
        const TableSpec& spec = figures_.spec();
        const bool columns = relation.across == Axis::columns;
        const int lines = static_cast<int>((columns ? spec.columns : spec.rows).size());
        for (int line = 0; line < lines; ++line)
            if (relation.only.empty() ||
                std::find(relation.only.begin(), relation.only.end(), line) != relation.only.end())
                check(relation, line);
    }

    const TableFigures::Entry* entry(const Term& term, bool columns, int line) const {
        return columns ? figures_.entry(term.line, line) : figures_.entry(line, term.line);
    }

    Side side(const std::vector<Term>& terms, bool columns, int line) const {
        Side side;
        for (const Term& term : terms) {
            const TableFigures::Entry* figure = entry(term, columns, line);
            if (!figure)
                continue;
            ++side.present;
            side.known = side.known && !figure->uncalculated;
            side.all_blank = side.all_blank && figure->figure.kind == FigureKind::blank;
            if (term.sign > 0)
                side.sum += figure->figure.value;
            else
                side.sum -= figure->figure.value;
        }
        return side;
    }

    void add_cells(const std::vector<Term>& terms, bool columns, int line, Role role,
                   std::vector<FindingCell>& cells) const {
        for (const Term& term : terms)
            if (entry(term, columns, line))
                cells.push_back(columns ? figures_.cell(term.line, line, role) : figures_.cell(line, term.line, role));
    }

    void check(const Relation& relation, int line) {
        const bool columns = relation.across == Axis::columns;
        // Without a total, or with most of the parts missing, the structure is what is wrong; a sum would only repeat
        // it.
        const Side totals = side(relation.totals, columns, line);
        const Side parts = side(relation.parts, columns, line);
        if (totals.present < relation.totals.size() || parts.present * 2 <= relation.parts.size())
            return;
        if (!totals.known || !parts.known) // told of the numbers; a sum with a guess in it would be a false alarm
            return;
        ++result_.count.checked;
        const bool equal = relation.comparison == Comparison::equal;
        const bool blank_total = equal && relation.totals.size() == 1 && totals.all_blank && !parts.all_blank;
        if (!blank_total && (equal ? totals.sum == parts.sum : totals.sum >= parts.sum)) {
            note(relation, line, {});
            return;
        }
        ++result_.count.failed;
        if (blank_total)
            note(relation, line, add_blank_total(all_cells(relation, line), parts.sum));
        else if (equal && parts.all_blank)
            unadded_.emplace_back(&relation, line);
        else
            note(relation, line, add(relation, line, totals.sum, parts.sum));
    }

    void note(const Relation& relation, int line, std::optional<std::size_t> finding) {
        result_.checked.push_back({&relation, nullptr, relation.across, line, finding});
    }

    // Nothing stands among the parts. Where they are totals themselves and named as blank, there is nothing to compare
    // with.
    void check_unadded(const Relation& relation, int line) {
        const bool columns = relation.across == Axis::columns;
        const std::vector<FindingCell> cells = all_cells(relation, line);
        if (std::any_of(cells.begin(), cells.end(),
                        [&](const FindingCell& cell) { return named_blank(cell).has_value(); })) {
            --result_.count.checked;
            --result_.count.failed;
        } else {
            note(
                relation, line,
                add(relation, line, side(relation.totals, columns, line).sum, side(relation.parts, columns, line).sum));
        }
    }

    std::vector<FindingCell> all_cells(const Relation& relation, int line) const {
        const bool columns = relation.across == Axis::columns;
        std::vector<FindingCell> cells;
        add_cells(relation.totals, columns, line, Role::total, cells);
        add_cells(relation.parts, columns, line, Role::part, cells);
        return cells;
    }

    std::optional<std::size_t> named_blank(const FindingCell& total) const {
        const auto named = std::find_if(findings_.begin(), findings_.end(), [&](const Finding& finding) {
            return finding.rule->check == CheckKind::blank_totals && finding.cells.front().place == total.place;
        });
        if (named == findings_.end())
            return {};
        return static_cast<std::size_t>(named - findings_.begin());
    }

    // The findings that are added are given by their index, or nothing where the form has no such rule.
    std::optional<std::size_t> add(const Relation& relation, int line, const Decimal& found, const Decimal& expected) {
        const bool columns = relation.across == Axis::columns;
        const Line& named = (columns ? figures_.spec().columns : figures_.spec().rows)[static_cast<std::size_t>(line)];
        return add(form_.rule(relation.rule), named.name, relation.name, all_cells(relation, line), found, expected);
    }

    // A total may be blank for a row and for a column at once; it is named once.
    std::optional<std::size_t> add_blank_total(std::vector<FindingCell> cells, const Decimal& expected) {
        const FindingCell total = cells.front();
        if (const auto named = named_blank(total))
            return named;
        Finding* finding = add_finding(
            form_.rule(CheckKind::blank_totals), "", std::move(cells),
            {{"item", total.item->name}, {"applicant", total.applicant->name}, {"expected", same_text(expected.str())}},
            findings_);
        if (!finding)
            return {};
        finding->expected = expected;
        return findings_.size() - 1;
    }

    void check_subtotal(const ExtraLine& extra, bool row) {
        const Rule* rule = form_.rule(CheckKind::subtotals);
        if (!extra.subtotal || !rule)
            return;
        const Axis axis = row ? Axis::columns : Axis::rows;
        const std::vector<Line>& across = figures_.spec().lines(axis);
        const std::vector<int>& places = row ? figures_.table().columns : figures_.table().rows;
        std::vector<Term> terms;
        for (const int part : extra.parts)
            terms.push_back({part, +1});
        for (int line = 0; line < static_cast<int>(across.size()); ++line) {
            const int at = places[static_cast<std::size_t>(line)];
            if (at < 0)
                continue;
            const CellAddress place = row ? CellAddress{extra.at, at} : CellAddress{at, extra.at};
            const TableFigures::Entry total = figures_.read(place);
            const Side parts = side(terms, row, line);
            if (total.covered || total.uncalculated || !parts.known)
                continue;
            ++result_.count.checked;
            if (total.figure.value == parts.sum) {
                result_.checked.push_back({nullptr, &extra, axis, line, {}});
                continue;
            }
            ++result_.count.failed;
            const Line& named = across[static_cast<std::size_t>(line)];
            std::vector<FindingCell> cells{figures_.cell(place, Role::total)};
            (row ? cells.front().applicant : cells.front().item) = &named;
            add_cells(terms, row, line, Role::part, cells);
            const auto finding = add(rule, named.name, {}, std::move(cells), total.figure.value, parts.sum);
            result_.checked.push_back({nullptr, &extra, axis, line, finding});
        }
    }

    std::optional<std::size_t> add(const Rule* rule, const LocalText& line, const LocalText& relation,
                                   std::vector<FindingCell> cells, const Decimal& found, const Decimal& expected) {
        const Decimal difference = found - expected;
        Finding* finding = add_finding(rule, "", std::move(cells),
                                       {{"line", line},
                                        {"name", relation},
                                        {"table", figures_.spec().title},
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

    const Form& form_;
    const TableFigures& figures_;
    std::vector<Finding>& findings_;
    std::vector<std::pair<const Relation*, int>> unadded_; // equalities whose parts are all blank, and their line
    TableRelations result_;
};

} // namespace

TableRelations check_relations(const Form& form, const TableFigures& figures, std::vector<Finding>& findings) {
    return RelationChecker(form, figures, findings).run();
}

} // namespace crossfoot
