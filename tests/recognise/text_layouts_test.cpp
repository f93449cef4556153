// 表三 as texts tell it in another layout than the form's: the other way round, with subtotals, or with one column for
// each group.
#include "filed/figures.hpp"
#include "paragraphs.hpp"
#include "recognise/recognise.hpp"
#include "report/forms.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

namespace crossfoot {
namespace {

using filed::FormFigures;
using test::reports_in;
using testing::IsEmpty;
using testing::SizeIs;

using test::form;
const TableSpec& spec() { return *form().table("t3"); }

// Of a report as published, by row and column.
std::vector<std::vector<int>> rows_of_report(unsigned which) {
    std::mt19937 random(which);
    const FormFigures figures = filed::FigureSource(FIGURES).any(form(), random);
    std::vector<std::vector<int>> rows;
    for (const Line& row : spec().rows) {
        rows.emplace_back();
        for (const Line& column : spec().columns)
            rows.back().push_back(std::stoi(figures.at({"t3", row.id, column.id})));
    }
    return rows;
}

const std::string beginning = "某县2024年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n";
const std::string ending = "四、政府信息公开行政复议、行政诉讼情况\n无。\n";

// Rows below heads, each with the headings of its groups before it.
std::string table(const std::vector<std::string>& heads, const std::vector<std::vector<int>>& figures,
                  const std::string& cell) {
    std::string text = beginning;
    for (const std::string& head : heads)
        text += head + cell;
    text.back() = '\n';
    std::vector<std::string> groups;
    for (std::size_t row = 0; row < figures.size(); ++row) {
        const Line& line = spec().rows[row];
        for (std::size_t level = 0; level < line.groups.size(); ++level)
            if (level >= groups.size() || groups[level] != line.groups[level])
                text += line.groups[level] + cell;
        groups = line.groups;
        text += line.label + cell;
        for (const int figure : figures[row])
            text += std::to_string(figure) + cell;
        text.back() = '\n';
    }
    return text + ending;
}

// Applicants are rows.
std::string turned(const std::vector<std::vector<int>>& figures, const std::string& cell) {
    std::string text = beginning + "申请人情况" + cell;
    for (const Line& line : spec().rows)
        text += line.label + cell;
    text.back() = '\n';
    for (std::size_t column = 0; column < spec().columns.size(); ++column) {
        text += (column == 1 ? "法人或其他组织" + cell : "") + spec().columns[column].label + cell;
        for (const std::vector<int>& row : figures)
            text += std::to_string(row[column]) + cell;
        text.back() = '\n';
    }
    return text + ending;
}

int legal(const std::vector<int>& row) { return row[1] + row[2] + row[3] + row[4] + row[5]; }

// Cells that are read otherwise than they are written; -1 for each of a table that is not read.
std::vector<int> amiss(const std::string& text, const std::vector<std::vector<int>>& figures,
                       const std::vector<int>& columns = {0, 1, 2, 3, 4, 5, 6}) {
    const std::vector<Report> reports = reports_in(text);
    const ReportTable* read = reports.empty() ? nullptr : reports.front().table(spec());
    std::vector<int> result;
    for (int row = 0; row < 25; ++row)
        for (const int column : columns) {
            const ReportFigure* figure = read ? read->figure(row, column) : nullptr;
            const int written = figures[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
            if (!figure || !figure->known() || figure->figure.value != Decimal(written))
                result.push_back(figure ? row * 7 + column : -1);
        }
    return result;
}

class TextLayouts : public testing::TestWithParam<unsigned> {};

TEST_P(TextLayouts, HaveApplicantsAsRows) {
    const auto figures = rows_of_report(GetParam());
    for (const char* cell : {"\n", " "})
        EXPECT_THAT(amiss(turned(figures, cell), figures), IsEmpty()) << turned(figures, cell);
}

TEST_P(TextLayouts, HaveSubtotalsOfAGroupOfColumnsWhereTheirHeadsStand) {
    const auto figures = rows_of_report(GetParam());
    auto behind = figures;
    auto before = figures;
    for (std::size_t row = 0; row < figures.size(); ++row) {
        behind[row].insert(behind[row].begin() + 6, legal(figures[row]));
        before[row].insert(before[row].begin() + 1, legal(figures[row]));
    }
    for (const char* cell : {"\n", " "}) {
        for (const std::vector<std::string>& heads :
             {std::vector<std::string>{"自然人", "法人或其他组织", "商业企业", "科研机构", "社会公益组织",
                                       "法律服务机构", "其他", "小计", "总计"},
              {"自然人", "法人或其他组织", "总计", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他",
               "法人小计"}})
            EXPECT_THAT(amiss(table(heads, behind, cell), figures), IsEmpty());
        EXPECT_THAT(
            amiss(table({"自然人", "法人小计", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"},
                        before, cell),
                  figures),
            IsEmpty());
    }
}

TEST_P(TextLayouts, HaveOneColumnForAGroup) {
    const auto figures = rows_of_report(GetParam());
    auto groups = figures;
    for (std::size_t row = 0; row < figures.size(); ++row)
        groups[row] = {figures[row][0], legal(figures[row]), figures[row][6]};
    for (const char* cell : {"\n", " "}) {
        const std::string text = table({"自然人", "法人或其他组织", "总计"}, groups, cell);
        EXPECT_THAT(amiss(text, figures, {0, 6}), IsEmpty());
        const std::vector<Report> reports = reports_in(text);
        const ReportTable* read = reports.front().table(spec());
        ASSERT_THAT(read->extra_columns, SizeIs(1));
        EXPECT_EQ(read->extra_columns.front().kind, ExtraKind::group);
    }
}

// A copy that drops blank cells leaves as many figures as there are groups in some rows.
TEST_P(TextLayouts, AreNotReadAsOneColumnForAGroupWhereEachHasItsHead) {
    const auto figures = rows_of_report(GetParam());
    auto few = figures;
    for (std::size_t row = 0; row < figures.size(); ++row)
        few[row] = {legal(figures[row]), figures[row][0], figures[row][6]};
    const std::vector<Report> reports = reports_in(
        table({"自然人", "法人或其他组织", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"}, few,
              " "));
    for (const Report& report : reports)
        for (const ReportTable& read : report.tables)
            for (const auto& figure : read.figures)
                EXPECT_FALSE(figure && figure->known() && figure->figure.has_value());
}

// With the subtotal the other six are as many as the form has columns.
TEST_P(TextLayouts, DoNotTakeTheSubtotalForAFigureThatIsMissing) {
    const auto figures = rows_of_report(GetParam());
    auto with = figures;
    for (std::size_t row = 0; row < figures.size(); ++row)
        with[row].insert(with[row].begin() + 1, legal(figures[row]));
    for (std::size_t row = 0; row < figures.size(); row += 3)
        with[row].erase(with[row].begin() + static_cast<std::ptrdiff_t>(row % 8));
    for (const Report& report : reports_in(
             table({"自然人", "法人小计", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"}, with,
                   " ")))
        for (const ReportTable& read : report.tables)
            for (std::size_t i = 0; i < read.figures.size(); ++i)
                if (const auto& figure = read.figures[i]; figure && figure->known()) {
                    EXPECT_EQ(figure->figure.value, Decimal(figures[i / 7][i % 7])) << i;
                    EXPECT_NE(i / 7 % 3, 0U) << i;
                }
}

INSTANTIATE_TEST_SUITE_P(Reports, TextLayouts, testing::Range(0U, 12U));

TEST(TextLayout, IsNotReadWhereItsSumsDoNotConfirmIt) {
    auto figures = rows_of_report(1);
    for (std::vector<int>& row : figures)
        row = {row[0] + 1, legal(row) + 2, row[6]};
    EXPECT_TRUE(reports_in(table({"自然人", "法人或其他组织", "总计"}, figures, " ")).front().tables.empty());
}

} // namespace
} // namespace crossfoot
