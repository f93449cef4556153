// Puts the tables of a form on their sheet, with the totals to type in and the live checks beside them.
#pragma once

#include "template/book.hpp"
#include "template/figures.hpp"
#include "template/pages.hpp"
#include "template/typed_totals.hpp"

namespace crossfoot {

// The sheet of the form with that index. The names of its tables are added to the book.
BookSheet table_sheet(const Form& form, std::size_t index, const Pages& pages, const Figures& figures,
                      const TypedTotals& typed, Book& book);

} // namespace crossfoot
