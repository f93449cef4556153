// Putting cells on a sheet of a book, and making its rows as tall as their texts.
#pragma once

#include "template/book.hpp"

#include <string>
#include <string_view>

namespace crossfoot {

inline constexpr double page_width = 178; // mm, of a sheet of A4 within its margins

BookCell& put(BookSheet& sheet, const CellRange& where, Look look, std::string_view text = {});

double width_of(const BookSheet& sheet, const CellRange& range); // mm

// The head of a column so many mm wide, broken over lines as people would: Chinese words have two characters, and none
// is to be torn. Others are left as they are.
std::string between_words(std::string_view head, double width);

// Makes every row that holds a cell at least so tall, and as tall as the texts in it need. Rows in which text is to be
// written keep fitting themselves.
void fit_rows(BookSheet& sheet, double least);

} // namespace crossfoot
