// True sentences of other matters, of other bodies, of the year before and of some requests: nothing is told of them,
// while what is wrong beside them still is.
#include "prose_texts.hpp"

#include <gtest/gtest.h>

namespace crossfoot::test {
namespace {

TEST(ProseOthers, AreOtherMattersUntilOneOfTheFormIsNamed) {
    EXPECT_EQ(rules("全年办理来信来访412件，办结398件，结转14件继续办理。"), "");
    EXPECT_EQ(rules("档案查阅方面，全年收到申请2103件，办结2103件。"), "");
    EXPECT_EQ(rules("全年档案查阅利用收到申请2103件，均已办结。"), "");
    EXPECT_EQ(rules("信访事项办理中，逾期不补正5件，均依法终结。"), "");
    EXPECT_EQ(rules("公开建议提案办理结果89件，不予公开23件。"), "");
    EXPECT_EQ(rules("人大建议答复45件，予以公开40件，不予公开5件。"), "");
    EXPECT_EQ(rules("网民留言办理方面，收到312件，答复310件，公开290件，不予公开22件。"), "");
    EXPECT_EQ(rules("政务服务大厅全年收到办件申请12.3万件，办结12.2万件。"), "");
    EXPECT_EQ(rules("办理来信来访412件，收到政府信息公开申请171件。"), "X-RECV");
    EXPECT_EQ(rules("办理来信来访412件；收到依申请公开171件，办结159件。"), "X-RECV");
}

TEST(ProseOthers, HoldForWhatStandsBelowTheirHeading) {
    const auto below = [](const std::string& heading) {
        return told(text_with({heading, "全年收到45件，予以公开40件，不予公开5件。"}));
    };
    EXPECT_EQ(below("（三）建议提案办理情况"), "");
    EXPECT_NE(below("（三）依申请公开情况"), "");
    EXPECT_EQ(rules("收到申请161件。二是建议提案公开到位。共收到45件，公开40件，不予公开5件。"), "");
    EXPECT_EQ(rules("二是建议提案公开到位。三是依申请公开规范。共收到申请171件，办结160件。"), "X-RECV X-DONE");
}

TEST(ProseOthers, AreNoMatterOfTheirOwnBehindRequestsThatWereCounted) {
    EXPECT_EQ(rules("收到政府信息公开申请161件（通过政务服务大厅收到12件），办结160件。"), "X-DONE");
    EXPECT_EQ(rules("部分单位研判不准，2件复议案件被纠正。"), "X-LAW.unsure") << "no 议案";
    EXPECT_EQ(rules("职工单位提出12345件，收到申请171件，为政府信息公开申请。"), "X-RECV") << "no 工单, no 12345";
}

TEST(ProseOthers, AreWhatOtherBodiesDidThanABureau) {
    const std::string bureau = "某市教育体育局";
    EXPECT_EQ(rules("县社保中心收到申请3120件，办结3100件。", bureau), "");
    EXPECT_EQ(rules("市公安局收到政府信息公开申请116件。", bureau), "");
    EXPECT_EQ(rules("省教育厅收到政府信息公开申请116件。", bureau), "");
    EXPECT_EQ(rules("公安部门收到政府信息公开申请116件。", bureau), "");
    EXPECT_EQ(rules("市检察院没有收到政府信息公开申请。", bureau), "");
    EXPECT_EQ(rules("市教体局收到政府信息公开申请116件。", bureau), "X-RECV") << "short for its name";
    EXPECT_EQ(rules("我局和市公安局收到政府信息公开申请116件。", bureau), "X-RECV");
    EXPECT_EQ(rules("各部门收到政府信息公开申请116件。", bureau), "X-RECV.unsure");
    EXPECT_EQ(rules("行政机关收到政府信息公开申请116件。", bureau), "X-RECV");
}

TEST(ProseOthers, AreWhatBodiesOfAnAreaDidOneByOne) {
    const std::string county = "某县人民政府";
    EXPECT_EQ(rules("县卫健委没有收到政府信息公开申请。", county), "");
    EXPECT_EQ(rules("县水利局全年没有政府信息公开申请。", county), "");
    EXPECT_EQ(rules("县人民检察院收到申请12件。", county), "");
    EXPECT_EQ(rules("自然资源部门收到政府信息公开申请12件。", county), "");
    EXPECT_EQ(rules("12个部门收到政府信息公开申请103件。", county), "");
    EXPECT_EQ(rules("县政府本级收到政府信息公开申请58件，办结56件。", county), "");
    EXPECT_EQ(rules("各设区市政府收到政府信息公开申请8210件。", "某省人民政府"), "");
    EXPECT_EQ(rules("全县没有收到政府信息公开申请。", county), "X-CLAIM");
    EXPECT_EQ(rules("县政府及部门收到政府信息公开申请116件。", county), "X-RECV");
}

TEST(ProseOthers, AreWhatItDecidedAsTheReviewingBody) {
    const std::string county = "某县人民政府";
    EXPECT_EQ(rules("县政府作为复议机关审理的行政复议案件均已审结。", county), "");
    EXPECT_EQ(rules("县政府作为行政复议机关，共收到行政复议申请73件，均已审结。", county), "");
    EXPECT_EQ(rules("以县政府为被申请人的行政复议2件。", county), "");
    EXPECT_EQ(rules("因政府信息公开被申请行政复议3件，均已审结。", county), "X-CLAIM");
}

TEST(ProseOthers, AreWhatANumberWasInWhateverWordsItBecameAnother) {
    EXPECT_EQ(rules("无法提供由21件变为37件。"), "");
    EXPECT_EQ(rules("无法提供由上年的21件，上升到37件。"), "");
    EXPECT_EQ(rules("无法提供从21件攀升到37件。"), "");
    EXPECT_EQ(rules("无法提供由37件攀升到39件。"), "X-GRP");
    EXPECT_EQ(rules("政府信息公开行政复议维持率由80.3%下降到66.7%。"), "");
    EXPECT_EQ(rules("政府信息公开行政复议维持率由66.7%下降到60.6%。"), "X-PCT.unsure");
}

TEST(ProseOthers, AreSomeOfTheRequestsOrCasesAlone) {
    EXPECT_EQ(rules("因政府信息公开被提起行政诉讼4件，2件提起上诉，二审均维持。"), "");
    EXPECT_EQ(rules("应于2023年办结的申请全部办结。"), "");
    EXPECT_EQ(rules("政府信息公开申请全部办结。"), "X-CLAIM");
    EXPECT_EQ(rules("1至6月收到政府信息公开申请83件，7至12月收到78件。"), "");
    EXPECT_EQ(rules("1至12月收到政府信息公开申请116件。"), "X-RECV");
    EXPECT_EQ(rules("自然人申请136件中，予以公开66件。"), "");
    EXPECT_EQ(rules("转为主动公开的依申请公开信息12件。"), "");
    EXPECT_EQ(rules("确认类作不予处理1件。"), "X-GRP.unsure");
    EXPECT_EQ(rules("撤回申请的3件作其他处理。"), "X-GRP.unsure");
}

TEST(ProseOthers, AreApplicationsOfOtherKinds) {
    EXPECT_EQ(rules("出生医学证明申请1203件，办结1203件，申请全部办结。"), "");
    EXPECT_EQ(rules("职称申报申请312件，评审通过201件，全部办结。"), "");
    EXPECT_EQ(rules("收到公开属性变更申请23件，全部办结。"), "");
    EXPECT_EQ(rules("收到保密审查申请1203件，同意公开1180件，不同意公开23件。"), "");
    EXPECT_EQ(rules("收到要求更正政府信息申请3件，均已办理。"), "");
    EXPECT_EQ(rules("主动公开文件312件，依申请公开文件45件，不予公开文件23件。"), "");
    EXPECT_EQ(rules("公开政府信息5120条，其中主动公开5108条，依申请公开12条。"), "");
    EXPECT_EQ(rules("收到申请161件，全部办结。"), "X-CLAIM");
}

TEST(ProseOthers, AreSomeOfThoseReceived) {
    EXPECT_EQ(rules("上年结转的7件申请已全部办结，本年新收申请中9件尚在办理。"), "");
    EXPECT_EQ(rules("单日最多收到政府信息公开申请12件。"), "");
    EXPECT_EQ(rules("平均办理时限12.3个工作日，提前5个工作日办结的申请120件。"), "");
    EXPECT_EQ(rules("2022年度结转的政府信息公开申请均已办结。"), "") << "no text of last year's";
    EXPECT_EQ(rules("因信息不存在无法提供39件。"), "X-GRP");
}

TEST(ProseOthers, AreThoseOfPublicEnterprisesAndOfVillages) {
    const std::string county = "某县人民政府";
    EXPECT_EQ(rules("公共企事业单位公开信息3120条，收到申请12件，均已办理。", county), "");
    EXPECT_EQ(rules("村务公开申请12件，全部办结。", county), "");
    EXPECT_EQ(rules("公共企事业单位公开信息3120条，全县收到申请171件。", county), "X-RECV");
}

TEST(ProseOthers, AreOfSomeUnitsAndOfCasesOfAllKinds) {
    const std::string county = "某县人民政府";
    EXPECT_EQ(rules("前十名单位受理政府信息公开申请120件。", county), "");
    EXPECT_EQ(rules("中央驻县单位收到申请6件。", county), "");
    EXPECT_EQ(rules("县供水公司收到申请3件，予以公开2件。", county), "");
    EXPECT_EQ(rules("局长信箱收到来信312件，其中转依申请公开12件，办结300件。"), "");
    EXPECT_EQ(rules("受理村民申请公开村务12件。"), "");
    EXPECT_EQ(rules("行政复议案件38件中政府信息公开类3件、土地类35件。"), "");
    EXPECT_EQ(rules("因政府信息公开被申请行政复议38件，维持2件。"), "X-LAW");
}

TEST(ProseOthers, AreCasesOfWhichSomeAreForInformation) {
    EXPECT_EQ(rules("行政复议收案73件，其中不服信息公开答复的3件，不服行政处罚的25件。"), "");
    EXPECT_EQ(rules("收到行政复议申请73件，其中政府信息公开类3件，均已按期办结。"), "");
    EXPECT_EQ(rules("行政复议当年新收31件，上年结转2件。"), "");
    EXPECT_EQ(rules("全局行政复议案件4件，占比最大的是信息公开3件，占75%。"), "");
    EXPECT_EQ(rules("我局承担行政许可事项98项，2023年共受理申请38102件，办结37438件。"), "");
    EXPECT_EQ(rules("收到政府信息公开申请161件，均已按期办结，引发行政复议3件。"), "X-CLAIM.unsure");
}

TEST(ProseOthers, AreOfOneInstanceOrOfUnitsBelow) {
    EXPECT_EQ(rules("因政府信息公开被提起行政诉讼4件，一审维持3件，二审维持1件。"), "");
    EXPECT_EQ(rules("组织依申请公开业务培训2期，模拟答复案例12件。"), "");
    EXPECT_EQ(rules("镇政府收到申请161件，镇属各单位均未收到申请。", "某镇人民政府"), "");
    EXPECT_EQ(rules("办理结果：予以公开（含部分公开）70件；不予公开27件。"), "");
    EXPECT_EQ(rules("办理结果：予以公开（含部分公开）80件；不予公开27件。"), "X-GRP");
}

TEST(ProseOthers, AreOfAKindThatWasCounted) {
    EXPECT_EQ(rules("从内容看，涉及征地拆迁45件，占28.0%，其中予以公开20件。"), "");
    EXPECT_EQ(rules("涉及政府信息公开的申请161件，其中予以公开71件。"), "X-GRP");
    EXPECT_EQ(rules("涉及征地拆迁45件，办结政府信息公开申请159件，其中予以公开71件。"), "X-GRP");
    EXPECT_EQ(rules("全年未收到依申请公开事项的有8个村。", "某镇人民政府"), "");
}

} // namespace
} // namespace crossfoot::test
