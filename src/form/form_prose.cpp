#include "form/form_lines.hpp"
#include "form/prose_keys.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

namespace crossfoot {
namespace {

// Ranges are short to write, and each figure is looked up for each text. Those of a built-in form name 300.
constexpr std::size_t most_named = 100000;

class ProseReader {
public:
    ProseReader(const FormText& file, Form& form) : file_(file), form_(form), names_(file, form), prose_(form.prose) {}

    void run() {
        if (file_.root().contains("prose"))
            read_words(file_.table(file_.root(), "prose"));
        for (const toml::table* table : file_.tables(file_.root(), "statement"))
            add(*table, &ProseReader::add_statement);
        for (const toml::table* table : file_.tables(file_.root(), "statement"))
            check_neighbours(*table);
        for (const toml::table* table : file_.tables(file_.root(), "share"))
            add(*table, &ProseReader::add_share);
        for (const toml::table* table : file_.tables(file_.root(), "whole"))
            add(*table, &ProseReader::add_whole);
        for (const toml::table* table : file_.tables(file_.root(), "claim"))
            add(*table, &ProseReader::add_claim);
        for (const toml::table* table : file_.tables(file_.root(), "mention"))
            add(*table, &ProseReader::add_mention);
        cross_rows();
        number_words();
        prose_.all_units = prose_.units;
        for (const Statement& statement : prose_.statements)
            prose_.all_units.insert(prose_.all_units.end(), statement.units.begin(), statement.units.end());
        std::ranges::sort(prose_.all_units);
        prose_.all_units.erase(std::unique(prose_.all_units.begin(), prose_.all_units.end()), prose_.all_units.end());
    }

private:
    // What another form says of lines or rules that this one leaves out cannot be said of it.
    void add(const toml::table& table, void (ProseReader::*member)(const toml::table&)) {
        try {
            (this->*member)(table);
        } catch (const TomlError&) {
            if (file_.is_own(table))
                throw;
        }
    }

    static std::u32string folded(const std::string& text) {
        std::u32string word = fold(text);
        std::erase(word, U' ');
        return word;
    }

    Words words(const toml::table& table, std::string_view key, bool needed = false) const {
        Words result;
        for (const std::string& text : file_.texts(table, key)) {
            if (text.starts_with('@')) { // a list that several share
                const auto list = prose_.lists.find(text.substr(1));
                if (list == prose_.lists.end())
                    file_.fail(table, "there is no list " + TomlFile::quoted(text.substr(1)) + " in [prose.lists]");
                result.insert(result.end(), list->second.begin(), list->second.end());
                continue;
            }
            result.push_back(folded(text));
            if (result.back().empty())
                file_.fail(table, TomlFile::quoted(key) + " must not name a word of blanks");
        }
        if (needed && result.empty())
            file_.fail(table, TomlFile::quoted(key) + " must name at least one word");
        return result;
    }

    void read_words(const toml::table& table) {
        std::vector<std::string_view> known{"lists"};
        known.reserve(prose_keys().size() + 1);
        for (const ProseKey& key : prose_keys())
            known.push_back(key.name);
        file_.only(table, known);
        if (table.contains("lists")) {
            const toml::table& lists = file_.table(table, "lists");
            std::map<std::string, Words> named; // none of them of others
            for (const auto& [key, list] : lists)
                named.emplace(key.str(), words(lists, key.str(), true));
            prose_.lists = std::move(named);
        }
        for (const ProseKey& key : prose_keys())
            prose_.*key.words = words(table, key.name);
    }

    std::string id_of(const toml::table& table) {
        std::string id = file_.text(table, "id");
        file_.unique(ids_, id, table);
        return id;
    }

    std::string rule_of(const toml::table& table, CheckKind check, const std::string& name) const {
        std::string id = file_.text(table, "rule");
        const Rule* rule = form_.rule(id);
        if (!rule || rule->check != check)
            file_.fail(*table.get("rule"), "there is no [[rule]] " + TomlFile::quoted(id) + " with the \"check\" " +
                                               TomlFile::quoted(name));
        return id;
    }

