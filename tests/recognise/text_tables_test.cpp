// Tables that a text tells line by line: no figure is lost in silence, and none is read as another.
#include "check/check.hpp"
#include "filed/figures.hpp"
#include "filed/reading.hpp"
#include "paragraphs.hpp"
#include "recognise/recognise.hpp"
#include "report/forms.hpp"
#include "text/utf8.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace crossfoot {
namespace {

using filed::FigureKey;
using filed::FormFigures;
using test::paragraphs;
using testing::HasSubstr;

using test::form;

enum class Way { cell_a_line, row_a_line, run_together };

// What separates cells, and what rows.
std::pair<std::string, std::string> separators(Way way) {
    if (way == Way::cell_a_line)
        return {"\n", "\n"};
    return way == Way::row_a_line ? std::pair<std::string, std::string>{" ", "\n"}
                                  : std::pair<std::string, std::string>{"", ""};
}

// The report as somebody copies it from a page.
std::string told(const FormFigures& figures, Way way, const Form& form = test::form()) {
    const auto [cell, row] = separators(way);
    std::string text = "某县" + std::to_string(form.first_year) + "年政府信息公开工作年度报告\n";
    std::string section;
    for (const TableSpec& table : form.tables) {
        for (const TemplateSheet& sheet : form.sheets)
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
    EXPECT_EQ(figures_in(laid_out(paragraphs(told(figures, Way::cell_a_line)))), figures);
}

TEST_P(TextTables, AreReadARowALine) {
    const FormFigures figures = published(GetParam());
    EXPECT_EQ(figures_in(laid_out(paragraphs(told(figures, Way::row_a_line)))), figures);
}

TEST_P(TextTables, AreNeverReadWronglyWhereFiguresRunTogether) {
    const FormFigures figures = published(GetParam());
    const filed::Reading reading = filed::read(laid_out(paragraphs(told(figures, Way::run_together))));
    const FormFigures read = figures_in(laid_out(paragraphs(told(figures, Way::run_together))));
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

// A copy drops blank cells. The figures of such a row are under nobody's head.
TEST_P(TextTables, AreNeverReadWronglyWhereFiguresAreMissing) {
    for (const Way way : {Way::cell_a_line, Way::row_a_line}) {
        FormFigures figures = published(GetParam());
        const FormFigures whole = figures;
        std::mt19937 random(GetParam());
        std::set<std::pair<std::string, std::string>> lacking;
        for (auto& [key, value] : figures)
            if (form().table(key.table)->columns.size() > 1 && random() % 40 == 0) {
                value.clear();
                lacking.emplace(key.table, key.row);
            }
        const FormFigures read = figures_in(laid_out(paragraphs(told(figures, way))));
        for (const auto& [key, value] : whole) {
            const auto found = read.find(key);
            if (lacking.contains({key.table, key.row}))
                EXPECT_EQ(found, read.end()) << key.table << ' ' << key.row << ' ' << key.column;
            else if (found == read.end() || found->second != value)
                ADD_FAILURE() << key.table << ' ' << key.row << ' ' << key.column;
        }
    }
}

// Those of 2019, of which small ones that follow one another have as many columns.
TEST_P(TextTables, OfTheFormerFormAreRead) {
    const Form& former = test::old_form();
    std::mt19937 random(GetParam());
    const FormFigures figures = filed::FigureSource(FIGURES).any(former, random);
    for (const Way way : {Way::cell_a_line, Way::row_a_line})
        EXPECT_EQ(figures_in(laid_out(paragraphs(told(figures, way, former)))), figures);
    for (const auto& [key, value] : figures_in(laid_out(paragraphs(told(figures, Way::run_together, former)))))
        EXPECT_EQ(value, figures.contains(key) ? figures.at(key) : "none") << key.table << ' ' << key.row;
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
    return laid_out(paragraphs(all.replace(first, all.find('\n', first) - first, row)));
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
    EXPECT_TRUE(figures_in(laid_out(paragraphs(text + "行政许可 1808595 行政许可 1573179"))).empty());
    EXPECT_TRUE(figures_in(laid_out(paragraphs(told(published(1), Way::row_a_line) + text +
                                               "行政许可 1808595 行政许可 1573179")))
                    .empty())
        << "not one table of such a text";
    text = "第二十条第（五）项\n信息内容 本年处理决定数量\n";
    EXPECT_EQ(figures_in(laid_out(paragraphs(text + "行政许可 1808595"))).size(), 1U);
}

// Nothing but what a person notes, or a printer adds, between two rows: the table stays one.
TEST(TextTable, StaysOneAroundWhatStandsBetweenItsRows) {
    const FormFigures figures = published(1);
    const std::string text = told(figures, Way::row_a_line);
    for (const std::string between : {"第3页", "第 3 页 共 8 页", "-3-", "— 3 —", "3/8", "注1：另有3件移送。",
                                      "[1] 含上年转入2件。", "打印时间 2024-01-31 10:30", "http://www.example.cn/a1"}) {
        std::string noted = text;
        noted.insert(noted.find("5.属于三类"), between + '\n');
        const Document document = laid_out(paragraphs(noted));
        EXPECT_EQ(figures_in(document), figures) << between;
        EXPECT_EQ(recognise(document, built_in_forms()).size(), 1U) << between;
    }
    std::string noted = text;
    noted.insert(noted.find("5.属于三类"), "注1：另有3件移送。\n");
    EXPECT_TRUE(std::ranges::any_of(laid_out(paragraphs(noted)).blocks, [](const Block& block) {
        return block.text == "注1：另有3件移送。";
    })) << "it was lost";
}

TEST(TextTable, ReadsNotesAndTellsMarksAtFigures) {
    const FormFigures figures = published(1);
    const Line& line = form().table("t3")->rows[form().table("t3")->row("r9")];
    for (const std::string mark : {"[1]", "（其中修订16件）", "（其中 修订 16 件）", "(1)", "①"}) {
        std::string text = told(figures, Way::row_a_line);
        const std::size_t at = text.find('\n' + line.label + ' ') + 1 + line.label.size() + 1;
        text.insert(at + figures.at({"t3", "r9", "c1"}).size(), mark);
        const Document document = laid_out(paragraphs(text));
        const std::vector<Report> reports = recognise(document, built_in_forms());
        ASSERT_EQ(reports.size(), 1U) << mark;
        FormFigures read = figures_in(document);
        read[{"t3", "r9", "c1"}] = figures.at({"t3", "r9", "c1"}); // of a mark nobody knows whether it is one
        EXPECT_EQ(read, figures) << mark;
        EXPECT_THAT(told_of(document), HasSubstr(mark.substr(0, 1))) << mark;
    }
}

TEST(TextTable, HasRowsWithoutFiguresAsBlanks) {
    const FormFigures figures = published(1);
    for (const auto& [row, label] : {std::pair("normative", "行政规范性文件"), std::pair("regulations", "规章")}) {
        std::string text = told(figures, Way::row_a_line);
        const std::size_t at = text.find('\n' + std::string(label) + ' ') + 1 + std::string(label).size();
        text.erase(at, text.find('\n', at) - at);
        const std::vector<Report> reports = recognise(laid_out(paragraphs(text)), built_in_forms());
        ASSERT_EQ(reports.size(), 1U) << label;
        const ReportTable& table = *reports[0].table(*form().table("t2-1"));
        EXPECT_THAT(table.issues, testing::IsEmpty()) << label;
        for (std::size_t r = 0; r < 2; ++r)
            for (int c = 0; c < 3; ++c)
                EXPECT_EQ(table.figure(static_cast<int>(r), c)->figure.kind == FigureKind::blank,
                          table.spec->rows[r].id == row)
                    << label;
    }
    std::string text = told(figures, Way::row_a_line);
    const std::size_t at = text.find("\n行政强制 ") + 1 + std::string("行政强制").size();
    text.erase(at, text.find('\n', at) - at);
    const std::vector<Report> reports = recognise(laid_out(paragraphs(text)), built_in_forms());
    ASSERT_EQ(reports.size(), 1U);
    EXPECT_EQ(reports[0].table(*form().table("t2-6"))->figure(0, 0)->figure.value.str(),
              figures.at({"t2-6", "punishment", "decisions"}));
}

TEST(TextTable, NamesARowThatStandsTwiceOrTooLate) {
    const FormFigures figures = published(1);
    const std::string twice = "一、本年新收政府信息公开申请数量 99 0 0 0 0 0 99\n";
    for (const char* before : {"二、上年结转", "（一）予以公开"}) {
        std::string text = told(figures, Way::row_a_line);
        text.insert(text.find(before), twice);
        const Document document = laid_out(paragraphs(text));
        EXPECT_EQ(recognise(document, built_in_forms()).size(), 1U) << before;
        EXPECT_THAT(told_of(document), HasSubstr("多出“一、本年新收政府信息公开申请数量”")) << before;
        EXPECT_THAT(told_of(document), testing::Not(HasSubstr("缺少"))) << before;
        FormFigures read = figures_in(document);
        for (const Line& column : form().table("t3")->columns) // which of the two is meant is not known
            read[{"t3", "r1", column.id}] = figures.at({"t3", "r1", column.id});
        EXPECT_EQ(read, figures) << before;
    }
}

TEST(TextTable, IsNoneWithoutTheHeadsOfTheForm) {
    EXPECT_TRUE(figures_in(laid_out(paragraphs("全年办理行政许可 550\n行政处罚 30"))).empty());
}

TEST(TextTable, LeavesThePageNumbersOut) {
    const std::string text = told(published(2), Way::row_a_line);
    std::string paged = text;
    paged.insert(paged.find("3.补正后"), "- 4 -\n");
    EXPECT_EQ(figures_in(laid_out(paragraphs(paged))), figures_in(laid_out(paragraphs(text))));
}

TEST(TextTable, KeepsTheTextAroundItAndTheNumbersOfItsParagraphs) {
    const Document document =
        laid_out(paragraphs("一、总体情况\n第二十条第（五）项\n信息内容 本年处理决定数量\n行政许可 5\n其他。"));
    ASSERT_EQ(document.blocks.size(), 4U);
    EXPECT_EQ(document.blocks[1].text, "第二十条第（五）项");
    EXPECT_EQ(document.blocks[2].kind, BlockKind::table);
    EXPECT_EQ(document.blocks[2].grid.at({2, 2}).told_in.paragraph, 4);
    EXPECT_EQ(document.blocks[3].text, "其他。");
    EXPECT_EQ(document.blocks[3].number, 5);
}

TEST(TextTable, IsReadInTraditionalCharacters) {
    const FormFigures figures = published(1);
    std::map<char32_t, char32_t> traditional;
    for (const auto& [variant, character] : form().labels.same_characters())
        traditional.insert_or_assign(character, variant);
    std::string text;
    for (const char32_t c : characters(told(figures, Way::cell_a_line)))
        append_character(text, traditional.contains(c) ? traditional[c] : c);
    EXPECT_EQ(figures_in(laid_out(paragraphs(text))), figures);
}

TEST(TextTable, ReadsMoneyBelowAHeadInAnotherUnit) {
    const std::string text = "第二十条第（八）项\n信息内容\n本年收费金额（单位：元）\n行政事业性收费\n875000\n";
    EXPECT_EQ(figures_in(laid_out(paragraphs(text))), (FormFigures{{{"t2-8", "fees", "amount"}, "87.5"}}));
}

TEST(TextTable, IsReadInTheOnlyColumnOfASheet) {
    const FormFigures figures = published(3);
    const Document text = paragraphs(told(figures, Way::cell_a_line));
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

// Of a page whose rows are all 0 nothing but its heads tells that these are the form's columns.
TEST(TextTablesOverPages, AreReadWhereEachLabelHasAllItsGroupsBeforeIt) {
    const TableSpec& table = *form().table("t3");
    const std::string title = "某县2021年政府信息公开工作年度报告\n";
    std::string heads = "项目";
    for (const Line& column : table.columns)
        heads += ' ' + column.label;
    std::string text = title + "三、收到和处理政府信息公开申请情况\n" + heads + '\n';
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        if (row == 8 || row == 15)
            text += title + heads + '\n';
        for (const std::string& group : table.rows[row].groups)
            text += group;
        text += table.rows[row].label + " 0 0 0 0 0 0 0\n";
    }
    EXPECT_EQ(figures_in(laid_out(paragraphs(text))).size(), table.rows.size() * table.columns.size());
}

// A row a line and a cell a line, the heads in rows as the form has them or all in one.
TEST(TextTablesInAnotherOrder, AreReadByTheHeadsOfTheirColumns) {
    const TableSpec& table = *form().table("t3");
    const FormFigures figures = published(0);
    for (const std::string& heads :
         {std::string("总计 自然人 法人或其他组织\n商业企业 科研机构 社会公益组织 法律服务机构 其他\n"),
          std::string("总计 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他\n")}) {
        std::string text = "某县2021年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n" + heads;
        for (const Line& row : table.rows) {
            text += row.label;
            for (const std::string column : {"c7", "c1", "c2", "c3", "c4", "c5", "c6"})
                text += ' ' + figures.at({"t3", row.id, column});
            text += '\n';
        }
        FormFigures own;
        std::ranges::copy_if(figures, std::inserter(own, own.end()),
                             [](const auto& one) { return one.first.table == "t3"; });
        EXPECT_TRUE(figures_in(laid_out(paragraphs(text))) == own) << text;
        std::ranges::replace(text, ' ', '\n');
        EXPECT_TRUE(figures_in(laid_out(paragraphs(text))) == own) << text;
    }
}

TEST(TextTablesWithBlanks, KeepNumbersInLabelsApartFromFigures) {
    const FormFigures figures = published(0);
    std::string text = told(figures, Way::row_a_line);
    for (const std::string number : {"1", "2", "3", "4", "5", "6", "7", "8"})
        for (std::size_t at = text.find('\n' + number + '.'); at != std::string::npos;
             at = text.find('\n' + number + '.', at + 1))
            text.replace(at, 3, '\n' + number + " . ");
    EXPECT_TRUE(figures_in(laid_out(paragraphs(text))) == figures) << text;
}

} // namespace
} // namespace crossfoot
