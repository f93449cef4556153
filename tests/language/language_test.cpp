#include "language/language.hpp"

#include <gtest/gtest.h>

namespace crossfoot {
namespace {

TEST(Languages, AreChineseAndEnglishBeforeAnyOther) {
    ASSERT_GE(all_languages().size(), 2U);
    EXPECT_EQ(language_tag(all_languages()[0]), "zh-CN");
    EXPECT_EQ(language_tag(all_languages()[1]), "en");
    for (const Language language : all_languages())
        EXPECT_EQ(language_of_tag(language_tag(language)), language);
    EXPECT_FALSE(language_of_tag("xx"));
}

TEST(Languages, FollowTheLocaleAsNearAsTheyCan) {
    for (const char* chinese : {"zh-CN", "zh_CN.UTF-8", "zh", "zh_Hans_CN"})
        EXPECT_EQ(language_of_locale(chinese), Language::zh_cn) << chinese;
    for (const char* english : {"en-US", "en_GB.UTF-8@euro", "en", "tlh-001", ""})
        EXPECT_EQ(language_of_locale(english), Language::en) << english;
}

} // namespace
} // namespace crossfoot
