// Numbers of the prose that are read by what stands around their clause, and names of the organ itself.
#include "prose_texts.hpp"

#include <gtest/gtest.h>

#include <array>
#include <utility>

namespace crossfoot::test {
namespace {

// Right and, with another number, wrong.
void expect_read(const std::vector<std::array<std::string, 4>>& texts) {
    for (const auto& [before, right, wrong, behind] : texts) {
        EXPECT_EQ(rules(before + right + behind), "") << before;
        EXPECT_NE(rules(before + wrong + behind), "") << before;
    }
}

TEST(ProseContext, IsTheSentenceBeforeWhereNothingIsSaidBesides) {
    expect_read({
        {"新收政府信息公开申请161件，上年结转7件。年内已答复", "159", "195", "件，尚有9件结转下年办理。"},
        {"新收政府信息公开申请161件，上年结转7件。年内已答复159件，尚有", "9", "6", "件结转下年办理。"},
        {"全年新收申请161件。按期答复", "159", "195", "件。"},
        {"收到政府信息公开申请161件，比上年多31件。已办结", "159", "195", "件。"},
    });
    EXPECT_EQ(rules("收到政府信息公开申请161件。加强督办，全年办结195件。"), "") << "of what, nobody says";
    EXPECT_EQ(rules("收到政府信息公开申请161件，接待来访32人次、来电40件。已答复38件。"), "");
    EXPECT_EQ(rules("政府办收到政府信息公开申请161件。已答复38件。"), "") << "of a part";
}

TEST(ProseContext, IsTheNumberBefore) {
    expect_read({
        {"收到申请161件，", "159", "195", "件已办结，9件正在办理中。"},
        {"收到申请161件，159件已办结，", "9", "6", "件正在办理中。"},
        {"收到申请161件，尚未办结9件，办结", "159", "195", "件。"},
        {"上年结转7件、新收161件政府信息公开申请，共计", "168", "186", "件。"},
        {"制发政府信息公开答复书159件，办结", "159", "195", "件。"},
        {"予以公开70件、部分公开0件、不予公开27件、无法提供37件、不予处理25件、其他0件，合计", "159", "195", "件。"},
        {"受理政府信息公开申请168件，其中", "7", "9", "件为上年结转。"},
    });
}

TEST(ProseContext, IsWhatANumberCameFrom) {
    expect_read({
        {"政府信息公开申请数量由2022年的130件增加到2023年的", "161", "116", "件。"},
        {"新收政府信息公开申请从上年的180件下降至", "161", "116", "件。"},
        {"新收政府信息公开申请由上年的130件增至", "161", "116", "件。"},
        {"与2022年相比，咨询量由130件增加至161件，增加", "31", "13", "件。"},
        {"政府信息公开申请数量由2022年的130件增加到161件，增长", "23.8", "32.8", "%。"},
        {"收到政府信息公开申请161件，较上年增加31件，增长", "23.8", "32.8", "%。"},
        {"去年收到申请130件，今年收到申请161件，增长", "23.8", "32.8", "%。"},
        {"本年收到申请161件，上年收到130件，同比增长", "23.8", "32.8", "%。"},
    });
    EXPECT_EQ(rules("网站访问量由2022年的106件增加到2023年的116件。"), "");
    EXPECT_EQ(rules("政府信息公开行政复议由12件降至3件。"), "");
    EXPECT_EQ(rules("收到政府信息公开申请116件至年底办结159件。"), "X-RECV") << "no change";
}

TEST(ProseContext, IsTheYearBehindTheNameOfWhoSpeaks) {
    EXPECT_EQ(rules("经统计，全县2022年收到政府信息公开申请130件，办结125件。"), "");
    EXPECT_EQ(rules("经统计，我局2022年度收到政府信息公开申请130件。"), "");
    EXPECT_EQ(rules("较我县2022年多，收到政府信息公开申请116件。"), "X-RECV") << "of which it is not said";
    EXPECT_EQ(rules("全县办结2022年结转的政府信息公开申请7件，共收到116件。"), "X-RECV");
}

TEST(ProseContext, IsTheListThatAddsUp) {
    expect_read({
        {"受理渠道不断畅通，当面受理12件，信函受理40件，网络受理43件，共", "95", "59", "件。"},
        {"内容为招生、基建和人事，分别为31件、24件和19件，合计", "74", "47", "件。"},
        {"线上提交12件、线下提交40件，共", "52", "25", "件。"},
    });
    EXPECT_EQ(rules("发布信息12件，组织培训2次，推送40件，印发43件，共95件。"), "") << "the whole is not told";
    EXPECT_EQ(rules("发布信息12件，推送40件，印发43件等，共120件。"), "") << "not all are told";
}

TEST(ProseContext, EndsAtASemicolon) {
    EXPECT_EQ(rules("全市公开公文48件，其中予以公开30件、不予公开6件；收到政府信息公开申请161件。"), "");
    EXPECT_EQ(rules("全市公开公文48件，其中予以公开30件、不予公开6件；收到政府信息公开申请116件。"), "X-RECV");
    EXPECT_EQ(rules("政府信息公开行政复议3件，2件维持；行政诉讼4件，均为维持。"), "");
    EXPECT_EQ(rules("政府信息公开行政复议3件，均为维持；行政诉讼4件。"), "X-CLAIM");
    EXPECT_EQ(rules("政府信息公开行政复议3件、行政诉讼4件；均为维持。"), "X-CLAIM");
}

TEST(ProseContext, IsOfTheCasesThatAreNamedBeforeIt) {
    EXPECT_EQ(rules("被申请行政复议15件，其中涉及政府信息公开3件；被诉20件，其中涉及政府信息公开4件。"), "");
    EXPECT_EQ(rules("被申请行政复议15件，其中涉及政府信息公开5件。"), "X-LAW");
}

TEST(ProseContext, IsNoSumOfWhatATotalIsMadeOf) {
    const auto told_beside = [](const std::string& table, const std::string& row, const std::string& column,
                                const std::string& figure, const std::string& text) {
        Document document = text_with({text});
        ReportGrid grid = ReportGrid::only(form(), table);
        Block block = grid.number(grid.at(table, row, column), figure).sheet("");
        block.kind = BlockKind::table;
        document.blocks.push_back(std::move(block));
        return told(document);
    };
    const auto fees = [&](const std::string& text) { return told_beside("t2-8", "fees", "amount", "25.1", text); };
    EXPECT_EQ(fees("行政事业性收费总额25.1万元，其中登记收费金额18万元，其他收费金额7.1万元。"), "");
    EXPECT_NE(fees("行政事业性收费总额26.1万元，其中登记收费金额18万元。"), "");
    const auto licences = [&](const std::string& text) {
        return told_beside("t2-5", "licensing", "decisions", "120", text);
    };
    EXPECT_EQ(licences("共作出行政许可、行政处罚、行政强制等决定152件。"), "");
    EXPECT_EQ(licences("政务服务大厅办理行政许可事项3265件。"), "");
    EXPECT_NE(licences("共作出行政许可152件。"), "");
    EXPECT_NE(licences("2023年全市行政许可152件。"), "");
    EXPECT_EQ(licences("劳务派遣行政许可152件。"), "");
    EXPECT_EQ(licences("建设用地规划行政许可152件、跨省通办行政许可280件。"), "");
    EXPECT_EQ(licences("规划领域办理行政许可152件。"), "");
}

TEST(ProseContext, IsOfWhatItsClauseNames) {
    EXPECT_EQ(rules("政府信息公开行政复议3件，行政诉讼4件结果维持。"), "");
    EXPECT_EQ(rules("政府信息公开行政复议3件，行政诉讼0件尚未审结。"), "");
    EXPECT_EQ(rules("政府信息公开行政复议3件，行政诉讼4件，诉讼案件均为维持。"), "");
    EXPECT_EQ(rules("政府信息公开行政诉讼4件均为维持，其中部分经过行政复议。"), "");
    EXPECT_EQ(rules("政府信息公开行政诉讼4件，均为维持，其中部分经过行政复议。"), "");
    EXPECT_EQ(rules("政府信息公开行政复议3件、行政诉讼4件均为维持。"), "X-CLAIM");
    EXPECT_EQ(rules("政府信息公开行政复议3件，行政诉讼4件，均为维持。"), "X-CLAIM");
    EXPECT_EQ(rules("均为维持的政府信息公开行政诉讼4件、行政复议3件。"), "X-CLAIM");
}

TEST(ProseContext, IsNoPercentageOfWhatStandsBehindTheNumber) {
    EXPECT_EQ(rules("本年度依申请公开161件中，不予公开的占16.8%。"), "");
    EXPECT_EQ(rules("本年度依申请公开161件中，不予公开的占61.8%。"), "X-PCT");
}

TEST(ProseContext, IsTheWholeThatStandsBeforeAPercentage) {
    EXPECT_EQ(rules("不予公开27件，占办结总数159件的16.98%。"), "");
    EXPECT_EQ(rules("不予公开27件，占办结总数159件的23.08%。"), "X-PCT");
    EXPECT_EQ(rules("不予公开27件，占全省近3000件的0.9%。"), "");
}

TEST(ProseContext, OnlyHintsWhereItMayBeCountedOtherwise) {
    EXPECT_EQ(rules("因政府信息公开收到行政复议申请3件。"), "");
    EXPECT_EQ(rules("因政府信息公开收到行政复议申请5件。"), "X-LAW.unsure");
}

TEST(ProseContext, LeavesAloneOfficesThatAreToldBesideUnitsBelowThem) {
    EXPECT_EQ(rules("局属3个分局收到申请12件，局机关收到申请149件。"), "");
    EXPECT_EQ(rules("政府办公室受理政府信息公开申请31件，办结30件；各县区、各部门受理130件。"), "");
    EXPECT_EQ(rules("局机关及所属单位收到政府信息公开申请116件，其中所属单位30件。"), "X-RECV.unsure");
}

TEST(ProseContext, KnowsTheOrganByItsNames) {
    const std::string wrong = "收到政府信息公开申请116件。";
    for (const auto& [organ, name] : {std::pair("泰县人民政府办公室", "2023年泰县"),
                                      {"泰县人民政府", "泰县"},
                                      {"宿迁市泰县", "全年宿迁市泰县"},
                                      {"某新区管理委员会", "2023年管委会"},
                                      {"某新区管委会", "我管委会"},
                                      {"沭阳县人民政府", "我县"}})
        EXPECT_EQ(rules(name + wrong, organ), "X-RECV") << organ;
    for (const auto& [organ, name] : {std::pair("安县人民政府", "海安县"),
                                      {"宿迁市泰县", "2023年宿迁市"},
                                      {"泰县", "泰县水务局"},
                                      {"某市", "高新区管委会"},
                                      {"某县", "县政务服务中心"}})
        EXPECT_EQ(rules(name + wrong, organ), "") << organ;
}

TEST(ProseContext, ReturnsToTheOrganBehindUnitsBelowIt) {
    EXPECT_EQ(rules("各镇收到申请30件，我县共收到申请161件。", "沭阳县"), "");
    EXPECT_EQ(rules("各镇收到申请30件，我县共收到申请116件。", "沭阳县"), "X-RECV");
    EXPECT_EQ(rules("各镇收到申请30件，沭阳县共收到申请116件。", "沭阳县人民政府"), "X-RECV");
    EXPECT_EQ(rules("各镇收到申请30件，我市共收到申请1160件。", "沭阳县"), "") << "of a wider area";
}

} // namespace
} // namespace crossfoot::test
