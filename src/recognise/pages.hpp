// Tables that go on on another page.
#pragma once

#include "recognise/candidate.hpp"
#include "recognise/landmarks.hpp"

#include <vector>

namespace crossfoot {

// Adds what is found of long tables, in the order of their places, on pages that have too few rows of one to be found
// by themselves: on blocks with nothing else, of a document where such a table lacks rows.
void add_short_pages(std::vector<Alternatives>& tables, const std::vector<bool>& free_blocks, const Document& document,
                     const FormNames& names);

// Joins long tables, which come in the order of their places, where one has the rows that the one before lacks at its
// end, or all rows and the columns that it lacks, on the same sheet or table or the next one; some words, such as
// （续表）, and the report's title once more may stand between. The landmarks are those of each block.
std::vector<Alternatives> joined_pages(std::vector<Alternatives> tables, const Document& document,
                                       const std::vector<Landmarks>& landmarks);

// Joins tables of a single row whose groups of columns stand in tables of their own, one behind the other, with no
// other table and no title of another report between them.
std::vector<Alternatives> joined_single_rows(std::vector<Alternatives> tables, const Document& document,
                                             const std::vector<Landmarks>& landmarks);

} // namespace crossfoot
