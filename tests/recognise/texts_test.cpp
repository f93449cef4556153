// Reports in texts: tables among paragraphs.
#include "recognise/recognise.hpp"
#include "report/forms.hpp"
#include "report/report_grid.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace crossfoot {
namespace {

using test::ReportGrid;
using testing::ElementsAre;
using testing::SizeIs;

using test::form;

class Text {
public:
    Text& paragraph(const std::string& text) {
        Block& block = document_.blocks.emplace_back();
        block.kind = BlockKind::paragraph;
        block.text = text;
        return *this;
    }
    Text& table(const std::string& id) {
        document_.blocks.push_back(ReportGrid::only(form(), id).sheet(""));
        document_.blocks.back().kind = BlockKind::table;
        return *this;
    }
    Text& block(Block block) {
        document_.blocks.push_back(std::move(block));
        return *this;
    }
    std::vector<Report> reports() const { return recognise(document_, built_in_forms()); }

private:
    Document document_;
};

TEST(Texts, AreOneReportWithTheOrganAndYearOfItsTitle) {
    const std::vector<Report> reports = Text()
                                            .paragraph("某县2023年政府信息公开工作年度报告")
                                            .paragraph("三、收到和处理政府信息公开申请情况")
                                            .table("t3")
                                            .table("t4")
                                            .reports();
    ASSERT_THAT(reports, SizeIs(1));
    EXPECT_EQ(reports[0].organ, "某县");
    EXPECT_EQ(reports[0].year.value_or(NamedYear{}).year, 2023);
    EXPECT_THAT(reports[0].tables, SizeIs(2));
}

TEST(Texts, HaveTheOrganInALineAboveTheTitle) {
    EXPECT_EQ(
        Text().paragraph("某县人民政府").paragraph("2023年政府信息公开工作年度报告").table("t3").reports().at(0).organ,
        "某县人民政府");
    EXPECT_EQ(
        Text().paragraph("首页 > 公开").paragraph("2023年政府信息公开工作年度报告").table("t3").reports().at(0).organ,
        "");
}

TEST(Texts, HaveTheYearInALineAboveTheTitle) {
    const Report report = Text()
                              .paragraph("某市某区人民政府")
                              .paragraph("2021年")
                              .paragraph("政府信息公开工作年度报告")
                              .table("t3")
                              .reports()
                              .at(0);
    EXPECT_EQ(report.organ, "某市某区人民政府");
    EXPECT_EQ(report.year.value_or(NamedYear{}).year, 2021);
    EXPECT_EQ(Text().paragraph("某区2021年").paragraph("政府信息公开工作年度报告").table("t3").reports().at(0).organ,
              "某区");
}

// "某局 2023" of the lines above a table.
std::string titled(const std::vector<std::string>& lines) {
    Text text;
    for (const std::string& line : lines)
        text.paragraph(line);
    const Report report = text.table("t3").reports().at(0);
    return report.organ + ' ' + (report.year ? std::to_string(report.year->year) : "none");
}

TEST(Texts, HaveTitlesOfManyWordings) {
    for (const char* title :
         {"某局2023年度政府信息公开年报", "某局2023年政府信息公开工作报告",
          "某局关于2023年度政府信息公开工作情况的报告", "关于某局2023年度政府信息公开工作的报告",
          "某局贰零贰叁年政府信息公开工作年度报告", "某局二〇二三年政府信息公开年报", "某局２０２３年信息公开工作总结",
          "某局2O23年政务公开年度报告", "2023年某局政府信息公开年报", "某局政府信息公开工作2023年度报告",
          "某局政府信息公开年报（2023年度）", "某局2023年政府信息公开年报（草案）", "某局2023政府信息公开年报"})
        EXPECT_EQ(titled({title}), "某局 2023") << title;
    EXPECT_EQ(titled({"关于2023年度政府信息公开工作情况的报告"}), " 2023");
    EXPECT_EQ(titled({"某局", "2023年度政府信息公开年报"}), "某局 2023");
    EXPECT_EQ(titled({"某局", "2023年度", "政府信息公开年报"}), "某局 2023");
    EXPECT_EQ(titled({"某局2023年政府信息公开", "工作年度报告"}), "某局 2023");
    EXPECT_EQ(titled({"某局2023年政府信息公開工作年度報告"}), "某局 2023");
}

TEST(Texts, HaveNoTitleInWhatSpeaksOfAReport) {
    for (const char* line :
         {"政府信息公开年报", "编制并公布2022年度政府信息公开年报", "及时公布2022年度政府信息公开工作年度报告；",
          "二、2022年政府信息公开工作总结", "2022年政府信息公开年报、指南和目录", "2022年政府信息公开工作要点",
          "2022年政府信息公开年报解读", "年度报告"})
        EXPECT_EQ(titled({line}), " none") << line;
}

TEST(Texts, HaveAnOrganWithoutTheLabelOfTheirTitle) {
    EXPECT_EQ(Text().paragraph("标题：某区2021年政府信息公开工作年度报告").table("t3").reports().at(0).organ, "某区");
}

TEST(Texts, HaveProseApartFromTheTitleAndHeadingsOfTables) {
    const Report report = Text()
                              .paragraph("某县2023年政府信息公开工作年度报告")
                              .paragraph("三、收到和处理政府信息公开申请情况")
                              .paragraph("收到申请5件。")
                              .table("t3")
                              .paragraph("无。")
                              .reports()
                              .at(0);
    std::vector<std::size_t> prose;
    for (const Place& place : report.paragraphs)
        prose.push_back(place.block);
    EXPECT_THAT(prose, ElementsAre(2, 4));
}

// The rows from one up to another, and those of the heads where it has them.
Block part_of_table_3(int first, int last, bool heads) {
    const Block whole = ReportGrid::only(form(), "t3").sheet("");
    const int head_rows = ReportGrid::only(form(), "t3").row_label("t3", "r1").row;
    Block part;
    part.kind = BlockKind::table;
    int row = 0;
    for (const Grid::Row& one : whole.grid.rows())
        if ((heads && one.row < head_rows) || (one.row >= head_rows + first && one.row < head_rows + last)) {
            for (const auto& [column, cell] : one.cells)
                part.grid.add({row, column}, cell);
            ++row;
        }
    return part;
}

TEST(Texts, HaveATableThatGoesOnBelowANote) {
    for (const bool heads : {true, false}) {
        const std::vector<Report> reports = Text()
                                                .paragraph("某县2023年政府信息公开工作年度报告")
                                                .block(part_of_table_3(0, 10, true))
                                                .paragraph("续表")
                                                .block(part_of_table_3(10, 99, heads))
                                                .reports();
        ASSERT_THAT(reports, SizeIs(1));
        ASSERT_THAT(reports[0].tables, SizeIs(1));
        EXPECT_THAT(reports[0].tables[0].issues, SizeIs(0)) << (heads ? "with heads" : "without");
    }
}

TEST(Texts, NameTheHeadingOfATableThatIsMissing) {
    const Report report = Text().paragraph("三、收到和处理政府信息公开申请情况").table("t4").reports().at(0);
    for (const MissingTable& missing : report.missing)
        if (missing.spec->id == "t3") {
            ASSERT_TRUE(missing.heading);
            EXPECT_EQ(missing.heading->block, 0U);
        }
}

} // namespace
} // namespace crossfoot
