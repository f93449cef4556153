// The prose of a report against its tables: in texts and on sheets, where it agrees, differs, and cannot be told.
#include "check/acceptance.hpp"
#include "prose_texts.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

namespace crossfoot::test {
namespace {

TEST(ProseCheck, IsContentWithWhatAgrees) {
    EXPECT_EQ(told("2023年全市收到政府信息公开申请161件，上年结转7件；共答复159件，其中予以公开70件，不予公开27件，无法"
                   "提供37件，不予处理25件；结转下年9件。"),
              "");
    EXPECT_EQ(told("共受理申请168件，办结159件。行政复议3件，行政诉讼4件。"), "");
}

TEST(ProseCheck, TellsANumberThatIsNotTheTables) {
    EXPECT_EQ(told("全市新收政府信息公开申请168件。"),
              "X-RECV “全市新收政府信息公开申请168件”：正文写 168件，表中一、本年新收政府信息公开申请数量 为 "
              "161；一、本年新收政府信息公开申请数量 + 二、上年结转政府信息公开申请数量 正是 168");
    for (const char* by_chance : {"3件", "4件"}) // as many reviews, suits
        EXPECT_EQ(told("不予公开" + std::string(by_chance) + "。").find("正是"), std::string::npos) << by_chance;
    EXPECT_EQ(rules("不予公开72件。"), "X-GRP");
    EXPECT_EQ(rules("答复申请195件，结转下年度8件，上年结转6件，行政复议4件，自然人150件。"),
              "X-DONE X-CARRY X-CARRY X-APPL X-LAW.unsure");
}

TEST(ProseCheck, TellsOnceWhatStandsInTheWrongGroup) {
    EXPECT_EQ(
        told("予以公开72件，不予公开25件。"),
        "X-GRP “予以公开72件，不予公开25件”：正文写 72件，表中（一）予以公开 为 70；“予以公开72件，不予公开25件”写 "
        "25件，表中（三）不予公开 1.属于国家秘密 + … + （三）不予公开 8.属于行政查询事项 为 "
        "27：一处多出的正是另一处少的，可能是归错了类");
    EXPECT_EQ(rules("因政府信息公开被申请行政复议4件，被提起行政诉讼3件。"), "X-LAW");
    EXPECT_EQ(rules("因政府信息公开被申请行政复议4件，被提起行政诉讼5件。"), "X-LAW X-LAW");
    EXPECT_EQ(rules("予以公开72件。共办结政府信息公开申请157件。"), "X-GRP X-DONE") << "of two rules";
    EXPECT_EQ(rules("新收政府信息公开申请163件。今年新收政府信息公开申请159件。"), "X-RECV X-RECV") << "of one figure";
}

// As of the whole area and of the organ alone: which of them the text speaks of, it need not say.
TEST(ProseCheck, SaysThatATableWhichStandsTwiceWasNotCompared) {
    const auto counts = [](const std::string& paragraph) {
        Document document = text_with({paragraph});
        ReportGrid other = ReportGrid::only(form(), "t3");
        other.figures("t3", "r1", {5, 0, 0, 0, 0, 0, 5}).figures("t3", "r3", {5, 0, 0, 0, 0, 0, 5});
        other.figures("t3", "r24", {5, 0, 0, 0, 0, 0, 5});
        Block table = other.sheet("");
        table.kind = BlockKind::table;
        document.blocks.insert(document.blocks.begin() + 3, std::move(table));
        EXPECT_EQ(told(document).find("X-RECV"), std::string::npos) << paragraph;
        EXPECT_EQ(told(document).find("X-CLAIM"), std::string::npos) << paragraph;
        ProseCount count;
        for (const CheckedReport& report : checked(document))
            count.add(report.prose);
        return std::vector<std::size_t>{count.agree, count.differ, count.unjudged};
    };
    using testing::ElementsAre;
    EXPECT_THAT(counts("新收政府信息公开申请161件。"), ElementsAre(1, 0, 0));
    EXPECT_THAT(counts("新收政府信息公开申请5件。"), ElementsAre(0, 0, 1)) << "it may be of the other";
    EXPECT_THAT(counts("新收政府信息公开申请166件。"), ElementsAre(0, 0, 1));
    EXPECT_THAT(counts("没有结转下年度继续办理的申请。"), ElementsAre(0, 0, 0));
    EXPECT_THAT(counts("行政复议3件。"), ElementsAre(1, 0, 0)) << "表四 stands there once";
    EXPECT_THAT(counts("行政复议5件。"), ElementsAre(0, 1, 0));
}

TEST(ProseCheck, LeavesAloneWordsThatDocumentsAndMattersAreCountedWith) {
    for (const char* text :
         {"制作公文318件，其中主动公开84件、依申请公开103件、不予公开131件。", "全年发文318件，依申请公开类文件103件。",
          "受理政府信息公开申请161件，延期答复3件。", "网上受理申请38件，信函受理申请31件。",
          "依申请公开转主动公开6件。", "将依申请公开中公众关注度高的5件信息转为主动公开。",
          "审查拟不予公开的信息26件，改为公开9件。", "保密审查政府信息1320条，其中不予公开41条。",
          "全年办理涉及行政复议、行政诉讼的信息公开申请9件。", "提供行政复议答复材料28件。",
          "政府信息公开行政复议案例剖析6件。", "理解有偏差的2件答复引发行政复议。", "依申请公开件当月办结41件。",
          "对上年答复中的不予公开17件进行回头看。"})
        EXPECT_EQ(rules(text), "") << text;
    EXPECT_EQ(rules("2023年受理的161件申请，已答复152件，9件未到期。"), "") << "those carried in aside";
    EXPECT_EQ(rules("全年办理政府信息公开行政复议、行政诉讼9件。"), "X-LAW");
}

TEST(ProseCheck, AddsUpWhatTheTextSaysOfTwoNumbers) {
    EXPECT_EQ(rules("不予公开27件、无法提供37件，两类合计64件。"), "");
    EXPECT_EQ(rules("不予公开27件、无法提供37件，两类合计66件。"), "X-ENUM");
    EXPECT_EQ(rules("收到政府信息公开申请161件，上年结转7件，两项合计168件，办结159件。"), "");
    EXPECT_EQ(rules("收到政府信息公开申请161件，上年结转7件，两项合计186件，办结159件。"), "X-RECV") << "told once";
    EXPECT_EQ(rules("收到政府信息公开申请161件，上年结转7件，两项合计168件，办结195件。"), "X-DONE");
}

// Right and, with another number, wrong: wordings of paragraphs that were not read, or not rightly, at first.
TEST(ProseCheck, ReadsFurtherWordingsOfParagraphs) {
    const std::vector<std::array<std::string, 4>> paragraphs{
        {"全年收到群众通过服务中心窗口、网络等方式提出的政府信息公开申请共计", "161", "116", "件，群众比较满意。"},
        {"政府信息公开被申请复议3件（维持2件，纠正0件，其他0件，未结", "1", "3", "件）。"},
        {"政府信息公开被申请复议3件（维持2件，纠正0件，其他", "0", "1", "件，未结1件）。"},
        {"按照“谁办理、谁答复”原则，", "161", "116", "件新收申请中由局办公室答复90件，由业务科室答复71件。"},
        {"2023年信息公开申请", "161", "116", "件，受理率100%。"},
        {"政府信息公开申请的收件数是", "161", "116", "件。"},
        {"2023年新增政府信息公开申请", "161", "116", "件。"},
        {"2022年结转的申请", "7", "9", "件，已全部答复；2023年继续规范办理政府信息公开申请。"},
        {"政府信息公开申请收件", "161", "116", "件，同类型重复咨询占12件。"},
        {"处理的申请中，公开（含部分公开）", "70", "77", "件。"},
        {"答复申请159件，本机关不掌握或需另行制作等无法提供", "37", "73", "件。"},
        {"本年度申请人向我局提出政府信息公开申请", "161", "116", "件。"},
        {"全年办理的", "159", "195", "件申请中，予以公开70件、不予公开27件。"},
        {"收到政府信息公开申请161件，转结到下年度", "9", "90", "件。"},
        {"因政府信息公开被申请复议3件、被诉", "4", "5", "件。"},
        {"2023年", "161", "116", "件新收申请均在法定时限内答复。"},
        {"2023年我局政府信息公开申请量为", "161", "116", "件，与去年相比减少12件。"},
        {"全年依申请办件量", "161", "116", "件，予以公开70件。"},
    };
    for (const auto& [before, right, wrong, behind] : paragraphs) {
        EXPECT_EQ(rules(before + right + behind), "") << before;
        EXPECT_NE(rules(before + wrong + behind), "") << before;
    }
}

TEST(ProseCheck, OnlyHintsAtReviewsLostThatMayBeOfOtherMatters) {
    EXPECT_EQ(rules("2023年被行政复议纠正0件。"), "");
    EXPECT_EQ(rules("2023年被行政复议纠正2件，暴露出答复不当的问题。"), "X-LAW.unsure");
    EXPECT_EQ(rules("部分单位对申请研判不准，2件复议案件被纠正。"), "X-LAW.unsure");
    EXPECT_EQ(rules("依申请公开答复不够规范，1件答复书被复议机关指出瑕疵。"), "") << "no case";
    EXPECT_EQ(rules("政府信息公开申请方面，办结的申请中70件予以公开。"), "") << "not all of those that were done";
}

TEST(ProseCheck, NamesThePlaceTheNumberAndTheCells) {
    const Document document = text_with({"不予公开72件。"});
    const std::vector<Finding> findings = findings_in(document);
    ASSERT_EQ(findings.size(), 1U);
    const Finding& finding = findings[0];
    EXPECT_EQ(finding.cells.front().place, Place(1, TextSpan{12, 17}));
    EXPECT_EQ(finding.cells.front().found, "72件");
    EXPECT_EQ(finding.cells.size(), 9U); // and the eight of 不予公开
    EXPECT_EQ(finding.expected, Decimal(27));
    EXPECT_EQ(finding.difference, Decimal(45));
}

TEST(ProseCheck, OnlyHintsWhereTheTextMaySpeakOfAPart) {
    EXPECT_EQ(rules("市政府办代表市政府受理申请17件。"), "X-RECV.unsure");
    EXPECT_EQ(rules("全市共收到申请161件，市府办公室收到申请80件。"), "X-RECV.unsure");
}

TEST(ProseCheck, IsNotCertainOfCasesThatMayBeOfAllKinds) {
    EXPECT_EQ(rules("全年办理行政复议案件36件，行政应诉案件12件。"), "");
    EXPECT_EQ(rules("全年行政复议36件。"), "X-LAW.unsure");
    EXPECT_EQ(rules("因政府信息公开被申请行政复议36件。"), "X-LAW");
}

TEST(ProseCheck, LeavesOutWhatIsOfMoreThanTheOrgan) {
    EXPECT_EQ(rules("全市共收到政府信息公开申请880件，办结850件。", "某市水利局"), "");
    EXPECT_EQ(rules("全市共收到政府信息公开申请880件，我局受理申请80件。", "某市水利局"), "X-RECV");
    EXPECT_EQ(rules("全市共收到政府信息公开申请880件。"), "X-RECV");
}

TEST(ProseCheck, LeavesOutWhatIsOfUnitsBelowTheOrgan) {
    for (const char* organ : {"某市", "某市水利局"}) {
        EXPECT_EQ(rules("局属事业单位收到政府信息公开申请12件。", organ), "");
        EXPECT_EQ(rules("下属单位收到政府信息公开申请12件，办结10件。", organ), "");
        EXPECT_EQ(rules("二级机构收到政府信息公开申请20件，我局收到政府信息公开申请80件。", organ), "X-RECV");
        EXPECT_EQ(rules("各镇街收到政府信息公开申请12件。", organ), "");
        EXPECT_EQ(rules("下属单位全年未收到政府信息公开申请。", organ), "");
        EXPECT_EQ(rules("收到政府信息公开申请80件（其中下属单位12件），办结60件。", organ), "X-RECV X-DONE");
    }
    EXPECT_EQ(rules("我局及下属单位收到政府信息公开申请161件，办结159件。"), "");
    EXPECT_EQ(rules("我局及下属单位收到政府信息公开申请80件。"), "X-RECV.unsure");
    EXPECT_EQ(rules("各镇街、各部门收到政府信息公开申请80件。"), "X-RECV.unsure");
    EXPECT_EQ(rules("市级部门收到政府信息公开申请80件，各县区81件。"), "");
}

TEST(ProseCheck, KnowsWhatIsCarriedWithoutAYear) {
    EXPECT_EQ(rules("收到政府信息公开申请161件，办结159件，结转9件。"), "");
    EXPECT_EQ(rules("收到政府信息公开申请161件，结转7件，办结159件。"), "") << "from last year";
    EXPECT_EQ(rules("收到政府信息公开申请161件，办结159件，结转1件。"), "X-CARRY");
    EXPECT_EQ(rules("收到群众来信161件，办结159件，结转1件。"), "");
}

TEST(ProseCheck, GoesOnBehindWhatIsCarriedAndAddsUpCases) {
    EXPECT_EQ(rules("依申请公开规范有序：新收161件，结转7件，应办168件。"), "");
    EXPECT_EQ(rules("依申请公开规范有序：新收161件，结转7件，应办190件。"), "X-RECV");
    EXPECT_EQ(rules("政府信息公开行政复议3件、行政诉讼4件，共计7件。"), "");
    EXPECT_EQ(rules("政府信息公开行政复议3件、行政诉讼4件，共计17件。"), "X-LAW");
}

TEST(ProseCheck, KnowsCitizensRequests) {
    EXPECT_EQ(rules("依申请公开方面，受理公民申请161件。"), "");
    EXPECT_EQ(rules("依申请公开方面，受理公民申请136件。"), "") << "natural persons";
    EXPECT_EQ(rules("依申请公开方面，受理公民申请150件。"), "X-RECV");
    EXPECT_EQ(rules("受理公民申请法律援助案件150件。"), "");
}

TEST(ProseCheck, TellsThatAllWasDoneInTimeWhereSomeWasCarriedOver) {
    EXPECT_EQ(rules("161件申请全部按期办结。"), "X-CLAIM.unsure");
}

TEST(ProseCheck, ReadsFormalNumerals) {
    EXPECT_EQ(rules("全年收到申请壹佰陆拾壹件。"), "");
    EXPECT_EQ(rules("全年收到申请贰佰件。"), "X-RECV");
}

TEST(ProseCheck, AddsUpWhatIsIncluded) {
    EXPECT_EQ(rules("办结159件，包括动态类70件、公告类27件、其他62件。"), "");
    EXPECT_EQ(rules("公开信息20条，包括动态类12条、公告类5条、其他信息4条。"), "X-ENUM");
    EXPECT_EQ(rules("公开信息20条，包括动态类12条、公告类5条。"), "");
}

TEST(ProseCheck, TellsThatThereWasNoneInOtherWords) {
    EXPECT_EQ(rules("实现行政复议零纠错。"), "");
    EXPECT_EQ(rules("政府信息公开行政复议零发生。"), "X-CLAIM");
    EXPECT_EQ(rules("行政复议、行政诉讼零发生。"), "X-CLAIM");
    EXPECT_EQ(rules("行政诉讼零败诉。"), "");
    EXPECT_EQ(rules("依申请公开实现零申请。"), "X-CLAIM");
}

TEST(ProseCheck, CountsInResultsOfSuitsOnlyWhereTheSentenceSpeaksOfThem) {
    EXPECT_EQ(rules("因政府信息公开被申请行政复议3件，其中维持6件。"), "X-LAW");
    EXPECT_EQ(rules("因政府信息公开被提起诉讼4件、申请行政复议3件，其中维持6件。"), "");
}

TEST(ProseCheck, TakesNothingCarriedForNothingCarriedOut) {
    EXPECT_EQ(rules("收到的申请都已答复，没有结转。"), "X-CLAIM");
    EXPECT_EQ(rules("没有上年结转的申请。"), "X-CLAIM");
}

TEST(ProseCheck, HoldsWhatCameInAllToItsTwoParts) {
    EXPECT_EQ(rules("新收政府信息公开申请161件，上年结转7件，共计168件。"), "");
    EXPECT_EQ(rules("新收政府信息公开申请161件，上年结转7件，共计178件。"), "X-RECV");
    EXPECT_EQ(rules("上年结转政府信息公开申请7件，共计办结159件。"), "");
}

TEST(ProseCheck, AddsUpOnlyWhatIsOfTheSameKind) {
    EXPECT_EQ(rules("公开文件10件，其中政府5件，部门3件，废止其他文件5件。"), "X-ENUM.unsure");
    EXPECT_EQ(rules("公开文件10件，其中政府5件，部门或其他单位3件。"), "X-ENUM");
}

TEST(ProseCheck, TellsClaimsThatTheTablesDeny) {
    EXPECT_EQ(told("收到的申请均已办结。"),
              "X-CLAIM “收到的申请均已办结”：正文说“均已办结”，表中 四、结转下年度继续办理 9");
    EXPECT_EQ(rules("上年结转的7件申请均已办结。"), "");
    EXPECT_EQ(rules("行政复议3件、行政诉讼4件，均获维持。"), "X-CLAIM");
    EXPECT_EQ(rules("行政诉讼4件，均获维持。"), "");
    EXPECT_EQ(rules("全年未收到政府信息公开申请。"), "X-CLAIM");
    EXPECT_EQ(rules("全年未收到行政赔偿申请。"), "");
    EXPECT_EQ(rules("未发生因政府信息公开被申请行政复议、提起行政诉讼的情况。"), "X-CLAIM");
    EXPECT_EQ(rules("未发生行政复议被纠错的情况。"), "");
    EXPECT_EQ(rules("没有行政复议和行政诉讼案件。"), "X-CLAIM");
    EXPECT_EQ(rules("收到的申请都已答复，没有结转下年度的申请。"), "X-CLAIM");
    EXPECT_EQ(rules("没有结转下年度的项目资金，申请另计。"), "");
}

TEST(ProseCheck, AddsUpWhatANumberIsMadeUpOf) {
    EXPECT_EQ(rules("公开信息20条，其中动态类12条，公告类5条，其他信息3条。"), "");
    EXPECT_EQ(told("公开信息20条，其中动态类12条，公告类5条，其他信息4条。"),
              "X-ENUM “公开信息20条，其中动态类12条，公告类5条，其他信息4条”：总数写 20，所列各项之和为 21，少 1");
    EXPECT_EQ(rules("公开信息20条，其中动态类12条，公告类5条。"), ""); // need not be all
    EXPECT_EQ(rules("公开信息20条，其中动态类12条，公告类8条，发在微信15条。"), "");
    EXPECT_EQ(rules("公开信息20条（含动态类12条，公告类15条，其他4条）。"), "");
    EXPECT_EQ(rules("开展培训20次，其中动态类12条，公告类5条，其他信息4条。"), ""); // of another unit
}

TEST(ProseCheck, AddsUpGroupsThatAreAllOfATotal) {
    const std::string groups = "予以公开70件，部分公开0件，不予公开26件，无法提供37件，不予处理25件，其他处理0件。";
    EXPECT_EQ(rules(groups), "X-GRP") << "one slip is told once";
    Document document = text_with({groups});
    ReportGrid grid = table3();
    grid.number(t3(grid, "r5", "c7"), "?"); // of 不予公开 nothing is known
    for (Block& block : document.blocks)
        if (block.kind == BlockKind::table && block.grid.at({0, 0}).text == grid.sheet("").grid.at({0, 0}).text)
            block.grid = grid.sheet("").grid;
    EXPECT_TRUE(told(document).starts_with("X-ENUM.groups ")) << told(document);
}

TEST(ProseCheck, WorksOutSharesAtTheirDecimals) {
    EXPECT_EQ(rules("予以公开70件，占44.03%；不予公开27件，占16.98%；无法提供37件，占23.3%。"), "");
    EXPECT_EQ(told("予以公开70件，占44.03%；不予公开27件，占16.98%；无法提供37件，占32.3%。"),
              "X-PCT “…件，占44.03%；不予公开27件，占16.98%；无法提供37件，占32.3%”：37 占 159 的 23.3%，正文写 32.3%");
    EXPECT_EQ(rules("解读37条，占99.1%。"), ""); // of something that nobody names
    EXPECT_EQ(rules("收到申请161件，其中自然人150件，占93.17%，机构11件，占8.83%。"), "X-APPL X-PCT");
}

TEST(ProseCheck, WorksOutSharesOfTheWholeThatIsNamedOrThatTheTableHas) {
    EXPECT_EQ(rules("办结申请159件，其中予以公开70件，占办结总数的44.0%。"), "");
    EXPECT_EQ(rules("办结申请159件，其中予以公开70件，占办结总数的54.0%。"), "X-PCT");
    EXPECT_EQ(rules("办结申请159件，其中予以公开70件，占全省办结总数的3.1%。"), "");
    EXPECT_EQ(rules("予以公开70件，占44.0%。"), "");
    EXPECT_EQ(rules("予以公开70件，占54.0%。"), "X-PCT.unsure");
    EXPECT_EQ(rules("予以公开70件，占全部网上申请的54.0%。"), "");
    EXPECT_EQ(rules("予以公开70件，占全部办理结果的54.0%。"), "X-PCT.unsure");
    EXPECT_EQ(rules("行政复议3件，其中尚未审结1件，占33.3%。"), "");
    EXPECT_EQ(rules("行政复议3件，其中尚未审结1件，占50%。"), "X-PCT") << "of 2, which are not even the list";
    EXPECT_EQ(rules("新收申请161件，其中自然人136件，占84.5%；予以公开70件，占44.0%。"), "") << "another whole";
    EXPECT_EQ(rules("新收申请161件，其中自然人136件；不予公开27件，占17.0%，其中某类9件，占33.3%。"), "");
}

TEST(ProseCheck, WorksOutSharesOfSeveralFiguresOfTheTable) {
    EXPECT_EQ(rules("自然人申请136件，占比84.47%。"), "");
    EXPECT_EQ(rules("自然人申请136件，占比85.80%。"), "X-PCT.unsure");
    EXPECT_EQ(rules("自然人申请136件，占84.5%，法人或其他组织申请25件，占25.5%。"), "X-PCT.unsure");
    EXPECT_EQ(rules("不予公开27件（占60%）。"), "X-PCT.unsure");
    EXPECT_EQ(rules("予以公开70件（44.0%）、不予公开27件（17.0%）。"), "");
    EXPECT_EQ(rules("收到申请161件，较上年增加8件（9.5%），其中自然人136件（84.5%），商业企业17件（10.6%）。"), "");
    EXPECT_EQ(rules("收到申请161件，其中自然人136件（较上年增加22件，13.3%）。"), "");
    EXPECT_EQ(rules("予以公开70件（44.0%）、不予公开27件（71.0%）。"), "X-PCT.unsure");
}

TEST(ProseCheck, TakesAShareOfSeveralNumbersForNoneOfTheLast) {
    EXPECT_EQ(rules("不予公开类27件、无法提供类37件，合计占办结总数的40.25%。"), "");
}

TEST(ProseCheck, TakesTheGroupForItsReasons) {
    EXPECT_EQ(rules("因涉及第三方合法权益、内部事务信息等原因不予公开27件。"), "");
    EXPECT_EQ(rules("因涉及第三方合法权益、内部事务信息等原因不予公开37件。"), "X-GRP");
}

TEST(ProseCheck, WorksOutSharesOfWhatAWordNamesWithoutANumber) {
    EXPECT_EQ(rules("从答复类型看，予以公开占44.03%、不予公开占16.98%。"), "");
    EXPECT_EQ(rules("从答复类型看，予以公开占44.03%、不予公开占26.98%。"), "X-PCT.unsure");
    EXPECT_EQ(rules("自然人申请占申请总量的84.47%。"), "");
    EXPECT_EQ(rules("自然人申请占申请总量的48.47%。"), "X-PCT.unsure");
    EXPECT_EQ(rules("法人或其他组织占51.5%。"), "X-PCT.unsure");
    EXPECT_EQ(rules("网上申请中，自然人占48.47%。"), "");
    EXPECT_EQ(rules("行政复议申请人中自然人占48.47%。"), "");
    EXPECT_EQ(told("全年新收政府信息公开申请161件，自然人占44.47%。"),
              "X-PCT “全年新收政府信息公开申请161件，自然人占44.47%”：136 占 161 的 84.47%，正文写 44.47%");
}

TEST(ProseCheck, WorksOutSharesOfWhatAWordNames) {
    EXPECT_EQ(rules("办结政府信息公开申请159件，其中予以公开占44.03%，不予公开占16.98%。"), "");
    EXPECT_EQ(rules("办结政府信息公开申请159件，其中予以公开占40.43%，不予公开占16.98%。"), "X-PCT");
    EXPECT_EQ(rules("办结政府信息公开申请159件，其中网上提交占40.43%。"), "");
    EXPECT_EQ(rules("依申请公开工作有序，公开率为44.0%。"), "");
    EXPECT_EQ(rules("依申请公开工作有序，公开率为48%。"), "X-PCT.unsure");
    EXPECT_EQ(rules("人大建议均已办复，公开率98%。"), "");
}

TEST(ProseCheck, TellsAnAreaWhoseNameIsMistyped) {
    EXPECT_EQ(told(text_with({"沐阳县水务局严格执行公开规定。"}, "沭阳县水务局")),
              "X-NAME 此处写作“沐阳县”，报告的机关是“沭阳县”，可能是错别字");
    EXPECT_EQ(told(text_with({"沭阳县水务局与宿迁市、泗阳县同行交流。"}, "沭阳县水务局")), "");
}

TEST(ProseCheck, SaysNothingOfFeesWhereNotAllOfTheReportWasRead) {
    Document document = text_with({"一、总体情况", "收到申请161件。", "三、收到和处理政府信息公开申请情况",
                                   "四、政府信息公开行政复议、行政诉讼情况", "六、其他需要报告的事项"});
    EXPECT_EQ(told(document), "");
}

TEST(ProseCheck, LeavesOpenWhatTheTablesDoNotSay) {
    EXPECT_EQ(rules("制发行政规范性文件6件。"), "");
    const std::vector<CheckedReport> reports = checked(text_with({"制发行政规范性文件6件，收到申请161件。"}));
    EXPECT_EQ(reports.at(0).prose.unjudged, 1U);
    EXPECT_EQ(reports.at(0).prose.agree, 1U);
}

TEST(ProseCheck, AgreesWithEitherOfATotalAndItsParts) {
    Document document = text_with({"不予处理25件，部分公开0件。"});
    EXPECT_EQ(told(document), "");
    ReportGrid grid = table3();
    grid.number(t3(grid, "r16", "c7"), "52"); // the table contradicts itself, and is told as such
    document.blocks[2].grid = grid.sheet("").grid;
    EXPECT_EQ(told(document), "");
}

TEST(ProseCheck, LooksAtTextsOnSheetsToo) {
    ReportGrid grid = table3();
    grid.text({40, 0}, "全年收到申请170件。");
    const std::vector<Finding> findings = findings_in(grid.workbook());
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].rule->id, "X-RECV");
    EXPECT_EQ(findings[0].cells.front().place, Place(0, CellAddress{40, 0}));
}

TEST(ProseCheck, IsAcceptedWithAReasonLikeAnything) {
    Document document = text_with({"不予公开72件。"});
    document.properties = acceptances_of(document, findings_in(document).at(0), "口径不同", "2024-01-31");
    EXPECT_TRUE(findings_in(document).at(0).accepted.has_value());
}

TEST(ProseCheck, IsAcceptedOneByOneWhereAParagraphSaysTheSameTwice) {
    const std::string wrong = "予以公开70件，占办结总数的54.0%";
    Document document = text_with({"办结申请159件，其中" + wrong + "。情况如下：办结申请159件，其中" + wrong + "。"});
    const std::vector<Finding> findings = findings_in(document);
    ASSERT_EQ(findings.size(), 2U);
    document.properties = acceptances_of(document, findings[0], "口径不同", "2024-01-31");
    const std::vector<Finding> again = findings_in(document);
    EXPECT_EQ(std::ranges::count_if(again, [](const Finding& one) { return one.accepted.has_value(); }), 1);
}

} // namespace
} // namespace crossfoot::test
