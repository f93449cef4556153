// The picture of a template that file managers and the office's Start Center show of it.
#pragma once

#include "template/book.hpp"

#include <string>

namespace crossfoot {

// A page with the year of the form, so that forms are told from each other, and its largest table.
std::string thumbnail_png(const Book& book);

} // namespace crossfoot
