#include "form/form.hpp"

#include <gtest/gtest.h>

using namespace crossfoot;

namespace {

// The smallest whole form; tests break one line of it.
constexpr std::string_view small_form = R"(id = "small"
name = { zh-CN = "小表", en = "small" }
authority = "样例"
years = [2021, 9999]
[[sheet]]
id = "s"
name = { zh-CN = "一", en = "one" }
[[table]]
id = "t"
sheet = "s"
title = { zh-CN = "表", en = "table" }
columns = [{ id = "c1", label = "甲", en = "first" }, { id = "c2", label = "总计", en = "total" }]
rows = [{ id = "r1", label = "一、收到", en = "received" }]
[[rule]]
id = "ROW"
severity = "error"
name = { zh-CN = "行", en = "row" }
message = { zh-CN = "{line}", en = "{line}" }
clause = "样例"
[[rule.relation]]
table = "t"
across = "rows"
total = ["c2"]
parts = ["c1"]
[[rate]]
id = "share"
name = { zh-CN = "占比", en = "share" }
part = ["t.r1.c1"]
whole = ["t.r1.c2"]
)";

std::string complaint(std::string_view line, std::string_view instead) {
    std::string text(small_form);
    const std::size_t at = text.find(line);
    if (at == std::string::npos)
        return "the test names a line that is not there";
    text.replace(at, line.size(), instead);
    try {
        parse_form(text, "small.toml");
    } catch (const TomlError& error) {
        return error.what();
    }
    return "accepted";
}

TEST(FormFile, SaysOfPowersWhatIsNotThere) {
    const auto with = [](std::string_view power) {
        return complaint("[[rate]]", "[[power]]\nid = \"p\"\nfield = \"level\"\ntable = \"t\"\n" + std::string(power) +
                                         "\n[[rate]]");
    };
    EXPECT_NE(with("rule = \"ROW\"\nrow = \"r1\"\nwithout = [\"乡\"]").find("\"check\" \"powers\""), std::string::npos);
    EXPECT_NE(with("rule = \"NONE\"\nrow = \"r1\"\nwithout = [\"乡\"]").find("NONE"), std::string::npos);
}

TEST(FormFile, IsReadWhole) {
    const auto form = parse_form(small_form, "small.toml");
    ASSERT_EQ(form->tables.size(), 1U);
    EXPECT_EQ(form->tables[0].columns[1].name.zh_cn, "总计");
    EXPECT_TRUE(form->tables[0].columns[1].total) << "the total of a relation is marked as one";
    EXPECT_FALSE(form->tables[0].columns[0].total);
    ASSERT_EQ(form->relations.size(), 1U);
    EXPECT_EQ(form->relations[0].across, Axis::rows);
    ASSERT_EQ(form->rates.size(), 1U);
    EXPECT_EQ(form->rates[0].whole.front().column, 1);
    EXPECT_EQ(form->rule("ROW")->variant("no such case").message.en, "{line}");
}

