// Reads a form file. Every complaint names the line, so that a person can mend the file in an editor.
#include "text/utf8.hpp"
#include "form/form.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <sstream>

namespace crossfoot {
namespace {

class FormFile {
public:
    FormFile(std::string_view text, std::string_view source, const Form* newest) : source_(source), newest_(newest) {
        try {
            root_ = toml::parse(text, source);
        } catch (const toml::parse_error& error) {
            fail(error.source().begin.line, std::string(error.description()));
        }
    }

    Form form() {
        only(root_, {"id", "name", "authority", "years", "subtotal_labels", "ignored_labels", "year", "characters",
                     "units", "sheet", "table", "rule", "rate"});
        form_.id = text(root_, "id");
        form_.name = local(root_, "name");
        form_.authority = text(root_, "authority");
        years();
        form_.subtotal_labels = texts(root_, "subtotal_labels");
        form_.ignored_labels = texts(root_, "ignored_labels");
        if (const auto* year = root_["year"].as_table()) {
            only(*year, {"labels", "title_marks", "period_labels"});
            form_.year_labels = texts(*year, "labels");
            form_.title_marks = texts(*year, "title_marks");
            form_.period_labels = texts(*year, "period_labels");
        }
        characters();
        units();
        for (const toml::table* sheet : tables(root_, "sheet"))
            add_sheet(*sheet);
        for (const toml::table* table : tables(root_, "table"))
            add_table(*table);
        for (const toml::table* rule : tables(root_, "rule"))
            add_rule(*rule);
        for (const toml::table* rate : tables(root_, "rate"))
            add_rate(*rate);
        if (form_.tables.empty())
            fail(1, "a form has at least one [[table]]");
        mark_totals();
        index_labels();
        return std::move(form_);
    }

private:
    [[noreturn]] void fail(toml::source_index line, const std::string& reason) const {
        std::ostringstream message;
        message << source_ << ':' << line << ": " << reason;
        throw FormError(message.str());
    }
    [[noreturn]] void fail(const toml::node& at, const std::string& reason) const {
        fail(at.source().begin.line, reason);
    }

    void only(const toml::table& table, std::initializer_list<std::string_view> keys) const {
        for (const auto& [key, value] : table)
            if (std::find(keys.begin(), keys.end(), key.str()) == keys.end())
                fail(value, "unknown key \"" + std::string(key.str()) + '"');
    }

    std::string text(const toml::table& table, std::string_view key, bool needed = true) const {
        const toml::node* node = table.get(key);
        if (!node) {
            if (needed)
                fail(table, "\"" + std::string(key) + "\" is missing");
            return {};
        }
        const auto value = node->value_exact<std::string>();
        if (!value || (needed && value->empty()))
            fail(*node, "\"" + std::string(key) + "\" must be a text");
        return *value;
    }

    std::vector<std::string> texts(const toml::table& table, std::string_view key) const {
        std::vector<std::string> result;
        const toml::node* node = table.get(key);
        if (!node)
            return result;
        const toml::array* array = node->as_array();
        if (!array)
            fail(*node, "\"" + std::string(key) + "\" must be a list of texts");
        for (const toml::node& element : *array) {
            const auto value = element.value_exact<std::string>();
            if (!value || value->empty())
                fail(element, "\"" + std::string(key) + "\" must be a list of texts");
            result.push_back(*value);
        }
        return result;
    }

    LocalText local(const toml::table& table, std::string_view key, bool needed = true) const {
        const toml::node* node = table.get(key);
        if (!node && !needed)
            return {};
        const toml::table* languages = node ? node->as_table() : nullptr;
        if (!languages)
            fail(node ? *node : table, "\"" + std::string(key) + "\" must give its text as { zh-CN = …, en = … }");
        only(*languages, {"zh-CN", "en"});
        return {text(*languages, "zh-CN"), text(*languages, "en")};
    }

