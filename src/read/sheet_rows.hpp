// Workbooks whose sheets are read row after row, since they may be longer than fits into a document.
#pragma once

#include "document/grid.hpp"
#include "read/read.hpp"

#include <cstddef>
#include <filesystem>
#include <functional>

namespace crossfoot {

// Gets rows of a sheet, some at a time: which sheet, from 0 on, and the rows, whose numbers may begin anew in each
// piece.
using TakeRows = std::function<void(std::size_t sheet, const Grid& rows)>;

// Of packages of OpenDocument and Office Open XML; a file in any other format is read as a whole. Of a sheet with no
// cell nothing comes. The limits are those of what is in memory at a time. Throws ReadError.
void read_rows(const std::filesystem::path& file, const TakeRows& take, const ReadLimits& limits = {});

} // namespace crossfoot
