#include "form/form_lines.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <unordered_set>

namespace crossfoot {
namespace {

constexpr std::size_t most_compared = 100'000;     // ranges are short to write; a built-in form names 50
constexpr std::size_t most_year_steps = 1'000'000; // many lines times many terms

class LastYearReader {
public:
    LastYearReader(const FormText& file, Form& form)
        : file_(file), form_(form), names_(file, form), rules_(form.last_year_rules) {}

    void run() {
        if (!file_.root().contains("last_year"))
            return;
        const toml::table& said = file_.table(file_.root(), "last_year");
        file_.only(said, {"relation", "change", "form", "repetition"});
        for (const toml::table* table : file_.tables(said, "relation"))
            add(*table, &LastYearReader::add_relation);
        for (const toml::table* table : file_.tables(said, "change"))
            add(*table, &LastYearReader::add_change);
        for (const toml::table* table : file_.tables(said, "form"))
            add(*table, &LastYearReader::add_form);
        if (said.contains("repetition"))
            add(file_.table(said, "repetition"), &LastYearReader::read_repetition);
    }

private:
    // What another form says of lines or rules that this one leaves out cannot be said of it.
    void add(const toml::table& table, void (LastYearReader::*member)(const toml::table&)) {
        try {
            (this->*member)(table);
        } catch (const TomlError&) {
            if (file_.is_own(table))
                throw;
        }
    }

    std::string rule_of(const toml::table& table, bool with_relations) const {
        std::string id = file_.text(table, "rule");
        const Rule* rule = form_.rule(id);
        if (!rule || !(rule->check == CheckKind::last_year || (with_relations && rule->check == CheckKind::relations)))
            file_.fail(*table.get("rule"),
                       "there is no [[rule]] " + TomlFile::quoted(id) + " with the \"check\" \"last_year\"");
        return id;
    }

    void add_relation(const toml::table& table) {
        file_.only(table, {"id", "rule", "table", "name", "across", "comparison", "total", "parts", "last", "only"});
        file_.unique(ids_, file_.text(table, "id"), table);
        YearRelation year;
        Relation& relation = year.relation;
        relation.rule = rule_of(table, true);
        relation.table = file_.text(table, "table");
        const TableSpec& of = names_.table(relation.table, *table.get("table"));
        relation.name = file_.local(table, "name", false);
        relation.across = file_.choice<Axis>(table, "across", {{"rows", Axis::rows}, {"columns", Axis::columns}});
        relation.comparison = file_.choice<Comparison>(
            table, "comparison",
            {{"equal", Comparison::equal}, {"at_least", Comparison::at_least}, {"at_most", Comparison::at_most}},
            Comparison::equal);
        const Axis axis = relation.axis_of_terms();
        relation.totals = names_.terms(table, "total", of, axis, terms_);
        relation.parts = names_.terms(table, "parts", of, axis, terms_);
        year.last = names_.terms(table, "last", of, axis, terms_);
        if (relation.totals.empty() || year.last.empty())
            file_.fail(table, "\"total\" and \"last\" must each name at least one row or column");
        for (const Term& term : names_.terms(table, "only", of, relation.across, terms_))
            relation.only.push_back(term.line);
        steps_ += (relation.totals.size() + relation.parts.size() + year.last.size()) *
                  (relation.only.empty() ? of.lines(relation.across).size() : relation.only.size());
        if (steps_ > most_year_steps)
            file_.fail(table,
                       "the relations with last year add up " + std::to_string(most_year_steps) + " figures at most");
        rules_.relations.push_back(std::move(year));
    }

    void add_change(const toml::table& table) {
        file_.only(table, {"id", "rule", "figures", "times", "least", "about"});
        file_.unique(ids_, file_.text(table, "id"), table);
        YearChange change;
        change.rule = rule_of(table, false);
        for (const std::string& word : file_.texts(table, "figures"))
            for (const FigurePlace& figure : names_.figures(word, *table.get("figures"), left_, "\"last_year\""))
                change.figures.push_back(figure);
        change.times = number(table, "times", 2);
        change.least = table.contains("least") ? number(table, "least", 0) : 0;
        change.about = file_.truth(table, "about");
        rules_.changes.push_back(std::move(change));
    }

    void read_repetition(const toml::table& table) {
        file_.only(table, {"share", "least", "sentence", "standard"});
        if (!form_.rule(CheckKind::repetition))
            file_.fail(table, "there is no [[rule]] with the \"check\" \"repetition\"");
        constexpr int all = 100;
        Repetition repetition;
        repetition.share = static_cast<int>(number(table, "share", 1));
        repetition.least = static_cast<int>(number(table, "least", 1));
        repetition.sentence = static_cast<int>(number(table, "sentence", 1));
        if (repetition.share > all)
            file_.fail(*table.get("share"), "\"share\" must be at most 100");
        if (table.contains("standard"))
            for (const std::string& text : file_.texts(table, "standard")) {
                std::erase(repetition.standard.emplace_back(fold(text)), U' ');
                if (repetition.standard.back().empty())
                    file_.fail(*table.get("standard"), "\"standard\" must hold no empty text");
            }
        rules_.repetition = std::move(repetition);
    }

    std::int64_t number(const toml::table& table, std::string_view key, std::int64_t from) const {
        const toml::node* node = table.get(key);
        const auto value = node ? node->value_exact<std::int64_t>() : std::nullopt;
        if (!value || *value < from || *value > 1'000'000'000)
            file_.fail(node ? *node : table,
                       TomlFile::quoted(key) + " must be a whole number from " + std::to_string(from) + " on");
        return *value;
    }

    void add_form(const toml::table& table) {
        file_.only(table, {"id", "table"});
        OlderForm older{file_.text(table, "id"), {}};
        file_.unique(older_, older.id, table);
        for (const toml::table* of : file_.tables(table, "table"))
            older.tables.push_back(older_table(*of));
        rules_.older.push_back(std::move(older));
    }

    OlderTable older_table(const toml::table& table) const {
        file_.only(table, {"id", "rows", "columns"});
        const TableSpec& of = names_.table(file_.text(table, "id"), table);
        return {static_cast<int>(&of - form_.tables.data()), older_lines(table, "rows", of, Axis::rows),
                older_lines(table, "columns", of, Axis::columns)};
    }

    // "r1..r20" for lines with the same id there, "r24 = r22" for others; all have the same where nothing is said.
    std::vector<std::string> older_lines(const toml::table& table, std::string_view key, const TableSpec& of,
                                         Axis axis) const {
        const std::vector<Line>& lines = of.lines(axis);
        std::vector<std::string> older(lines.size());
        if (!table.contains(key))
            std::ranges::transform(lines, older.begin(), &Line::id);
        for (std::string word : file_.texts(table, key)) {
            std::erase(word, ' ');
            const std::size_t same = word.find('=');
            const auto [first, last] = names_.lines(of, axis, word.substr(0, same), *table.get(key));
            for (int line = first; line <= last; ++line)
                older[static_cast<std::size_t>(line)] =
                    same == std::string::npos ? lines[static_cast<std::size_t>(line)].id : word.substr(same + 1);
        }
        return older;
    }

    const FormText& file_;
    Form& form_;
    const FormLines names_;
    LastYearRules& rules_;
    std::unordered_set<std::string> ids_;
    std::unordered_set<std::string> older_;
    std::size_t terms_ = 0; // of all relations so far
    std::size_t steps_ = 0; // figures that all of them add up
    std::size_t left_ = most_compared;
};

} // namespace

void read_last_year(const FormText& file, Form& form) { LastYearReader(file, form).run(); }

} // namespace crossfoot
