#include "text/fill.hpp"

#include <gtest/gtest.h>

namespace crossfoot {
namespace {

std::optional<std::string> value(std::string_view name) {
    if (name == "a")
        return "1";
    if (name == "b")
        return "{a}";
    return {};
}

TEST(Fill, PutsEachValueInPlaceOnceAndLeavesTheRest) {
    EXPECT_EQ(fill("{a} {b}{c}", value), "1 {a}{c}");
    EXPECT_EQ(fill("", value), "");
}

TEST(Fill, TakesABraceThatIsNotClosedForText) {
    EXPECT_EQ(fill("{a} {a", value), "1 {a");
    EXPECT_EQ(fill("a} {a}", value), "a} 1");
}

TEST(Pieces, AreTheWholeText) {
    EXPECT_EQ(pieces("x{a}{b}y"), (std::vector<Piece>{{"x", false}, {"a", true}, {"b", true}, {"y", false}}));
}

} // namespace
} // namespace crossfoot
