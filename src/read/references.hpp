// References to cells, as names of a document write them.
#pragma once

#include "document/document.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace crossfoot {

// Takes a sheet's name off the front of "'Sheet 1'!$A$1", up to and including the separator, and undoes its quotes.
std::string take_sheet_name(std::string_view& reference, char separator);

// "$A$1:$B$2" or "$A$1"; nothing for whole columns, several areas and anything else.
std::optional<CellRange> parse_range(std::string_view reference);

// The first sheet of each name. Must not outlive the blocks.
using SheetsByName = std::unordered_map<std::string_view, std::size_t>;
SheetsByName sheets_by_name(const std::vector<Block>& blocks);

} // namespace crossfoot
