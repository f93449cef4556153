#include "form/word_index.hpp"

#include <gtest/gtest.h>

#include <set>

namespace crossfoot {
namespace {

std::set<WordIndex::Number> found_in(const WordIndex& index, std::u32string_view text) {
    std::set<WordIndex::Number> found;
    index.find_in(text, [&](WordIndex::Number word) { found.insert(word); });
    return found;
}

TEST(WordIndex, FindsWordsOfAnyLengthWhereverTheyStand) {
    WordIndex index;
    const auto one = index.add(U"局");
    const auto two = index.add(U"申请");
    const auto three = index.add(U"新收到");
    const auto long_one = index.add(U"新收到申请数");
    EXPECT_EQ(found_in(index, U"我局新收到申请"), (std::set{one, two, three}));
    EXPECT_EQ(found_in(index, U"新收到申请数"), (std::set{two, three, long_one}));
    EXPECT_EQ(found_in(index, U"新收申"), std::set<WordIndex::Number>());
    EXPECT_EQ(found_in(index, U""), std::set<WordIndex::Number>());
}

TEST(WordIndex, KnowsEqualWordsByOneNumber) {
    WordIndex index;
    EXPECT_EQ(index.add({U"收到", U"受理", U"收到"}), (WordIndex::Numbers{0, 1, 0}));
    EXPECT_EQ(index.size(), 2U);
    EXPECT_EQ(index.number_of(U"受理"), 1U);
    EXPECT_EQ(index.number_of(U"受"), std::nullopt);
    EXPECT_EQ(index.longest(), 2U);
}

TEST(WordIndex, FindsEachOfThousands) {
    WordIndex index;
    for (char32_t letter = 0x4E00; letter < 0x5E00; ++letter) {
        const std::u32string word{letter, static_cast<char32_t>(letter + 1), U'数', letter};
        const auto number = index.add(word);
        EXPECT_TRUE(found_in(index, U"各" + word + U"件").contains(number));
    }
    EXPECT_EQ(index.size(), 0x1000U);
}

TEST(WordIndex, WithoutWordsFindsNothing) {
    const WordIndex none;
    EXPECT_EQ(none.number_of(U"收到"), std::nullopt);
    EXPECT_TRUE(found_in(none, U"收到").empty());
}

} // namespace
} // namespace crossfoot
