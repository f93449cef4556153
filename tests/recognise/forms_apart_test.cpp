// Which form a report is of, where parts of several forms look alike.
#include "recognise/recognise.hpp"
#include "report/report_grid.hpp"

#include <gtest/gtest.h>

#include <algorithm>

using namespace crossfoot;
using test::Layout;
using test::ReportGrid;

namespace {

const Form& form_of_2019() { return *built_in_forms().front(); }
const Form& form_of_2021() { return *built_in_forms().back(); }

// "2019: t3 t4; 2021: t3" in short: the first year of each form that was found, and its tables.
std::string found(const Document& workbook) {
    std::string result;
    for (const Report& report : recognise(workbook, built_in_forms())) {
        result += (result.empty() ? "" : "; ") + std::to_string(report.form->first_year) + ':';
        for (const ReportTable& table : report.tables)
            result += ' ' + table.spec->id;
    }
    return result;
}
std::string found(const ReportGrid& grid) { return found(grid.workbook()); }

std::size_t deviations(const Document& workbook) {
    std::size_t count = 0;
    for (const Report& report : recognise(workbook, built_in_forms()))
        for (const ReportTable& table : report.tables)
            count += table.issues.size();
    return count;
}

// Tables of a form, each on a sheet of its own.
Document sheets(const Form& form, const std::vector<std::string>& ids) {
    Document workbook;
    for (const std::string& id : ids)
        workbook.blocks.push_back(ReportGrid::only(form, id).sheet(id));
    return workbook;
}

Document titled(Document workbook, const std::string& title) {
    Block cover;
    cover.name = "cover";
    cover.grid.add({0, 0}, {CellKind::text, title, false});
    workbook.blocks.insert(workbook.blocks.begin(), std::move(cover));
    return workbook;
}

const std::string all_of_2019 = "2019: t2-1 t2-5 t2-6 t2-8 t2-9 t3 t4";
const std::string all_of_2021 = "2021: t2-1 t2-5 t2-6 t2-8 t3 t4";

class EveryForm : public testing::TestWithParam<Layout> {};

TEST_P(EveryForm, IsFoundWholeAndNoOtherBesideIt) {
    EXPECT_EQ(found(ReportGrid(form_of_2019(), GetParam())), all_of_2019);
    EXPECT_EQ(found(ReportGrid(form_of_2021(), GetParam())), all_of_2021);
    EXPECT_EQ(deviations(ReportGrid(form_of_2019(), GetParam()).workbook()), 0U);
    EXPECT_EQ(deviations(ReportGrid(form_of_2021(), GetParam()).workbook()), 0U);
}

INSTANTIATE_TEST_SUITE_P(Layouts, EveryForm,
                         testing::Values(Layout{3, true, {0, 0}}, Layout{2, true, {4, 2}}, Layout{1, false, {0, 0}},
                                         Layout{3, false, {40, 11}}));

TEST(FormsApart, ATableOfBothGoesWithTheSheetsAroundIt) {
    EXPECT_EQ(found(sheets(form_of_2019(), {"t4", "t2-9"})), "2019: t4 t2-9");
    EXPECT_EQ(found(sheets(form_of_2021(), {"t4", "t2-8"})), "2021: t4 t2-8");
}

TEST(FormsApart, ATableOfBothThatStandsAloneGoesByTheYear) {
    const Document alone = sheets(form_of_2019(), {"t4"});
    EXPECT_EQ(found(alone), "2021: t4") << "where no year is known, the newest is meant";
    EXPECT_EQ(found(titled(alone, "某区2019年政府信息公开工作年度报告")), "2019: t4");
    EXPECT_EQ(found(titled(alone, "某区2020年政府信息公开工作年度报告")), "2019: t4");
    EXPECT_EQ(found(titled(alone, "某区2021年政府信息公开工作年度报告")), "2021: t4");
    EXPECT_EQ(found(titled(alone, "某区2018年政府信息公开工作年度报告")), "2021: t4") << "of neither form";
}

// A form of the user's own that has the same table 3 letter for letter, in force later.
TEST(FormsApart, AnOwnFormWithTheSameTableDoesNotHideTheOneOfTheYear) {
    auto forms = built_in_forms();
    forms.push_back(parse_form("like = \"cn-zfxxgk-2021\"\nid = \"own\"\nyears = [2030, 9999]\n", "own.toml"));
    const Document alone = sheets(form_of_2021(), {"t3"});
    const auto form_of = [&](const std::string& title) {
        return recognise(titled(alone, title), forms).at(0).form->id;
    };
    EXPECT_EQ(form_of("某区2023年政府信息公开工作年度报告"), "cn-zfxxgk-2021");
    EXPECT_EQ(form_of("某区2030年政府信息公开工作年度报告"), "own");
}

TEST(FormsApart, TheYearDoesNotOutweighWhatStandsThere) {
    EXPECT_EQ(found(titled(sheets(form_of_2019(), {"t3", "t4"}), "某区2023年政府信息公开工作年度报告")), "2019: t3 t4");
}

TEST(FormsApart, ReportsOfBothOneBelowTheOtherKeepTheirTables) {
    ReportGrid grid(form_of_2019());
    EXPECT_EQ(found(grid.add(ReportGrid(form_of_2021(), {3, true, {80, 0}}))), all_of_2019 + "; " + all_of_2021);
    EXPECT_EQ(deviations(grid.workbook()), 0U);
    ReportGrid other(form_of_2021());
    EXPECT_EQ(found(other.add(ReportGrid(form_of_2019(), {2, false, {80, 0}}))), all_of_2021 + "; " + all_of_2019);
    EXPECT_EQ(deviations(other.workbook()), 0U);
}

TEST(FormsApart, ReportsOfBothOnSheetsOfOneWorkbookKeepTheirTables) {
    Document workbook = sheets(form_of_2021(), {"t2-1", "t3", "t4"});
    for (Block& sheet : sheets(form_of_2019(), {"t2-9", "t3", "t4"}).blocks)
        workbook.blocks.push_back(std::move(sheet));
    EXPECT_EQ(found(workbook), "2021: t2-1 t3 t4; 2019: t2-9 t3 t4");
    EXPECT_EQ(deviations(workbook), 0U);
}

// As 洪泽区 published it for 2023.
TEST(FormsApart, A2021ReportWithOneRowOfOtherResultsStaysA2021Report) {
    ReportGrid grid(form_of_2021(), {2, true, {0, 0}});
    grid.remove_row(grid.at("t3", "r23", "c1").row).remove_row(grid.at("t3", "r22", "c1").row);
    grid.clear(grid.row_label("t3", "r21"));
    EXPECT_EQ(found(grid), all_of_2021);
    const auto reports = recognise(grid.workbook(), built_in_forms());
    const ReportTable& t3 = reports.front().tables[4];
    EXPECT_EQ(t3.issues.size(), 3U);
    ASSERT_EQ(t3.extra_rows.size(), 1U);
    EXPECT_EQ(t3.extra_rows[0].figures[0]->place.cell(), grid.at("t3", "r21", "c1"))
        << "its figures count among the results";
}

TEST(FormsApart, ThatOneTableAloneIsOf2019LetterForLetter) {
    ReportGrid grid = ReportGrid::only(form_of_2021(), "t3", {2, true, {0, 0}});
    grid.remove_row(grid.at("t3", "r23", "c1").row).remove_row(grid.at("t3", "r22", "c1").row);
    EXPECT_EQ(found(grid.clear(grid.row_label("t3", "r21"))), "2019: t3");
}

TEST(FormsApart, ATableThatOnlyTheOtherFormHasIsNotLost) {
    ReportGrid grid(form_of_2021());
    EXPECT_EQ(found(grid.add(ReportGrid::only(form_of_2019(), "t2-9", {3, true, {80, 0}}))),
              all_of_2021 + "; 2019: t2-9");
}

TEST(FormsApart, TellsNothingTwiceWhereAReportDeviates) {
    ReportGrid grid(form_of_2019());
    grid.remove_row(grid.at("t3", "r9", "c1").row).text(grid.row_label("t2-5", "services"), "其他事项");
    EXPECT_EQ(found(grid), all_of_2019);
    EXPECT_EQ(deviations(grid.workbook()), 2U);
}

// 第（五）项 as 上海市政府办公厅 published it for 2019: 本年增/减 is merged over the last column of 上一年项目数量 and
// its own.
class MergedOverTwoColumns : public testing::Test {
protected:
    MergedOverTwoColumns() {
        grid_.insert_column(label_.column + 1); // the second column of 本年增/减
        for (const char* row : {"licensing", "services"})
            put(row, {"30", "", "-2", "422"});
    }
    void put(const char* row, const std::vector<std::string>& figures) {
        CellAddress at = grid_.at("t2-5", row, "previous");
        for (const std::string& figure : figures) {
            figure.empty() ? grid_.clear(at) : grid_.number(at, figure);
            ++at.column;
        }
    }
    Document workbook(bool figures_merged) const {
        Document workbook = grid_.workbook();
        std::vector<CellRange> merged = workbook.blocks[0].grid.merged();
        merged.push_back({label_, {label_.row, label_.column + 1}});
        for (int row = label_.row + 1; figures_merged && row <= label_.row + 2; ++row)
            merged.push_back({{row, label_.column - 1}, {row, label_.column}});
        workbook.blocks[0].grid.merge(std::move(merged));
        return workbook;
    }
    static std::vector<int> columns_of(const ReportTable& table) {
        std::vector<int> columns;
        for (int column = 0; column < 3; ++column)
            columns.push_back(table.figure(0, column)->place.cell().column);
        return columns;
    }
    void expect_figures_in_the_second_column(const Document& workbook) const {
        const auto reports = recognise(workbook, built_in_forms());
        ASSERT_EQ(reports.size(), 1U);
        const ReportTable& table = reports[0].tables[0];
        EXPECT_EQ(table.issues.size(), 0U);
        EXPECT_EQ(columns_of(table), (std::vector<int>{label_.column - 1, label_.column + 1, label_.column + 2}));
    }
    ReportGrid grid_ = ReportGrid::only(form_of_2019(), "t2-5", {1, false, {0, 0}});
    CellAddress label_ = grid_.column_label("t2-5", "change");
};

TEST_F(MergedOverTwoColumns, ALabelIsFollowedToTheColumnOfItsFigures) {
    expect_figures_in_the_second_column(workbook(true));
    expect_figures_in_the_second_column(workbook(false));
}

TEST_F(MergedOverTwoColumns, ALabelIsFollowedWhereNothingIsFilledInYet) {
    for (const char* row : {"licensing", "services"})
        put(row, {"", "", "", ""});
    expect_figures_in_the_second_column(workbook(true));
}

TEST_F(MergedOverTwoColumns, FiguresInTheFirstColumnStayThere) {
    for (const char* row : {"licensing", "services"})
        put(row, {"30", "-2", "", "422"});
    const auto reports = recognise(workbook(false), built_in_forms());
    ASSERT_EQ(reports.size(), 1U);
    EXPECT_EQ(columns_of(reports[0].tables[0]),
              (std::vector<int>{label_.column - 1, label_.column, label_.column + 2}));
    EXPECT_EQ(reports[0].tables[0].issues.size(), 0U);
}

} // namespace
