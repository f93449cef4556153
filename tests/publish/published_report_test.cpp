// What of a report goes into the official document, and what is told where something does not.
#include "publish/notices.hpp"
#include "publish/published_report.hpp"
#include "recognise/recognise.hpp"
#include "report/forms.hpp"
#include "report/report_grid.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace crossfoot {
namespace {

using test::ReportGrid;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsSupersetOf;
using Kind = OfficialParagraph::Kind;

using test::form;

struct Published {
    Document document;
    PublishedReport report;

    std::vector<std::string> paragraphs(Kind kind) const {
        std::vector<std::string> texts;
        for (const OfficialBlock& block : report.document.blocks)
            if (const auto* paragraph = std::get_if<OfficialParagraph>(&block); paragraph && paragraph->kind == kind)
                texts.push_back(paragraph->lead + '|' + paragraph->text);
        return texts;
    }
    const OfficialTable& table(std::size_t number) const {
        for (const OfficialBlock& block : report.document.blocks)
            if (const auto* found = std::get_if<OfficialTable>(&block))
                if (number-- == 0)
                    return *found;
        throw std::out_of_range("no such table");
    }
    std::vector<std::string> notices() const { return crossfoot::notices(report, document, Language::zh_cn); }
};

Published published(Document document, std::size_t which = 0, const PublishingOptions& options = {}) {
    const std::vector<Report> reports = recognise(document, built_in_forms());
    std::vector<const Report*> all;
    for (const Report& report : reports)
        all.push_back(&report);
    PublishedReport report = published_report(document, all, which, options);
    return {std::move(document), std::move(report)};
}

Block paragraph(std::string text) {
    Block block;
    block.kind = BlockKind::paragraph;
    block.text = std::move(text);
    return block;
}

Block table(std::string_view id, int figure = 0) {
    ReportGrid grid = ReportGrid::only(form(), id);
    if (id == "t3")
        grid.number(grid.at("t3", "r1", "c1"), std::to_string(figure));
    Block block = grid.sheet("");
    block.kind = BlockKind::table;
    return block;
}

// A text with a title, sections and table three, as a web page is read.
Document text(int figure = 7) {
    Document document;
    for (const char* line : {"首页 > 政府信息公开", "某市2021年政府信息公开工作年度报告", "本报告按要求编制。",
                             "1、 总体情况", "（一）主动公开。公开了一些信息。", "（二）监督保障情况", "开展了检查。"})
        document.blocks.push_back(paragraph(line));
    document.blocks.push_back(paragraph("三、行政机关收到和处理政府信息公开申请情况"));
    document.blocks.push_back(table("t3", figure));
    for (const char* line :
         {"五、政府信息公开工作存在的主要问题及改进情况", "还有不足。", "六、其他需要报告的事项", "无。"})
        document.blocks.push_back(paragraph(line));
    return document;
}

TEST(PublishedReport, HasTitleSectionsAndProseInTheOrderOfTheForm) {
    const Published is = published(text());
    EXPECT_THAT(is.paragraphs(Kind::title), ElementsAre("|某市\n2021年政府信息公开工作年度报告"));
    EXPECT_EQ(is.report.document.title, "某市2021年政府信息公开工作年度报告");
    EXPECT_EQ(is.report.document.author, "某市");
    EXPECT_THAT(is.paragraphs(Kind::heading),
                ElementsAre("|一、总体情况", "|（二）监督保障情况", "|二、主动公开政府信息情况",
                            "|三、收到和处理政府信息公开申请情况", "|四、政府信息公开行政复议、行政诉讼情况",
                            "|五、存在的主要问题及改进情况", "|六、其他需要报告的事项"));
    EXPECT_THAT(is.paragraphs(Kind::text), ElementsAre("|本报告按要求编制。", "（一）主动公开。|公开了一些信息。",
                                                       "|开展了检查。", "|还有不足。", "|无。"));
}

TEST(PublishedReport, HasATitleThatIsBrokenBehindTheYear) {
    Document document = text();
    document.blocks.erase(document.blocks.begin(), document.blocks.begin() + 2);
    document.blocks.insert(document.blocks.begin(), paragraph("政府信息公开工作年度报告"));
    document.blocks.insert(document.blocks.begin(), paragraph("某市2021年"));
    const Published is = published(std::move(document));
    EXPECT_THAT(is.paragraphs(Kind::title), ElementsAre("|某市\n2021年政府信息公开工作年度报告"));
    EXPECT_THAT(is.notices(), ::testing::Not(::testing::Contains(HasSubstr("没有写入的文字"))));
}

TEST(PublishedReport, TakesHeadingsOfTwoLinesAndHeadsOfTablesForNoProse) {
    Document document = text();
    const auto before_problems = document.blocks.end() - 4;
    std::vector<Block> lines;
    for (const char* line : {"第二十条第（五）项", "（", "四、因政府信息公开工作被申请行政复议、提起行政诉讼", "情况",
                             "复议情况见表。", "- 4 -"})
        lines.push_back(paragraph(line));
    document.blocks.insert(before_problems, lines.begin(), lines.end());
    const Published is = published(std::move(document));
    EXPECT_THAT(is.paragraphs(Kind::text), ElementsAre("|本报告按要求编制。", "（一）主动公开。|公开了一些信息。",
                                                       "|开展了检查。", "|复议情况见表。", "|还有不足。", "|无。"));
    EXPECT_THAT(is.notices(), ::testing::Contains(HasSubstr("没有写入的文字：第1段、第10段、第14段"))) << "told";
}

// Numbers in cells of their own are of what the cells beside them say.
TEST(PublishedReport, LosesNoNumberBesideTextsOfASheet) {
    Document document;
    Block sheet;
    const auto add = [&](int row, const std::vector<std::string>& texts) {
        for (std::size_t column = 0; column < texts.size(); ++column)
            sheet.grid.add({row, static_cast<int>(column)},
                           {texts[column] == "7" ? CellKind::number : CellKind::text, texts[column]});
    };
    add(0, {"某市2021年政府信息公开工作年度报告"});
    add(1, {"一、总体情况"});
    add(2, {"收到申请", "7", "件，均已答复。"});
    add(3, {"新收申请", "7", "件"});
    add(4, {"五、存在的主要问题及改进情况"});
    add(5, {"全年我市各级行政机关工作中的不足之处主要有"});
    add(6, {"人员变动，公开不及时。"});
    document.blocks.push_back(std::move(sheet));
    document.blocks.push_back(table("t3"));
    EXPECT_THAT(published(std::move(document)).paragraphs(Kind::text),
                IsSupersetOf({"|收到申请7件，均已答复。", "|新收申请 7 件",
                              "|全年我市各级行政机关工作中的不足之处主要有人员变动，公开不及时。"}));
}

TEST(PublishedReport, TellsWhatIsBlankAndWhatIsLeftOut) {
    const Published is = published(text());
    EXPECT_THAT(is.notices(), ::testing::Contains(HasSubstr("表四：15 个数据空白，没有代填")));
    EXPECT_THAT(is.notices(), ::testing::Contains(HasSubstr("没有写入的文字：第1段")));
    for (const std::string& notice : is.notices())
        EXPECT_THAT(notice, ::testing::Not(HasSubstr("表三")));
}

TEST(PublishedReport, LeavesAFigureBlankThatIsBlank) {
    ReportGrid grid(form());
    grid.clear(grid.at("t3", "r1", "c7"));
    const Published is = published(grid.workbook());
    EXPECT_THAT(is.notices(), ::testing::Contains("表三：1 个数据空白，没有代填。"));
    const OfficialTable& table = is.table(1);
    EXPECT_EQ(table.cells[table.covers()[static_cast<std::size_t>(3 * table.columns() + 9)]].text, "");
}

TEST(PublishedReport, HasMoneyInTheUnitOfItsHead) {
    ReportGrid grid(form());
    grid.text(grid.column_label("t2-8", "amount"), "本年收费金额（单位：元）");
    grid.number(grid.at("t2-8", "fees", "amount"), "1200000");
    const Published is = published(grid.workbook());
    std::vector<std::string> texts;
    for (const OfficialCell& cell : is.table(0).cells)
        texts.push_back(cell.text);
    EXPECT_THAT(texts, ::testing::Contains("120"));
    EXPECT_THAT(texts, ::testing::Not(::testing::Contains("1200000")));
}

TEST(PublishedReport, TellsTheFiguresOfRowsThatTheFormDoesNotHave) {
    ReportGrid grid(form());
    const int row = grid.at("t3", "r13", "c1").row;
    grid.insert_row(row);
    grid.text({row, 2}, "小计");
    for (int column = 0; column < 7; ++column)
        grid.number({row, grid.at("t3", "r1", "c1").column + column}, "0");
    const Published is = published(grid.workbook());
    EXPECT_THAT(is.notices(), ::testing::Contains(HasSubstr("规定格式没有的行列没有写入")));
    EXPECT_EQ(is.table(1).rows(), 28);
}

TEST(PublishedReport, MakesNoFigureSmallerThanItMustNorWiderThanItsColumn) {
    ReportGrid grid(form());
    EXPECT_EQ(published(grid.workbook()).table(1).figure_points, 10.5);
    grid.number(grid.at("t3", "r1", "c6"), "1234567");
    const OfficialTable narrow = published(grid.workbook()).table(1);
    EXPECT_LT(narrow.figure_points, 7);
    EXPECT_LE(ems("1234567") * narrow.figure_points, (10.5 - 0.6) * 72 / 25.4);
}

TEST(PublishedReport, KeepsTableThreeOnOnePage) {
    const Published is = published(ReportGrid(form()).workbook());
    double height = 13; // its heading
    for (const double row : is.table(1).heights)
        height += row;
    EXPECT_LE(height, 225);
    EXPECT_EQ(is.table(1).head_rows, 3);
}

TEST(PublishedReport, TakesFromEachReportOfADocumentItsOwn) {
    Document two = text(1);
    for (Block& block : text(2).blocks) {
        if (block.text.starts_with("某市"))
            block.text = "某县2021年政府信息公开工作年度报告";
        if (block.text == "还有不足。")
            block.text = "另有不足。";
        two.blocks.push_back(std::move(block));
    }
    const Published second = published(two, 1);
    EXPECT_THAT(second.paragraphs(Kind::title), ElementsAre(HasSubstr("某县")));
    EXPECT_THAT(second.paragraphs(Kind::text), ::testing::Contains("|另有不足。"));
    EXPECT_THAT(second.paragraphs(Kind::text), ::testing::Not(::testing::Contains("|还有不足。")));
    EXPECT_THAT(published(two, 0).paragraphs(Kind::text), ::testing::Not(::testing::Contains("|另有不足。")));
}

TEST(PublishedReport, HoldsNothingThatAFileCannotHold) {
    Document document = text();
    document.blocks[2].text = "本报告\x01按\xFF要求\t编制。";
    EXPECT_THAT(published(document).paragraphs(Kind::text), ::testing::Contains("|本报告按\uFFFD要求 编制。"));
}

} // namespace
} // namespace crossfoot
