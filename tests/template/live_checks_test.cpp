// What the template says while it is filled in: live checks, and totals that are typed by hand.
#include "check/check.hpp"
#include "recognise/recognise.hpp"
#include "report/forms.hpp"
#include "template/pages.hpp"
#include "template/template.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace crossfoot {
namespace {

using test::form;

Figures one_figure(const std::string& table, const std::string& row, std::vector<int> values) {
    Figures figures;
    figures.form = form().id;
    for (const int value : values)
        figures.rows[{table, row}].push_back({CellKind::number, std::to_string(value), false});
    return figures;
}

std::vector<std::string> shown(const Book& of, Look look) {
    std::vector<std::string> texts;
    for (std::size_t i = 1; i + 1 < of.sheets.size(); ++i) // the first explains the looks, the last is for typed totals
        for (const auto& [at, cell] : of.sheets[i].cells)
            if (cell.look == look && !cell.shown.text.empty())
                texts.push_back(cell.shown.text);
    return texts;
}

TEST(LiveChecks, SayHowFarATypedTotalIsOff) {
    Figures figures = one_figure("t4", "cases", {1, 1, 0, 0, 5, 2, 0, 0, 0, 2, 0, 0, 0, 0, 0});
    figures.typed_totals = true;
    const Book filled = report_book(form(), built_in_pages(form().id), figures);
    EXPECT_EQ(shown(filled, Look::check), (std::vector<std::string>{"差 3", "✓", "✓"}));
    EXPECT_EQ(shown(filled, Look::status), (std::vector<std::string>{"尚未填报", "尚未填报", "1 处不符"}));
}

TEST(LiveChecks, AgreeWhereTotalsAreCalculatedWhateverWasGiven) {
    const Book filled = report_book(form(), built_in_pages(form().id),
                                    one_figure("t4", "cases", {1, 1, 0, 0, 5, 2, 0, 0, 0, 9, 0, 0, 0, 0, 8}));
    EXPECT_EQ(shown(filled, Look::total), (std::vector<std::string>{"2", "2", "0"}));
    EXPECT_EQ(shown(filled, Look::status), (std::vector<std::string>{"尚未填报", "尚未填报", "勾稽相符"}));
}

TEST(LiveChecks, TakeABoundAsKeptOnItsEdge) {
    const auto bound = [](std::vector<int> row) {
        return shown(report_book(form(), built_in_pages(form().id), one_figure("t2-1", "normative", std::move(row))),
                     Look::check);
    };
    EXPECT_EQ(bound({5, 2, 3}), std::vector<std::string>{"✓"});
    EXPECT_EQ(bound({5, 2, 2}), std::vector<std::string>{"差 -1"});
}

TEST(LiveChecks, CountTablesThatHaveNoneOfTheirOwn) {
    Figures figures = one_figure("t2-1", "normative", {5, 2, 3});
    figures.rows[{"t2-1", "regulations"}] = figures.rows[{"t2-1", "normative"}];
    EXPECT_EQ(shown(report_book(form(), built_in_pages(form().id), figures), Look::status).front(), "填报中，还有 4 格")
        << "licences, penalties, enforcement and fees stand on the same sheet";
}

TEST(LiveChecks, SayNothingUntilEveryFigureIsThere) {
    Figures figures = one_figure("t4", "cases", {1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    figures.typed_totals = true;
    figures.rows[{"t4", "cases"}][4] = {};
    const Book filled = report_book(form(), built_in_pages(form().id), figures);
    EXPECT_EQ(shown(filled, Look::check), (std::vector<std::string>{"✓", "✓"})) << "not that of the blank total";
    EXPECT_EQ(shown(filled, Look::status).back(), "填报中，还有 1 格");
    figures.typed_totals = false;
    figures.rows[{"t4", "cases"}][0] = {CellKind::text, "1件", false};
    EXPECT_EQ(shown(report_book(form(), built_in_pages(form().id), figures), Look::status).back(), "填报中，还有 1 格")
        << "a text is no figure, and gets no tick";
}

TEST(TypedTotals, TellFiguresThatDoNotCount) {
    const Book blank = report_book(form(), built_in_pages(form().id));
    const BookCell& state = blank.sheets.back().cells.at({1, 0});
    EXPECT_EQ(state.shown.text, built_in_pages(form().id).totals.idle);
    EXPECT_NE(state.formula.find(built_in_pages(form().id).totals.ignored), std::string::npos);
    Figures figures = one_figure("t4", "cases", {1, 1, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    figures.typed_totals = true;
    const BookSheet typed = report_book(form(), built_in_pages(form().id), figures).sheets.back();
    EXPECT_EQ(typed.cells.at({1, 0}).shown.text, built_in_pages(form().id).totals.used);
    std::string all;
    for (const auto& [at, cell] : typed.cells)
        all += cell.look == Look::typed ? cell.shown.text : "";
    EXPECT_EQ(all, "200");
}

// The formula in the table only shows what was typed; who mends it there would lose the formula.
TEST(TypedTotals, AreMendedWhereTheyAreTyped) {
    Figures figures = one_figure("t4", "cases", {1, 1, 0, 0, 5, 2, 0, 0, 0, 2, 0, 0, 0, 0, 0});
    figures.typed_totals = true;
    figures.rows[{"t4", "cases"}][9] = {};
    const Document document = crossfoot::document(report_book(form(), built_in_pages(form().id), figures));
    const std::vector<CheckedReport> reports = check(document, built_in_forms());
    ASSERT_EQ(reports.size(), 1U);
    std::vector<std::string> told;
    for (const Finding& finding : reports.front().findings) {
        EXPECT_NE(finding.rule->id, "V-FORM") << "it was never overwritten";
        for (const Suspect& suspect : finding.suspects())
            EXPECT_FALSE(suspect.formula);
        if (finding.rule->id == "T4" || finding.rule->id == "TOT-BLANK")
            told.push_back(document.blocks[finding.cells.front().place.block].name);
    }
    EXPECT_EQ(told, (std::vector<std::string>{"手填总计", "手填总计"}));
}

TEST(LiveChecks, TakeItemsAsDroppedDownToTheLast) {
    const Form& of_2019 = *built_in_forms().front();
    const auto checks = [&](const char* change) {
        Figures figures;
        figures.form = of_2019.id;
        for (const char* value : {"30", change, "422"})
            figures.rows[{"t2-5", "licensing"}].push_back({CellKind::number, value, false});
        std::vector<std::string> shown;
        for (const BookSheet& sheet : report_book(of_2019, built_in_pages(of_2019.id), figures).sheets)
            for (const auto& [at, cell] : sheet.cells)
                if (cell.look == Look::check && sheet.name == "二" && !cell.shown.text.empty())
                    shown.push_back(cell.shown.text);
        return shown;
    };
    EXPECT_EQ(checks("-30"), std::vector<std::string>{"✓"});
    EXPECT_EQ(checks("-31"), std::vector<std::string>{"差 -1"});
}

} // namespace
} // namespace crossfoot
