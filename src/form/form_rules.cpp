#include "form/form_text.hpp"

#include <unordered_map>
#include <unordered_set>

namespace crossfoot {
namespace {

// "r1..r9999" is short, and many such are many terms. The largest built-in form has 100.
constexpr int most_terms = 1'000'000;
constexpr std::size_t most_steps = 1'000'000;

class RuleReader {
public:
    RuleReader(const FormText& file, const Form* newest, Form& form) : file_(file), newest_(newest), form_(form) {
        for (TableSpec& spec : form.tables) {
            Table& table = tables_[spec.id];
            table.spec = &spec;
            for (const Axis axis : {Axis::rows, Axis::columns})
                for (const Line& line : spec.lines(axis))
                    table.lines(axis).emplace(line.id, static_cast<int>(table.lines(axis).size()));
        }
    }

    void run() {
        for (const toml::table* rule : file_.tables(file_.root(), "rule"))
            add_rule(*rule);
        for (const toml::table* rate : file_.tables(file_.root(), "rate"))
            add_rate(*rate);
    }

private:
    // A table of the form and its lines by their ids.
    struct Table {
        TableSpec* spec = nullptr;
        std::unordered_map<std::string, int> rows;
        std::unordered_map<std::string, int> columns;
        std::unordered_map<std::string, int>& lines(Axis axis) { return axis == Axis::rows ? rows : columns; }
        int line(Axis axis, const std::string& id) const { // -1: there is none
            const auto& lines = axis == Axis::rows ? rows : columns;
            const auto found = lines.find(id);
            return found == lines.end() ? -1 : found->second;
        }
    };

    const Table& table_called(const std::string& id, const toml::node& at) const {
        const auto found = tables_.find(id);
        if (found == tables_.end())
            file_.fail(at, "there is no [[table]] \"" + id + '"');
        return found->second;
    }

    Severity severity(const toml::table& table) const {
        return file_.choice<Severity>(
            table, "severity", {{"error", Severity::error}, {"warning", Severity::warning}, {"hint", Severity::hint}});
    }

    void add_rule(const toml::table& table) {
        file_.only(table, {"id", "check", "severity", "name", "message", "clause", "relation", "variant"});
        Rule rule;
        rule.id = file_.text(table, "id");
        file_.unique(rules_, rule.id, table);
        rule.check = check(table, rule.id);
        rule.severity = severity(table);
        rule.name = file_.local(table, "name");
        rule.clause = file_.text(table, "clause");
        rule.variants.push_back({"", rule.severity, file_.local(table, "message")});
        std::unordered_set<std::string> variants;
        for (const toml::table* variant : file_.tables(table, "variant")) {
            file_.only(*variant, {"id", "severity", "message"});
            Variant next{file_.text(*variant, "id"), severity(*variant), file_.local(*variant, "message")};
            file_.unique(variants, next.id, *variant);
            rule.variants.push_back(std::move(next));
        }
        for (const toml::table* relation : file_.tables(table, "relation"))
            add_relation(*relation, rule.id);
        form_.rules.push_back(std::move(rule));
    }

    CheckKind check(const toml::table& table, const std::string& id) const {
        const bool with_relation = table.contains("relation");
        const Rule* known = newest_ && !with_relation ? newest_->rule(id) : nullptr;
        if (!table.contains("check") && !with_relation && !known)
            file_.fail(table, "rule \"" + id + "\" has neither a \"check\" nor a [[rule.relation]]");
        const CheckKind check = file_.choice<CheckKind>(table, "check",
                                                        {{"relations", CheckKind::relations},
                                                         {"subtotals", CheckKind::subtotals},
                                                         {"blank_totals", CheckKind::blank_totals},
                                                         {"numbers", CheckKind::numbers},
                                                         {"blanks", CheckKind::blanks},
                                                         {"notes", CheckKind::notes},
                                                         {"formulas", CheckKind::formulas},
                                                         {"structure", CheckKind::structure},
                                                         {"years", CheckKind::years}},
                                                        known ? known->check : CheckKind::relations);
        if ((check == CheckKind::relations) != with_relation)
            file_.fail(table, "rule \"" + id +
                                  (with_relation ? "\" has a [[rule.relation]], which is no other check"
                                                 : "\" checks relations and needs a [[rule.relation]]"));
        if (check != CheckKind::relations && form_.rule(check))
            file_.fail(table, "rule \"" + id + "\" checks the same as \"" + form_.rule(check)->id + '"');
        return check;
    }

