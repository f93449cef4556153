// Which pairs of letters stand beside each other in a text, as far as a few bits tell: of a long list of words nearly
// all are known not to stand there without looking for them.
#pragma once

#include "form/prose_words.hpp"

#include <bitset>
#include <cstddef>
#include <string_view>
#include <vector>

namespace crossfoot {

using FewWords = std::vector<std::u32string_view>;

class LetterPairs {
public:
    void add(char32_t one, char32_t other) { bits_.set(bit(one, other)); }
    void add(std::u32string_view text) {
        for (std::size_t i = 1; i < text.size(); ++i)
            add(text[i - 1], text[i]);
    }

    bool may_hold(std::u32string_view word) const {
        for (std::size_t i = 1; i < word.size(); ++i)
            if (!bits_.test(bit(word[i - 1], word[i])))
                return false;
        return true;
    }

    // Those of the words that may stand there, which must outlive them.
    FewWords of(const Words& words) const {
        FewWords few;
        for (const std::u32string& word : words)
            if (may_hold(word))
                few.push_back(word);
        return few;
    }

private:
    static constexpr std::size_t most = 2048;
    static std::size_t bit(char32_t one, char32_t other) { return (one * 31U + other) % most; }

    std::bitset<most> bits_;
};

} // namespace crossfoot
