// Forms that say only in what they differ from a built-in one.
#include "form/form.hpp"

#include <gtest/gtest.h>

namespace crossfoot {
namespace {

constexpr std::string_view head = "like = \"cn-zfxxgk-2021\"\nid = \"own\"\n";

std::shared_ptr<const Form> form_like(const std::string& differences) {
    return parse_form(std::string(head) + differences, "own.toml");
}

std::string refusal(const std::string& differences) {
    try {
        form_like(differences);
    } catch (const TomlError& error) {
        return error.what();
    }
    return "accepted";
}

const Form& newest() { return *built_in_forms().back(); }

std::string ids(const std::vector<Line>& lines) {
    std::string all;
    for (const Line& line : lines)
        all += line.id + ' ';
    return all;
}

TEST(Likeness, TakesAllThatIsNotSaid) {
    const auto form = form_like("");
    EXPECT_EQ(form->id, "own");
    EXPECT_EQ(form->name.en, newest().name.en);
    EXPECT_EQ(form->tables.size(), newest().tables.size());
    EXPECT_EQ(form->relations.size(), newest().relations.size());
    EXPECT_EQ(form->rates.size(), newest().rates.size());
    EXPECT_EQ(form->units.money, newest().units.money);
    EXPECT_EQ(form->labels.key("數量"), newest().labels.key("数量"));
}

TEST(Likeness, KeepsOfARuleWhatIsNotSaid) {
    const auto form = form_like("[[rule]]\nid = \"V-NOTE\"\nseverity = \"error\"\n");
    EXPECT_EQ(form->rules.size(), newest().rules.size());
    EXPECT_EQ(form->rule("V-NOTE")->severity, Severity::error);
    EXPECT_EQ(form->rule("V-NOTE")->check, CheckKind::notes);
    EXPECT_EQ(form->rule("V-NOTE")->clause, newest().rule("V-NOTE")->clause);
}

TEST(Likeness, TakesRelationsAsTheyAreSaid) {
    const auto form = form_like("[[rule]]\nid = \"T4\"\n[[rule.relation]]\ntable = \"t4\"\nacross = \"rows\"\n"
                                "total = [\"review-total\"]\nparts = [\"review-upheld\"]\n");
    EXPECT_EQ(std::count_if(form->relations.begin(), form->relations.end(),
                            [](const Relation& relation) { return relation.rule == "T4"; }),
              1);
}

TEST(Likeness, TakesALineAsItIsSaid) {
    const auto form = form_like("[[table]]\nid = \"t3\"\nrows = [{ id = \"r23\", label = \"其余\", en = \"rest\" }]\n");
    EXPECT_EQ(ids(form->table("t3")->rows), ids(newest().table("t3")->rows));
    const Line& line = form->table("t3")->rows[static_cast<std::size_t>(form->table("t3")->row("r23"))];
    EXPECT_EQ(line.label, "其余");
    EXPECT_TRUE(line.groups.empty()) << "nothing of the line that it replaces is left";
}

TEST(Likeness, PutsWhatIsNewBehindWhatIsSaidBeforeIt) {
    const std::string line = "label = \"甲\", en = \"a\"";
    const auto form = form_like("[[table]]\nid = \"t2-1\"\ncolumns = [{ id = \"first\", " + line +
                                " },\n{ id = \"issued\", label = \"乙\", en = \"b\" },\n"
                                "{ id = \"behind\", label = \"丙\", en = \"c\" }]\n");
    EXPECT_EQ(ids(form->table("t2-1")->columns), "issued behind repealed valid first ");
}

TEST(Likeness, LeavesOutWhatItIsTo) {
    const auto form = form_like("without = [\"rate\", \"rule.T2-BOUND\"]\n"
                                "[[table]]\nid = \"t2-1\"\nwithout = [\"columns.valid\", \"heading\"]\n");
    EXPECT_TRUE(form->rates.empty());
    EXPECT_EQ(form->rule("T2-BOUND"), nullptr);
    EXPECT_EQ(ids(form->table("t2-1")->columns), "issued repealed ");
    EXPECT_EQ(form->table("t2-1")->heading, "");
}

TEST(Likeness, MayBeToAFormThatIsLikeAnother) {
    const auto form = parse_form("like = \"cn-zfxxgk-2019\"\nid = \"own\"", "own.toml");
    EXPECT_EQ(form->tables.size(), built_in_forms().front()->tables.size());
}

TEST(Likeness, SaysWhatIsWrongAndInWhichFile) {
    EXPECT_EQ(refusal("[[rule]]\nid = \"V-NOTE\"\nseverity = \"grave\"\n"),
              "own.toml:5: \"severity\" is \"grave\", but must be one of error, warning, hint");
    EXPECT_EQ(refusal("without = [\"rule.NONE\"]"), "own.toml:3: there is no \"rule.NONE\" to leave out");
    EXPECT_EQ(refusal("without = [\"none\"]"), "own.toml:3: there is no \"none\" to leave out");
    const std::string twice = "[[rule]]\nid = \"V-NOTE\"\n";
    EXPECT_EQ(refusal(twice + twice), "own.toml:5: id \"V-NOTE\" is used twice");
    const std::string of_other = refusal("[[table]]\nid = \"t3\"\nwithout = [\"rows.r24\"]\n");
    EXPECT_TRUE(of_other.starts_with("cn-zfxxgk-2021.toml:")) << of_other << ": a relation that is not said anew";
    EXPECT_TRUE(of_other.ends_with("row \"r24\" is not in table \"t3\"")) << of_other;
}

TEST(Likeness, IsToABuiltInFormAndHasAnIdOfItsOwn) {
    const auto complaint = [](std::string_view text) -> std::string {
        try {
            parse_form(text, "own.toml");
        } catch (const TomlError& error) {
            return error.what();
        }
        return "accepted";
    };
    EXPECT_EQ(complaint("id = \"own\"\nlike = \"mine\""), "own.toml:2: there is no built-in form \"mine\"");
    EXPECT_EQ(complaint("like = \"cn-zfxxgk-2021\""), "own.toml:1: \"id\" is missing");
}

} // namespace
} // namespace crossfoot
