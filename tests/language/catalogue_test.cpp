#include "language/catalogue.hpp"

#include <gtest/gtest.h>

#include <set>
#include <stdexcept>

namespace crossfoot {
namespace {

std::set<std::string> placeholders(const std::string& text) {
    std::set<std::string> names;
    for (std::size_t open = text.find('{'); open != std::string::npos; open = text.find('{', open + 1))
        names.insert(text.substr(open, text.find('}', open) - open + 1));
    return names;
}

TEST(Catalogue, HasTheSameKeysInBothLanguages) {
    ASSERT_FALSE(catalogue(Language::zh_cn).empty());
    for (const auto& [key, text] : catalogue(Language::zh_cn))
        EXPECT_TRUE(catalogue(Language::en).contains(key)) << key << " is missing in en.toml";
    for (const auto& [key, text] : catalogue(Language::en))
        EXPECT_TRUE(catalogue(Language::zh_cn).contains(key)) << key << " is missing in zh-CN.toml";
}

TEST(Catalogue, HasTheSamePlaceholdersInBothLanguages) {
    for (const auto& [key, text] : catalogue(Language::zh_cn)) {
        const auto other = catalogue(Language::en).find(key);
        ASSERT_NE(other, catalogue(Language::en).end()) << key;
        EXPECT_EQ(placeholders(text), placeholders(other->second)) << key;
    }
}

TEST(Catalogue, LeavesNoTextEmpty) {
    for (const Language language : {Language::zh_cn, Language::en})
        for (const auto& [key, text] : catalogue(language))
            EXPECT_FALSE(text.empty()) << key;
}

TEST(Catalogue, PutsValuesInPlaceOnceAndLeavesTheRest) {
    EXPECT_EQ(say(Language::en, "finding.expected", {{"expected", "{found}"}, {"found", "9"}}), "expected {found}");
    EXPECT_EQ(say(Language::en, "finding.expected"), "expected {expected}");
}

TEST(Catalogue, RefusesAKeyThatItDoesNotHave) { EXPECT_THROW(say(Language::en, "finding.nonsense"), std::logic_error); }

} // namespace
} // namespace crossfoot