TEST(FormFile, IsRefusedWithItsLineAndTheReason) {
    EXPECT_EQ(complaint("id = \"small\"\n", "id = small\n").substr(0, 13), "small.toml:1:");
    EXPECT_EQ(complaint("years = [2021, 9999]", "years = [2021]"),
              "small.toml:1: \"years\" must be the first and the last year of the form, as in [2021, 9999]");
    EXPECT_EQ(complaint("authority", "author"), "small.toml:3: unknown key \"author\"");
    EXPECT_EQ(complaint("sheet = \"s\"\n", "sheet = \"x\"\n"), "small.toml:10: there is no [[sheet]] \"x\"");
    EXPECT_EQ(complaint("severity = \"error\"", "severity = \"fatal\""),
              "small.toml:16: \"severity\" is \"fatal\", but must be one of error, warning, hint");
    EXPECT_EQ(complaint("t.r1.c1", "t.r1.c9"), "small.toml:28: column \"c9\" is not in table \"t\"");
    EXPECT_EQ(complaint("t.r1.c1", "u.r1.c1"), "small.toml:28: there is no [[table]] \"u\"");
    EXPECT_EQ(complaint("t.r1.c1", "t.r1"),
              "small.toml:28: \"t.r1\" must be a table, a row and a column, as in \"t3.r24.c7\"");
    EXPECT_EQ(complaint("total = [\"c2\"]", "total = [\"c9\"]"), "small.toml:23: column \"c9\" is not in table \"t\"");
    EXPECT_EQ(complaint("parts = [\"c1\"]", "parts = [\"c2..c1\"]"), "small.toml:24: \"c2..c1\" runs backwards");
    EXPECT_EQ(complaint("parts = [\"c1\"]", "parts = [\"c1..c2\", \"-c1\"]"),
              "small.toml:24: \"c1\" names a line that is already in the list");
    EXPECT_EQ(complaint("table = \"t\"\n", "table = \"u\"\n"), "small.toml:21: there is no [[table]] \"u\"");
    EXPECT_EQ(complaint("id = \"c2\", label = \"总计\"", "id = \"c1\", label = \"总计\""),
              "small.toml:12: id \"c1\" is used twice");
    EXPECT_EQ(complaint("id = \"c2\", label = \"总计\"", "id = \"c2\", label = \"甲\""),
              "small.toml:12: label \"甲\" stands twice in the same group");
    EXPECT_EQ(complaint(", en = \"received\"", ""), "small.toml:13: \"en\" is missing");
    EXPECT_EQ(complaint("rows = [", "rowss = ["), "small.toml:13: unknown key \"rowss\"");
    EXPECT_EQ(complaint("label = \"甲\"", "label = \"甲\", number = \"tons\""),
              "small.toml:12: \"number\" is \"tons\", but must be one of count, change, money, wan_yuan");
    EXPECT_EQ(complaint("label = \"一、收到\"", "label = \"一、收到\", number = \"count\""),
              "small.toml:13: \"number\" is said of columns, not of rows");
    EXPECT_EQ(complaint("label = \"一、收到\"", "label = \"一、收到\", unit = \"件\""),
              "small.toml:13: \"unit\" is said of columns, not of rows");
    EXPECT_EQ(complaint("label = \"甲\"", "label = \"甲\", unit = \"万元\""),
              "small.toml:12: \"万元\" is not among the [units] of such figures");
    EXPECT_EQ(complaint("[[sheet]]", "[units]\nmoney = { \"元\" = 0 }\n[[sheet]]").substr(0, 35),
              "small.toml:6: \"money\" must say how ");
    EXPECT_EQ(complaint("[[sheet]]", "[prose]\njoins = [\"及\", \" \"]\n[[sheet]]"),
              "small.toml:5: \"joins\" must not name a word of blanks");
    EXPECT_EQ(complaint("[[sheet]]", "[prose]\njoins = [\"@of-names\"]\n[[sheet]]"),
              "small.toml:5: there is no list \"of-names\" in [prose.lists]");
}

TEST(FormFile, SaysOnceTheWordsThatSeveralListsName) {
    std::string form(small_form);
    form.replace(form.find("[[sheet]]"), 0,
                 "[prose]\njoins = [\"及\", \"@of-names\"]\njoins_bodies = [\"@of-names\"]\n"
                 "[prose.lists]\nof-names = [\"和\", \"与\"]\n");
    const auto read = parse_form(form, "small.toml");
    EXPECT_EQ(read->prose.joins, (Words{U"及", U"和", U"与"}));
    EXPECT_EQ(read->prose.joins_bodies, (Words{U"和", U"与"}));
}

// The small form with a rule without relations.
std::string with_rule(const std::string& id, const std::string& check) {
    return std::string(small_form) + "[[rule]]\nid = \"" + id + "\"\n" + check +
           "severity = \"hint\"\nname = { zh-CN = \"规\", en = \"rule\" }\nmessage = { zh-CN = \"规\", en = \"rule\" "
           "}\n"
           "clause = \"样例\"\n";
}

TEST(FormFile, NamesItsRulesAsItLikes) {
    const auto form = parse_form(with_rule("MINE", "check = \"blanks\"\n"), "small.toml");
    ASSERT_NE(form->rule(CheckKind::blanks), nullptr);
    EXPECT_EQ(form->rule(CheckKind::blanks)->id, "MINE");
    EXPECT_EQ(form->rule("ROW")->check, CheckKind::relations);
    EXPECT_EQ(form->rule(CheckKind::notes), nullptr);
}

// They said no check: the program knew it by the rule's id.
TEST(FormFile, Of010KeepsItsChecksAndMoney) {
    const auto form = parse_form(with_rule("V-NOTE", ""), "small.toml");
    ASSERT_NE(form->rule(CheckKind::notes), nullptr);
    EXPECT_EQ(form->rule(CheckKind::notes)->id, "V-NOTE");
    std::string money(small_form);
    money.replace(money.find("label = \"甲\""), 0, "number = \"wan_yuan\", ");
    const Line column = parse_form(money, "small.toml")->tables[0].columns[0];
    EXPECT_EQ(column.number, NumberKind::money);
    EXPECT_EQ(column.unit, "万元");
}

