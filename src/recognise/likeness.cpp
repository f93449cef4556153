#include "recognise/likeness.hpp"

#include <algorithm>
#include <numeric>
#include <vector>

namespace crossfoot {
namespace {

constexpr std::size_t letters_of_a_word = 64; // that one machine word tells of

// Myers, "A fast bit-vector algorithm for approximate string matching", 1999, for the distance of whole texts (Hyyrö).
int distance_by_bits(std::u32string_view one, const LetterPlaces& places, std::u32string_view other) {
    std::uint64_t up = ~std::uint64_t{0}; // where a column of the table of distances goes up by one, and down
    std::uint64_t down = 0;
    auto distance = static_cast<int>(one.size());
    const std::uint64_t last = std::uint64_t{1} << (one.size() - 1);
    for (const char32_t letter : other) {
        const std::uint64_t equal = places.of(letter);
        const std::uint64_t diagonal = (((equal & up) + up) ^ up) | equal | down;
        std::uint64_t right_up = down | ~(diagonal | up);
        std::uint64_t right_down = up & diagonal;
        distance += (right_up & last) != 0 ? 1 : 0;
        distance -= (right_down & last) != 0 ? 1 : 0;
        right_up = (right_up << 1U) | 1U;
        right_down <<= 1U;
        up = right_down | ~(diagonal | right_up);
        down = right_up & diagonal;
    }
    return distance;
}

int distance_by_table(std::u32string_view one, std::u32string_view other) {
    std::vector<int> row(other.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (std::size_t i = 1; i <= one.size(); ++i) {
        int diagonal = row[0]++;
        for (std::size_t j = 1; j <= other.size(); ++j) {
            const int change = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j - 1] + 1, row[j] + 1, change});
        }
    }
    return row.back();
}

std::uint64_t letters_in(std::u32string_view text) {
    std::uint64_t letters = 0;
    for (const char32_t c : text)
        letters |= std::uint64_t{1} << (c % 64U);
    return letters;
}

std::size_t count_of(std::uint64_t letters, std::u32string_view text) {
    std::size_t count = 0;
    for (const char32_t c : text)
        count += letters >> (c % 64U) & 1U;
    return count;
}

double share_of(int distance, std::size_t length) {
    return 1 - static_cast<double>(distance) / static_cast<double>(length);
}

} // namespace

int edit_distance(std::u32string_view one, std::u32string_view other) {
    if (one.size() > other.size())
        std::swap(one, other);
    if (one.empty())
        return static_cast<int>(other.size());
    return one.size() <= letters_of_a_word ? distance_by_bits(one, LetterPlaces(one), other)
                                           : distance_by_table(one, other);
}

double letters_alike(std::u32string_view one, std::u32string_view other) {
    const std::size_t longer = std::max(one.size(), other.size());
    return longer == 0 ? 1 : share_of(edit_distance(one, other), longer);
}

double most_alike(std::size_t one, std::size_t other) {
    return 0.6 + 0.4 * static_cast<double>(std::min(one, other)) / static_cast<double>(std::max(one, other));
}

double label_alike(std::u32string_view label, std::u32string_view of_form) {
    return LikenedLabel(label).alike(of_form);
}

LetterPlaces::LetterPlaces(std::u32string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        Slot& slot = slots_[slot_of(text[i])];
        slot.letter = text[i];
        slot.places |= std::uint64_t{1} << i;
    }
}

LikenedLabel::LikenedLabel(std::u32string_view label) : label_(label), letters_(letters_in(label)) {}

double LikenedLabel::alike(std::u32string_view of_form) {
    if (label_ == of_form)
        return 1;
    const std::size_t common = label_.empty() || of_form.empty() ? 0 : common_letters(of_form);
    if (common == 0)
        return 0;
    const std::size_t shorter = std::min(label_.size(), of_form.size());
    const std::size_t longer = std::max(label_.size(), of_form.size());
    constexpr std::size_t comparable = 4; // lengths further apart than so many times
    double best = longer <= comparable * shorter ? letters_alike(of_form) : 0;
    const double share = static_cast<double>(shorter) / static_cast<double>(longer);
    if (of_form.size() >= 2 && common == of_form.size() && label_.find(of_form) != std::u32string_view::npos)
        best = std::max(best, 0.6 + 0.4 * share);
    if (label_.size() >= 2 && common == label_.size() && of_form.find(label_) != std::u32string_view::npos)
        best = std::max(best, 0.55 + 0.45 * share);
    return std::min(best, 0.99);
}

// How many letters of the shorter stand in the longer, as far as bits tell; 0 where they are so few that the two cannot
// be alike.
std::size_t LikenedLabel::common_letters(std::u32string_view of_form) const {
    constexpr std::size_t least = 5; // one of so many letters
    const bool longer = label_.size() >= of_form.size();
    const std::u32string_view text = longer ? of_form : label_;
    const std::uint64_t letters = longer ? letters_ : letters_in(of_form);
    const std::size_t of = std::max(label_.size(), of_form.size());
    if (text.size() * least < of) // all of them or none
        return std::ranges::all_of(text, [&](char32_t c) { return (letters >> (c % 64U) & 1U) != 0; }) ? text.size()
                                                                                                       : 0;
    const std::size_t common = count_of(letters, text);
    return common == text.size() || common * least >= of ? common : 0;
}

double LikenedLabel::letters_alike(std::u32string_view of_form) {
    if (label_.size() > letters_of_a_word)
        return crossfoot::letters_alike(label_, of_form);
    if (!places_)
        places_.emplace(label_);
    return share_of(distance_by_bits(label_, *places_, of_form), std::max(label_.size(), of_form.size()));
}

} // namespace crossfoot
