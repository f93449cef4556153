// True sentences of other matters, of other bodies, of the year before and of some requests: nothing is told of them,
// while what is wrong beside them still is.
#include "prose_texts.hpp"

#include <gtest/gtest.h>

namespace crossfoot::test {
namespace {

TEST(ProseOthers, AreWhatANumberWasInWhateverWordsItBecameAnother) {
    EXPECT_EQ(rules("无法提供由21件变为37件。"), "");
    EXPECT_EQ(rules("无法提供由上年的21件，上升到37件。"), "");
    EXPECT_EQ(rules("无法提供从21件攀升到37件。"), "");
    EXPECT_EQ(rules("无法提供由37件攀升到39件。"), "X-GRP");
    EXPECT_EQ(rules("政府信息公开行政复议维持率由80.3%下降到66.7%。"), "");
    EXPECT_EQ(rules("政府信息公开行政复议维持率由66.7%下降到60.6%。"), "X-PCT.unsure");
}

} // namespace
} // namespace crossfoot::test