TEST(FormFile, IsRefusedWhereNobodyKnowsWhatARuleChecks) {
    const auto refusal = [](const std::string& text) -> std::string {
        try {
            parse_form(text, "small.toml");
        } catch (const TomlError& error) {
            return error.what();
        }
        return "accepted";
    };
    EXPECT_EQ(refusal(with_rule("MINE", "")),
              "small.toml:30: rule \"MINE\" has neither a \"check\" nor a [[rule.relation]]");
    EXPECT_EQ(refusal(with_rule("MINE", "check = \"relations\"\n")),
              "small.toml:30: rule \"MINE\" checks relations and needs a [[rule.relation]]");
    EXPECT_EQ(complaint("severity = \"error\"", "check = \"notes\"\nseverity = \"error\""),
              "small.toml:14: rule \"ROW\" has a [[rule.relation]], which is no other check");
    EXPECT_EQ(refusal(with_rule("V-NOTE", "") + with_rule("MINE", "check = \"notes\"\n").substr(small_form.size())),
              "small.toml:36: rule \"MINE\" checks the same as \"V-NOTE\"");
}

TEST(FormFile, IsRefusedWhereAStatementFollowsOneThatIsNotThere) {
    const std::string form =
        with_rule("SAID", "check = \"statements\"\n") +
        "[[statement]]\nid = \"one\"\nrule = \"SAID\"\nwords = [\"收到\"]\nequals = [\"t.r1.c1\"]\n";
    EXPECT_EQ(parse_form(form + "after = [\"one\"]\n", "small.toml")->prose.statements.front().after.size(), 1U);
    try {
        parse_form(form + "after = [\"other\"]\n", "small.toml");
        FAIL() << "accepted";
    } catch (const TomlError& error) {
        EXPECT_STREQ(error.what(), "small.toml:42: there is no [[statement]] \"other\"");
    }
}

TEST(FormFile, SaysHowMuchOfTheTextMayBeLastYears) {
    const std::string said =
        "[last_year.repetition]\nshare = 80\nleast = 100\nsentence = 10\nstandard = [\"按 规定\"]\n";
    const std::string with = with_rule("SAME", "check = \"repetition\"\n") + said;
    const auto repetition = parse_form(with, "small.toml")->last_year_rules.repetition;
    ASSERT_TRUE(repetition);
    EXPECT_EQ(repetition->share, 80);
    EXPECT_EQ(repetition->standard, Words{U"按规定"});
    EXPECT_THROW(parse_form(std::string(small_form) + said, "small.toml"), TomlError) << "no rule tells it";
    EXPECT_THROW(parse_form(std::string(with).replace(with.find("80"), 2, "101"), "small.toml"), TomlError);
    EXPECT_THROW(parse_form(std::string(with).replace(with.find("80"), 2, "0"), "small.toml"), TomlError);
    EXPECT_EQ(built_in_forms().front()->last_year_rules.repetition->share, 80) << "the older form too";
}

TEST(FormFile, LeavesItsUnitsToTheNewestForm) {
    const Units& newest = built_in_forms().back()->units;
    EXPECT_EQ(newest.money.at("万元"), 10000);
    EXPECT_EQ(parse_form(small_form, "small.toml")->units.money, newest.money);
    std::string own(small_form);
    own.insert(own.find("[[sheet]]"), "[units]\ncounts = [\"宗\"]\n");
    const auto form = parse_form(own, "small.toml");
    EXPECT_TRUE(form->units.has(NumberKind::count, "宗"));
    EXPECT_FALSE(form->units.has(NumberKind::count, "件"));
    EXPECT_EQ(form->units.money, newest.money) << "of which it says nothing";
}

// Forms have no text in a further language.
TEST(LocalTexts, AreEnglishInEveryLanguageButChinese) {
    const LocalText text{"总计", "total"};
    EXPECT_EQ(text.in(Language::zh_cn), "总计");
    EXPECT_EQ(text.in(Language::en), "total");
    EXPECT_EQ(text.in(static_cast<Language>(2)), "total");
}

