// Which of thousands of words stand in a text, all looked for at once.
#pragma once

#include <algorithm>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace crossfoot {

class WordIndex {
public:
    using Number = std::uint32_t;
    using Numbers = std::vector<Number>;

    // What the word is known by from now on; of an equal one the same. It must not be empty.
    Number add(std::u32string_view word);
    Numbers add(const std::vector<std::u32string>& words);

    std::optional<Number> number_of(std::u32string_view word) const;
    std::size_t size() const { return words_.size(); } // behind the last number
    std::size_t longest() const { return longest_; }   // letters of a word

    // Tells the number of each word that stands in the text, perhaps several times.
    template <typename Tell> void find_in(std::u32string_view text, const Tell& tell) const {
        if (words_.empty())
            return;
        for (; !text.empty(); text.remove_prefix(1))
            for (std::size_t letters = may_begin(text) ? std::min(key_letters, text.size()) : 1; letters > 0; --letters)
                for (Number word = first_[slot(text.substr(0, letters))]; word != none; word = words_[word].next)
                    if (text.starts_with(of(word)))
                        tell(word);
    }

private:
    struct Word {
        std::size_t begin = 0; // in the letters
        std::size_t size = 0;
        Number next = 0; // of those in the same slot
    };

    static constexpr Number none = UINT32_MAX;
    static constexpr std::size_t most_bits = 1U << 14U;
    static constexpr std::size_t key_letters = 3; // in front, by which words are told apart

    std::u32string_view of(Number word) const {
        return std::u32string_view(letters_).substr(words_[word].begin, words_[word].size);
    }
    std::size_t slot(std::u32string_view key) const {
        std::size_t mixed = key.size();
        for (const char32_t letter : key)
            mixed = (mixed ^ letter) * 0x9E3779B1U;
        return (mixed ^ (mixed >> 15U)) & (first_.size() - 1);
    }
    void put(Number word);

    // Whether a word of several letters may stand there, which most places of a text tell by two of them.
    bool may_begin(std::u32string_view text) const { return text.size() > 1 && begins_.test(bit_of(text[0], text[1])); }
    static std::size_t bit_of(char32_t first, char32_t second) { return (first * 31U + second) % most_bits; }

    std::u32string letters_; // of all words
    std::vector<Word> words_;
    std::vector<Number> first_;     // of each slot
    std::bitset<most_bits> begins_; // the first two letters of the longer ones
    std::size_t longest_ = 0;
};

} // namespace crossfoot
