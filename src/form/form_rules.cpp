#include "form/form_lines.hpp"

#include <unordered_set>

namespace crossfoot {
namespace {

// Many lines times many terms. The largest built-in form has 100.
constexpr std::size_t most_steps = 1'000'000;

class RuleReader {
public:
    RuleReader(const FormText& file, const Form* newest, Form& form)
        : file_(file), newest_(newest), form_(form), names_(file, form) {}

    void run() {
        for (const toml::table* rule : file_.tables(file_.root(), "rule"))
            add_rule(*rule);
        for (const toml::table* rate : file_.tables(file_.root(), "rate"))
            add_rate(*rate);
        for (const toml::table* amount : file_.tables(file_.root(), "amount"))
            add_amount(*amount);
    }

private:
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
                                                         {"years", CheckKind::years},
                                                         {"statements", CheckKind::statements},
                                                         {"claims", CheckKind::claims},
                                                         {"mentions", CheckKind::mentions},
                                                         {"sections", CheckKind::sections},
                                                         {"lists", CheckKind::lists},
                                                         {"shares", CheckKind::shares},
                                                         {"comparisons", CheckKind::comparisons},
                                                         {"repetition", CheckKind::repetition},
                                                         {"names", CheckKind::names},
                                                         {"powers", CheckKind::powers},
                                                         {"sums", CheckKind::sums},
                                                         {"last_year", CheckKind::last_year}},
                                                        known ? known->check : CheckKind::relations);
        if ((check == CheckKind::relations) != with_relation)
            file_.fail(table, "rule \"" + id +
                                  (with_relation ? "\" has a [[rule.relation]], which is no other check"
                                                 : "\" checks relations and needs a [[rule.relation]]"));
        const bool named = check == CheckKind::relations || check == CheckKind::statements ||
                           check == CheckKind::claims || check == CheckKind::mentions || check == CheckKind::powers ||
                           check == CheckKind::last_year;
        if (!named && form_.rule(check))
            file_.fail(table, "rule \"" + id + "\" checks the same as \"" + form_.rule(check)->id + '"');
        return check;
    }

    void add_relation(const toml::table& table, const std::string& rule) {
        file_.only(table, {"table", "name", "across", "comparison", "total", "parts", "only"});
        Relation relation;
        relation.rule = rule;
        relation.table = file_.text(table, "table");
        TableSpec& of = names_.table(relation.table, *table.get("table"));
        relation.name = file_.local(table, "name", false);
        relation.across = file_.choice<Axis>(table, "across", {{"rows", Axis::rows}, {"columns", Axis::columns}});
        relation.comparison = file_.choice<Comparison>(
            table, "comparison", {{"equal", Comparison::equal}, {"at_least", Comparison::at_least}}, Comparison::equal);
        relation.totals = terms(table, "total", of, relation.axis_of_terms());
        relation.parts = terms(table, "parts", of, relation.axis_of_terms());
        if (table.contains("only"))
            for (const Term& term : terms(table, "only", of, relation.across))
                relation.only.push_back(term.line);
        const std::size_t lines = relation.only.empty() ? of.lines(relation.across).size() : relation.only.size();
        steps_ += (relation.totals.size() + relation.parts.size()) * lines;
        if (steps_ > most_steps)
            file_.fail(table, "the relations of a form add up " + std::to_string(most_steps) + " figures at most");
        mark_total(relation, of);
        form_.relations.push_back(std::move(relation));
    }

    // At least one.
    std::vector<Term> terms(const toml::table& table, std::string_view key, const TableSpec& of, Axis axis) {
        std::vector<Term> result = names_.terms(table, key, of, axis, terms_);
        if (result.empty())
            file_.fail(table, "\"" + std::string(key) + "\" must name at least one row or column");
        return result;
    }

    void add_rate(const toml::table& table) {
        file_.only(table, {"id", "name", "part", "whole"});
        Rate rate{file_.text(table, "id"), file_.local(table, "name"), places(table, "part"), places(table, "whole")};
        file_.unique(rates_, rate.id, table);
        form_.rates.push_back(std::move(rate));
    }

    void add_amount(const toml::table& table) {
        file_.only(table, {"id", "name", "figures"});
        Amount amount{file_.text(table, "id"), file_.local(table, "name"), places(table, "figures")};
        file_.unique(amounts_, amount.id, table);
        form_.amounts.push_back(std::move(amount));
    }

    // "t3.r24.c7": table, row and column.
    std::vector<FigurePlace> places(const toml::table& table, std::string_view key) const {
        std::vector<FigurePlace> result;
        for (const std::string& word : file_.texts(table, key)) {
            const toml::node& at = *table.get(key);
            const FormLines::FigureWords named = names_.figure(word, at);
            result.push_back({named.index, names_.line(*named.table, Axis::rows, named.row, at),
                              names_.line(*named.table, Axis::columns, named.column, at)});
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
    const FormLines names_;
    std::unordered_set<std::string> rules_; // their ids
    std::unordered_set<std::string> rates_;
    std::unordered_set<std::string> amounts_;
    std::size_t terms_ = 0; // of all relations so far
    std::size_t steps_ = 0; // figures that all of them add up
};

} // namespace

void read_rules(const FormText& file, const Form* newest, Form& form) { RuleReader(file, newest, form).run(); }

} // namespace crossfoot