    std::vector<const toml::table*> tables(const toml::table& parent, std::string_view key) const {
        std::vector<const toml::table*> result;
        const toml::node* node = parent.get(key);
        if (!node)
            return result;
        const toml::array* array = node->as_array();
        if (!array)
            fail(*node, "\"" + std::string(key) + "\" must be a list of tables");
        for (const toml::node& element : *array) {
            if (!element.is_table())
                fail(element, "\"" + std::string(key) + "\" must be a list of tables");
            result.push_back(element.as_table());
        }
        return result;
    }

    template <typename Choice>
    Choice choice(const toml::table& table, std::string_view key,
                  std::initializer_list<std::pair<std::string_view, Choice>> choices,
                  std::optional<Choice> otherwise = {}) const {
        if (!table.contains(key) && otherwise)
            return *otherwise;
        const std::string value = text(table, key);
        std::string known;
        for (const auto& [word, meaning] : choices) {
            if (value == word)
                return meaning;
            known += (known.empty() ? "" : ", ") + std::string(word);
        }
        fail(*table.get(key), "\"" + std::string(key) + "\" is \"" + value + "\", but must be one of " + known);
    }

    Severity severity(const toml::table& table) const {
        return choice<Severity>(table, "severity",
                                {{"error", Severity::error}, {"warning", Severity::warning}, {"hint", Severity::hint}});
    }

    template <typename Range> void unique(const Range& range, const std::string& id, const toml::table& at) const {
        if (std::any_of(range.begin(), range.end(), [&](const auto& element) { return element.id == id; }))
            fail(at, "id \"" + id + "\" is used twice");
    }

    void years() {
        const toml::array* years = root_["years"].as_array();
        if (!years || years->size() != 2 || !years->is_homogeneous<std::int64_t>())
            fail(1, "\"years\" must be the first and the last year of the form, as in [2021, 9999]");
        form_.first_year = static_cast<int>((*years)[0].value_or(std::int64_t{0}));
        form_.last_year = static_cast<int>((*years)[1].value_or(std::int64_t{0}));
        if (form_.first_year > form_.last_year)
            fail(*years, "the first year comes after the last");
    }

    void characters() {
        const toml::table* characters = root_["characters"].as_table();
        if (!characters)
            return;
        only(*characters, {"same"});
        std::istringstream pairs(text(*characters, "same"));
        for (std::string pair; pairs >> pair;) {
            std::size_t at = 0;
            const char32_t variant = next_character(pair, at);
            const char32_t simplified = at < pair.size() ? next_character(pair, at) : U'\0';
            if (simplified == U'\0' || at < pair.size())
                fail(*characters->get("same"), "\"" + pair + "\" is not a pair of characters");
            form_.labels.same(variant, simplified);
        }
    }

    void units() {
        if (newest_)
            form_.units = newest_->units;
        const toml::node* node = root_.get("units");
        if (!node)
            return;
        if (!node->is_table())
            fail(*node, "\"units\" must be a table of the units of \"money\" and of \"counts\"");
        const toml::table& units = *node->as_table();
        only(units, {"money", "counts"});
        if (units.contains("counts"))
            form_.units.counts = texts(units, "counts");
        if (units.contains("money"))
            money_units(*units.get("money"));
    }

    void money_units(const toml::node& node) {
        const std::string reason = "\"money\" must say how many of the smallest unit each is, as in { \"元\" = 1 }";
        if (!node.is_table())
            fail(node, reason);
        form_.units.money.clear();
        for (const auto& [unit, factor] : *node.as_table()) {
            const auto value = factor.value_exact<std::int64_t>();
            if (!value || *value < 1)
                fail(factor, reason);
            form_.units.money.emplace(unit.str(), *value);
        }
    }

    void add_sheet(const toml::table& table) {
        only(table, {"id", "name", "heading"});
        TemplateSheet sheet{text(table, "id"), local(table, "name"), text(table, "heading", false)};
        unique(form_.sheets, sheet.id, table);
        form_.sheets.push_back(std::move(sheet));
    }

    struct Measure {
        NumberKind number = NumberKind::count;
        std::string unit;
    };

