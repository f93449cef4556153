// Sentences of a sheet, whose cells a person filled as one pleases.
#include "prose_texts.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace crossfoot::test {
namespace {

using Row = std::vector<std::string>;

bool is_number(const std::string& text) { return text.find_first_not_of("0123456789") == std::string::npos; }

// A sheet of prose before the table of text_with().
Document sheet_with(const std::vector<Row>& rows) {
    Document document;
    Block prose;
    prose.name = "正文";
    prose.grid.add({0, 0}, {CellKind::text, "某市2023年政府信息公开工作年度报告"});
    prose.grid.add({1, 0}, {CellKind::text, "一、总体情况"});
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (std::size_t column = 0; column < rows[row].size(); ++column)
            if (const std::string& text = rows[row][column]; !text.empty())
                prose.grid.add({static_cast<int>(row) + 2, static_cast<int>(column)},
                               {is_number(text) ? CellKind::number : CellKind::text, text});
    document.blocks.push_back(std::move(prose));
    document.blocks.push_back(table3().sheet("表三"));
    return document;
}

// "X-RECV A3 170件"
std::string told_at(const std::vector<Row>& rows) {
    const Document document = sheet_with(rows);
    std::string all;
    for (const CheckedReport& report : checked(document))
        for (const Finding& finding : report.findings)
            if (finding.rule->id.starts_with("X-")) {
                const FindingCell& cell = finding.cells.front();
                all += (all.empty() ? "" : " ") + finding.rule->id + ' ' + a1(*cell.place.range()) + ' ' + cell.found;
            }
    return all;
}

TEST(SentencesOfCells, GoOnWhereALineWasBrokenBelow) {
    EXPECT_EQ(told_at({{"全年我市各级行政机关共收到政府信息公开申请"}, {"170件，办结均在法定期限以内。"}}),
              "X-RECV A4 170件");
    EXPECT_EQ(told_at({{"全年我市各级行政机关共收到政府信息公开申请17"}, {"0件，办结均在法定期限以内。"}}),
              "X-RECV A3 170件");
    EXPECT_EQ(told_at({{"概述", "全年我市各级行政机关共收到政府信息公开申请"}, {"", "170件，办结均在法定期限以内。"}}),
              "X-RECV B4 170件")
        << "beside a label";
}

TEST(SentencesOfCells, DoNotGoOnBehindAHeadingOrAnEnd) {
    EXPECT_EQ(told_at({{"（二）全市各级行政机关收到政府信息公开申请情况"}, {"170件上年工单均已办结。"}}), "");
    EXPECT_EQ(told_at({{"一是规范收到政府信息公开申请的登记工作。"}, {"170件工单均已办结。"}}), "");
    EXPECT_EQ(told_at({{"全年我市各级行政机关共收到政府信息公开申请"}, {""}, {"170件工单均已办结。"}}), "");
}

TEST(SentencesOfCells, GoOnWhereTheirNumbersStandInCellsOfTheirOwn) {
    EXPECT_EQ(told_at({{"全年收到政府信息公开申请", "170", "件，均已答复。"}}), "X-RECV B3 170件");
    EXPECT_EQ(told_at({{"全年收到政府信息公开申请", "170件", "，均已答复。"}}), "X-RECV B3 170件");
    EXPECT_EQ(told_at({{"2023", "年收到政府信息公开申请", "", "170", "件，均已答复。"}}), "X-RECV D3 170件");
    EXPECT_EQ(told_at({{"全年收到政府信息公开申请", "170", "件，结转下年", "9", "件。"}}), "X-RECV B3 170件");
}

TEST(SentencesOfCells, GoOnWhereTheyWereCutAtTheirCommas) {
    EXPECT_EQ(told_at({{"2023年", "收到政府信息公开申请170件", "均已答复。"}}), "X-RECV B3 170件");
    EXPECT_EQ(told_at({{"上年工单均已办结；", "收到政府信息公开申请170件；", "均已答复。"}}), "X-RECV B3 170件");
    EXPECT_EQ(told_at({{"2023年，", "收到政府信息公开申请170件，", "均已答复。"}}), "X-RECV B3 170件");
}

TEST(SentencesOfCells, AreNotMadeOfRowsOfATable) {
    EXPECT_EQ(told_at({{"项目", "数量", "备注"}, {"收到政府信息公开申请", "170", "含网上申请100件，另见台账。"}}), "");
    EXPECT_EQ(told_at({{"收到政府信息公开申请", "170", "件"}}), "");
    EXPECT_EQ(told_at({{"收到政府信息公开申请", "170件", "含网上申请100件，另见台账。"}}), "");
    EXPECT_EQ(told_at({{"收到政府信息公开申请", "170", "180"}, {"办结，含上年", "159", "160"}}), "");
}

TEST(SentencesOfCells, AreNotMadeOfLinesOfTwoColumns) {
    EXPECT_EQ(told_at({{"上年全市收到申请180件，", "本年全市收到申请161件，"}, {"均已答复。", "均已答复。"}}), "");
}

TEST(SentencesOfCells, NeedNoFullStopBelowAHeading) {
    EXPECT_EQ(told_at({{"全年收到政府信息公开申请170件"}, {"均已答复。"}}), "X-RECV A3 170件");
    EXPECT_EQ(told_at({{"全年收到政府信息公开申请170件；"}, {"均已答复。"}}), "X-RECV A3 170件");
    EXPECT_EQ(told_at({{"全年收到政府信息公开申请170件"}}), "") << "nobody wrote a sentence here";
}

TEST(SentencesOfCells, AreChangedInOneOfTheirTextsAlone) {
    const auto suggested = [](const std::vector<Row>& rows) {
        std::string all;
        for (const CheckedReport& report : checked(sheet_with(rows)))
            for (const Finding& finding : report.findings)
                if (finding.number_in_text)
                    all +=
                        finding.number_in_text->found + " at " + std::to_string(finding.number_in_text->digits.first);
        return all;
    };
    EXPECT_EQ(suggested({{"2023年", "结转下年度继续办理8件", "均在期限以内。"}}), "8 at 27");
    EXPECT_EQ(suggested({{"全年收到政府信息公开申请", "170", "件，均已答复。"}}), "") << "a number is no text";
    EXPECT_EQ(suggested({{"全年我市各级行政机关共收到政府信息公开申请17"}, {"0件，办结均在法定期限以内。"}}), "");
}

} // namespace
} // namespace crossfoot::test
