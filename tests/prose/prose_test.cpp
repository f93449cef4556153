// Which figures of the form the numbers of a text state.
#include "stated.hpp"

#include <gtest/gtest.h>

namespace crossfoot {
namespace {

TEST(Prose, IsReadByTheNearestWordToTheLeft) {
    EXPECT_EQ(
        stated("全年共受理政府信息公开申请23件，其中自然人申请20件，法人或其他组织申请3件；共办理20件，结转下年3件。"),
        "received 23; natural-persons 20; organisations 3; done 20; carried-out 3");
    EXPECT_EQ(stated("答复申请18件（含上年结转2件，另有4件顺延到下年度答复）。"),
              "done 18; carried-in 2; carried-out 4");
    EXPECT_EQ(stated("予以公开和部分公开9件、不予公开2件，因不掌握等原因无法提供3件，不予处理1件，其他处理0件。"),
              "granted-and-partial 9; denied 2; unable-for-reasons 3; refused 1; other-results 0");
    EXPECT_EQ(stated("发生行政复议5件，行政诉讼7件。"), "reviews 5; litigation 7");
    EXPECT_EQ(stated("制发行政规范性文件6件，行政事业性收费12.5万元。"), "issued 6; fees 12.5");
}

TEST(Prose, IsReadToTheRightWhereTheReasonFollows) {
    EXPECT_EQ(stated("收到申请4件，3件因四类过程性信息不予公开，1件结转下年度继续办理。"),
              "received 4; deliberative 3; carried-out 1");
}

TEST(Prose, OfOtherThingsIsNotRead) {
    EXPECT_EQ(stated("收到意见建议23条，受理热线工单40件，对5件申请收取信息处理费300元。"), "");
    EXPECT_EQ(stated("主动公开政府信息300条，日均受理2件。"), "");
    EXPECT_EQ(stated("其中网上申请12件，当面申请3件。"), "");
    EXPECT_EQ(stated("行政复议维持3件。"), "");
    EXPECT_EQ(stated("收到申请约20件，较去年增加5件。"), "");
}

TEST(Prose, OfWordsThatOtherThingsHaveTooIsReadWithTheirSubjectAlone) {
    EXPECT_EQ(stated("大厅受理各类事项30件，办结28件；网站收到有效留言9条，答复8条。"), "");
    EXPECT_EQ(stated("受理热线诉求40件，办结38件，收到政府信息公开申请7件，办结6件。"), "received 7; done 6");
    EXPECT_EQ(stated("收到申请9件，比上年增加2件，其中当面提出4件、网上提出5件，办结8件。"), "received 9; done 8");
    EXPECT_EQ(stated("抽查文书12份，受理不动产登记申请50件，法院受理行政诉讼案件70件。"), "");
    EXPECT_EQ(stated("受理群众来信来访85件，办结80件，未办结5件。"), "");
    EXPECT_EQ(stated("办理12345工单3200件，未办结12件；政府信息公开申请办结160件，未办结6件。"),
              "done 160; not-done 6");
    EXPECT_EQ(stated("上年度结转仲裁案件12件，本年新收仲裁申请320件，结转下年32件。"), "");
    EXPECT_EQ(stated("全年行政复议9件（含上年结转2件）。"), "reviews 9");
}

TEST(Prose, TakesItsSubjectFromTheHeadingAboveIt) {
    EXPECT_EQ(stated("全年受理23件，办结20件。"), "");
    EXPECT_EQ(stated("（二）依申请公开情况。全年受理23件，办结20件。"), "received 23; done 20");
}

TEST(Prose, GoesOnWithTheSubjectOfTheNumberBefore) {
    EXPECT_EQ(stated("制发行政规范性文件6件，废止2件，现行有效40件。"),
              "issued 6; repealed-beside 2; in-force-beside 40");
    EXPECT_EQ(stated("制定规章2件，废止1件。废止文件5件。"), "regulations-issued 2; regulations-repealed-beside 1");
    EXPECT_EQ(stated("作出行政许可决定90件，行政处罚7件。公示行政处罚信息9条。"), "licences 90; penalties-beside 7");
    EXPECT_EQ(stated("行政复议5件，其中维持3件、纠正1件；行政诉讼2起，尚未审结2起。"),
              "reviews 5; reviews-upheld 3; reviews-corrected 1; litigation 2; litigation-pending 2");
}

TEST(Prose, IsReadInBracketsByTheWordBeforeThem) {
    EXPECT_EQ(stated("予以公开（9件）、部分公开（2件）、不予公开（1件）。"), "granted 9; partial 2; denied 1");
}

TEST(Prose, IsReadBehindANumberWithItsSubject) {
    EXPECT_EQ(stated("在9件办结申请中，予以公开5件。"), "done-requests 9; granted 5");
    EXPECT_EQ(stated("本年受理的12件申请中，8件由自然人提出，4件由法人或其他组织提出。"),
              "received 12; by-natural-persons 8; by-organisations 4");
    EXPECT_EQ(stated("4件申请因本机关不掌握等原因无法提供，3件因属于信访事项等情形不予处理。"),
              "unable-for-reasons 4; refused-for-reasons 3");
}

TEST(Prose, TakesTheReasonForTheNumberRatherThanItsGroup) {
    EXPECT_EQ(stated("因本机关不掌握相关政府信息而无法提供的5件。"), "not-held 5");
    EXPECT_EQ(stated("对3件信访举报投诉类申请、2件重复申请依法不予处理。"), "petitions 3; repeated 2");
}

TEST(Prose, PairsWhatIsSaidOfSeveralAtOnce) {
    EXPECT_EQ(stated("作出行政许可、行政处罚、行政强制分别为9件、4件和2件。"),
              "licences 9; penalties-bare 4; coercion-bare 2");
    EXPECT_EQ(stated("政府信息公开申请的受理量、办结量分别为12件和10件。"), "received 12; done 10");
    EXPECT_EQ(stated("政府信息公开申请的受理量、网上的咨询量分别为12件和10件。"), "")
        << "one of them is something else";
}

TEST(Prose, IsReadByTheNumberBehindIt) {
    EXPECT_EQ(stated("本年度新收6件，加之上一年度结转2件，共计8件申请。"),
              "received-this-year 6; carried-in 2; in-all 8");
    EXPECT_EQ(stated("答复情况如下：公开6件次，部分公开2件次，不予公开1件次。"),
              "granted-beside 6; partial 2; denied 1");
    EXPECT_EQ(stated("上年度结转仲裁申请2件，本年新收仲裁6件，共计8件申请。"), "");
    EXPECT_EQ(stated("全年公开6件，解读2件。"), "");
}

TEST(Prose, KnowsTotalsFromWhatIsOnlyAboutRight) {
    EXPECT_EQ(stated("依申请公开受理总数12件，办结总数10件，其余2件结转下年。"), "received 12; done 10; carried-out 2");
    EXPECT_EQ(stated("收到政府信息公开申请十余件，办结数十件。"), "");
}

TEST(Prose, TellsClosedCasesFromPendingOnes) {
    EXPECT_EQ(stated("行政复议9件，已审结7件，其中5件维持、2件纠正，尚未审结2件。"),
              "reviews 9; reviews-closed 7; reviews-upheld 5; reviews-corrected 2; reviews-pending 2");
}

TEST(Prose, TakesMeasuresAndWhatIsDoneOnTheSpotForNoDecisions) {
    EXPECT_EQ(stated("实施行政强制措施5件，当场作出行政处罚决定8件。"), "");
    EXPECT_EQ(stated("作出行政处罚决定8件，行政强制措施5件。"), "penalties 8");
}

TEST(Prose, TakesAHeadingInTheMidstOfAParagraphForOne) {
    EXPECT_EQ(stated("全年召开会议。（二）依申请公开情况。全年受理23件，办结20件。"), "received 23; done 20");
}

TEST(Prose, DividesAtAnEnumerationCommaBeforeANumber) {
    EXPECT_EQ(stated("共有5件行政复议、7件行政诉讼。"), "reviews 5; litigation 7");
}

TEST(Prose, TakesCasesForNoMotions) { EXPECT_EQ(stated("行政复议案件5件，承办议案3件。"), "reviews 5"); }

TEST(Prose, OfAnotherYearIsNotReadAsThisOnes) {
    EXPECT_EQ(stated("2022年，收到申请9件，2023年收到申请12件。"), "received 12");
    EXPECT_EQ(stated("2023年收到申请12件，结转至2024年办理3件，含2022年结转的2件。"),
              "received 12; carried-out 3; carried-in 2");
}

TEST(Prose, IsReadInTraditionalCharactersAndNumerals) {
    EXPECT_EQ(stated("共受理申請二十三件，結轉下年度1件。"), "received 23; carried-out 1");
}

TEST(Prose, KnowsRegulationsByWhatStandsBehindThemToo) {
    EXPECT_EQ(stated("规章制发2件，规章现行有效5件。"), "regulations-issued 2; regulations-in-force 5");
    EXPECT_EQ(stated("制发规章2部，废止1部。"), "regulations-issued 2; regulations-repealed-beside 1");
    EXPECT_EQ(stated("参与规章起草2件，制定规章制度5项。"), "");
}

TEST(Prose, KnowsWhereItMaySpeakOfThisOfficeAlone) {
    Document document;
    Block block;
    block.kind = BlockKind::paragraph;
    block.text = "区政府办代表区政府受理申请5件。";
    document.blocks.push_back(block);
    Report report;
    report.form = built_in_forms().back();
    report.paragraphs = {Place(0, TextSpan{0, block.text.size()})};
    const std::vector<ReadPassage> prose = read_prose(document, report);
    ASSERT_EQ(prose.at(0).sentences.size(), 1U);
    EXPECT_TRUE(prose[0].sentences[0].scope);
}

} // namespace
} // namespace crossfoot