    void add_statement(const toml::table& table) {
        file_.only(table, {"id",     "rule",   "words",    "equals",   "also",    "together", "aside",
                           "units",  "unlike", "with",     "after",    "ahead",   "apart",    "sure",
                           "beside", "behind", "any_year", "doubtful", "company", "crosses",  "bare"});
        Statement statement;
        statement.id = id_of(table);
        statement.rule = rule_of(table, CheckKind::statements, "statements");
        statement.words = words(table, "words", true);
        statement.equals = sums(table, "equals");
        statement.alone = statement.equals.size();
        statement.together = words(table, "together", table.contains("also"));
        if (table.contains("also"))
            for (FigureSum& sum : sums(table, "also"))
                statement.equals.push_back(std::move(sum));
        if (table.contains("aside"))
            statement.aside = sums(table, "aside").front();
        statement.units = table.contains("units") ? words(table, "units", true) : prose_.units;
        statement.unlike = words(table, "unlike");
        statement.with = words(table, "with");
        statement.after = file_.texts(table, "after");
        statement.ahead = file_.texts(table, "ahead");
        statement.apart = words(table, "apart");
        statement.sure = words(table, "sure");
        statement.beside = file_.truth(table, "beside");
        statement.bare = file_.truth(table, "bare");
        statement.behind = file_.truth(table, "behind");
        statement.any_year = file_.truth(table, "any_year");
        statement.doubtful = file_.truth(table, "doubtful");
        statement.company = file_.truth(table, "company");
        if (file_.truth(table, "crosses"))
            crossing_.push_back(prose_.statements.size());
        prose_.statements.push_back(std::move(statement));
    }

    void number_words() {
        for (const ProseKey& key : prose_keys())
            prose_.index.add(prose_.*key.words);
        prose_.numbers.reserve(prose_.statements.size());
        for (const Statement& one : prose_.statements)
            prose_.numbers.push_back({prose_.index.add(one.words), prose_.index.add(one.unlike),
                                      prose_.index.add(one.with), prose_.index.add(one.apart)});
        for (const Claim& claim : prose_.claims) {
            std::vector<WordIndex::Numbers>& numbers = prose_.claim_numbers.emplace_back();
            for (const Words& parts : claim.says)
                numbers.push_back(prose_.index.add(parts));
        }
    }

    void cross_rows() {
        std::vector<Statement> crossing;
        for (const std::size_t index : crossing_)
            crossing.push_back(prose_.statements[index]);
        for (const std::size_t index : crossing_)
            for (const Statement& row : prose_.statements)
                if (std::ranges::find(crossing, row.id, &Statement::id) == crossing.end())
                    if (Statement one = crossed(prose_.statements[index], row); !one.equals.empty())
                        prose_.statements[index].crossed.push_back(std::move(one));
    }

    // Without sums where the row is of another table, of several columns or of the very rows that are meant anyhow.
    static Statement crossed(const Statement& columns, const Statement& row) {
        Statement result;
        result.id = columns.id;
        result.rule = columns.rule;
        result.units = columns.units;
        result.doubtful = row.doubtful;
        result.row_of = row.id;
        const FigurePlace& all = row.equals.front().front();
        const auto is_of_all = [&](const FigurePlace& place) {
            return place.table == all.table && place.column == all.column;
        };
        for (const FigureSum& rows : row.equals)
            if (!std::ranges::all_of(rows, is_of_all) || rows.front().table != columns.equals.front().front().table)
                return result;
        for (const FigureSum& rows : row.equals)
            for (const FigureSum& sum : columns.equals) {
                FigureSum here = crossed(rows, sum);
                if (std::ranges::find(columns.equals, here) != columns.equals.end())
                    return {};
                if (std::ranges::find(result.equals, here) == result.equals.end())
                    result.equals.push_back(std::move(here));
            }
        result.alone = result.equals.size();
        return result;
    }

    // The rows of one in the columns of the other.
    static FigureSum crossed(const FigureSum& rows, const FigureSum& columns) {
        FigureSum sum;
        for (const FigurePlace& row : rows)
            for (const FigurePlace& column : columns)
                if (const FigurePlace place{row.table, row.row, column.column};
                    column.row == columns.front().row && std::ranges::find(sum, place) == sum.end())
                    sum.push_back(place);
        return sum;
    }

