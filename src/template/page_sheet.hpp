// Puts the pages of a template that hold no table on their sheets: instructions, cover, prose.
#pragma once

#include "template/book.hpp"
#include "template/figures.hpp"
#include "template/pages.hpp"

namespace crossfoot {

// The sheet of the form with that index. The names and validities of its fields are added to the book.
BookSheet page_sheet(const Form& form, std::size_t index, const Pages& pages, const Figures& figures, Book& book);

} // namespace crossfoot
