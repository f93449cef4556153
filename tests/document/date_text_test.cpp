#include "document/date_text.hpp"
#include "figure/figure.hpp"

#include <gtest/gtest.h>

#include <limits>

using namespace crossfoot;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::sys_days day_zero = std::chrono::December / 30 / 1899;

TEST(DateText, IsTheDateAndTheTimeWhereThereIsOne) {
    EXPECT_EQ(date_text(day_zero, 45415), "2024-05-03");
    EXPECT_EQ(date_text(day_zero, 45415.4375), "2024-05-03T10:30:00");
    EXPECT_EQ(date_text(day_zero, 45415 + 1 / 3.0), "2024-05-03T08:00:00");
    EXPECT_EQ(date_text(day_zero, 45415.9999999999), "2024-05-04") << "rounded, not cut off";
    EXPECT_EQ(date_text(day_zero, -0.25), "1899-12-29T18:00:00");
}

TEST(DateText, HasNoDateForWhatIsNone) {
    EXPECT_EQ(date_text(day_zero, 2958465), "9999-12-31");
    for (const double days : {2958466.0, -1e6, 1e300, std::numeric_limits<double>::quiet_NaN()})
        EXPECT_FALSE(date_text(day_zero, days)) << days;
    EXPECT_FALSE(time_text_of_days(1e300));
}

TEST(DateText, OfATimeGoesOnBeyondADay) {
    EXPECT_EQ(time_text_of_days(0.4375), "10:30:00");
    EXPECT_EQ(time_text_of_days(1.25), "30:00:00");
    EXPECT_EQ(time_text_of_days(-0.5), "-12:00:00");
}

TEST(DateText, IsNoFigure) {
    for (const char* text : {"2024-05-03", "2024-05-03T10:30:00", "10:30:00", "TRUE", "FALSE"})
        EXPECT_EQ(read_figure(text).kind, FigureKind::unreadable) << text;
}

} // namespace
