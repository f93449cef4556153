// Zeros that were left blank: a row or column of nothing else is there all the same, and so are few figures among them.
#include "recognise/recognise.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace crossfoot {
namespace {

using Rows = std::vector<std::vector<std::string>>;

Document sheet_of(const Rows& rows, bool turned) {
    Document document;
    Block& sheet = document.blocks.emplace_back();
    std::map<CellAddress, std::string> cells;
    for (std::size_t r = 0; r < rows.size(); ++r)
        for (std::size_t c = 0; c < rows[r].size(); ++c)
            cells[{static_cast<int>(turned ? c : r), static_cast<int>(turned ? r : c)}] = rows[r][c];
    for (const auto& [at, text] : cells) {
        const bool number = text.find_first_not_of("0123456789") == std::string::npos;
        if (!text.empty())
            sheet.grid.add(at, {number ? CellKind::number : CellKind::text, text, false});
    }
    return document;
}

// The only table's figures, a blank one as "-".
std::vector<std::string> values_in(const Document& document) {
    const std::vector<Report> reports = recognise(document, built_in_forms());
    if (reports.size() != 1 || reports[0].tables.size() != 1)
        return {};
    EXPECT_TRUE(std::ranges::none_of(reports[0].tables[0].issues,
                                     [](const StructureIssue& issue) { return issue.kind == StructureKind::missing; }));
    std::vector<std::string> figures;
    for (const auto& figure : reports[0].tables[0].figures)
        figures.push_back(!figure ? "none" : figure->text.empty() ? "-" : figure->text);
    return figures;
}

TEST(BlankLines, AreGroupsOfOutcomesWhoseNamesStandBesideThem) {
    const std::vector<std::string> heads = {"", "结果维持", "结果纠正", "其他结果", "尚未审结", "总计"};
    const std::vector<std::string> review = {"行政复议", "", "", "", "", ""};
    const std::vector<std::string> direct = {"行政诉讼（未经复议直接起诉）", "14", "", "", "", "12"};
    const std::vector<std::string> after = {"行政诉讼（复议后起诉）", "1", "2", "3", "4", "10"};
    const std::vector<std::string> none = {"行政诉讼（复议后起诉）", "", "", "", "", ""};
    for (const bool turned : {false, true}) {
        EXPECT_EQ(
            values_in(sheet_of({heads, review, direct, after}, turned)),
            (std::vector<std::string>{"-", "-", "-", "-", "-", "14", "-", "-", "-", "12", "1", "2", "3", "4", "10"}))
            << turned;
        EXPECT_EQ(
            values_in(sheet_of({heads, review, direct, none}, turned)),
            (std::vector<std::string>{"-", "-", "-", "-", "-", "14", "-", "-", "-", "12", "-", "-", "-", "-", "-"}))
            << turned;
    }
}

TEST(BlankLines, AreNoneWhereTheNameOfAGroupStandsAboveItsHeads) {
    const std::vector<std::string> heads = {"", "结果维持", "结果纠正", "其他结果", "尚未审结", "总计"};
    EXPECT_EQ(
        values_in(sheet_of({{"行政复议"},
                            heads,
                            {"", "1", "2", "3", "4", "10"},
                            {"行政诉讼（未经复议直接起诉）"},
                            heads,
                            {"", "5", "6", "7", "8", "26"},
                            {"行政诉讼（复议后起诉）"},
                            heads,
                            {"", "9", "11", "12", "13", "45"}},
                           false)),
        (std::vector<std::string>{"1", "2", "3", "4", "10", "5", "6", "7", "8", "26", "9", "11", "12", "13", "45"}));
}

TEST(BlankLines, AreColumnsAtEitherSideOfATable) {
    const TableSpec& table = *built_in_forms().back()->table("t3");
    Rows rows = {{"项目"}};
    for (const Line& column : table.columns)
        rows.front().push_back(column.label);
    for (const Line& row : table.rows) {
        std::vector<std::string>& line = rows.emplace_back();
        line.emplace_back();
        for (const std::string& group : row.groups)
            line.front() += group;
        line.front() += row.label;
        line.insert(line.end(), {"", "1", "2", "3", "4", "", ""});
    }
    for (const bool turned : {false, true}) {
        const std::vector<std::string> figures = values_in(sheet_of(rows, turned));
        ASSERT_EQ(figures.size(), table.rows.size() * table.columns.size()) << turned;
        EXPECT_EQ(std::ranges::count(figures, "none"), 0) << turned;
        EXPECT_EQ(figures[1], "1");
    }
}

} // namespace
} // namespace crossfoot
