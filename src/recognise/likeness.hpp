// How alike two texts are, by their letters.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace crossfoot {

// How many letters have to be put in, taken out or changed to make one text of the other.
int edit_distance(std::u32string_view one, std::u32string_view other);

// 1 for equal texts, 0 for texts without a common letter: the edit distance over the longer length.
double letters_alike(std::u32string_view one, std::u32string_view other);

// The same, or how much of the label is there where one holds the other: people shorten labels and add to them. A text
// that is not equal is at most 0.99 alike.
double label_alike(std::u32string_view label, std::u32string_view of_form);

// What that is at most for texts of so many letters, which are not equal.
double most_alike(std::size_t one, std::size_t other);

// For each letter of a short text the places where it stands, one bit each.
class LetterPlaces {
public:
    explicit LetterPlaces(std::u32string_view text);
    std::uint64_t of(char32_t letter) const { return slots_[slot_of(letter)].places; }

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

// A label that is likened to many texts of a form: what it alone tells is found out once. Holds as long as its text.
class LikenedLabel {
public:
    explicit LikenedLabel(std::u32string_view label);
    double alike(std::u32string_view of_form); // label_alike()

private:
    std::size_t common_letters(std::u32string_view of_form) const;
    double letters_alike(std::u32string_view of_form);

    std::u32string_view label_;
    std::uint64_t letters_; // a bit for each; several letters share one
    std::optional<LetterPlaces> places_;
};

} // namespace crossfoot