TEST(BuiltInForms, HaveTheRelationsOfTheStatutoryForm) {
    const Form& form = *built_in_forms().back();
    EXPECT_EQ(form.table("t4")->columns[4].name.zh_cn, "行政复议 总计") << "which of the three totals";
    EXPECT_EQ(form.id, "cn-zfxxgk-2021");
    const TableSpec& t3 = *form.table("t3");
    EXPECT_EQ(t3.rows.size(), 25U);
    EXPECT_EQ(t3.columns.size(), 7U);
    EXPECT_EQ(form.table("t4")->columns.size(), 15U);
    EXPECT_EQ(form.table("t2-8")->columns[0].number, NumberKind::money);
    EXPECT_EQ(form.table("t2-8")->columns[0].unit, "万元") << "as the table says";
    std::size_t held_by_t3 = 0; // 7 sums, 7 balances, 25 rows
    for (const Relation& relation : form.relations)
        if (relation.table == "t3")
            held_by_t3 += relation.across == Axis::columns ? t3.columns.size() : t3.rows.size();
    EXPECT_EQ(held_by_t3, 39U);
}

TEST(BuiltInForms, ComeInTheOrderOfTheirYearsWithoutAGap) {
    const auto& forms = built_in_forms();
    ASSERT_EQ(forms.size(), 2U);
    EXPECT_EQ(forms[0]->id, "cn-zfxxgk-2019");
    EXPECT_TRUE(forms[0]->covers(2019) && forms[0]->covers(2020));
    EXPECT_FALSE(forms[0]->covers(2018) || forms[0]->covers(2021));
    EXPECT_TRUE(forms[1]->covers(2021));
    EXPECT_FALSE(forms[1]->covers(2020));
}

TEST(BuiltInForms, HaveTheTablesOf2019) {
    const Form& form = *built_in_forms().front();
    const TableSpec& t3 = *form.table("t3");
    EXPECT_EQ(t3.rows.size(), 23U) << "20 results with their total, and three items around them";
    std::size_t held_by_t3 = 0; // 7 sums, 7 balances, 23 rows
    for (const Relation& relation : form.relations)
        if (relation.table == "t3")
            held_by_t3 += relation.across == Axis::columns ? t3.columns.size() : t3.rows.size();
    EXPECT_EQ(held_by_t3, 37U);
    const TableSpec& t2 = *form.table("t2-5");
    EXPECT_EQ(t2.columns[0].number, NumberKind::count) << "as the table says";
    EXPECT_EQ(t2.columns[1].number, NumberKind::change) << "as the column says";
    EXPECT_EQ(form.table("t2-9")->columns[1].number, NumberKind::money);
    EXPECT_EQ(form.table("t2-9")->columns[1].unit, "") << "the form leaves it open";
}

TEST(BuiltInForms, CallNoTwoLinesOfATableTheSame) {
    for (const auto& form : built_in_forms())
        for (const TableSpec& table : form->tables)
            for (const auto* lines : {&table.rows, &table.columns})
                for (const Line& line : *lines)
                    for (const Line& other : *lines)
                        EXPECT_TRUE(&line == &other || line.name.zh_cn != other.name.zh_cn)
                            << table.id << ": " << line.name.zh_cn;
}

TEST(Labels, AreTheSameHoweverTheyAreWritten) {
    const Form& form = *built_in_forms().back();
    const auto row = [&](std::string_view label) -> std::string {
        if (const auto* uses = form.labels.find(label))
            for (const LabelUse& use : *uses)
                if (use.kind == LabelKind::row)
                    return form.tables[static_cast<std::size_t>(use.table)].rows[static_cast<std::size_t>(use.line)].id;
        return "unknown";
    };
    EXPECT_EQ(row("（一）予以公开"), "r3");
    EXPECT_EQ(row("(一)予以公开"), "r3");
    EXPECT_EQ(row("㈠ 予以公开"), "r3");
    EXPECT_EQ(row("予 以\n公 开"), "r3");
    EXPECT_EQ(row("1、属于国家秘密"), "r5");
    EXPECT_EQ(row("１．属于国家秘密"), "r5");
    EXPECT_EQ(row("1.屬於國家秘密"), "r5");
    EXPECT_EQ(row("1.屬于國家秘密"), "r5") << "of both kinds";
    EXPECT_EQ(row("1.属于囯家秘密"), "unknown") << "囯 is not among the form's characters";
    EXPECT_EQ(row("3.危及\"三安全一稳定\""), "r7");
    EXPECT_EQ(row("（二）部分公开（区分处理的,只计这一情形,不计其他情形）"), "r4");
    EXPECT_EQ(row("（二）部分公开"), "r4");
    EXPECT_EQ(row("二、上一年结转政府信息公开申请数量"), "r2");
    EXPECT_EQ(row("规章（设区的市、自治州人民政府应提供相关数据）"), "regulations");
    EXPECT_EQ(row("（三）不予公开1.属于国家秘密"), "r5");
    EXPECT_EQ(row("三安全"), "unknown");
}

} // namespace
