// Finds what a label means, however it was written.
//
// Two labels are the same when they agree after width, spaces, line breaks, punctuation, leading numbers ("（三）",
// "1.", "㈢") and variant characters are set aside.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <vector>

namespace crossfoot {

enum class LabelKind { row, column, row_group, column_group, subtotal, ignored };

// One meaning of a label.
struct LabelUse {
    LabelKind kind;
    int table; // index in the form, -1 for subtotals and ignored labels
    int line;  // index of the row or column; of a group, the index of one of its lines
};

class LabelIndex {
public:
    // Takes the first character for the second in all labels; call before add().
    void same(char32_t variant, char32_t character) { same_[variant] = character; }
    const std::unordered_map<char32_t, char32_t>& same_characters() const { return same_; }
    void add(std::string_view label, const LabelUse& use);

    // The meanings of a text; a remark in brackets at its end is passed over where only the rest is known.
    // nullptr where the text is no label.
    const std::vector<LabelUse>* find(std::string_view text) const;

    // The text with everything set aside in which equal labels may differ.
    std::string key(std::string_view text) const;

    // The text with one character for all that are the same, and without blanks.
    std::u32string folded(std::string_view text) const;

private:
    using Uses = std::vector<LabelUse>;
    struct Hash : std::hash<std::string_view> {
        using is_transparent = void;
    };
    using ByText = std::unordered_map<std::string, std::size_t, Hash, std::equal_to<>>; // to an index in uses_

    const Uses* find(const ByText& by_text, std::string_view text) const;

    std::unordered_map<char32_t, char32_t> same_;
    std::vector<Uses> uses_;
    std::set<std::tuple<std::size_t, LabelKind, int, int>> known_; // of each in uses_ kind, table and line
    ByText by_key_;
    ByText by_spelling_; // as given to add(): most texts are found here, which saves folding them
};

} // namespace crossfoot
