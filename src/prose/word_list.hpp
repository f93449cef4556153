// Words laid out so that those which cannot stand in a text are passed over without a look at them.
#pragma once

#include "prose/letter_pairs.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

namespace crossfoot {

inline bool ends_in_any(std::u32string_view text, const Words& words) {
    return std::ranges::any_of(words, [&](const std::u32string& word) { return text.ends_with(word); });
}

inline bool begins_with_any(std::u32string_view text, const Words& words) {
    return std::ranges::any_of(words, [&](const std::u32string& word) { return text.starts_with(word); });
}

// A view of the words, which must outlive it. Of the hundreds in a list a few stand in any one passage: their first two
// letters lie side by side here, while each word has a place of its own in memory.
class WordList {
public:
    WordList() = default;
    explicit WordList(const Words& words) : words_(&words) {
        firsts_.reserve(words.size());
        for (const std::u32string& word : words)
            firsts_.push_back({word.front(), word.size() > 1 ? word[1] : U'\0'});
    }

    // Those that may stand where the pairs are.
    FewWords in(const LetterPairs& here) const {
        FewWords few;
        for (std::size_t i = 0; i < firsts_.size(); ++i)
            if (may_begin(here, i) && here.may_hold((*words_)[i]))
                few.push_back((*words_)[i]);
        return few;
    }

    // Whether one of them stands in the text, whose pairs are given.
    bool any_in(std::u32string_view text, const LetterPairs& here) const {
        for (std::size_t i = 0; i < firsts_.size(); ++i)
            if (may_begin(here, i) && here.may_hold((*words_)[i]) &&
                text.find((*words_)[i]) != std::u32string_view::npos)
                return true;
        return false;
    }

private:
    bool may_begin(const LetterPairs& here, std::size_t index) const {
        const std::array<char32_t, 2>& first = firsts_[index];
        return first[1] == U'\0' || here.may_hold({first.data(), first.size()});
    }

    const Words* words_ = nullptr;
    std::vector<std::array<char32_t, 2>> firsts_;
};

} // namespace crossfoot
