#include "report/each_relation.hpp"
#include "report/forms.hpp"
#include "report/report_grid.hpp"
#include "tell/json.hpp"

#include <boost/json.hpp>
#include <gtest/gtest.h>

namespace crossfoot {
namespace {

using boost::json::object;
using boost::json::value;
using test::ReportGrid;

using test::form;

object json_of(const Document& workbook, Language language = Language::zh_cn, std::string_view file = "年报.ods") {
    const std::string json = findings_json(file, workbook, test::checked(workbook), language);
    EXPECT_EQ(json.find('\n'), std::string::npos);
    return boost::json::parse(json).as_object();
}

// 表三 alone, with 13 in the total of 自然人 where the results make 14.
Document one_error() {
    ReportGrid grid = ReportGrid::only(form(), "t3");
    grid.figures("t3", "r1", {13, 0, 0, 0, 0, 0, 13})
        .figures("t3", "r3", {14, 0, 0, 0, 0, 0, 14})
        .figures("t3", "r24", {13, 0, 0, 0, 0, 0, 13});
    return grid.workbook();
}

std::vector<std::string> keys(const object& fields) {
    std::vector<std::string> names;
    for (const auto& field : fields)
        names.emplace_back(field.key());
    return names;
}

TEST(Json, NamesFileFormTablesAndRelations) {
    const object report = json_of(one_error());
    EXPECT_EQ(keys(report), (std::vector<std::string>{"file", "form", "organ", "year", "missing", "tables", "relations",
                                                      "findings"}));
    EXPECT_EQ(report.at("file").as_string(), "年报.ods");
    EXPECT_EQ(report.at("form").as_string(), form().id);
    EXPECT_EQ(report.at("relations").to_number<int>(), 39);
    const object& table = report.at("tables").as_array().at(0).as_object();
    EXPECT_EQ(keys(table), (std::vector<std::string>{"form", "id", "place", "sheet", "range"}));
    EXPECT_EQ(table.at("id").as_string(), "t3");
    EXPECT_EQ(table.at("sheet").as_string(), "Sheet1");
    EXPECT_EQ(table.at("range").as_string(),
              a1(test::checked(one_error()).at(0).report.tables.at(0).parts.at(0).range() == nullptr
                     ? CellRange{}
                     : *test::checked(one_error()).at(0).report.tables.at(0).parts.at(0).range()));
}

TEST(Json, GivesEachFindingWithItsFiguresAsExactText) {
    const Document workbook = one_error();
    const std::vector<CheckedReport> reports = test::checked(workbook);
    const boost::json::array findings = json_of(workbook).at("findings").as_array();
    ASSERT_EQ(findings.size(), reports.at(0).findings.size());
    ASSERT_FALSE(findings.empty());
    const object& finding = findings.at(0).as_object();
    EXPECT_EQ(keys(finding), (std::vector<std::string>{"form", "rule", "severity", "message", "cells", "found",
                                                       "expected", "difference", "accepted", "suspects", "relations"}));
    EXPECT_EQ(finding.at("rule").as_string(), "T3-SUM");
    EXPECT_EQ(finding.at("severity").as_string(), "error");
    EXPECT_EQ(finding.at("found").as_string(), "13");
    EXPECT_EQ(finding.at("expected").as_string(), "14");
    EXPECT_EQ(finding.at("difference").as_string(), "-1");
}

TEST(Json, GivesEachCellWithItsPlaceAndRole) {
    const object finding = json_of(one_error()).at("findings").as_array().at(0).as_object();
    const object relation = finding.at("relations").as_array().at(0).as_object();
    EXPECT_EQ(keys(relation), keys(finding));
    const boost::json::array& cells = relation.at("cells").as_array();
    ASSERT_EQ(cells.size(), 22U); // the total and its 21 parts
    const object& total = cells.at(0).as_object();
    EXPECT_EQ(keys(total), (std::vector<std::string>{"place", "sheet", "cell", "table", "row", "column", "item",
                                                     "applicant", "role", "found"}));
    EXPECT_EQ(total.at("row").as_string(), "r24");
    EXPECT_EQ(total.at("column").as_string(), "c1");
    EXPECT_EQ(total.at("applicant").as_string(), "自然人");
    EXPECT_EQ(total.at("role").as_string(), "total");
    EXPECT_EQ(total.at("found").as_string(), "13");
    EXPECT_EQ(cells.at(1).as_object().at("role").as_string(), "part");
}

TEST(Json, GivesTheSuspectsOfOneCauseWithItsRelations) {
    const object finding = json_of(one_error()).at("findings").as_array().at(0).as_object();
    const boost::json::array& suspects = finding.at("suspects").as_array();
    ASSERT_FALSE(suspects.empty());
    const object& suspect = suspects.at(0).as_object();
    EXPECT_EQ(keys(suspect),
              (std::vector<std::string>{"place", "sheet", "cell", "row", "column", "item", "applicant", "found",
                                        "suggested", "why", "confidence", "explanation", "formula"}));
    EXPECT_EQ(suspect.at("row").as_string(), "r3");
    EXPECT_EQ(suspect.at("column").as_string(), "c1");
    EXPECT_EQ(suspect.at("found").as_string(), "14");
    EXPECT_EQ(suspect.at("suggested").as_string(), "13");
    EXPECT_EQ(suspect.at("why").as_string(), "digit_wrong");
    EXPECT_GT(suspect.at("confidence").as_double(), 0);
    EXPECT_LT(suspect.at("confidence").as_double(), 1);
    EXPECT_EQ(suspect.at("explanation").to_number<int>(), 1);
    EXPECT_FALSE(suspect.at("formula").as_bool());
}

TEST(Json, SpeaksTheLanguageAskedFor) {
    const object zh = json_of(one_error()).at("findings").as_array().at(0).as_object();
    const object en = json_of(one_error(), Language::en).at("findings").as_array().at(0).as_object();
    EXPECT_NE(zh.at("message"), en.at("message"));
    EXPECT_EQ(zh.at("rule"), en.at("rule"));
}

TEST(Json, KeepsTablesOfSeveralReportsInOneObject) {
    Document workbook = one_error();
    workbook.blocks.push_back(ReportGrid::only(form(), "t4").sheet("四"));
    const boost::json::array tables = json_of(workbook).at("tables").as_array();
    ASSERT_EQ(tables.size(), 2U);
    EXPECT_EQ(tables.at(1).as_object().at("sheet").as_string(), "四");
}

TEST(Json, SaysWhyAFileWasNotChecked) {
    const object unread = boost::json::parse(unread_json("年报.ods", "damaged", Language::en)).as_object();
    EXPECT_EQ(keys(unread), (std::vector<std::string>{"file", "error"}));
    EXPECT_EQ(unread.at("error").as_object().at("kind").as_string(), "damaged");
    EXPECT_FALSE(unread.at("error").as_object().at("message").as_string().empty());
    EXPECT_EQ(json_of(Document{}).at("error").as_object().at("kind").as_string(), "no_table");
}

// With and without a report in it, as where all but the cover was scanned.
TEST(Json, SaysWhatOfThePagesWasPassedOver) {
    Document document = one_error();
    for (const Document& with : {document, Document{}}) {
        EXPECT_FALSE(json_of(with).contains("not_read"));
        document = with;
        document.not_read = {{PassedOver::struck_out, 2}, {PassedOver::picture, 3}};
        const boost::json::array told = json_of(document, Language::en).at("not_read").as_array();
        ASSERT_EQ(told.size(), 2U);
        EXPECT_EQ(told.at(0).at("reason").as_string(), "struck_out");
        EXPECT_EQ(told.at(0).at("page").to_number<int>(), 2);
        EXPECT_EQ(told.at(0).at("message").as_string(), "Figures that are struck out were not read: page 2.");
        EXPECT_EQ(told.at(1).at("reason").as_string(), "picture");
    }
}

TEST(Json, ReplacesBytesThatAreNoTextAndControlCharacters) {
    const auto file = [](std::string_view bytes) {
        return std::string(json_of(one_error(), Language::en, bytes).at("file").as_string());
    };
    EXPECT_EQ(file("a\xFF z"), "a\xEF\xBF\xBD z");
    EXPECT_EQ(file("\xE5\x8B"), "\xEF\xBF\xBD\xEF\xBF\xBD");      // cut off
    EXPECT_EQ(file("\xC0\xAF"), "\xEF\xBF\xBD\xEF\xBF\xBD");      // overlong
    EXPECT_EQ(file("\xED\xA0\x80").substr(0, 3), "\xEF\xBF\xBD"); // half of a surrogate pair
    EXPECT_EQ(file("\xF0\x9F\x98\x80 勾"), "\xF0\x9F\x98\x80 勾");
    EXPECT_EQ(file("a\x1b[2J\n\u202Eb\u009Bc"), "a [2J b c");
}

} // namespace
} // namespace crossfoot
