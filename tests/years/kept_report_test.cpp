// What is kept of a report is what comparing it needs, and survives as a text.
#include "report/forms.hpp"
#include "years/reports.hpp"

#include <gtest/gtest.h>

using namespace crossfoot;
using namespace crossfoot::test;

namespace {

using test::form;

TEST(KeptReport, ComesBackWithFiguresAndPlaces) {
    ReportGrid grid = report_grid("某市", 2023);
    grid.figures("t3", "r25", {3, 1, 0, 0, 0, 0, 4})
        .text(grid.at("t3", "r2", "c1"), "5件")
        .clear(grid.at("t3", "r2", "c2"))
        .text(grid.at("t3", "r2", "c3"), "无");
    PastReport past = past_of(grid, "某市2023年.ods");
    past.taken_on = "2025-01-15";
    const auto back = kept_report(kept_text(past), built_in_forms());
    ASSERT_TRUE(back);
    EXPECT_EQ(back->file, "某市2023年.ods");
    EXPECT_EQ(back->taken_on, "2025-01-15");
    EXPECT_EQ(back->report.organ, "某市");
    EXPECT_EQ(back->report.year->year, 2023);
    ASSERT_EQ(back->report.tables.size(), 1U);
    const ReportTable& table = back->report.tables[0];
    const ReportFigure& carried = *table.figure(form().table("t3")->row("r25"), 0);
    EXPECT_EQ(carried.figure.value, Decimal(3));
    EXPECT_EQ(carried.place.cell(), grid.at("t3", "r25", "c1"));
    EXPECT_EQ(back->outline.blocks[carried.place.block].name, "Sheet1");
    EXPECT_EQ(table.figure(1, 0)->figure.value, Decimal(5)) << "as it was read";
    EXPECT_EQ(table.figure(1, 1)->figure.kind, FigureKind::blank);
    EXPECT_EQ(table.figure(1, 2)->figure.kind, FigureKind::dash) << "no blank cell";
    EXPECT_EQ(kept_text(*back), kept_text(past));
}

TEST(KeptReport, KeepsWhereATextTellsAFigureThatHasNoCell) {
    PastReport past = past_of(report_grid("某市", 2023));
    ReportTable& table = past.report.tables[0];
    table.figures[0]->told_in = {25, -1};
    table.figures[1]->told_in = {45, 0};
    const std::string text = kept_text(past);
    const auto back = kept_report(text, built_in_forms());
    ASSERT_TRUE(back);
    EXPECT_EQ(back->report.tables[0].figures[0]->told_in, (ToldIn{25, -1}));
    EXPECT_EQ(back->report.tables[0].figures[1]->told_in, (ToldIn{45, 0}));
    EXPECT_EQ(back->report.tables[0].figures[2]->told_in, ToldIn());
    EXPECT_EQ(kept_text(*back), text);
}

TEST(KeptReport, KnowsWhatCouldNotBeRead) {
    ReportGrid grid = report_grid("某市", 2023);
    grid.text(grid.at("t3", "r25", "c1"), "若干").uncalculated(grid.at("t3", "r25", "c2"));
    const auto back = kept_report(kept_text(past_of(grid)), built_in_forms());
    ASSERT_TRUE(back);
    for (const int column : {0, 1})
        EXPECT_EQ(back->report.tables[0].figure(form().table("t3")->row("r25"), column)->figure.kind,
                  FigureKind::unreadable);
}

TEST(KeptReport, IsNothingWithoutAYear) {
    ReportGrid grid = report_grid("某市", 2023);
    grid.clear({0, 0});
    const Document document = grid.workbook();
    EXPECT_FALSE(past_report(only_report(document), document, "a.ods"));
}

TEST(KeptReport, IsNotMadeOfAnyOtherText) {
    const std::string text = kept_text(past_of(report_grid("某市", 2023)));
    EXPECT_FALSE(kept_report("", built_in_forms()));
    EXPECT_FALSE(kept_report("2025-01-15 按原件所列", built_in_forms()));
    EXPECT_FALSE(kept_report(text, {})) << "of a form that nobody knows";
    EXPECT_FALSE(kept_report(text.substr(0, text.find('\n')), built_in_forms())) << "without tables";
    for (std::size_t end = 0; end < text.size(); end += 7)
        kept_report(text.substr(0, end), built_in_forms()); // cut off anywhere, it is read as far as it goes
}

} // namespace
