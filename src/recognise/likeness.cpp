#include "recognise/likeness.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <numeric>
#include <vector>

namespace crossfoot {
namespace {

constexpr std::size_t letters_of_a_word = 64; // that one machine word tells of

// For each letter of a short text the places where it stands, one bit each.
class Places {
public:
    explicit Places(std::u32string_view text) {
        for (std::size_t i = 0; i < text.size(); ++i) {
            Slot& slot = slots_[slot_of(text[i])];
            slot.letter = text[i];
            slot.places |= std::uint64_t{1} << i;
        }
    }
    std::uint64_t of(char32_t letter) const {
        const Slot& slot = slots_[slot_of(letter)];
        return slot.places;
    }

private:
    struct Slot {
        char32_t letter = 0;
        std::uint64_t places = 0;
    };
    static constexpr std::size_t size = 128; // twice as many as letters, so that a free one is always near
    std::size_t slot_of(char32_t letter) const {
        std::size_t at = (letter * 2654435761U >> 16U) % size;
        while (slots_[at].places != 0 && slots_[at].letter != letter)
            at = (at + 1) % size;
        return at;
    }
    std::array<Slot, size> slots_{};
};

// Myers, "A fast bit-vector algorithm for approximate string matching", 1999, for the distance of whole texts (Hyyrö).
int distance_by_bits(std::u32string_view one, std::u32string_view other) {
    const Places places(one);
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

// Whether so many letters of the shorter stand in the longer that the two may be alike at all.
bool may_be_alike(std::u32string_view one, std::u32string_view other) {
    constexpr std::size_t least = 5; // one of so many letters
    const std::u32string_view shorter = one.size() < other.size() ? one : other;
    const std::u32string_view longer = one.size() < other.size() ? other : one;
    const auto bit = [](char32_t c) { return std::uint64_t{1} << (c % 64U); };
    std::uint64_t letters = 0;
    for (const char32_t c : longer)
        letters |= bit(c);
    std::size_t common = 0;
    for (const char32_t c : shorter)
        common += (letters & bit(c)) != 0 ? 1 : 0;
    return common > 0 && (common == shorter.size() || common * least >= longer.size());
}

} // namespace

int edit_distance(std::u32string_view one, std::u32string_view other) {
    if (one.size() > other.size())
        std::swap(one, other);
    if (one.empty())
        return static_cast<int>(other.size());
    return one.size() <= letters_of_a_word ? distance_by_bits(one, other) : distance_by_table(one, other);
}

double letters_alike(std::u32string_view one, std::u32string_view other) {
    const std::size_t longer = std::max(one.size(), other.size());
    return longer == 0 ? 1 : 1 - static_cast<double>(edit_distance(one, other)) / static_cast<double>(longer);
}

double label_alike(std::u32string_view label, std::u32string_view of_form) {
    if (label == of_form)
        return 1;
    if (label.empty() || of_form.empty() || !may_be_alike(label, of_form))
        return 0;
    const std::size_t shorter = std::min(label.size(), of_form.size());
    const std::size_t longer = std::max(label.size(), of_form.size());
    constexpr std::size_t comparable = 4; // lengths further apart than so many times
    double best = longer <= comparable * shorter ? letters_alike(label, of_form) : 0;
    const double share = static_cast<double>(shorter) / static_cast<double>(longer);
    if (of_form.size() >= 2 && label.find(of_form) != std::u32string_view::npos)
        best = std::max(best, 0.6 + 0.4 * share);
    if (label.size() >= 2 && of_form.find(label) != std::u32string_view::npos)
        best = std::max(best, 0.55 + 0.45 * share);
    return std::min(best, 0.99);
}

} // namespace crossfoot
