// When two names are those of one organ. A wrong yes compares the reports of strangers.
#include "years/organ.hpp"

#include <gtest/gtest.h>

#include <string_view>

using namespace crossfoot;

namespace {

bool may_be_one(std::string_view one, std::string_view other, bool chosen = false) {
    return alike(organ_key(one), organ_key(other), chosen) && alike(organ_key(other), organ_key(one), chosen) &&
           loose_organ_key(organ_key(one)) == loose_organ_key(organ_key(other));
}

TEST(OrganNames, HaveOneKeyWithAndWithoutPeoplesGovernment) {
    EXPECT_EQ(organ_key("某市人民政府"), organ_key(" 某 市 "));
    EXPECT_EQ(organ_key("关于某市人民政府"), organ_key("某市政府"));
    EXPECT_EQ(organ_key("某市教育局（体育局）"), organ_key("某市教育局体育局")) << "as a title's organ has it";
    EXPECT_NE(organ_key("某市教育局"), organ_key("某市"));
}

TEST(OrganNames, AreAlikeWithTheProvinceOrCityInFrontOrTheSuffixLeftOut) {
    EXPECT_TRUE(may_be_one("丙省某市", "某市"));
    EXPECT_TRUE(may_be_one("某市泽水区人民政府", "泽水区"));
    EXPECT_TRUE(may_be_one("泽水", "泽水区"));
    EXPECT_TRUE(may_be_one("某市教育局", "教育局"));
    EXPECT_TRUE(may_be_one("某市教育局办公室", "某市教育局"));
}

TEST(OrganNames, OfDifferentAreasAndBureausAreNotAlike) {
    EXPECT_FALSE(may_be_one("丙省", "丙市"));
    EXPECT_FALSE(may_be_one("泽水县", "泽水区"));
    EXPECT_FALSE(may_be_one("某市泽水区", "丁市泽水区"));
    EXPECT_FALSE(may_be_one("某市教育局", "某市民政局"));
    EXPECT_FALSE(may_be_one("某市", "某市教育局"));
    EXPECT_FALSE(may_be_one("高教育局", "教育局"));
    EXPECT_FALSE(may_be_one("", "某市"));
}

TEST(OrganNames, OfAGovernmentAndOfItsOfficeAreAlikeOnlyWhereSomebodyChoseThem) {
    EXPECT_FALSE(may_be_one("某市人民政府", "某市人民政府办公室"));
    EXPECT_TRUE(may_be_one("某市人民政府", "某市人民政府办公室", true));
}

} // namespace