    // "wan_yuan" is what 0.1.0 called money in 万元.
    Measure measure(const toml::table& table, Measure otherwise) const {
        if (table.contains("number")) {
            otherwise.number = choice<NumberKind>(table, "number",
                                                  {{name(NumberKind::count), NumberKind::count},
                                                   {name(NumberKind::change), NumberKind::change},
                                                   {name(NumberKind::money), NumberKind::money},
                                                   {"wan_yuan", NumberKind::money}});
            otherwise.unit = table["number"] == "wan_yuan" ? "万元" : "";
        }
        if (!table.contains("unit"))
            return otherwise;
        otherwise.unit = text(table, "unit");
        if (!form_.units.has(otherwise.number, otherwise.unit))
            fail(*table.get("unit"), '"' + otherwise.unit + "\" is not among the [units] of such figures");
        return otherwise;
    }

    // The measure is the table's, for a column; a row has none of its own.
    Line line(const toml::table& table, const std::optional<Measure>& of_table) const {
        only(table, {"id", "code", "label", "group", "aliases", "number", "unit", "zh", "en", "help"});
        Line line;
        line.id = text(table, "id");
        line.code = text(table, "code", false);
        line.label = text(table, "label");
        line.groups = texts(table, "group");
        line.aliases = texts(table, "aliases");
        line.name = {text(table, "zh", false), text(table, "en")};
        if (of_table) {
            Measure own = measure(table, *of_table);
            line.number = own.number;
            line.unit = std::move(own.unit);
        }
        for (const char* key : {"number", "unit"})
            if (!of_table && table.contains(key))
                fail(*table.get(key), '"' + std::string(key) + "\" is said of columns, not of rows");
        line.help = local(table, "help", false);
        return line;
    }

    // Where the label alone would not say which line is meant: below two headings, or where it stands again.
    static bool needs_group(const Line& line, const std::vector<Line>& lines) {
        const auto same = [&](const Line& other) { return other.label == line.label; };
        return line.groups.size() > 1 || (!line.groups.empty() && std::count_if(lines.begin(), lines.end(), same) > 1);
    }

    std::vector<Line> lines(const toml::table& table, std::string_view key,
                            const std::optional<Measure>& of_table) const {
        std::vector<Line> result;
        for (const toml::table* element : tables(table, key)) {
            Line next = line(*element, of_table);
            unique(result, next.id, *element);
            for (const Line& other : result)
                if (other.label == next.label && other.groups == next.groups)
                    fail(*element, "label \"" + next.label + "\" stands twice in the same group");
            result.push_back(std::move(next));
        }
        if (result.empty())
            fail(table, "a table has \"" + std::string(key) + '"');
        for (Line& named : result)
            if (named.name.zh_cn.empty())
                named.name.zh_cn = needs_group(named, result) ? named.groups.back() + " " + named.label : named.label;
        return result;
    }

    void add_table(const toml::table& table) {
        only(table,
             {"id", "sheet", "title", "heading", "corner", "over", "number", "unit", "row_labels", "columns", "rows"});
        TableSpec spec;
        spec.id = text(table, "id");
        unique(form_.tables, spec.id, table);
        spec.sheet = text(table, "sheet");
        if (index_of_sheet(spec.sheet) < 0)
            fail(*table.get("sheet"), "there is no [[sheet]] \"" + spec.sheet + '"');
        spec.title = local(table, "title");
        spec.heading = text(table, "heading", false);
        spec.corner = text(table, "corner", false);
        spec.over = texts(table, "over");
        if (const toml::node* node = table.get("row_labels")) {
            if (!node->is_boolean())
                fail(*node, "\"row_labels\" must be true or false");
            spec.row_labels = node->value_or(true);
        }
        spec.columns = lines(table, "columns", measure(table, {}));
        spec.rows = lines(table, "rows", {});
        if (!spec.row_labels && spec.rows.size() != 1)
            fail(table, "a table without row labels has one row");
        form_.tables.push_back(std::move(spec));
    }

