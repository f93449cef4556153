// Tables that a text tells line by line: no figure is lost in silence, and none is read as another.
#include "check/finding.hpp"
#include "filed/figures.hpp"
#include "filed/reading.hpp"
#include "recognise/recognise.hpp"
#include "recognise/run_together.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

namespace crossfoot {
namespace {

using filed::FigureKey;
using filed::FormFigures;
using testing::ElementsAre;
using testing::HasSubstr;

const Form& form() { return *built_in_forms().back(); }

enum class Way { cell_a_line, row_a_line, run_together };

// What separates cells, and what rows.
std::pair<std::string, std::string> separators(Way way) {
    if (way == Way::cell_a_line)
        return {"\n", "\n"};
    return way == Way::row_a_line ? std::pair<std::string, std::string>{" ", "\n"}
                                  : std::pair<std::string, std::string>{"", ""};
}

// The report as somebody copies it from a page.
std::string told(const FormFigures& figures, Way way) {
    const auto [cell, row] = separators(way);
    std::string text = "某县2021年政府信息公开工作年度报告\n";
    std::string section;
    for (const TableSpec& table : form().tables) {
        for (const TemplateSheet& sheet : form().sheets)
            if (sheet.id == table.sheet && sheet.id != section) {
                text += '\n' + sheet.heading + '\n';
                section = sheet.id;
            }
        text += table.heading + row + table.corner + row;
        for (const std::string& over : table.over)
            text += over + cell;
        std::vector<std::string> groups;
        for (const Line& column : table.columns) {
            for (std::size_t level = 0; level < column.groups.size(); ++level)
                if (level >= groups.size() || groups[level] != column.groups[level])
                    text += column.groups[level] + cell;
            groups = column.groups;
            text += column.label + cell;
        }
        text += row;
        groups.clear();
        for (const Line& line : table.rows) {
            for (std::size_t level = 0; level < line.groups.size() && table.row_labels; ++level)
                if (level >= groups.size() || groups[level] != line.groups[level])
                    text += line.groups[level] + row;
            groups = line.groups;
            if (table.row_labels)
                text += line.label + cell;
            for (const Line& column : table.columns)
                text += figures.at({table.id, line.id, column.id}) + cell;
            text += row;
        }
    }
    return text + "\n五、存在的主要问题及改进情况\n";
}

Document document_of(const std::string& text) {
    Document document;
    for (std::size_t first = 0; first < text.size();) {
        const std::size_t last = std::min(text.find('\n', first), text.size());
        if (last > first) {
            Block& block = document.blocks.emplace_back();
            block.kind = BlockKind::paragraph;
            block.text = text.substr(first, last - first);
        }
        first = last + 1;
    }
    return document;
}

Document laid_out(Document document) {
    Recogniser(built_in_forms()).lay_out_tables(document);
    return document;
}

FormFigures figures_in(const Document& document) {
    FormFigures figures;
    for (const Report& report : recognise(document, built_in_forms()))
        for (const ReportTable& table : report.tables)
            for (std::size_t i = 0; i < table.figures.size(); ++i)
                if (const auto& figure = table.figures[i]; figure && figure->known() && figure->figure.has_value())
                    figures[{table.spec->id, table.spec->rows[i / table.columns.size()].id,
                             table.spec->columns[i % table.columns.size()].id}] = figure->figure.value.str();
    return figures;
}

FormFigures published(unsigned which) {
    std::mt19937 random(which);
    return filed::FigureSource(FIGURES).any(form(), random);
}

class TextTables : public testing::TestWithParam<unsigned> {};

TEST_P(TextTables, AreReadACellALine) {
    const FormFigures figures = published(GetParam());
    EXPECT_EQ(figures_in(laid_out(document_of(told(figures, Way::cell_a_line)))), figures);
}

TEST_P(TextTables, AreReadARowALine) {
    const FormFigures figures = published(GetParam());
    EXPECT_EQ(figures_in(laid_out(document_of(told(figures, Way::row_a_line)))), figures);
}

TEST_P(TextTables, AreNeverReadWronglyWhereFiguresRunTogether) {
    const FormFigures figures = published(GetParam());
    const filed::Reading reading = filed::read(laid_out(document_of(told(figures, Way::run_together))));
    const FormFigures read = figures_in(laid_out(document_of(told(figures, Way::run_together))));
    for (const auto& [key, value] : read)
        EXPECT_EQ(value, figures.at(key)) << key.table << ' ' << key.row << ' ' << key.column;
    EXPECT_GT(read.size() * 10, figures.size() * 6);
    std::size_t unread = 0; // cells that are told as such
    for (const filed::Told& one : reading.told) {
        EXPECT_FALSE(one.arithmetic) << one.message;
        unread += one.rule == "V-NUM" && one.message.find("分不清") != std::string::npos ? one.places.size() : 0;
    }
    EXPECT_EQ(read.size() + unread, figures.size()) << "what was not read is told";
}

INSTANTIATE_TEST_SUITE_P(Reports, TextTables, testing::Range(0U, 24U));

// Everything but one row, which is told as given.
Document with_row(const std::string& id, const std::string& row) {
    const FormFigures figures = published(1);
    std::string text;
    std::string all = told(figures, Way::row_a_line);
    const TableSpec& table = *form().table("t3");
    const Line& line = table.rows[static_cast<std::size_t>(table.row(id))];
    const std::size_t first = all.find('\n' + line.label + ' ') + 1;
    return laid_out(document_of(all.replace(first, all.find('\n', first) - first, row)));
}

std::string told_of(const Document& document) {
    std::string all;
    for (const filed::Told& one : filed::read(document).told)
        all += one.rule + ' ' + one.message + '\n';
    return all;
}

TEST(TextTable, TellsTheRowWhoseFiguresAreIncomplete) {
    const Document document = with_row("r17", "2.重复申请 3 0 0 0 0 3");
    EXPECT_THAT(told_of(document), HasSubstr("“3 0 0 0 0 3”"));
    EXPECT_FALSE(figures_in(document).contains({"t3", "r17", "c1"}));
}

TEST(TextTable, NamesALabelThatIsNotTheForms) {
    EXPECT_THAT(told_of(with_row("r17", "2.重复提出申请 0 0 0 0 0 0 0")), HasSubstr("2.重复提出申请"));
}

TEST(TextTable, ReadsALabelThatIsBrokenRoundItsFigures) {
    const FormFigures figures = published(1);
    const std::string& value = figures.at({"t3", "r20", "c1"});
    const std::string& total = figures.at({"t3", "r20", "c7"});
    const Document document = with_row("r20", "（五）不\n5.要求行政机关确认\n予处理\n或重新出具已 " + value + " " +
                                                  figures.at({"t3", "r20", "c2"}) + " 0 0 0 " +
                                                  figures.at({"t3", "r20", "c6"}) + " " + total + "\n获取信息");
    EXPECT_EQ(figures_in(document).at({"t3", "r20", "c7"}), total);
    EXPECT_THAT(told_of(document), testing::Not(HasSubstr("S-FORM")));
}

TEST(TextTable, IsNotReadWhereTwoYearsStandSideBySide) {
    std::string text = "第二十条第（五）项\n信息内容 本年处理决定数量 信息内容 本年处理决定数量\n";
    EXPECT_TRUE(figures_in(laid_out(document_of(text + "行政许可 1808595 行政许可 1573179"))).empty());
    text = "第二十条第（五）项\n信息内容 本年处理决定数量\n";
    EXPECT_EQ(figures_in(laid_out(document_of(text + "行政许可 1808595"))).size(), 1U);
}

TEST(TextTable, IsNoneWithoutTheHeadsOfTheForm) {
    EXPECT_TRUE(figures_in(laid_out(document_of("全年办理行政许可 550\n行政处罚 30"))).empty());
}

TEST(TextTable, LeavesThePageNumbersOut) {
    const std::string text = told(published(2), Way::row_a_line);
    std::string paged = text;
    paged.insert(paged.find("3.补正后"), "- 4 -\n");
    EXPECT_EQ(figures_in(laid_out(document_of(paged))), figures_in(laid_out(document_of(text))));
}

TEST(TextTable, KeepsTheTextAroundItAndTheNumbersOfItsParagraphs) {
    const Document document =
        laid_out(document_of("一、总体情况\n第二十条第（五）项\n信息内容 本年处理决定数量\n行政许可 5\n其他。"));
    ASSERT_EQ(document.blocks.size(), 4U);
    EXPECT_EQ(document.blocks[1].text, "第二十条第（五）项");
    EXPECT_EQ(document.blocks[2].kind, BlockKind::table);
    EXPECT_EQ(document.blocks[2].grid.at({1, 2}).told_in.paragraph, 4);
    EXPECT_EQ(document.blocks[3].text, "其他。");
    EXPECT_EQ(document.blocks[3].number, 5);
}

TEST(TextTable, IsReadInTheOnlyColumnOfASheet) {
    const FormFigures figures = published(3);
    const Document text = document_of(told(figures, Way::cell_a_line));
    Document sheet;
    Block& block = sheet.blocks.emplace_back();
    block.name = "Sheet1";
    for (std::size_t i = 0; i < text.blocks.size(); ++i)
        block.grid.add({static_cast<int>(i) + 2, 1}, {CellKind::text, text.blocks[i].text, false});
    const Document document = laid_out(sheet);
    EXPECT_EQ(figures_in(document), figures);
    const auto table = std::ranges::find(document.blocks, BlockKind::table, &Block::kind);
    ASSERT_NE(table, document.blocks.end());
    EXPECT_EQ(table->name, "Sheet1");
    EXPECT_EQ(table->grid.rows().back().cells.back().cell.told_in.column, 1);
}

std::optional<ToldApart> apart(const std::vector<std::string>& runs, const TableSpec& table,
                               std::size_t steps = 100'000) {
    return told_apart(runs, table, form().relations, steps);
}

TEST(RunTogether, IsGivenUpWhereTooManyWaysWouldHaveToBeTried) {
    EXPECT_TRUE(apart({"640020470"}, *form().table("t3"), 1'000));
    EXPECT_FALSE(apart({"640020470"}, *form().table("t3"), 10));
}

TEST(RunTogether, IsToldApartByTheSumOfTheRow) {
    const TableSpec& table = *form().table("t3");
    const auto cut = apart({"640020470"}, table);
    ASSERT_TRUE(cut);
    EXPECT_THAT(cut->figures, ElementsAre("64", "0", "0", "2", "0", "4", "70"));
    EXPECT_TRUE(cut->by_relation);
}

TEST(RunTogether, NeedsNoSumWhereOneWayIsLeft) {
    const auto cut = apart({"500000", "5"}, *form().table("t3"));
    ASSERT_TRUE(cut);
    EXPECT_THAT(cut->figures, ElementsAre("5", "0", "0", "0", "0", "0", "5"));
    EXPECT_FALSE(cut->by_relation);
}

TEST(RunTogether, IsNotGuessed) {
    EXPECT_FALSE(apart({"270020130"}, *form().table("t3"))) << "27 and 3, or 2 and 30";
    EXPECT_FALSE(apart({"693665"}, *form().table("t2-1"))) << "nothing adds up";
    EXPECT_FALSE(apart({"12a"}, *form().table("t2-1")));
    EXPECT_FALSE(apart({std::string(200, '1')}, *form().table("t4")));
}

} // namespace
} // namespace crossfoot
