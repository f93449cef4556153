// Labels in two languages, in tables and in texts.
#include "filed/figures.hpp"
#include "filed/reading.hpp"
#include "paragraphs.hpp"
#include "recognise/recognise.hpp"
#include "recognise/translations.hpp"
#include "report/forms.hpp"
#include "report/report_grid.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <random>
#include <string>
#include <vector>

namespace crossfoot {
namespace {

using test::form;
using test::paragraphs;

// Less the blanks, of which labels know nothing.
std::string without(const std::string& text) {
    std::string result;
    for (const char32_t c : without_translation(fold(text)))
        if (c != U' ')
            append_character(result, c);
    return result;
}

TEST(Translations, AreLeftOutOfLabels) {
    for (const char* label :
         {"自然人 Natural persons", "自然人（Natural persons）", "自然人(Natural persons)", "自然人/Natural persons",
          "自然人\nNatural persons", "自然人 1. Natural persons", "自然人（Persons (natural)）"})
        EXPECT_THAT(without(label), testing::AnyOf("自然人", "自然人/")) << label;
    EXPECT_EQ(without("1.属于国家秘密 1. State secrets"), "1.属于国家秘密");
    EXPECT_EQ(without("第二十条第（一）项 Article 20(1)"), "第二十条第(一)项");
    EXPECT_EQ(without("Natural persons 自然人"), "自然人");
    EXPECT_EQ(without("Natural persons"), "");
}

TEST(Translations, AreNeitherYearsNorSingleLetters) {
    EXPECT_EQ(without("总计 Total 2022"), "总计2022");
    EXPECT_EQ(without("总计 Total 2022年"), "总计2022年");
    EXPECT_EQ(without("甲类 A"), "甲类A");
    EXPECT_EQ(without("其他（上年）"), "其他(上年)");
}

// What stands behind each label, beginning with what keeps it apart.
std::map<std::string, std::string> english(const std::string& before, const std::string& behind) {
    std::map<std::string, std::string> result;
    const auto add = [&](const std::string& label, const std::string& text) {
        result.try_emplace(label, label + before + text + behind);
    };
    for (const TableSpec& table : form().tables)
        for (const auto* lines : {&table.rows, &table.columns})
            for (const Line& line : *lines) {
                for (const std::string& group : line.groups)
                    add(group, "Group of lines");
                const std::size_t word = line.name.en.find_first_of("abcdefghijklmnopqrstuvwxyz"); // behind its number
                add(line.label, word == std::string::npos ? "Line of the form" : line.name.en.substr(word));
            }
    for (const TableSpec& table : form().tables) {
        if (!table.heading.empty())
            add(table.heading, "Article 20(1)");
        if (!table.corner.empty() && table.corner.size() < 30)
            add(table.corner, "Content");
    }
    return result;
}

TEST(Translations, LeaveTablesAsTheyAreRead) {
    for (const auto& [before, behind] : std::vector<std::pair<std::string, std::string>>{
             {" ", ""}, {"（", "）"}, {"(", ")"}, {"\n", ""}, {"\n(", ")"}, {"/", ""}}) {
        const test::ReportGrid grid(form(), {3, true, {0, 0}});
        Document document = grid.workbook();
        const std::map<std::string, std::string> labels = english(before, behind);
        for (Block& block : document.blocks) {
            Grid translated;
            for (const Grid::Row& row : block.grid.rows())
                for (const auto& [column, cell] : row.cells) {
                    Cell other = cell;
                    if (const auto label = labels.find(cell.text); label != labels.end())
                        other.text = label->second;
                    translated.add({row.row, column}, std::move(other));
                }
            translated.merge(block.grid.merged());
            block.grid = std::move(translated);
        }
        const std::vector<Report> reports = recognise(document, built_in_forms());
        ASSERT_EQ(reports.size(), 1U) << before;
        EXPECT_EQ(reports.front().tables.size(), form().tables.size()) << before;
        for (const ReportTable& table : reports.front().tables) {
            EXPECT_THAT(table.issues, testing::IsEmpty()) << before << table.spec->id;
            for (std::size_t i = 0; i < table.figures.size(); ++i) {
                const Line& row = table.spec->rows[i / table.columns.size()];
                const Line& column = table.spec->columns[i % table.columns.size()];
                ASSERT_TRUE(table.figures[i]) << before << table.spec->id;
                EXPECT_EQ(table.figures[i]->place.cell(), grid.at(table.spec->id, row.id, column.id))
                    << before << table.spec->id << row.id << column.id;
            }
        }
    }
}

// 表二 and 表三 of a text, a cell a line or a row a line.
std::string translated_text(const filed::FormFigures& figures, const std::string& cell, const std::string& before,
                            const std::string& behind) {
    const std::map<std::string, std::string> labels = english(before, behind);
    const auto label = [&](const std::string& text) {
        const auto known = labels.find(text);
        return known == labels.end() ? text : known->second;
    };
    std::string text = "某县2021年政府信息公开工作年度报告\n";
    std::string section;
    for (const TableSpec& table : form().tables) {
        if (!table.row_labels)
            continue;
        for (const TemplateSheet& sheet : form().sheets)
            if (sheet.id == table.sheet && sheet.id != section) {
                text += sheet.heading + '\n';
                section = sheet.id;
            }
        text += label(table.heading) + '\n' + label(table.corner) + '\n';
        std::vector<std::string> groups;
        for (const Line& column : table.columns) {
            for (const std::string& group : column.groups)
                if (groups != column.groups)
                    text += label(group) + cell;
            groups = column.groups;
            text += label(column.label) + cell;
        }
        text += '\n';
        groups.clear();
        for (const Line& line : table.rows) {
            for (std::size_t level = 0; level < line.groups.size(); ++level)
                if (level >= groups.size() || groups[level] != line.groups[level])
                    text += label(line.groups[level]) + '\n';
            groups = line.groups;
            text += label(line.label) + cell;
            for (const Line& column : table.columns)
                text += figures.at({table.id, line.id, column.id}) + cell;
            text += '\n';
        }
    }
    return text + "五、存在的主要问题及改进情况\n";
}

TEST(Translations, LeaveTablesOfTextsAsTheyAreRead) {
    for (unsigned which = 0; which < 8; ++which) {
        std::mt19937 random(which);
        const filed::FormFigures all = filed::FigureSource(FIGURES).any(form(), random);
        filed::FormFigures figures;
        for (const auto& [key, value] : all)
            if (form().table(key.table)->row_labels)
                figures.emplace(key, value);
        for (const std::string cell : {" ", "\n"})
            for (const auto& [before, behind] :
                 std::vector<std::pair<std::string, std::string>>{{" ", ""}, {"（", "）"}, {"\n", ""}, {"\n(", ")"}}) {
                const std::string text = translated_text(figures, cell, before, behind);
                Document document = paragraphs(text);
                Recogniser recogniser(built_in_forms());
                recogniser.lay_out_tables(document);
                filed::FormFigures read;
                for (const Report& report : recogniser.recognise(document))
                    for (const ReportTable& table : report.tables)
                        for (std::size_t i = 0; i < table.figures.size(); ++i)
                            if (const auto& figure = table.figures[i]; figure && figure->known())
                                read[{table.spec->id, table.spec->rows[i / table.columns.size()].id,
                                      table.spec->columns[i % table.columns.size()].id}] = figure->figure.value.str();
                EXPECT_TRUE(read == figures) << read.size() << " of " << figures.size() << '\n' << text;
            }
    }
}

} // namespace
} // namespace crossfoot
