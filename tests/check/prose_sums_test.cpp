// Sums behind lists, shares of wholes that are named, and numbers of which several are told in one way.
#include "prose_texts.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace crossfoot::test {
namespace {

TEST(ProseSums, AreThoseOfTheListBeforeThem) {
    EXPECT_EQ(rules("一季度收到申请41件，二季度收到50件，三季度收到40件，四季度收到30件，全年累计161件。"), "");
    EXPECT_EQ(rules("一季度收到申请41件，二季度收到50件，三季度收到40件，四季度收到30件，全年累计116件。"),
              "X-ENUM.unsure");
    EXPECT_EQ(rules("县本级收到申请58件，乡镇收到40件，县直部门收到63件，全县合计161件。", "某县"), "");
    EXPECT_EQ(rules("县本级收到申请58件，乡镇收到40件，县直部门收到63件，全县合计171件。", "某县"), "X-ENUM.unsure");
    EXPECT_EQ(rules("涉及社会保险60件、劳动关系41件、人事考试40件、其他20件，共161件。"), "")
        << "the first is a part, too";
    EXPECT_EQ(rules("其中政策文件51条、办事指南20条、其他30条，共101条。"), "");
}

TEST(ProseSums, AreOfAsManyNumbersAsTheyCount) {
    EXPECT_EQ(rules("网络申请100件，信函申请41件，当面申请20件，三项合计161件。"), "");
    EXPECT_EQ(rules("网络申请100件，信函申请41件，当面申请22件，三项合计161件。"), "X-ENUM");
    EXPECT_EQ(rules("甲局受理43件，占27%，乙局受理39件，丙局受理28件，三家单位合计受理120件。"), "X-ENUM");
    EXPECT_EQ(rules("一季度收到申请41件，二季度收到50件，两个季度合计收到91件。"), "");
    EXPECT_EQ(rules("咨询60件，来访41件，来信40件，其中求助、感谢、建议三类合计12件。"), "")
        << "named in its own clause";
    EXPECT_EQ(rules("咨询60件，来访41件，来信40件，以上三类合计114件。"), "X-ENUM");
    EXPECT_EQ(rules("来信121件，一类31件，二类40件，三类合计50件。"), "") << "of the third kind";
    EXPECT_EQ(rules("全年209件，一季度41件，二季度68件，三季度合计50件。"), "");
    EXPECT_EQ(rules("咨询60件，来访41件，来信40件，三项合计约150件。"), "");
    EXPECT_EQ(rules("办理许可31件，其中甲类11件、乙类20件，两项合计31件。"), "");
}

TEST(ProseSums, OfAListLeaveARestOfTheWhole) {
    EXPECT_EQ(rules("来信18件，其中求助9件、其他7件，两项合计16件，匿名2件。"), "");
    EXPECT_EQ(rules("来信18件，其中求助9件、其他7件。"), "X-ENUM.unsure");
}

TEST(ProseSums, AreOfPartsThatTheFormAddsUpToo) {
    EXPECT_EQ(rules("自然人申请136件，法人或其他组织申请25件，合计161件。"), "");
    EXPECT_EQ(rules("自然人申请136件，法人或其他组织申请25件，合计171件。"), "X-ENUM.unsure");
    EXPECT_EQ(rules("予以公开70件，部分公开15件，合计95件。"), "X-GRP X-ENUM.unsure");
}

TEST(ProseSums, LeaveAloneTheFirstOfSeveralThatAreToldAlike) {
    EXPECT_EQ(rules("2023年，全市通过网络渠道收到申请101件，占62.73%，通过信函渠道收到申请60件，占37.27%。"), "");
    EXPECT_EQ(rules("甲类收到申请101件、乙类收到申请60件，合计161件。"), "");
    EXPECT_EQ(rules("收到申请116件，办结159件。"), "X-RECV") << "alone";
    EXPECT_EQ(rules("收到申请116件，收到群众感谢12件。"), "X-RECV") << "of other things besides";
}

TEST(ProseHints, SayWhetherTheTextMaySpeakOfAPartOrOfMore) {
    EXPECT_THAT(told("行政复议、行政诉讼共2件。"), testing::HasSubstr("正文可能只说其中一部分"));
    EXPECT_THAT(told("行政复议、行政诉讼共9件。"), testing::HasSubstr("正文的数可能还包括别的"));
}

TEST(ProseShares, AreOfTheNumberRatherThanOfItsChange) {
    EXPECT_EQ(rules("收到申请161件（较上年增加31件），其中自然人136件（较上年增加22件，占84.47%）。"), "");
    EXPECT_EQ(rules("办结159件，较上年增加16件，其中予以公开70件，较上年多5件，占办结总数的44.03%。"), "");
    EXPECT_EQ(rules("办结159件，较上年增加16件，其中予以公开70件，较上年多5件，占办结总数的54.03%。"), "X-PCT");
}

TEST(ProseShares, AreOfTheWholeThatIsNamed) {
    EXPECT_EQ(rules("因政府信息公开被申请行政复议3件，其中未审结1件，占复议案件总数的33.3%。"), "");
    EXPECT_EQ(rules("因政府信息公开被提起行政诉讼4件，均为未经复议直接起诉，占诉讼案件总数的100%。"), "");
    EXPECT_EQ(rules("予以公开70件，占申请总数的43.48%。"), "") << "of 161";
    EXPECT_EQ(rules("予以公开70件，占申请总数的41.67%。"), "") << "of 168";
    EXPECT_EQ(rules("予以公开70件，占申请总数的48.34%。"), "X-PCT.unsure");
    EXPECT_EQ(rules("政府信息公开行政诉讼4件，诉讼维持率为100%。"), "");
    EXPECT_EQ(rules("政府信息公开行政诉讼4件，诉讼维持率为75%。"), "X-PCT.unsure");
}

TEST(ProseShares, OfAllCasesAreOfOtherCasesThanTheForms) {
    EXPECT_EQ(rules("政府信息公开行政复议3件，占全县行政复议案件总数211件的1.42%。", "某县"), "");
    EXPECT_EQ(rules("各类行政复议案件211件，其中信息公开类3件。", "某县"), "");
}

TEST(ProseNames, StandBeforeOrBehindTheWordForEach) {
    EXPECT_EQ(rules("全年分别作出予以公开、不予公开、无法提供答复70件、27件、37件。"), "");
    EXPECT_EQ(rules("全年分别作出予以公开、不予公开、无法提供答复70件、37件、27件。"), "X-GRP");
    EXPECT_EQ(rules("政府信息公开行政复议3件，结果维持、结果纠正、尚未审结分别为2件、0件、1件。"), "");
    EXPECT_EQ(rules("政府信息公开行政复议3件，结果维持、结果纠正、尚未审结分别为2件、0件、2件。"), "X-LAW");
    EXPECT_EQ(rules("予以公开、不予公开分别增加24件、14件。"), "") << "changes";
    EXPECT_EQ(rules("政府信息公开行政复议、行政诉讼分别维持2件、0件。"), "");
    EXPECT_EQ(rules("政府信息公开行政复议、行政诉讼分别维持3件、0件。"), "X-LAW");
    EXPECT_EQ(rules("政府信息公开行政复议维持、纠正分别为2件、1件。"), "X-LAW");
    EXPECT_EQ(rules("政府信息公开申请中，县政府、县直部门分别收到申请58件、63件。", "某县"), "");
}

TEST(ProseNames, OfThirdPartiesAreNoResults) {
    EXPECT_EQ(rules("书面征求第三方意见11件，第三方同意公开7件，不同意公开4件。"), "");
    EXPECT_EQ(rules("涉及第三方合法权益，不予公开4件。"), "");
    EXPECT_EQ(rules("因法律法规禁止不予公开4件。"), "");
}

TEST(ProseNames, OfGroupsTogetherAreNoneOfTheirLast) {
    EXPECT_EQ(rules("不予处理和其他处理25件。"), "");
    EXPECT_EQ(rules("不予处理和其他处理52件。"), "X-GRP");
}

TEST(ProseBodies, GoOnBehindTheirShareOfTheWholeArea) {
    EXPECT_EQ(rules("柳林镇收到申请28件，占全县申请总量的17.39%；办结27件。", "某县"), "");
    EXPECT_EQ(rules("柳林镇全年收到申请28件，办结27件，结转下年1件。", "某县"), "");
    EXPECT_EQ(rules("全县全年收到申请116件。", "某县"), "X-RECV");
}

TEST(ProseSums, AddWhatWasCarriedIn) {
    EXPECT_EQ(rules("收到申请161件，需办理的申请共168件。"), "");
    EXPECT_EQ(rules("本年度新收申请161件，上年结转7件，共办理168件。"), "");
    EXPECT_EQ(rules("本年度新收申请161件，上年结转7件，共办理186件。"), "X-DONE");
    EXPECT_EQ(rules("新收申请161件，加上上年结转7件，需办理的申请共186件。"), "X-RECV");
}

TEST(ProseBodies, AreSeveralOrPartsOfTheOrgan) {
    EXPECT_EQ(rules("柳林镇、青山镇、白水镇三镇新收申请合计71件，占全县的44.1%，均已办结。", "某县"), "");
    EXPECT_EQ(rules("县自然资源局、县住建局共收到申请56件。", "某县"), "");
    EXPECT_EQ(rules("柳林镇予以公开26件。", "某县"), "");
    EXPECT_EQ(rules("县政府、各部门收到申请116件。", "某县"), "X-RECV.unsure") << "and so may be all";
    EXPECT_EQ(rules("法规科办理申请12件，均按期办结，其中予以公开5件。"), "");
    EXPECT_EQ(rules("由我科办理申请12件，予以公开5件。"), "X-GRP.unsure");
    EXPECT_EQ(rules("河道管理处收到申请116件。", "某市河道管理处"), "X-RECV") << "the organ itself";
    EXPECT_EQ(rules("三镇收到申请71件，均已按期答复。", "某县"), "");
}

TEST(ProseBodies, TellOfMonthsAndOfWhatWasCorrected) {
    EXPECT_EQ(rules("四季度收到申请50件，占全年的31.06%，办结51件，其中予以公开22件。"), "");
    EXPECT_EQ(rules("12月收到申请21件，已办结12件，9件结转下年。"), "");
    EXPECT_EQ(rules("1月至12月收到申请116件。"), "X-RECV");
    EXPECT_EQ(rules("1-12月受理申请116件。"), "X-RECV");
    EXPECT_EQ(rules("依申请公开答复被纠正1件。"), "");
}

TEST(ProseDocuments, WereChangedBesideThoseIssuedAndRepealed) {
    const auto rules_of = [](const std::string& sentence) {
        Document document = text_with({sentence}, "某局");
        Block table = ReportGrid::only(form(), "t2-1").figures("t2-1", "normative", {5, 8, 43}).sheet("");
        table.kind = BlockKind::table;
        document.blocks.push_back(std::move(table));
        return told(document, Language::en).substr(0, 4);
    };
    EXPECT_EQ(rules_of("本局制定规范性文件5件，修订2件，废止8件，保留有效43件。"), "");
    EXPECT_EQ(rules_of("本局制定规范性文件5件，修订2件，废止7件，保留有效43件。"), "X-T2");
    EXPECT_EQ(rules_of("本局制定规范性文件5件，修订2件，废止8件，目前有效34件。"), "X-T2");
}

} // namespace
} // namespace crossfoot::test
