// What stands around the numbers of a sentence that tells changes since last year.
#pragma once

#include "prose/statement_finder.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace crossfoot {

// Both must outlive it.
struct YearText {
    const ReadSentence& read;
    const ChangeWords& here;

    std::u32string_view text_of(std::size_t clause) const { return read.sentence.clauses[clause].text; }

    // The text between the number before in its clause, or the clause's beginning, and the number.
    std::u32string_view left_of(const NumberPlace& place) const;

    bool names_last_year_alone(std::size_t clause) const;

    // The clause before that is no bracket within it.
    std::optional<std::size_t> clause_before(std::size_t clause) const;

    // The number before it, in the same clause or in the one before, brackets and "与上年相比" aside; of a bracket's
    // first clause the one that ends before the bracket.
    std::optional<NumberPlace> number_before(const NumberPlace& place) const;

    // "上年为" before a number that is none of this year's.
    bool is_base(const NumberPlace& place) const;
};

} // namespace crossfoot
