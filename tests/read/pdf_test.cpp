// Pages as printed. What LibreOffice's reader tells of a file is made here, line by line.
#include "printed_page.hpp"
#include "read/read.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <unistd.h>

namespace crossfoot {
namespace {

namespace fs = std::filesystem;
using test::document_of;
using test::Page;
using test::table_in;
using test::texts_of;
using testing::ElementsAre;
using testing::StartsWith;

TEST(Printed, ReadsTheCellsThatRulesDraw) {
    const Document document = document_of(Page()
                                              .rules({50, 150, 250}, {100, 130, 160})
                                              .text(60, 110, U"件数")
                                              .text(160, 110, U"5")
                                              .text(60, 140, U"甲")
                                              .str());
    EXPECT_EQ(table_in(document).at({0, 0}).text, "件数");
    EXPECT_EQ(table_in(document).at({0, 1}).text, "5");
    EXPECT_EQ(table_in(document).at({0, 1}).kind, CellKind::number);
    EXPECT_EQ(document.blocks.at(0).page, 1);
}

TEST(Printed, TakesPiecesOfRulesAndThinBoxesForRules) {
    Page page;
    for (const double y : {100.0, 130.0, 160.0})
        for (const double x : {50.0, 150.0})
            page.rule(x, y, x + 100.5, y);
    page.rules({50, 150, 250}, {100, 160});
    EXPECT_EQ(table_in(document_of(page.text(160, 140, U"7").str())).at({1, 1}).text, "7");
    const std::string filled = "startPage 60000 80000\nupdateCtm 100 0 0 -100 0 80000\n"
                               "eoFillPath subpath 1 50 700 0 250 700 0 250 700.5 0 50 700.5 0\n"
                               "eoFillPath subpath 1 50 650 0 250 650 0 250 650.5 0 50 650.5 0\n"
                               "fillPath subpath 1 50 650 0 50.5 650 0 50.5 700 0 50 700 0\n"
                               "fillPath subpath 1 150 650 0 150.5 650 0 150.5 700 0 150 700 0\n"
                               "fillPath subpath 1 250 650 0 250.5 650 0 250.5 700 0 250 700 0\n"
                               "drawChar 160 670 170 670 1 0 0 1 10 8\nendPage\n";
    EXPECT_EQ(document_of(filled).blocks.size(), 1U);
}

TEST(Printed, TakesCellsThatNoRulePartsForOne) {
    Page page;
    page.rule(50, 100, 250, 100).rule(50, 130, 250, 130).rule(50, 160, 250, 160);
    page.rule(50, 100, 50, 160).rule(250, 100, 250, 160).rule(150, 130, 150, 160);
    EXPECT_THAT(table_in(document_of(page.text(60, 110, U"申请").text(160, 140, U"1").str())).merged(),
                ElementsAre(CellRange{{0, 0}, {0, 1}}));
}

TEST(Printed, JoinsAFigureThatANarrowCellBreaks) {
    const Document document = document_of(Page()
                                              .rules({50, 150, 170}, {100, 150})
                                              .text(60, 105, U"商业")
                                              .text(60, 120, U"企业")
                                              .text(155, 105, U"1")
                                              .text(155, 120, U"0")
                                              .str());
    EXPECT_EQ(table_in(document).at({0, 0}).text, "商业\n企业");
    EXPECT_EQ(table_in(document).at({0, 1}).text, "10");
}

const std::vector<double> columns = {50, 150, 200, 250, 300, 350};

TEST(Printed, JoinsATableThatGoesOnOnTheNextPage) {
    const std::string stream =
        Page().rules(columns, {600, 650}).text(60, 610, U"1.甲").text(160, 610, U"3").text(290, 780, U"-1-").str() +
        Page().rules(columns, {60, 100}).text(60, 70, U"2.乙").text(160, 70, U"4").str();
    const Document document = document_of(stream);
    ASSERT_EQ(document.blocks.size(), 1U) << "the page's number is no text";
    EXPECT_EQ(table_in(document).at({1, 1}).text, "4");
}

TEST(Printed, JoinsARowThatThePagesEndBreaks) {
    const std::string stream =
        Page().rules(columns, {600, 650}).text(60, 610, U"1.申请人").text(160, 610, U"3").str() +
        Page().rules(columns, {60, 100, 140}).text(60, 70, U"逾期").text(60, 110, U"2.乙").text(160, 110, U"4").str();
    const Document document = document_of(stream);
    EXPECT_EQ(table_in(document).at({0, 0}).text, "1.申请人\n逾期");
    EXPECT_EQ(table_in(document).at({1, 1}).text, "4");
}

TEST(Printed, LeavesFiguresBelowHeadsARowOfTheirOwn) {
    const std::string stream = Page()
                                   .rules(columns, {600, 650})
                                   .text(60, 610, U"维持")
                                   .text(160, 610, U"纠正")
                                   .text(210, 610, U"其他")
                                   .text(260, 610, U"审结")
                                   .text(310, 610, U"总计")
                                   .str() +
                               Page()
                                   .rules(columns, {60, 100})
                                   .text(60, 70, U"1")
                                   .text(160, 70, U"2")
                                   .text(210, 70, U"3")
                                   .text(260, 70, U"4")
                                   .text(310, 70, U"10")
                                   .str();
    EXPECT_EQ(table_in(document_of(stream)).at({1, 4}).text, "10");
}

TEST(Printed, JoinsATableWhoseHeadsStandOnTheNextPageAgain) {
    const auto page = [](const std::vector<double>& x, const std::vector<double>& y, const std::u32string& label) {
        return Page().rules(x, y).text(60, y[0] + 10, U"项目").text(310, y[0] + 10, U"总计").text(60, y[1] + 10, label);
    };
    const std::vector<double> fewer{50, 150, 200, 300, 350};
    const std::string first = page(fewer, {600, 630, 660}, U"1.申请人").text(310, 640, U"7").str();
    const Document document = document_of(
        first + page(columns, {60, 90, 120, 150}, U"逾期").text(60, 130, U"2.乙").text(310, 130, U"8").str());
    ASSERT_EQ(document.blocks.size(), 1U);
    EXPECT_EQ(table_in(document).at({1, 0}).text, "1.申请人\n逾期") << "a row that the page's end breaks";
    EXPECT_EQ(table_in(document).at({1, 4}).text, "7");
    EXPECT_EQ(table_in(document).at({2, 4}).text, "8");
    EXPECT_EQ(document_of(first + page(fewer, {60, 90, 120}, U"1.申请人").text(310, 100, U"9").str()).blocks.size(), 2U)
        << "another one that begins as this does";
}

TEST(Printed, JoinsHeadsThatThePagesEndBreaks) {
    const auto heads = [](double top, const std::vector<std::u32string>& texts) {
        Page page;
        page.rules(columns, {top, top + 40});
        for (std::size_t i = 0; i < texts.size(); ++i)
            page.text(columns[i] + 5, top + 10, texts[i]);
        return page.str();
    };
    const Document broken = document_of(heads(600, {U"结果", U"结果", U"其他", U"尚未", U"总计"}) +
                                        heads(60, {U"维持", U"纠正", U"结果", U"审结", U""}));
    EXPECT_EQ(table_in(broken).at({0, 3}).text, "尚未\n审结");
    EXPECT_EQ(table_in(document_of(heads(600, {U"结果", U"结果", U"其他", U"", U"总计"}) +
                                   heads(60, {U"维持", U"纠正", U"结果", U"审结", U""})))
                  .at({1, 3})
                  .text,
              "审结")
        << "below nothing it is a row of its own";
    const std::u32string dash = U"—";
    EXPECT_EQ(table_in(document_of(heads(600, {U"其他", dash, dash, dash, dash}) +
                                   heads(60, {U"总计", dash, dash, dash, dash})))
                  .at({1, 0})
                  .text,
              "总计")
        << "without any figure";
    for (const std::u32string nothing : {U"/", U"无"})
        EXPECT_NE(table_in(document_of(heads(600, {U"维持", U"纠正", U"其他", U"未结", U"总计"}) +
                                       heads(60, {nothing, nothing, nothing, nothing, nothing})))
                      .at({1, 4})
                      .text,
                  "")
            << "below their heads";
}

TEST(Printed, JoinsHeadsThatReachOverTheBrokenRowAndTheNext) {
    Page first;
    first.rule(50, 600, 350, 600).rule(50, 640, 350, 640);
    for (const double x : {50.0, 150.0, 200.0, 350.0})
        first.rule(x, 600, x, 640);
    const std::string stream = first.text(60, 610, U"结果").text(155, 610, U"尚未").text(210, 610, U"起诉").str() +
                               Page()
                                   .rules(columns, {60, 90, 120})
                                   .text(60, 70, U"维持")
                                   .text(155, 70, U"审结")
                                   .text(205, 70, U"维持")
                                   .text(255, 70, U"纠正")
                                   .text(60, 100, U"7")
                                   .str();
    const Grid grid = table_in(document_of(stream));
    EXPECT_EQ(grid.at({0, 0}).text, "结果\n维持");
    EXPECT_EQ(grid.at({0, 1}).text, "尚未\n审结");
    EXPECT_EQ(grid.at({1, 2}).text, "维持");
    EXPECT_EQ(grid.at({2, 0}).text, "7");
}

TEST(Printed, ClosesATableThatThePagesEndLeavesOpen) {
    Page page;
    page.rule(50, 600, 250, 600).rule(50, 600, 50, 700).rule(150, 600, 150, 700).rule(250, 600, 250, 700);
    page.rule(50, 650, 250, 650);
    EXPECT_EQ(table_in(document_of(page.text(160, 670, U"6").str())).at({1, 1}).text, "6");
}

TEST(Printed, JoinsTheLinesOfAParagraph) {
    const std::string stream = Page()
                                   .text(100, 60, U"某市年度报告")
                                   .text(70, 100, U"本年收到申请共计二十三")
                                   .text(50, 115, U"件都已经按期办结无一逾期")
                                   .text(50, 130, U"。")
                                   .text(50, 145, U"（二）监督保障")
                                   .str();
    EXPECT_THAT(texts_of(document_of(stream)),
                ElementsAre("某市年度报告", "本年收到申请共计二十三件都已经按期办结无一逾期。", "（二）监督保障"));
}

TEST(Printed, KnowsThePagesNumber) {
    const auto with = [](const std::u32string& number) {
        return texts_of(document_of(Page().text(50, 100, U"某市").text(280, 760, number).str()));
    };
    for (const auto* number : {U"3", U"- 3 -", U"第3页", U"第3页共12页", U"3/12"})
        EXPECT_THAT(with(number), ElementsAre("某市"));
    for (const auto* text : {U"第页", U"3件", U"1234567", U"—"})
        EXPECT_THAT(with(text), testing::SizeIs(2));
}

TEST(Printed, LimitsWhatRulesCost) {
    Page page;
    std::vector<double> x;
    std::vector<double> y;
    for (int i = 0; i < 3000; ++i) {
        x.push_back(5.0 * i);
        y.push_back(5.0 * i);
    }
    EXPECT_THROW(document_of(page.rules(x, y).str()), ReadError);
}

// A folder of programs with a reader that is a script.
class PdfReader : public testing::Test {
protected:
    void SetUp() override { fs::create_directories(folder_); }
    void TearDown() override { fs::remove_all(folder_); }

