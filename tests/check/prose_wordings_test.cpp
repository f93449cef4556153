// Wordings of the prose in which numbers are of others, of other years or of changes, and those that were not read.
#include "prose_texts.hpp"

#include <gtest/gtest.h>

#include <array>

namespace crossfoot::test {
namespace {

TEST(ProseWordings, LeaveAloneWhatIsOfWiderAreasThanTheOrgans) {
    EXPECT_EQ(rules("全市共收到申请2326件，办结2301件。", "某县"), "");
    EXPECT_EQ(rules("全省共收到申请12326件。", "某市"), "");
    EXPECT_EQ(rules("全市共收到申请116件。", "某市"), "X-RECV");
    EXPECT_EQ(rules("全县共收到申请116件。", "某县人民政府"), "X-RECV");
    EXPECT_EQ(rules("全市政务公开扎实推进，共收到申请2326件。", "某市教育局"), "");
    EXPECT_EQ(rules("2023年全市政务公开扎实推进，共收到申请2326件。", "某市教育局"), "");
    EXPECT_EQ(rules("按照市政府要求，共收到申请116件。", "某市教育局"), "X-RECV") << "it tells of nobody else";
}

TEST(ProseWordings, LeaveAloneWhatIsOfAreasAndOfficesBelow) {
    EXPECT_EQ(rules("东城区收到申请33件，西城区收到申请52件。"), "");
    EXPECT_EQ(rules("以县政府名义受理申请74件，答复72件，结转下年度2件。", "某县"), "");
    EXPECT_EQ(rules("其中县政府办公室受理政府信息公开申请74件。", "某县"), "");
    EXPECT_EQ(rules("收到以政府信息公开名义提出的投诉31件；新收政府信息公开申请116件。", "某县"), "X-RECV");
    EXPECT_EQ(rules("乡镇（街道）收到申请61件，占26.75%；县直部门收到申请100件，占73.25%。", "某县"), "");
    EXPECT_EQ(rules("县直部门、乡镇分别收到申请100件、61件。", "某县"), "");
    EXPECT_EQ(rules("街道下辖社区收到居民申请36件。", "某市城东街道办事处"), "");
    EXPECT_EQ(rules("受理申请较多的单位依次为县水务局57件、县教育局39件。", "某县"), "");
    EXPECT_EQ(rules("全区收到申请116件。", "某市东城区"), "X-RECV");
}

TEST(ProseWordings, LeaveAloneNumbersOfOneYearEach) {
    EXPECT_EQ(rules("2021年、2022年、2023年受理政府信息公开申请分别为102件、130件、161件。"), "");
    EXPECT_EQ(rules("2022年度、2023年度分别受理政府信息公开申请130件、161件。"), "");
    EXPECT_EQ(rules("从近三年看，2021年、2022年、2023年新收政府信息公开申请分别为102件、130件、161件。"), "");
    EXPECT_EQ(rules("2023年，全市受理、办结政府信息公开申请分别为116件、159件。"), "X-RECV") << "of one year";
}

TEST(ProseWordings, ReadOfYearsInTurnTheNumbersOfItsOwn) {
    EXPECT_EQ(rules("2021年、2022年、2023年新收政府信息公开申请分别为102件、130件、171件。"), "X-RECV");
    EXPECT_EQ(rules("2022年、2023年分别收到政府信息公开申请130件、161件，办结128件、159件。"), "") << "and so on";
    EXPECT_EQ(rules("2022年、2023年分别收到政府信息公开申请130件、161件，办结128件、169件。"), "X-DONE");
    EXPECT_EQ(rules("2022年、2023年分别收到政府信息公开申请130件、161件，予以公开131件。"), "") << "of both, perhaps";
    EXPECT_EQ(rules("2022年、2023年分别收到政府信息公开申请130件、161件，2023年予以公开71件。"), "X-GRP");
    EXPECT_EQ(rules("2022年、2023年分别收到政府信息公开申请130件、161件；予以公开71件。"), "X-GRP");
    EXPECT_EQ(rules("2022年、2023年县公安局分别收到政府信息公开申请13件、17件。", "某县人民政府"), "");
    EXPECT_EQ(rules("2022年、2023年通过网络分别收到政府信息公开申请71件、98件。"), "");
    EXPECT_EQ(rules("2022年、2023年分别收到政府信息公开申请71件、98件、12件。"), "") << "too many";
}

// Seven were carried in: what is said of those received alone leaves them out.
TEST(ProseWordings, LeaveOutWhatWasCarriedInWhereTheySpeakOfThoseReceived) {
    EXPECT_EQ(rules("收到申请161件，154件已办结，7件结转下年。"), "");
    EXPECT_EQ(rules("收到申请161件，办结153件，均在法定期限内答复。"), "X-DONE.unsure");
    EXPECT_EQ(rules("收到申请161件，办结151件，均在法定期限内答复。"), "X-DONE") << "more than were carried in";
    EXPECT_EQ(rules("收到申请161件，上年结转7件，办结153件。"), "X-DONE") << "it speaks of them";
    EXPECT_EQ(rules("收到申请161件，154件已办结，8件结转下年。"), "X-CARRY X-DONE.unsure");
}

TEST(ProseWordings, LeaveAloneHowManyPapersWereIssued) {
    EXPECT_EQ(rules("全年制发政府信息公开答复书96件、告知书4件。"), "");
}

TEST(ProseWordings, TakeWhatAGovernmentAndItsDepartmentsReceivedForPartsOfOneWhole) {
    EXPECT_EQ(rules("2023年县政府收到政府信息公开申请58件，县政府部门收到政府信息公开申请103件。", "某县人民政府"), "");
    EXPECT_EQ(rules("县政府及其部门共收到政府信息公开申请109件，乡镇收到52件。", "某县人民政府"), "");
    EXPECT_EQ(rules("县公安局、县自然资源局分别收到政府信息公开申请31件、28件。", "某县人民政府"), "");
    EXPECT_EQ(rules("2023年县政府收到政府信息公开申请116件。", "某县人民政府"), "X-RECV") << "of all";
}

TEST(ProseWordings, HoldWhatBecameOfClosedCasesToTheseAlone) {
    EXPECT_EQ(rules("因政府信息公开被申请行政复议3件，审结2件，均获维持，1件尚未审结。"), "");
    EXPECT_EQ(rules("因政府信息公开被申请行政复议3件，均获维持。"), "X-CLAIM");
    EXPECT_EQ(rules("因政府信息公开被申请行政复议3件，尚未审结1件。"), "");
    EXPECT_EQ(rules("因政府信息公开被申请行政复议3件，审结1件，尚有1件未审结。"), "X-LAW");
}

TEST(ProseWordings, AreOfOtherApplications) {
    EXPECT_EQ(rules("工伤认定收到申请3120件，办结3098件，不予认定87件。"), "");
    EXPECT_EQ(rules("劳动能力鉴定收到申请812件，办结801件，结转11件。"), "");
    EXPECT_EQ(rules("全县不动产登记受理申请1.82万件，办结1.81万件。"), "");
    EXPECT_EQ(rules("政府信息公开收到申请3120件。"), "X-RECV");
}

TEST(ProseWordings, ReadWhatWasLateBehindItsNumber) {
    EXPECT_EQ(rules("对9件逾期不补正的申请不再处理。"), "X-ITEM");
    EXPECT_EQ(rules("收到申请161件，2件超期已办结，2件逾期未办结。"), "") << "some of them";
}

TEST(ProseWordings, ReadTensOfThousandsAtTheirDecimals) {
    EXPECT_EQ(rules("收到政府信息公开申请0.02万件。"), "") << "161";
    EXPECT_EQ(rules("收到政府信息公开申请0.03万件。"), "X-RECV");
    EXPECT_EQ(rules("收到政府信息公开申请约0.03万件。"), "");
    EXPECT_EQ(rules("公开信息3.2万条，收到政府信息公开申请116件。"), "X-RECV");
}

TEST(ProseWordings, TakeARateAloneForThatOfTheRequestsBefore) {
    EXPECT_EQ(rules("办结政府信息公开申请159件。公开率为44.0%。"), "");
    EXPECT_EQ(rules("办结政府信息公开申请159件。公开率为54.0%。"), "X-PCT.unsure");
    EXPECT_EQ(rules("行政许可公开率为54.0%。"), "");
    EXPECT_EQ(rules("依申请公开工作有序，财政预决算公开率100%。"), "") << "its clause names another";
}

TEST(ProseWordings, TakeSeveralNamesForNoneOfThem) {
    EXPECT_EQ(rules("不予公开、无法提供、不予处理三类共89件。"), "");
    EXPECT_EQ(rules("予以公开70件，其余89件分别作出不予公开、无法提供、不予处理等答复。"), "");
    EXPECT_EQ(rules("涉及取水许可的41件，涉及河道管理的38件，其他82件，共计161件。"), "");
}

TEST(ProseWordings, PairSharesWithNumbersInTheirOrder) {
    EXPECT_EQ(rules("予以公开70件、不予公开27件、无法提供37件，占比分别为44.03%、16.98%、23.27%。"), "");
    EXPECT_EQ(rules("予以公开70件、不予公开27件、无法提供37件，占比分别为44.03%、16.98%、32.27%。"), "X-PCT");
    EXPECT_EQ(rules("予以公开70件、不予公开27件，共97件，分别占58%、61%。"), "") << "of what nobody says";
    EXPECT_EQ(rules("予以公开70件、不予公开27件、无法提供37件，分别占三类总数的52.2%、20.1%、27.6%。"), "");
    EXPECT_EQ(
        rules("公开信息30件、70件，分别占30%、70%，其中政策解读10件比上年多出的信息20件又有30件以及40件，共9件。"), "")
        << "what follows is of something else";
    EXPECT_EQ(rules("公开信息862条，其中政策类126条、其他类736条，政策类占14.6%。"), "") << "of the first";
}

TEST(ProseWordings, AddUpListsOfOtherThingsOnlyWhereTheyAreWhole) {
    EXPECT_EQ(rules("网站公开信息20条，其中动态类12条、公告类5条、其他信息4条。"), "X-ENUM.unsure");
    EXPECT_EQ(rules("网站公开信息20条，其中动态类12条、公告类15条。"), "");
    EXPECT_EQ(rules("收到申请161件，涉及征地类63件、社保类22件、其他77件。"), "X-ENUM.unsure");
    EXPECT_EQ(rules("收到申请161件，涉及征地类63件、社保类22件、其他76件。"), "");
    EXPECT_EQ(rules("收到申请161件，比上年增加26件，其中自然人136件、法人或其他组织25件。"), "") << "of the 161";
}

TEST(ProseWordings, TakeAChangeForNoNumberOfTheYear) {
    EXPECT_EQ(rules("新收申请比2022年多2件。"), "");
    EXPECT_EQ(rules("新收政府信息公开申请较上年少12件。"), "");
}

TEST(ProseWordings, TellTheYearIntoWhichRequestsWereCarried) {
    EXPECT_EQ(rules("结转2023年办理的申请7件均已答复。"), "");
    EXPECT_EQ(rules("结转2023年办理的申请9件均已答复。"), "X-CARRY");
    EXPECT_EQ(rules("收到申请161件，结转2024年办理7件。"), "X-CARRY");
}

TEST(ProseWordings, LeaveAloneWhatIsCountedBesideRequests) {
    for (const char* text : {"抽查依申请公开答复书40份，发现问题9个。", "网上依申请公开平台收到申请3件，办结3件。",
                             "全市收到行政复议申请246件，受理218件。", "全市复议机构新收行政复议案件516件，审结478件。",
                             "收取信息处理费0元，共有0件申请产生费用。", "未办结的9件申请均在法定期限内。"})
        EXPECT_EQ(rules(text), "") << text;
}

// Right and, with another number, wrong.
TEST(ProseWordings, AreReadBeyondTheirClause) {
    const std::vector<std::array<std::string, 4>> paragraphs{
        {"一是公开信息386条；二是依申请公开方面，受理", "161", "116", "件，办结159件。"},
        {"上年度结转", "7", "9", "件，本年新收161件政府信息公开申请。"},
        {"不予公开27件、无法提供37件、不予处理25件、其他", "0", "6", "件。"},
    };
    for (const auto& [before, right, wrong, behind] : paragraphs) {
        EXPECT_EQ(rules(before + right + behind), "") << before;
        EXPECT_NE(rules(before + wrong + behind), "") << before;
    }
}

TEST(ProseWordings, LeaveAloneWhatOtherBodiesDoInTheReportOfAWholeArea) {
    EXPECT_EQ(rules("全市共收到申请161件，市自然资源局收到申请80件。"), "");
    EXPECT_EQ(rules("其中，县住建局收到政府信息公开申请23件、柳林镇受理政府信息公开申请14件。", "某县"), "");
    EXPECT_EQ(rules("柳林镇收到政府信息公开申请23件。", "某县柳林镇人民政府"), "X-RECV");
    EXPECT_EQ(rules("我局收到政府信息公开申请23件。", "某县水务局"), "X-RECV");
}

TEST(ProseWordings, LeaveAloneNumbersOfWhichAPartIsOfInformation) {
    EXPECT_EQ(rules("全局被申请行政复议28件，其中涉政府信息公开3件；行政诉讼17件，涉及政府信息公开4件。"), "");
    EXPECT_EQ(rules("政府信息公开行政复议28件；行政诉讼4件，涉及政府信息公开4件。"), "X-LAW");
}

TEST(ProseWordings, TakeAShareBehindABracketForThatOfEitherNumber) {
    EXPECT_EQ(rules("依法予以公开70件（其中网上48件、书面22件），占办结总数的44.03%。"), "");
    EXPECT_EQ(rules("依法予以公开70件（其中网上48件、书面22件），占办结总数的55.03%。"), "X-PCT.unsure");
}

TEST(ProseWordings, ReadNumbersBehindSharesThatAreToldInTurn) {
    EXPECT_EQ(rules("予以公开70件、不予公开27件，分别占44.03%、16.98%，比上年增加12件和减少5件，好。"), "");
}

TEST(ProseWordings, TakeNoChangesToldInTurnForShares) {
    EXPECT_EQ(rules("办结159件，予以公开70件，占44.03%，不予公开27件，占16.98%，同比分别增长20%、35%、40%。"), "");
}

TEST(ProseWordings, LeaveAloneWhatIsNarrowedAndBodiesWhoseNamesHoldAJoint) {
    EXPECT_EQ(rules("收到行政复议申请412件，受理388件，其中涉及政府信息公开的3件。"), "");
    EXPECT_EQ(rules("其中，县自然资源和规划局收到申请23件、县住房和城乡建设局收到申请14件，位居前列。"), "");
}

TEST(ProseWordings, ReadNumbersBesideWhatIsNarrowedAndSubjectsThatHoldTheOrgan) {
    EXPECT_NE(rules("全年收到政府信息公开申请163件，被申请行政复议28件，其中涉及政府信息公开3件。"), "");
    EXPECT_NE(rules("收到政府信息公开申请163件，涉及政府信息公开目录等内容。"), "");
    EXPECT_NE(rules("区政府部门、街道收到政府信息公开申请163件。"), "");
}

TEST(ProseWordings, LeaveAloneClaimsOfSomeBodiesOfAnArea) {
    EXPECT_EQ(rules("有14个单位未收到政府信息公开申请。", "某县"), "");
    EXPECT_EQ(rules("全县31家单位中，12家未收到申请。", "某县"), "");
    EXPECT_EQ(rules("17个部门未发生行政复议、行政诉讼。", "某县"), "");
    EXPECT_EQ(rules("柳林镇未收到政府信息公开申请。", "某县"), "");
    EXPECT_EQ(rules("全县未收到政府信息公开申请。", "某县"), "X-CLAIM");
    EXPECT_EQ(rules("全县未发生行政诉讼。", "某县"), "X-CLAIM");
}

TEST(ProseWordings, OnlyHintAtATotalOfRequestsThatMayBeOfOtherMatters) {
    EXPECT_EQ(rules("申请总量161件。"), "");
    EXPECT_EQ(rules("申请总量116件。"), "X-RECV.unsure");
    EXPECT_EQ(rules("许可类事项申请总量116件。"), "");
}

TEST(ProseWordings, LeaveAloneSharesOfLastYear) {
    EXPECT_EQ(rules("予以公开比例由2022年的25%提高到2023年的44%。"), "");
}

TEST(ProseWordings, LeaveAloneNumbersOfSomeKindsOfBusinesses) {
    const std::string others = "社会公益组织1件，法律服务机构6件，其他1件。";
    EXPECT_EQ(rules("收到政府信息公开申请161件，其中自然人136件，国有企业7件，民营企业10件，" + others), "");
    EXPECT_EQ(rules("收到政府信息公开申请161件，其中自然人136件，外资企业申请7件，其他企业10件，" + others), "");
    EXPECT_EQ(rules("收到政府信息公开申请161件，其中自然人136件，企业17件，" + others), "");
    EXPECT_NE(rules("收到政府信息公开申请161件，其中自然人136件，企业16件，" + others), "");
}

TEST(ProseWordings, TakeNoNumberForTheWholeOfAGreaterOne) {
    EXPECT_EQ(rules("收到政府信息公开申请161件，以自然人为主，占比为84.5%，为历年最多，共办结160件。"), "");
}

} // namespace
} // namespace crossfoot::test
