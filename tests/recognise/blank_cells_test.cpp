// Texts of a cell a line, of whose blank cells blank lines are left.
#include "recognise/recognise.hpp"
#include "report/forms.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace crossfoot {
namespace {

using test::form;

// 表三, of which each row but the last two has three figures.
std::vector<std::string> lines() {
    const TableSpec& table = *form().table("t3");
    std::vector<std::string> all{table.heading, "申请人情况", "自然人", "法人或其他组织", "总计"};
    for (std::size_t c = 1; c + 1 < table.columns.size(); ++c)
        all.push_back(table.columns[c].label);
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        all.push_back(table.rows[r].label);
        const std::string number = std::to_string(r + 1);
        const std::vector<std::string> figures{number, "", "", "1", "", "", std::to_string(r + 2)};
        all.insert(all.end(), figures.begin(), figures.end());
    }
    all.emplace_back("四、因政府信息公开工作被申请行政复议提起行政诉讼情况");
    return all;
}

// As the reader of a text leaves it, and as a sheet into whose first column it was pasted.
Document text_of(const std::vector<std::string>& lines) {
    Document document;
    int blank = 0;
    for (const std::string& line : lines) {
        blank += line.empty() ? 1 : 0;
        if (line.empty())
            continue;
        Block& paragraph = document.blocks.emplace_back();
        paragraph.kind = BlockKind::paragraph;
        paragraph.text = line;
        paragraph.blank_above = std::exchange(blank, 0);
    }
    return document;
}
Document sheet_of(const std::vector<std::string>& lines) {
    Document document;
    Block& sheet = document.blocks.emplace_back();
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (!lines[i].empty())
            sheet.grid.add({static_cast<int>(i), 0}, {CellKind::text, lines[i], false});
    return document;
}

// "1 - - 1 - - 2" of each row, a figure that was not read as "?".
std::vector<std::string> rows_in(Document document) {
    Recogniser recogniser(built_in_forms());
    recogniser.lay_out_tables(document);
    std::vector<std::string> rows;
    for (const Report& report : recogniser.recognise(document))
        for (const ReportTable& table : report.tables)
            for (std::size_t i = 0; i < table.figures.size(); ++i) {
                const auto& figure = table.figures[i];
                if (i % table.columns.size() == 0)
                    rows.emplace_back();
                rows.back() += rows.back().empty() ? "" : " ";
                rows.back() += !figure || figure->run_together ? "?" : figure->text.empty() ? "-" : figure->text;
            }
    return rows;
}

TEST(BlankCells, AreBlankLines) {
    for (const Document& document : {text_of(lines()), sheet_of(lines())}) {
        const std::vector<std::string> rows = rows_in(document);
        ASSERT_EQ(rows.size(), form().table("t3")->rows.size());
        for (std::size_t r = 0; r < rows.size(); ++r)
            EXPECT_EQ(rows[r], std::to_string(r + 1) + " - - 1 - - " + std::to_string(r + 2));
    }
}

// No line of the text is theirs, and no cell.
TEST(BlankCells, AreToldWhereTheirRowIs) {
    Document document = text_of(lines());
    Recogniser recogniser(built_in_forms());
    recogniser.lay_out_tables(document);
    const std::vector<Report> reports = recogniser.recognise(document);
    ASSERT_EQ(reports.size(), 1U);
    const auto& figures = reports[0].tables.at(0).figures;
    const std::size_t columns = form().table("t3")->columns.size();
    ASSERT_TRUE(figures.at(columns) && figures.at(columns + 1));
    EXPECT_GT(figures[columns]->told_in.paragraph, 0);
    EXPECT_EQ(figures[columns + 1]->told_in, figures[columns]->told_in);
}

// Where one row has too few lines or too many, others may have lost one and gained another.
TEST(BlankCells, AreNotToldWhereLinesOfARowAreTooFewOrTooMany) {
    for (const bool more : {false, true}) {
        std::vector<std::string> all = lines();
        const auto row = std::ranges::find(all, form().table("t3")->rows[1].label);
        more ? void(all.insert(row + 2, "")) : void(all.erase(row + 2));
        const std::vector<std::string> rows = rows_in(text_of(all));
        ASSERT_GT(rows.size(), 4U);
        for (const std::string& each : rows)
            EXPECT_EQ(each, "? ? ? ? ? ? ?") << more;
    }
}

// 12, 0, 12 and a 0 that was left out, kept apart as nothing else of the text is.
TEST(BlankCells, AreNoLinesThatKeepOthersApart) {
    std::vector<std::string> all = lines();
    const auto first = std::ranges::find(all, form().table("t3")->rows[0].label) + 1;
    const std::vector<std::string> apart{"", "12", "", "0", "", "12", ""};
    std::ranges::copy(apart, first);
    EXPECT_EQ(rows_in(text_of(all)).at(0), "? ? ? ? ? ? ?");
}

} // namespace
} // namespace crossfoot
