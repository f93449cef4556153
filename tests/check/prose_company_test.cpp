// Numbers that nothing but their company says to be of the form.
#include "prose_texts.hpp"

#include <gtest/gtest.h>

namespace crossfoot::test {
namespace {

TEST(ProseCompany, HintsAtTheOneNumberThatIsNotTheTablesWhereTheOthersAre) {
    EXPECT_EQ(rules("收到161件、办结159件、结转9件。"), "");
    EXPECT_EQ(rules("收到116件、办结159件、结转9件。"), "X-RECV.unsure");
    EXPECT_EQ(rules("收到161件、办结195件、结转9件。"), "X-DONE.unsure");
    EXPECT_EQ(rules("收到161件、办结159件、结转6件。"), "X-CARRY.unsure");
    EXPECT_EQ(rules("经审理，复议机关维持2件，行政诉讼4件均胜诉。"), "");
}

TEST(ProseCompany, SaysNothingWhereTheOthersAreOfSomethingElseAsWell) {
    EXPECT_EQ(rules("收到116件、办结115件、结转1件。"), "");
    EXPECT_EQ(rules("收到161件、办结95件、结转95件。"), "") << "two are none of the tables'";
    EXPECT_EQ(rules("收到3件、办结4件、结转9件。"), "") << "one small number may be so by chance";
}

TEST(ProseCompany, LeavesAlonePartsOfWhatIsToldAndWhatIsNamedOtherwise) {
    EXPECT_EQ(rules("收到政府信息公开申请161件，办结159件，其中县住建局收到30件。", "某县人民政府"), "");
    EXPECT_EQ(rules("办结159件，其中上年结转7件、当年新收152件。"), "") << "they make the 159";
    EXPECT_EQ(rules("收到161件、办结159件，收到热线工单500件。"), "");
}

} // namespace
} // namespace crossfoot::test
