#include "form/word_index.hpp"

namespace crossfoot {

WordIndex::Number WordIndex::add(std::u32string_view word) {
    if (const auto known = number_of(word))
        return *known;
    const auto number = static_cast<Number>(words_.size());
    words_.push_back({letters_.size(), word.size(), none});
    letters_ += word;
    if (word.size() > 1)
        begins_.set(bit_of(word[0], word[1]));
    longest_ = std::max(longest_, word.size());
    if (2 * words_.size() <= first_.size()) {
        put(number);
        return number;
    }
    constexpr std::size_t fewest = 64;
    first_.assign(std::max(fewest, 2 * first_.size()), none);
    for (Number each = 0; each <= number; ++each)
        put(each);
    return number;
}

WordIndex::Numbers WordIndex::add(const std::vector<std::u32string>& words) {
    Numbers numbers;
    numbers.reserve(words.size());
    for (const std::u32string& word : words)
        numbers.push_back(add(word));
    return numbers;
}

std::optional<WordIndex::Number> WordIndex::number_of(std::u32string_view word) const {
    if (words_.empty())
        return {};
    for (Number each = first_[slot(word.substr(0, key_letters))]; each != none; each = words_[each].next)
        if (of(each) == word)
            return each;
    return {};
}

void WordIndex::put(Number word) {
    Number& first = first_[slot(of(word).substr(0, key_letters))];
    words_[word].next = first;
    first = word;
}

} // namespace crossfoot
