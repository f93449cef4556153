// Lists of words of which a passage holds a few, which is known without a look at the others.
#pragma once

#include "form/prose_words.hpp"
#include "prose/letter_pairs.hpp"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace crossfoot {

template <typename List> // Words or FewWords
bool ends_in_any(std::u32string_view text, const List& words) {
    return !text.empty() && std::ranges::any_of(words, [&](std::u32string_view word) {
        return word.back() == text.back() && text.ends_with(word);
    });
}

// In one that has so many letters at least.
template <typename List> bool begins_with_any(std::u32string_view text, const List& words, std::size_t least = 1) {
    return !text.empty() && std::ranges::any_of(words, [&](std::u32string_view word) {
        return word.front() == text.front() && word.size() >= least && text.starts_with(word);
    });
}

// The numbers of words that stand in some texts.
class WordsFound {
public:
    WordsFound() = default; // of no words
    explicit WordsFound(std::size_t numbers) : found_(numbers, 0) {}

    void add(WordIndex::Number word) { found_[word] = 1; }
    bool has(WordIndex::Number word) const { return found_[word] != 0; }

private:
    std::vector<unsigned char> found_; // no bits: they are asked far more often than set
};

// A view of words and their numbers, which must outlive it.
class WordList {
public:
    WordList() = default;
    WordList(const Words& words, std::span<const WordIndex::Number> numbers) : words_(&words), numbers_(numbers) {}

    // Those that were found.
    FewWords in(const WordsFound& found) const {
        FewWords few;
        for (std::size_t i = 0; i < numbers_.size(); ++i)
            if (found.has(numbers_[i]))
                few.push_back((*words_)[i]);
        return few;
    }

    bool any_in(const WordsFound& found) const {
        return std::ranges::any_of(numbers_, [&](WordIndex::Number word) { return found.has(word); });
    }

private:
    const Words* words_ = nullptr;
    std::span<const WordIndex::Number> numbers_;
};

} // namespace crossfoot