    // A statement that the form leaves out may still be named by one that the form takes from another.
    void check_neighbours(const toml::table& table) const {
        if (!file_.is_own(table))
            return;
        for (const std::string_view key : {"after", "ahead"})
            for (const std::string& id : file_.texts(table, key))
                if (std::ranges::find(prose_.statements, id, &Statement::id) == prose_.statements.end())
                    file_.fail(*table.get(key), "there is no [[statement]] " + TomlFile::quoted(id));
    }

    void add_claim(const toml::table& table) {
        file_.only(table, {"id", "rule", "says", "with", "unlike", "apart", "instead", "plain", "zero", "some", "open",
                           "sure"});
        Claim claim;
        claim.id = id_of(table);
        claim.rule = rule_of(table, CheckKind::claims, "claims");
        for (const std::string& text : file_.texts(table, "says"))
            claim.says.push_back(parts(text));
        if (claim.says.empty())
            file_.fail(table, "\"says\" must name at least one text");
        claim.with = words(table, "with");
        claim.unlike = words(table, "unlike");
        claim.apart = words(table, "apart");
        claim.instead = words(table, "instead");
        claim.plain = words(table, "plain");
        claim.zero = sums(table, "zero");
        claim.some = words(table, "some", table.contains("open"));
        if (table.contains("open"))
            claim.open = sums(table, "open");
        claim.sure = file_.truth(table, "sure", true);
        prose_.claims.push_back(std::move(claim));
    }

    void add_share(const toml::table& table) {
        file_.only(table, {"id", "words", "with", "unlike", "parts", "wholes"});
        prose_.shares.push_back({id_of(table), words(table, "words", true), words(table, "with"),
                                 words(table, "unlike"), sums(table, "parts"), sums(table, "wholes")});
    }

    void add_whole(const toml::table& table) {
        file_.only(table, {"id", "words", "equals"});
        prose_.wholes.push_back({id_of(table), words(table, "words", true), sums(table, "equals")});
    }

    void add_mention(const toml::table& table) {
        file_.only(table, {"id", "rule", "words", "section"});
        const std::string section = file_.text(table, "section", false);
        if (!section.empty() && std::ranges::find(form_.publication.sections, section, &PublishedSection::id) ==
                                    form_.publication.sections.end())
            file_.fail(*table.get("section"), "the publication has no section " + TomlFile::quoted(section));
        prose_.mentions.push_back(
            {id_of(table), rule_of(table, CheckKind::mentions, "mentions"), words(table, "words", true), section});
    }

    static Words parts(const std::string& text) {
        constexpr std::string_view gap = "…";
        Words result;
        for (std::size_t at = 0; at <= text.size();) {
            const std::size_t end = std::min(text.find(gap, at), text.size());
            if (end > at)
                result.push_back(folded(text.substr(at, end - at)));
            at = end + gap.size();
        }
        return result;
    }

    // "t3.r1.c7 + t3.r2.c7", "t3.r5..r12.c7": figures that are added up.
    std::vector<FigureSum> sums(const toml::table& table, std::string_view key) {
        std::vector<FigureSum> result;
        for (const std::string& text : file_.texts(table, key)) {
            FigureSum sum;
            for (std::size_t at = 0; at <= text.size();) {
                const std::size_t end = std::min(text.find('+', at), text.size());
                std::string word = text.substr(at, end - at);
                std::erase(word, ' ');
                const auto figures = names_.figures(word, *table.get(key), left_, "what a form says of prose");
                sum.insert(sum.end(), figures.begin(), figures.end());
                at = end + 1;
            }
            result.push_back(std::move(sum));
        }
        if (result.empty())
            file_.fail(table, TomlFile::quoted(key) + " must name at least one figure");
        return result;
    }

    const FormText& file_;
    Form& form_;
    const FormLines names_;
    ProseWords& prose_;
    std::unordered_set<std::string> ids_;
    std::vector<std::size_t> crossing_; // statements whose columns cross the rows of others
    std::size_t left_ = most_named;
};

} // namespace

void read_prose(const FormText& file, Form& form) { ProseReader(file, form).run(); }

} // namespace crossfoot
