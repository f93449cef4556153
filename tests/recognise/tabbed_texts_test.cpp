// Tables of texts whose cells tabs kept apart, where the blank cells at the ends of lines were lost.
#include "filed/figures.hpp"
#include "recognise/recognise.hpp"
#include "report/forms.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

namespace crossfoot {
namespace {

using filed::FormFigures;
using test::form;

// A paragraph a line with the cells that tabs cut, as readers give those that are no table.
Document tabbed(const std::string& lines) {
    Document document;
    std::istringstream all(lines);
    for (std::string line; std::getline(all, line);) {
        Block block;
        block.kind = BlockKind::paragraph;
        std::istringstream cells(line);
        int column = 0;
        for (std::string cell; std::getline(cells, cell, '\t'); ++column)
            if (!cell.empty()) {
                block.text += (block.text.empty() ? "" : " ") + cell;
                if (line.find('\t') != std::string::npos)
                    block.grid.add({0, column}, {CellKind::text, cell});
            }
        if (!block.text.empty())
            document.blocks.push_back(std::move(block));
    }
    return document;
}

std::vector<Report> tabbed_reports(const std::string& lines) {
    Document document = tabbed(lines);
    Recogniser recogniser(built_in_forms());
    recogniser.lay_out_tables(document);
    for (const Block& block : document.blocks)
        EXPECT_TRUE(block.kind == BlockKind::table || block.grid.rows().empty());
    return recogniser.recognise(document);
}

// What is read as a number, blanks as 0.
FormFigures read_of(const std::string& lines) {
    FormFigures figures;
    for (const Report& report : tabbed_reports(lines))
        for (const ReportTable& table : report.tables)
            for (std::size_t i = 0; i < table.figures.size(); ++i)
                if (const auto& figure = table.figures[i];
                    figure && (figure->known() || figure->figure.kind == FigureKind::blank))
                    figures[{table.spec->id, table.spec->rows[i / table.columns.size()].id,
                             table.spec->columns[i % table.columns.size()].id}] = figure->figure.value.str();
    return figures;
}

enum class Spans { left_blank, left_out }; // the cells that merged ranges cover

const std::string title_of_2021 = "某县2021年政府信息公开工作年度报告\n";

int figure_in(std::size_t row, int column) {
    const int natural = static_cast<int>(row * 3 % 7);
    const int research = static_cast<int>(row % 3);
    return column == 0 ? natural : column == 2 ? research : column == 6 ? natural + research : 0;
}

std::string without_blanks_at_end(std::string line) { return line.substr(0, line.find_last_not_of('\t') + 1) + '\n'; }

// 表三 with blanks for 0, and its figures.
std::string told_table_3(Spans spans, FormFigures& figures) {
    const TableSpec& table = *form().table("t3");
    const bool left_blank = spans == Spans::left_blank;
    std::string text = title_of_2021 + "三、收到和处理政府信息公开申请情况\n";
    text += left_blank ? table.corner + "\t\t\t申请人情况\n\t\t\t自然人\t法人或其他组织\t\t\t\t\t总计\n\t\t\t\t"
                       : table.corner + "\t申请人情况\n自然人\t法人或其他组织\t总计\n";
    text += "商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\n";
    std::vector<std::string> groups;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const Line& line = table.rows[row];
        std::string cells;
        for (std::size_t level = 0; level < line.groups.size(); ++level) {
            const bool begins = level >= groups.size() || groups[level] != line.groups[level];
            cells += (begins ? line.groups[level] : "") + (begins || left_blank ? "\t" : "");
        }
        groups = line.groups;
        cells += line.label;
        for (std::size_t level = line.groups.size(); left_blank && level < 2; ++level)
            cells += '\t';
        for (int column = 0; column < 7; ++column) {
            const int figure = figure_in(row, column);
            cells += '\t' + (figure == 0 ? "" : std::to_string(figure));
            figures[{"t3", line.id, table.columns[static_cast<std::size_t>(column)].id}] = std::to_string(figure);
        }
        text += without_blanks_at_end(cells);
    }
    return text;
}

TEST(TabbedTexts, AreReadWhereTheSumsOfRowsTellTheirPlaces) {
    for (const Spans spans : {Spans::left_blank, Spans::left_out}) {
        FormFigures figures;
        const std::string text = told_table_3(spans, figures);
        EXPECT_TRUE(read_of(text) == figures) << text;
    }
}

// A tab too few, and nobody knows where: what is not at its place by any sum is not read.
TEST(TabbedTexts, AreNotReadWhereATabIsMissing) {
    for (const Spans spans : {Spans::left_blank, Spans::left_out})
        for (const char* row : {"二、上年结转政府信息公开申请数量", "（一）予以公开", "2.重复申请"}) {
            FormFigures figures;
            std::string text = told_table_3(spans, figures);
            const std::size_t label = text.find(row);
            const std::size_t last = text.rfind('\t', text.find('\n', label));
            if (text[last - 1] != '\t')
                continue;
            text.erase(last, 1);
            for (const auto& [key, value] : read_of(text))
                EXPECT_EQ(value, figures.at(key)) << key.row << key.column << text;
        }
}

std::string told_table_4(const std::string& figures, bool leading) {
    const std::string five = "结果维持\t结果纠正\t其他结果\t尚未审结\t总计";
    return title_of_2021 + "四、政府信息公开行政复议、行政诉讼情况\n行政复议\t\t\t\t\t行政诉讼\n" + five +
           "\t未经复议直接起诉\t\t\t\t\t复议后起诉\n" + (leading ? "\t\t\t\t\t" : "") + five + '\t' + five + '\n' +
           figures + "\n五、存在的主要问题及改进情况\n";
}

TEST(TabbedTexts, WithoutLabelsAreReadWhereLinesBeginWithBlanksOrSumsTell) {
    const auto figures = read_of(told_table_4("1\t2\t\t\t3", true));
    EXPECT_EQ(figures.size(), 15U);
    EXPECT_EQ(figures.at({"t4", "cases", "review-corrected"}), "2");
    EXPECT_EQ(figures.at({"t4", "cases", "review-total"}), "3");
    EXPECT_EQ(read_of(told_table_4("\t\t\t\t\t1\t2\t\t\t3", true)).at({"t4", "cases", "direct-total"}), "3");
    EXPECT_EQ(read_of(told_table_4("1\t\t\t\t1\t\t\t\t\t\t\t2\t\t\t2", false)).at({"t4", "cases", "after-total"}), "2");
}

TEST(TabbedTexts, WithoutLabelsAreNotReadWhereTheirBeginningIsNotKnown) {
    for (const auto& [key, value] : read_of(told_table_4("1\t2\t\t\t3", false)))
        ADD_FAILURE() << key.column << ' ' << value;
    for (const auto& [key, value] : read_of(told_table_4("1\t2\t\t\t4", true)))
        ADD_FAILURE() << key.column << ' ' << value;
}

} // namespace
} // namespace crossfoot