    void add_relation(const toml::table& table, const std::string& rule) {
        file_.only(table, {"table", "name", "across", "comparison", "total", "parts", "only"});
        Relation relation;
        relation.rule = rule;
        relation.table = file_.text(table, "table");
        const Table& of = table_called(relation.table, *table.get("table"));
        relation.name = file_.local(table, "name", false);
        relation.across = file_.choice<Axis>(table, "across", {{"rows", Axis::rows}, {"columns", Axis::columns}});
        relation.comparison = file_.choice<Comparison>(
            table, "comparison", {{"equal", Comparison::equal}, {"at_least", Comparison::at_least}}, Comparison::equal);
        relation.totals = terms(table, "total", of, relation.axis_of_terms());
        relation.parts = terms(table, "parts", of, relation.axis_of_terms());
        if (table.contains("only"))
            for (const Term& term : terms(table, "only", of, relation.across))
                relation.only.push_back(term.line);
        const std::size_t lines = relation.only.empty() ? of.spec->lines(relation.across).size() : relation.only.size();
        steps_ += (relation.totals.size() + relation.parts.size()) * lines;
        if (steps_ > most_steps)
            file_.fail(table, "the relations of a form add up " + std::to_string(most_steps) + " figures at most");
        mark_total(relation, *of.spec);
        form_.relations.push_back(std::move(relation));
    }

    // "r24", "-repealed" (subtracted) or "r3..r23" (from one to the other).
    std::vector<Term> terms(const toml::table& table, std::string_view key, const Table& of, Axis axis) {
        std::vector<Term> result;
        std::unordered_set<int> named;
        for (std::string word : file_.texts(table, key)) {
            const toml::node& at = *table.get(key);
            const int sign = word.front() == '-' ? -1 : +1;
            if (sign < 0)
                word.erase(0, 1);
            const auto dots = word.find("..");
            const int first = line_index(of, axis, word.substr(0, dots), at);
            const int last = dots == std::string::npos ? first : line_index(of, axis, word.substr(dots + 2), at);
            if (last < first)
                file_.fail(at, "\"" + word + "\" runs backwards");
            terms_ += last - first + 1;
            if (terms_ > most_terms)
                file_.fail(at, "the relations of a form name " + std::to_string(most_terms) + " lines at most");
            for (int line = first; line <= last; ++line) {
                if (!named.insert(line).second)
                    file_.fail(at, "\"" + word + "\" names a line that is already in the list");
                result.push_back({line, sign});
            }
        }
        if (result.empty())
            file_.fail(table, "\"" + std::string(key) + "\" must name at least one row or column");
        return result;
    }

    int line_index(const Table& of, Axis axis, const std::string& id, const toml::node& at) const {
        const int index = of.line(axis, id);
        if (index < 0)
            file_.fail(at, (axis == Axis::rows ? "row \"" : "column \"") + id + "\" is not in table \"" + of.spec->id +
                               '"');
        return index;
    }

    void add_rate(const toml::table& table) {
        file_.only(table, {"id", "name", "part", "whole"});
        Rate rate{file_.text(table, "id"), file_.local(table, "name"), places(table, "part"), places(table, "whole")};
        file_.unique(rates_, rate.id, table);
        form_.rates.push_back(std::move(rate));
    }

    // "t3.r24.c7": table, row and column.
    std::vector<FigurePlace> places(const toml::table& table, std::string_view key) const {
        std::vector<FigurePlace> result;
        for (const std::string& word : file_.texts(table, key)) {
            const toml::node& at = *table.get(key);
            const auto first = word.find('.');
            const auto second = word.find('.', first + 1);
            if (first == std::string::npos || second == std::string::npos)
                file_.fail(at, "\"" + word + "\" must be a table, a row and a column, as in \"t3.r24.c7\"");
            const Table& of = table_called(word.substr(0, first), at);
            result.push_back({static_cast<int>(of.spec - form_.tables.data()),
                              line_index(of, Axis::rows, word.substr(first + 1, second - first - 1), at),
                              line_index(of, Axis::columns, word.substr(second + 1), at)});
        }
        if (result.empty())
            file_.fail(table, "\"" + std::string(key) + "\" must name at least one figure");
        return result;
    }

    // A line that alone makes up the total side of an equality is a total.
    static void mark_total(const Relation& relation, TableSpec& spec) {
        if (relation.comparison != Comparison::equal || relation.totals.size() != 1)
            return;
        auto& lines = relation.axis_of_terms() == Axis::rows ? spec.rows : spec.columns;
        lines[static_cast<std::size_t>(relation.totals.front().line)].total = true;
    }

    const FormText& file_;
    const Form* newest_;
    Form& form_;
    std::unordered_map<std::string, Table> tables_;
    std::unordered_set<std::string> rules_; // their ids
    std::unordered_set<std::string> rates_;
    int terms_ = 0;         // of all relations so far
    std::size_t steps_ = 0; // figures that all of them add up
};

} // namespace

void read_rules(const FormText& file, const Form* newest, Form& form) { RuleReader(file, newest, form).run(); }

} // namespace crossfoot