    int index_of_sheet(std::string_view id) const {
        for (std::size_t i = 0; i < form_.sheets.size(); ++i)
            if (form_.sheets[i].id == id)
                return static_cast<int>(i);
        return -1;
    }

    void add_rule(const toml::table& table) {
        only(table, {"id", "check", "severity", "name", "message", "clause", "relation", "variant"});
        Rule rule;
        rule.id = text(table, "id");
        unique(form_.rules, rule.id, table);
        rule.check = check(table, rule.id);
        rule.severity = severity(table);
        rule.name = local(table, "name");
        rule.clause = text(table, "clause");
        rule.variants.push_back({"", rule.severity, local(table, "message")});
        for (const toml::table* variant : tables(table, "variant")) {
            only(*variant, {"id", "severity", "message"});
            Variant next{text(*variant, "id"), severity(*variant), local(*variant, "message")};
            unique(rule.variants, next.id, *variant);
            rule.variants.push_back(std::move(next));
        }
        for (const toml::table* relation : tables(table, "relation"))
            add_relation(*relation, rule.id);
        form_.rules.push_back(std::move(rule));
    }

    CheckKind check(const toml::table& table, const std::string& id) const {
        const bool with_relation = table.contains("relation");
        const Rule* known = newest_ && !with_relation ? newest_->rule(id) : nullptr;
        if (!table.contains("check") && !with_relation && !known)
            fail(table, "rule \"" + id + "\" has neither a \"check\" nor a [[rule.relation]]");
        const CheckKind check = choice<CheckKind>(table, "check",
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
            fail(table, "rule \"" + id +
                            (with_relation ? "\" has a [[rule.relation]], which is no other check"
                                           : "\" checks relations and needs a [[rule.relation]]"));
        if (check != CheckKind::relations && form_.rule(check))
            fail(table, "rule \"" + id + "\" checks the same as \"" + form_.rule(check)->id + '"');
        return check;
    }

    void add_relation(const toml::table& table, const std::string& rule) {
        only(table, {"table", "name", "across", "comparison", "total", "parts", "only"});
        Relation relation;
        relation.rule = rule;
        relation.table = text(table, "table");
        const TableSpec* spec = form_.table(relation.table);
        if (!spec)
            fail(*table.get("table"), "there is no [[table]] \"" + relation.table + '"');
        relation.name = local(table, "name", false);
        relation.across = choice<Axis>(table, "across", {{"rows", Axis::rows}, {"columns", Axis::columns}});
        relation.comparison = choice<Comparison>(
            table, "comparison", {{"equal", Comparison::equal}, {"at_least", Comparison::at_least}}, Comparison::equal);
        relation.totals = terms(table, "total", *spec, relation.axis_of_terms());
        relation.parts = terms(table, "parts", *spec, relation.axis_of_terms());
        if (table.contains("only"))
            for (const Term& term : terms(table, "only", *spec, relation.across))
                relation.only.push_back(term.line);
        form_.relations.push_back(std::move(relation));
    }

    // "r24", "-repealed" (subtracted) or "r3..r23" (from one to the other).
    std::vector<Term> terms(const toml::table& table, std::string_view key, const TableSpec& spec, Axis axis) const {
        std::vector<Term> result;
        for (std::string word : texts(table, key)) {
            const toml::node& at = *table.get(key);
            const int sign = word.front() == '-' ? -1 : +1;
            if (sign < 0)
                word.erase(0, 1);
            const auto dots = word.find("..");
            const int first = line_index(spec, axis, word.substr(0, dots), at);
            const int last = dots == std::string::npos ? first : line_index(spec, axis, word.substr(dots + 2), at);
            if (last < first)
                fail(at, "\"" + word + "\" runs backwards");
            for (int line = first; line <= last; ++line) {
                if (std::any_of(result.begin(), result.end(), [&](const Term& term) { return term.line == line; }))
                    fail(at, "\"" + word + "\" names a line that is already in the list");
                result.push_back({line, sign});
            }
        }
        if (result.empty())
            fail(table, "\"" + std::string(key) + "\" must name at least one row or column");
        return result;
    }

    int line_index(const TableSpec& spec, Axis axis, const std::string& id, const toml::node& at) const {
        const int index = axis == Axis::rows ? spec.row(id) : spec.column(id);
        if (index < 0)
            fail(at, (axis == Axis::rows ? "row \"" : "column \"") + id + "\" is not in table \"" + spec.id + '"');
        return index;
    }

    void add_rate(const toml::table& table) {
        only(table, {"id", "name", "part", "whole"});
        Rate rate{text(table, "id"), local(table, "name"), places(table, "part"), places(table, "whole")};
        unique(form_.rates, rate.id, table);
        form_.rates.push_back(std::move(rate));
    }

    // "t3.r24.c7": table, row and column.
    std::vector<FigurePlace> places(const toml::table& table, std::string_view key) const {
        std::vector<FigurePlace> result;
        for (const std::string& word : texts(table, key)) {
            const toml::node& at = *table.get(key);
            const auto first = word.find('.');
            const auto second = word.find('.', first + 1);
            if (first == std::string::npos || second == std::string::npos)
                fail(at, "\"" + word + "\" must be a table, a row and a column, as in \"t3.r24.c7\"");
            const TableSpec* spec = form_.table(word.substr(0, first));
            if (!spec)
                fail(at, "there is no [[table]] \"" + word.substr(0, first) + '"');
            result.push_back({static_cast<int>(spec - form_.tables.data()),
                              line_index(*spec, Axis::rows, word.substr(first + 1, second - first - 1), at),
                              line_index(*spec, Axis::columns, word.substr(second + 1), at)});
        }
        if (result.empty())
            fail(table, "\"" + std::string(key) + "\" must name at least one figure");
        return result;
    }

    // A line that alone makes up the total side of an equality is a total.
    void mark_totals() {
        for (const Relation& relation : form_.relations) {
            if (relation.comparison != Comparison::equal || relation.totals.size() != 1)
                continue;
            auto& table = *std::find_if(form_.tables.begin(), form_.tables.end(),
                                        [&](const TableSpec& spec) { return spec.id == relation.table; });
            auto& lines = relation.axis_of_terms() == Axis::rows ? table.rows : table.columns;
            lines[static_cast<std::size_t>(relation.totals.front().line)].total = true;
        }
    }

    void index_labels() {
        for (std::size_t t = 0; t < form_.tables.size(); ++t) {
            const TableSpec& table = form_.tables[t];
            index_lines(table.rows, static_cast<int>(t), LabelKind::row, LabelKind::row_group);
            index_lines(table.columns, static_cast<int>(t), LabelKind::column, LabelKind::column_group);
        }
        for (const std::string& label : form_.subtotal_labels)
            form_.labels.add(label, {LabelKind::subtotal, -1, -1, true});
        for (const std::string& label : form_.ignored_labels)
            form_.labels.add(label, {LabelKind::ignored, -1, -1, true});
    }

    void index_lines(const std::vector<Line>& lines, int table, LabelKind kind, LabelKind group_kind) {
        for (std::size_t l = 0; l < lines.size(); ++l) {
            const Line& line = lines[l];
            const int index = static_cast<int>(l);
            form_.labels.add(line.label, {kind, table, index, true});
            for (const std::string& alias : line.aliases)
                form_.labels.add(alias, {kind, table, index, false});
            if (line.groups.empty())
                continue;
            form_.labels.add(line.groups.back() + line.label, {kind, table, index, true}); // both in one cell
            form_.labels.add(line.groups.back(), {group_kind, table, index, true});
        }
    }

    std::string_view source_;
    const Form* newest_; // nullptr without one
    toml::table root_;
    Form form_;
};

} // namespace

std::shared_ptr<const Form> parse_form(std::string_view text, std::string_view source,
                                       const std::vector<std::shared_ptr<const Form>>& known) {
    return std::make_shared<const Form>(FormFile(text, source, known.empty() ? nullptr : known.back().get()).form());
}

} // namespace crossfoot
