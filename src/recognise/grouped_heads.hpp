// Heads of a table of one row whose groups have equal columns (表四), as a text tells them.
#pragma once

#include "recognise/outcome_groups.hpp"
#include "recognise/text_stream.hpp"
#include "recognise/text_table.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace crossfoot {

inline constexpr std::size_t most_letters_between = 12; // names of heads: "类别", numerals, a unit

// What stands for a column of such a table, for one of its groups, or over several of them.
struct HeadName {
    std::u32string letters;
    TextId text = 0; // as the form has it
    std::vector<std::size_t> groups{};
    std::optional<std::size_t> column{}; // in its group

    bool means_the_same(const HeadName& other) const { return groups == other.groups && column == other.column; }
};

struct GroupedHeads {
    Grouping grouping;
    std::vector<HeadName> names; // the longest first
    std::u32string all;          // heads as the form has them
};

// Nothing for a table of another kind.
std::optional<GroupedHeads> grouped_heads(const TextTable& table, Labels& labels);

// The names among the letters before figures, from the last on that stands far behind the one before it.
struct NamesBefore {
    std::vector<std::size_t> groups; // each once, in the order of their columns
    std::vector<std::size_t> columns;
    bool each_once = false;      // no group is named twice: their order is told
    std::size_t begin = 0;       // the letter where they begin
    std::size_t longest_gap = 0; // letters between them
    std::size_t behind = 0;      // letters
    bool torn = false; // lines of them stand below each other: 结果 结果 其他, then 维持 纠正 结果
};

NamesBefore names_before(const TextGroup& group, const GroupedHeads& heads);

// Words that are like one of the names, and like none of another meaning, become that name: 结果维待, 直接起诉.
TextGroup with_names_mended(const Document& document, TextGroup group, const GroupedHeads& heads, Labels& labels);

} // namespace crossfoot
