// What the text says was not received, not issued, not done, where the tables have some; and what it gives for last
// year's number. 200 requests now, 160 last year; two reviews, one suit; three documents issued, one repealed.
#include "two_years.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace crossfoot::test {
namespace {

ReportGrid with_cases(int year, int count) {
    ReportGrid grid = report(year);
    grid.figures("t3", "r1", {count, 0, 0, 0, 0, 0, count})
        .figures("t3", "r3", {count, 0, 0, 0, 0, 0, count})
        .figures("t3", "r24", {count, 0, 0, 0, 0, 0, count})
        .figures("t4", "cases", {2, 0, 0, 0, 2, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0})
        .figures("t2-1", "normative", {3, 1, 40 + year - 2023})
        .figures("t2-6", "punishment", {9})
        .figures("t2-8", "fees", {year == 2024 ? 13'512 : 12});
    return grid;
}

std::string told_of(const std::string& sentence) {
    ReportGrid now = with_cases(2024, 200);
    now.text({1, 0}, sentence);
    std::string all;
    const std::vector<CheckedReport> reports = compared(with_cases(2023, 160), now);
    for (const Finding& finding : reports.at(0).findings)
        if (finding.rule->id.starts_with("X-") && finding.rule->check != CheckKind::mentions)
            all += (all.empty() ? "" : " ") + finding.rule->id +
                   (finding.variant->id.empty() ? "" : '.' + finding.variant->id);
    return all;
}

TEST(ProseClaims, OfNoRequestsAreHeldAgainstThoseReceivedWhateverElseTheSentenceTells) {
    for (const char* sentence :
         {"2024年，我局未收到政府信息公开申请，无上年结转申请。", "本单位2024年无政府信息公开申请，也无重大舆情。",
          "全年没有接到要求公开政府信息的申请。", "依申请公开方面，本年度无申请。", "2024年收到政府信息公开申请为零。",
          "全年没有公民申请信息公开。"})
        EXPECT_EQ(told_of(sentence), "X-CLAIM") << sentence;
    for (const char* sentence : {"未收到上年结转的政府信息公开申请。", "全年无政府信息公开申请超期答复。",
                                 "未收到因政府信息公开申请引发的投诉。", "无政府信息公开申请复议案件被纠正。",
                                 "未收到不予公开的申请，也未出现无法提供的情形。"})
        EXPECT_EQ(told_of(sentence), "") << sentence;
}

TEST(ProseClaims, OfNoCasesAreHeldAgainstTheirTotals) {
    for (const char* sentence :
         {"全年没有因政府信息公开引发的行政诉讼案件。", "未因政府信息公开被提起行政诉讼。",
          "本年度不存在因政府信息公开被提起行政诉讼的情形。", "我局政府信息公开工作未被提起行政复议和行政诉讼。",
          "政府信息公开工作无被提起行政诉讼情况。"})
        EXPECT_EQ(told_of(sentence), "X-CLAIM") << sentence;
    EXPECT_EQ(told_of("我局政府信息公开工作未收到行政复议申请。"), "X-CLAIM");
    EXPECT_EQ(told_of("2024年我局政府信息公开类复议、诉讼案件数量均为零。"), "X-CLAIM X-CLAIM") << "of either";
    for (const char* sentence : {"全年未有行政复议、行政诉讼。", "全年行政复议、行政诉讼均为零。",
                                 "政府信息公开工作没有引起行政复议或行政诉讼。"})
        EXPECT_THAT(told_of(sentence), testing::StartsWith("X-CLAIM")) << sentence;
    for (const char* sentence : {"未因行政执法被提起行政诉讼。", "政府信息公开工作未因行政复议被责令纠正。"})
        EXPECT_EQ(told_of(sentence), "") << sentence;
}

TEST(ProseClaims, OfNothingIssuedFinedOrChargedAreHeldAgainstTableTwo) {
    for (const char* sentence :
         {"本年度未制定行政规范性文件。", "2024年无制发规范性文件。", "本年度没有新制发行政规范性文件，现行有效41件。",
          "无行政事业性收费。", "我局2024年未收取行政事业性收费。"})
        EXPECT_EQ(told_of(sentence), "X-CLAIM") << sentence;
    EXPECT_EQ(told_of("本年度未实施行政处罚、行政强制。"), "X-CLAIM.unsure");
    for (const char* sentence :
         {"未制定规范性文件备案办法。", "本年度未受到行政处罚。", "我局未违规收取行政事业性收费。", "未制定规章。"})
        EXPECT_EQ(told_of(sentence), "") << sentence;
}

TEST(ProseClaims, NumbersOfSomethingElseInTheSentenceAreNotHeldAgainstItsFigures) {
    for (const char* sentence : {"制发规章0件，行政规范性文件3件；废止规章0件，行政规范性文件1件。",
                                 "制发行政规范性文件3件，现行有效规章0件。",
                                 "制发规章0件、行政规范性文件3件，废止规章0件、行政规范性文件1件。",
                                 "自然人、法人或其他组织分别提出政府信息公开申请200件、0件。",
                                 "自然人、法人或其他组织共提出政府信息公开申请200件。",
                                 "在行政复议中，维持原政府信息公开答复的2件，予以纠正的0件。",
                                 "因政府信息公开工作被纠正的行政复议案件0件、行政诉讼案件0件。"})
        EXPECT_EQ(told_of(sentence), "") << sentence;
    EXPECT_EQ(told_of("自然人提出政府信息公开申请200件、法人或其他组织提出3件。"), "X-APPL");
    EXPECT_EQ(told_of("政府信息公开行政复议案件2件、行政诉讼案件3件。"), "X-LAW");
    EXPECT_EQ(told_of("制发行政规范性文件3件，废止2件。"), "X-T2");
    EXPECT_EQ(told_of("制定规范性文件3部，废止2个过时制度。"), "");
    EXPECT_EQ(told_of("制定规范性文件专栏2个。"), "");
    EXPECT_EQ(told_of("制定规范性文件3件，废止政策文件8份。"), "");
    EXPECT_EQ(told_of("制定规范性文件2部。"), "X-T2");
}

TEST(ProseClaims, OfAPartOfTheCasesRequestsOrAreasAreNotHeldAgainstAll) {
    for (const char* sentence :
         {"未发生复议后起诉的政府信息公开案件。", "因政府信息公开未发生行政复议后提起诉讼的情形。",
          "政府信息公开未发生复议维持案件。", "政府信息公开无行政复议维持案件。", "政府信息公开行政诉讼均未被纠正。",
          "因政府信息公开直接起诉的全部维持。", "除1件尚未审结外，政府信息公开行政诉讼均已审结。",
          "绝大多数县区部门没有因政府信息公开被提起行政诉讼。", "3个县区未发生行政诉讼。",
          "大部分乡镇全年未收到政府信息公开申请。", "部分镇（街道）全年未收到依申请公开申请。",
          "未收到申请人的退费申请。", "未收到申请人对政府信息公开申请反映的问题。", "政府信息公开申请无结转超期件。",
          "不予公开、无法提供、不予处理及其他处理合计0件。"})
        EXPECT_EQ(told_of(sentence), "") << sentence;
    EXPECT_EQ(told_of("不予公开、无法提供、不予处理及其他处理合计3件。"), "X-GRP");
}

TEST(ProseClaims, OfLastYearsNumberAreHeldAgainstLastYearsReport) {
    for (const char* sentence :
         {"共收到政府信息公开申请200件，比2023年的150件有所增加。", "收到政府信息公开申请200件（2023年150件）。",
          "收到政府信息公开申请200件，而2023年为150件，增长25%。",
          "办结政府信息公开申请200件，上年为150件，同比增长25%。"})
        EXPECT_EQ(told_of(sentence), "X-YOY.base") << sentence;
    for (const char* sentence :
         {"共收到政府信息公开申请200件，比2023年的160件有所增加。", "收到政府信息公开申请200件（2023年160件）。",
          "收到政府信息公开申请200件，而2023年为160件，增长25%。"})
        EXPECT_EQ(told_of(sentence), "") << sentence;
    EXPECT_EQ(told_of("收到政府信息公开申请200件，而2023年为160件，增长35%。"), "X-YOY");
}

TEST(ProseClaims, OfTwoKindsInOneNumberAreHeldAgainstTheirSum) {
    EXPECT_EQ(told_of("全年作出行政许可和行政处罚决定9件。"), "");
    EXPECT_EQ(told_of("全年作出行政许可和行政处罚决定12件。"), "X-T2.unsure");
    EXPECT_EQ(told_of("作出行政处罚和行政强制决定9件。"), "");
}

TEST(ProseClaims, OfAGovernmentAloneMayBeOfLessThanItsArea) {
    EXPECT_EQ(told_of("2024年全县制定规范性文件2件。"), "X-T2");
    EXPECT_EQ(told_of("2024年县政府制定规范性文件2件。"), "X-T2.unsure");
}

TEST(ProseClaims, OfMoneyAreInTheUnitOfTheText) {
    for (const char* sentence : {"行政事业性收费13512万元，较上年增加1.35亿元。", "行政事业性收费较上年增加13500万元。",
                                 "行政事业性收费1.4亿元，比上年增加1.350亿元。"})
        EXPECT_EQ(told_of(sentence), "") << sentence;
    EXPECT_EQ(told_of("行政事业性收费13512万元，较上年增加1.45亿元。"), "X-YOY");
}

TEST(ProseClaims, SharesOfSeveralNamesAreHeldAgainstTheirFigures) {
    EXPECT_EQ(told_of("从结果看，予以公开100.0%，部分公开0.0%。"), "");
    EXPECT_EQ(told_of("从结果看，予以公开90.0%，部分公开0.0%。"), "X-PCT.unsure");
    EXPECT_EQ(told_of("予以公开率90%以上。"), "");
}

// 4 suits upheld, none lost.
TEST(ProseClaims, SayHowAllSuitsEnded) {
    EXPECT_EQ(rules("因政府信息公开被提起行政诉讼4件，均胜诉。"), "");
    EXPECT_EQ(rules("因政府信息公开被提起行政诉讼4件，均败诉。"), "X-CLAIM.unsure");
    EXPECT_EQ(rules("民事诉讼12件均败诉。"), "");
    EXPECT_EQ(rules("办理行政应诉案件152件，均败诉。"), "");
    EXPECT_EQ(rules("因政府信息公开被提起行政诉讼4件，二审均败诉。"), "");
}

TEST(ProseClaims, AreNoneWhereTheyAreAims) {
    EXPECT_EQ(rules("确保政府信息公开申请全部办结。"), "");
    EXPECT_EQ(rules("要求2024年做到无行政复议、无行政诉讼。"), "");
    EXPECT_EQ(rules("力争行政复议零发生、行政诉讼零发生。"), "");
    EXPECT_EQ(rules("规范流程，确保时限，政府信息公开申请全部办结。"), "X-CLAIM");
}

TEST(ProseClaims, AreNotOfAllWhereTheyNameSome) {
    EXPECT_EQ(rules("被责令重新处理的申请均已办结。"), "");
    EXPECT_EQ(rules("2件经调解撤回的复议申请均已结案。"), "");
    EXPECT_EQ(rules("无因超期答复引发的行政复议、行政诉讼。"), "");
    EXPECT_EQ(rules("未出现因逾期答复被提起行政诉讼的情况。"), "");
    EXPECT_EQ(rules("个别单位未收到申请，工作人员缺乏经验。"), "");
    EXPECT_EQ(rules("县公安局复议案件均获维持。", "某县人民政府"), "");
    EXPECT_EQ(rules("容缺受理申请312件，全部办结。"), "");
}

} // namespace
} // namespace crossfoot::test
