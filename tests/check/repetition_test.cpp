// How much of a report's text is last year's.
#include "check/check.hpp"
#include "recognise/recognise.hpp"
#include "report/report_grid.hpp"
#include "tell/last_year.hpp"
#include "tell/rule_text.hpp"
#include "two_years.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace crossfoot;
using test::report;
using testing::AllOf;
using testing::HasSubstr;

namespace {

using Texts = std::vector<std::string>;

// Sentences of nobody's report.
const std::string shelf = "各站点阅览架上的目录未按季度更换，来访的人看到的常是旧目录。";
const std::string room = "查询室每逢汛期临时腾作值班用房，接待时间因此缩短。";
const std::string training = "新到岗的人员大多从事工程管理，对公开的程序还不熟悉。";
const std::string next_step = "拟在雨季之前把查询室迁到底层，并配备固定的接待人员。";
const std::string other = "本机关与邻县同行交换了办理经验，受益的是两地的群众和企业。";

// A whole report whose section five has these paragraphs, and section six too.
Document with_text(int year, const Texts& five, const Texts& six = {}) {
    Document document = report(year).workbook();
    Block& block = document.blocks.emplace_back();
    block.name = "五六";
    int row = 0;
    const auto add = [&](const std::string& text) { block.grid.add({row++, 0}, {CellKind::text, text, false}); };
    add("五、存在的主要问题及改进情况");
    for (const std::string& text : five)
        add(text);
    add("六、其他需要报告的事项");
    for (const std::string& text : six)
        add(text);
    return document;
}

// What is told of repetition in this year's document, which keeps last year's text as a document does.
std::vector<Finding> told(const Document& last, Document now) {
    const auto past = past_report(recognise(last, built_in_forms()).at(0), last, "上年.ods");
    now.properties.push_back({std::string(kept_property), kept_text(past.value())});
    std::vector<Finding> result;
    for (CheckedReport& checked : check(now, built_in_forms()))
        for (Finding& finding : checked.findings)
            if (finding.rule->check == CheckKind::repetition)
                result.push_back(std::move(finding));
    return result;
}

TEST(Repetition, OfAWholeSectionIsToldAtBothPlaces) {
    const Texts texts{shelf + room, training, next_step, other};
    const auto found = told(with_text(2023, texts), with_text(2024, texts));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].severity, Severity::hint);
    EXPECT_EQ(found[0].variant->id, "whole");
    EXPECT_EQ(found[0].cells.front().place, Place(1, CellAddress{1, 0}));
    EXPECT_THAT(
        rule_text(found[0], Language::zh_cn),
        AllOf(HasSubstr("五、存在的主要问题及改进情况：除通用语句外的 5 句"), HasSubstr("2023"), HasSubstr("各站点")));
    EXPECT_EQ(last_cells_text(found[0], Language::zh_cn), "上年报告 上年.ods：五六!A2");
}

TEST(Repetition, IsToldFromFourFifthsOfTheLettersOn) {
    const std::string own = "今年另设了夜间查询的窗口。"; // short beside the others
    const auto found = told(with_text(2023, {shelf, room, training, next_step, other}),
                            with_text(2024, {shelf, room, training, next_step, own}));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].variant->id, "");
    EXPECT_THAT(rule_text(found[0], Language::zh_cn), HasSubstr("5 句中有 4 句"));
    EXPECT_TRUE(
        told(with_text(2023, {shelf, room, training, next_step}), with_text(2024, {shelf, room, training, other, own}))
            .empty())
        << "much of it is new";
}

TEST(Repetition, TakesSentencesThatDifferInFiguresAloneForTheSame) {
    const std::string last = "全年在 12 个站点换过 3.5 万份目录，2023年比上年多用了 7 天。";
    const std::string now = "全年在9个站点换过4万份目录，2024年比上年多用了21天。";
    EXPECT_EQ(told(with_text(2023, {last, shelf, room, training, next_step}),
                   with_text(2024, {now, shelf, room, training, next_step}))
                  .size(),
              1U);
}

TEST(Repetition, IsNoOtherForASemicolonInPlaceOfAStop) {
    const auto joined = [](std::string text) {
        for (std::size_t at = text.find("。"); at + 3 < text.size(); at = text.find("。", at + 3))
            text.replace(at, 3, "；");
        return text;
    };
    EXPECT_EQ(told(with_text(2023, {shelf + room + training + next_step + other}),
                   with_text(2024, {joined(shelf + room + training + next_step + other)}))
                  .size(),
              1U);
}

TEST(Repetition, LeavesOutWhatTellsTheFormsFigures) {
    const Texts last{"全年各站点收到群众递交的政府信息公开申请共12件，逐件登记在册并建立台账备查。",
                     "经逐件研究并征求意见后予以公开3件，部分公开2件，其余按规定告知并说明了理由和救济途径。",
                     "涉及政府信息公开的行政复议共2件，由法制科室牵头逐案制作答复材料并按期报送复议机关。"};
    const Texts now{"全年各站点收到群众递交的政府信息公开申请共14件，逐件登记在册并建立台账备查。",
                    "经逐件研究并征求意见后予以公开5件，部分公开1件，其余按规定告知并说明了理由和救济途径。",
                    "涉及政府信息公开的行政复议共4件，由法制科室牵头逐案制作答复材料并按期报送复议机关。"};
    EXPECT_TRUE(told(with_text(2023, last), with_text(2024, now)).empty());
}

TEST(Repetition, IsNotToldOfWhatEveryReportSays) {
    const Texts standard{"本年度没有需要报告的事项。", "无。", "2023年，本机关未收取政府信息公开信息处理费。"};
    const Texts five{"（一）存在的主要问题。", "（二）改进情况。", "无。"};
    EXPECT_TRUE(told(with_text(2023, five, standard), with_text(2024, five, standard)).empty());
    const Texts proposed{"（二）依申请公开情况。2023年，本机关新收政府信息公开申请1件，没有上年结转。办结1件，均予以公"
                         "开；没有结转下年度继续办理的申请。",
                         "（三）监督保障情况。未发生因政府信息公开工作被申请行政复议、被提起行政诉讼的情况。"};
    EXPECT_TRUE(told(with_text(2023, proposed), with_text(2024, proposed)).empty()) << "the form proposes it";
    EXPECT_TRUE(told(with_text(2023, {shelf, room}), with_text(2024, {shelf, room})).empty()) << "too little to tell";
}

TEST(Repetition, IsLookedForSectionBySection) {
    const Texts texts{shelf, room, training, next_step};
    EXPECT_TRUE(told(with_text(2023, texts), with_text(2024, {}, texts)).empty()) << "it stood elsewhere";
    EXPECT_TRUE(told(with_text(2023, {}), with_text(2024, texts)).empty()) << "there was none";
    EXPECT_TRUE(told(with_text(2023, texts), with_text(2024, {})).empty()) << "there is none";
    EXPECT_TRUE(told(with_text(2023, {}), with_text(2024, {})).empty()) << "nor was there any";
}

} // namespace