    Document read(const std::string& script, const std::string& bytes = "%PDF-1.7") const {
        const fs::path program = folder_ / "xpdfimport";
        std::ofstream(program) << "#!/bin/sh\n" << script;
        fs::permissions(program, fs::perms::owner_all);
        ReadLimits limits;
        limits.office.where = folder_.string();
        return read_document_bytes(bytes, limits);
    }
    ReadErrorKind fault(const std::string& script, const std::string& bytes = "%PDF-1.7") const {
        try {
            read(script, bytes);
        } catch (const ReadError& error) {
            return error.kind();
        }
        return ReadErrorKind::not_found;
    }

    const fs::path folder_ = fs::path(testing::TempDir()) / ("pdf-reader-" + std::to_string(getpid()));
    const std::string page_ = "cat <<'END'\n" + Page().text(50, 60, U"某市").str() + "END\n";
};

TEST_F(PdfReader, IsAskedInTheWayOfEarlierVersions) {
    EXPECT_THAT(
        texts_of(read("[ \"$1\" = -f ] && [ \"$3\" = /dev/fd/3 ] && grep -q PDF </dev/fd/3 && read line && " + page_)),
        ElementsAre("某市"));
}

TEST_F(PdfReader, IsAskedInTheWayOfLaterVersions) {
    EXPECT_THAT(texts_of(read("[ \"$1\" = /dev/fd/3 ] || exit 1; read a; [ \"$a\" = O ] || exit 1; echo '#OPEN'\n"
                              "read b; [ \"$b\" = G ] || exit 1\n" +
                              page_)),
                ElementsAre("某市"));
}

TEST_F(PdfReader, TellsWhyNothingIsRead) {
    EXPECT_EQ(fault("exit 1"), ReadErrorKind::damaged);
    EXPECT_EQ(fault("exit 1", "%PDF-1.7 /Encrypt"), ReadErrorKind::encrypted);
    EXPECT_EQ(fault("printf 'startPage 1 1\\nendPage\\n'"), ReadErrorKind::scan);
    EXPECT_EQ(fault("kill -9 $$"), ReadErrorKind::damaged);
    ReadLimits limits;
    limits.office.where = "/nowhere";
    EXPECT_THROW(read_document_bytes("%PDF-1.7", limits), ReadError);
}

} // namespace
} // namespace crossfoot
