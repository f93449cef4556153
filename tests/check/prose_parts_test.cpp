// Prose whose numbers are of a part of the requests or cases, of several figures, or only about right.
#include "prose_texts.hpp"

#include <gtest/gtest.h>

namespace crossfoot::test {
namespace {

TEST(ProseParts, AreOfSomeOrgansOfAnArea) {
    EXPECT_EQ(rules("新收政府信息公开申请161件，其中，市级机关收到申请51件，县区收到申请110件，占68.3%。"), "");
    EXPECT_EQ(rules("县区共收到政府信息公开申请110件，市直单位共收到51件。"), "");
    EXPECT_EQ(rules("自然资源系统收到政府信息公开申请82件。", "某市人民政府"), "");
    EXPECT_EQ(rules("申请主要集中在自然资源、住建、公安等领域，分别收到申请82件、51件、35件。"), "");
    EXPECT_EQ(rules("分别收到、办结政府信息公开申请161件、159件。"), "");
}

TEST(ProseParts, AreOfATopicUntilTheWholeIsNamed) {
    EXPECT_EQ(rules("要求公开征地批复的申请12件，予以公开9件，不予公开2件。"), "");
    EXPECT_EQ(rules("收到政府信息公开申请161件，其中涉及征地拆迁的申请12件，予以公开9件。"), "");
    EXPECT_EQ(rules("在征地类申请中，予以公开9件，无法提供2件。"), "");
    EXPECT_EQ(rules("重点领域申请中，不予公开2件，无法提供3件。"), "");
    EXPECT_EQ(rules("发生涉及不动产登记的行政复议5件、行政诉讼8件，均与政府信息公开无关。"), "");
    EXPECT_EQ(rules("涉及征地拆迁的申请12件；予以公开71件。"), "X-GRP");
    EXPECT_EQ(rules("涉及征地拆迁的申请12件，全年予以公开71件。"), "X-GRP");
    EXPECT_EQ(rules("收到涉及政府信息公开的申请162件，予以公开71件。"), "X-GRP") << "all of them are";
}

TEST(ProseParts, AreOfWhatTheirOpeningIsNotAFigure) {
    EXPECT_EQ(rules("网上申请的10件中，予以公开6件、无法提供4件。"), "");
    EXPECT_EQ(rules("网上申请的10件中，予以公开6件；全年予以公开71件。"), "X-GRP");
    EXPECT_EQ(rules("办结的159件申请中，予以公开71件。"), "X-GRP");
}

// Of the row that the sentence speaks of.
TEST(ProseParts, OfApplicantsAreOfTheRowThatTheyArePartsOf) {
    for (const char* of :
         {"予以公开70件，其中自然人N件。", "予以公开的70件中，自然人N件。", "予以公开70件（自然人N件）。",
          "予以公开70件（其中，自然人N件）。", "予以公开申请中，自然人N件。"}) {
        const auto with = [&](const char* number) {
            return std::string(of).replace(std::string(of).find('N'), 1, number);
        };
        EXPECT_EQ(rules(with("60")), "") << of;
        EXPECT_EQ(rules(with("3")), "X-APPL") << of;
    }
    EXPECT_EQ(rules("予以公开70件，自然人3件。"), "X-APPL.unsure") << "perhaps of all";
    EXPECT_EQ(rules("予以公开70件；自然人3件。"), "X-APPL");
    for (const char* of :
         {"受理某类事项70件，其中自然人3件。", "结转申请中，自然人3件。", "自然人申请结转到后面的3件。"})
        EXPECT_EQ(rules(of), "") << of << " of nobody knows what";
    EXPECT_EQ(rules("收到申请161件，较上年增加16件，其中自然人146件。"), "X-APPL") << "16 are no whole of them";
    EXPECT_EQ(rules("予以公开70件，较上年增加5件，其中自然人50件。"), "X-APPL");
    EXPECT_EQ(rules("予以公开70件、不予公开27件，其中自然人80件、商业企业13件。"), "X-ENUM.unsure") << "of both";
}

// Results are those of what was carried in, too.
TEST(ProseParts, AreAHintWhereTheyMakeUpAnotherFigure) {
    const std::string parts = "其中予以公开70件、部分公开0件、不予公开27件、无法提供37件、不予处理25件、其他处理0件。";
    EXPECT_EQ(rules("新收政府信息公开申请161件，" + parts), "X-ENUM.unsure");
    EXPECT_EQ(rules("新收政府信息公开申请161件，其中予以公开70件、不予公开27件、无法提供37件、其他处理25件。"),
              "X-GRP X-ENUM.unsure");
    EXPECT_EQ(rules("办结政府信息公开申请159件，" + parts), "");
}

TEST(ProseParts, AreOfThoseWhoPaidNoFee) {
    EXPECT_EQ(rules("逾期不补正0件，逾期未缴费0件。"), "");
    EXPECT_EQ(rules("逾期不补正0件，逾期未缴费3件。"), "X-ITEM");
}

TEST(ProseParts, AreOfSamplesAndOfWhatWasDoneQuickly) {
    for (const char* some :
         {"抽查申请50件，其中予以公开21件。", "随机抽取30件已办结案卷开展评查，其中不予公开5件、无法提供9件。",
          "对已答复的40件申请进行回访。", "提前办结申请43件。", "即时答复申请31件，5个工作日内办结申请47件。"})
        EXPECT_EQ(rules(some), "") << some;
    EXPECT_EQ(rules("收到申请161件，全部在20个工作日内办结，其中予以公开申请71件。"), "X-GRP");
    EXPECT_EQ(rules("抽查申请50件；全年予以公开申请71件。"), "X-GRP");
    EXPECT_EQ(rules("开展案卷评查，予以公开申请71件。"), "X-GRP") << "no number of them";
}

TEST(ProseParts, AreOfSeveralOrgansHoweverTheyAreNamed) {
    for (const char* some : {"住建、资规、征收等重点部门收到申请101件。", "县公安局、县住建局两家单位共收到申请93件。"})
        EXPECT_EQ(rules(some, "某县人民政府"), "") << some;
    EXPECT_EQ(rules("全县45个单位共收到申请171件。", "某县人民政府"), "X-RECV");
}

TEST(ProseParts, AreOfLastYearAsFarAsThisYearIsNotNamed) {
    EXPECT_EQ(rules("去年，全市共收到申请150件，办结140件，予以公开60件。"), "");
    EXPECT_EQ(rules("去年存在的问题已整改到位，收到申请161件，予以公开71件。"), "X-GRP");
    EXPECT_EQ(rules("收到申请161件，上年为150件；予以公开71件。"), "X-GRP");
    EXPECT_EQ(rules("收到申请161件，上年150件，予以公开71件。"), "X-GRP");
    EXPECT_EQ(rules("去年收到申请150件，今年收到申请161件，予以公开71件。"), "X-GRP");
    EXPECT_EQ(rules("上年结转申请7件，予以公开71件。"), "X-GRP") << "what was carried in is this year's";
    EXPECT_EQ(rules("对上年13件不予处理答复进行了复核。"), "");
    for (const char* became : {"不予公开由42件降至27件。", "不予公开由42件降为27件。", "不予处理由42件减为25件。"})
        EXPECT_EQ(rules(became), "") << became;
}

TEST(ProseParts, AreNotExact) {
    for (const char* about : {"超过", "突破", "不足", "将近", "大约"})
        EXPECT_EQ(rules(std::string("收到政府信息公开申请") + about + "150件。"), "") << about;
}

TEST(ProseParts, AreAllOfOneKindAsFarAsTheTablesSay) {
    EXPECT_EQ(rules("收到政府信息公开申请161件，申请人均为自然人。"), "X-CLAIM");
    EXPECT_EQ(rules("收到政府信息公开申请161件，其中网上提出的申请人均为自然人。"), "");
    EXPECT_EQ(rules("全年无上年度结转申请。"), "X-CLAIM");
    for (const char* other : {"全年无上年度结转资金申请。", "行政复议无上年结转，收到政府信息公开申请161件。",
                              "法人申请没有上年结转。", "如无上年结转申请，填0。"})
        EXPECT_EQ(rules(other), "") << other;
}

TEST(ProseParts, AreReadInShortNumerals) {
    EXPECT_EQ(rules("不予公开廿七件。"), "");
    EXPECT_EQ(rules("不予公开廿八件。"), "X-GRP");
    EXPECT_EQ(rules("无法提供卅七件。"), "");
}

} // namespace
} // namespace crossfoot::test
