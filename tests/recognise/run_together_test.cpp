// Figures of a text that run together are told apart where the sums of the form leave one way, and never guessed.
#include "form/form.hpp"
#include "recognise/run_together.hpp"
#include "report/forms.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

namespace crossfoot {
namespace {

using testing::ElementsAre;

using test::form;

std::optional<ToldApart> apart(const std::vector<std::string>& runs, const TableSpec& table,
                               std::size_t steps = 100'000) {
    return told_apart(runs, table, form().relations, steps);
}

TEST(RunTogether, IsGivenUpWhereTooManyWaysWouldHaveToBeTried) {
    EXPECT_TRUE(apart({"640020470"}, *form().table("t3"), 1'000));
    EXPECT_FALSE(apart({"640020470"}, *form().table("t3"), 10));
}

// Each longer one would have to be tried with every other.
TEST(RunTogether, HoldsNoFigureThatIsLongerThanAny) {
    const auto figures = [](const std::string& figure) {
        return apart({figure + "00000" + figure}, *form().table("t3"), 1'000'000);
    };
    EXPECT_TRUE(figures("123456789012"));
    EXPECT_FALSE(figures("1234567890123"));
}

TEST(RunTogether, IsToldApartByTheSumOfTheRow) {
    const TableSpec& table = *form().table("t3");
    const auto cut = apart({"640020470"}, table);
    ASSERT_TRUE(cut);
    EXPECT_THAT(cut->figures, ElementsAre("64", "0", "0", "2", "0", "4", "70"));
    EXPECT_TRUE(cut->by_relation);
}

TEST(RunTogether, IsCutAtItsBlanksToo) {
    const auto cut = apart({"500000", "5"}, *form().table("t3"));
    ASSERT_TRUE(cut);
    EXPECT_THAT(cut->figures, ElementsAre("5", "0", "0", "0", "0", "0", "5"));
    EXPECT_FALSE(apart({"500000", "4"}, *form().table("t3"))) << "one way, which does not add up";
    EXPECT_EQ(apart({"000"}, *form().table("t2-1")).value_or(ToldApart{}).figures.size(), 3U);
}

// A row of which figures are missing would be cut into single digits.
TEST(RunTogether, IsNoRowWhoseFiguresStandApart) {
    const TableSpec& table = *form().table("t3");
    EXPECT_FALSE(apart({"21", "0", "0", "0", "0", "0"}, table));
    EXPECT_FALSE(apart({"10", "0", "0", "0", "0", "1"}, table));
    EXPECT_FALSE(apart({"258", "12", "1"}, table));
    EXPECT_FALSE(apart({"115"}, *form().table("t2-1")));
    EXPECT_FALSE(apart({"12", "3"}, *form().table("t2-1")));
}

TEST(RunTogether, IsNotGuessed) {
    EXPECT_FALSE(apart({"270020130"}, *form().table("t3"))) << "27 and 3, or 2 and 30";
    EXPECT_FALSE(apart({"693665"}, *form().table("t2-1"))) << "nothing adds up";
    EXPECT_FALSE(apart({"12a"}, *form().table("t2-1")));
    EXPECT_FALSE(apart({std::string(200, '1')}, *form().table("t4")));
}

} // namespace
} // namespace crossfoot
