#include "figure/decimal.hpp"

#include <gtest/gtest.h>

#include <limits>

using crossfoot::Decimal;

namespace {

std::string parsed(std::string_view text) {
    const auto value = Decimal::parse(text);
    return value ? value->str() : "refused";
}

TEST(Decimal, KeepsEveryDigitOfMoney) {
    EXPECT_EQ(parsed("2387.47225"), "2387.47225");
    EXPECT_EQ(parsed("24252.311082"), "24252.311082");
    EXPECT_EQ((*Decimal::parse("0.1") + *Decimal::parse("0.2")).str(), "0.3");
    EXPECT_EQ(parsed("99999999999999999999999999999.000000000001"), "99999999999999999999999999999.000000000001");
}

TEST(Decimal, ReadsSignsLeadingZerosAndExponents) {
    EXPECT_EQ(parsed("-12.50"), "-12.5");
    EXPECT_EQ(parsed("+19"), "19");
    EXPECT_EQ(parsed("007"), "7");
    EXPECT_EQ(parsed("-0.0"), "0");
    EXPECT_EQ(parsed(".5"), "0.5");
    EXPECT_EQ(parsed("1.5E+03"), "1500");
    EXPECT_EQ(parsed("1.5e-3"), "0.0015");
}

TEST(Decimal, RefusesWhatIsNoNumberAndWhatNoReportHolds) {
    for (const std::string text : {"", "-", ".", "1e", "1e+", "1.2.3", "1 2", "12a", "1e999999999", "0x10", "1E101"})
        EXPECT_EQ(parsed(text), "refused") << text;
    EXPECT_EQ(parsed(std::string(101, '9')), "refused");
    EXPECT_EQ(parsed(std::string(100, '9')), std::string(100, '9'));
    const std::string long_one(60, '9');
    EXPECT_TRUE(Decimal::parse(long_one + "e20"));
    EXPECT_FALSE(Decimal::parse(long_one + "e90")) << "written out it would have more digits than are read";
    EXPECT_FALSE(Decimal::parse(long_one + "e-90"));
}

TEST(Decimal, ComparesAndSubtractsAcrossPlaces) {
    EXPECT_EQ(*Decimal::parse("1.50"), *Decimal::parse("1.5"));
    EXPECT_LT(*Decimal::parse("1.49"), *Decimal::parse("1.5"));
    EXPECT_GT(Decimal(0), Decimal(-1));
    EXPECT_EQ((Decimal(13) - *Decimal::parse("0.001")).str(), "12.999");
    EXPECT_TRUE((Decimal(5) - Decimal(5)).is_zero());
    EXPECT_TRUE((*Decimal::parse("2.5") + *Decimal::parse("0.5")).is_integer());
}

TEST(Decimal, TakesABinaryDoubleAsASpreadsheetShowsIt) {
    EXPECT_EQ(Decimal::from_shown(0.1 + 0.2)->str(), "0.3");
    EXPECT_EQ(Decimal::from_shown(2387.47225)->str(), "2387.47225");
    EXPECT_EQ(Decimal::from_shown(-13)->str(), "-13");
    EXPECT_EQ(Decimal::from_shown(1e15)->str(), "1000000000000000");
    EXPECT_FALSE(Decimal::from_shown(std::numeric_limits<double>::infinity()));
    EXPECT_FALSE(Decimal::from_shown(std::numeric_limits<double>::quiet_NaN()));
}

} // namespace
