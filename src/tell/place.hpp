// Places as people write them.
#pragma once

#include "check/finding.hpp"
#include "language/catalogue.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace crossfoot {

// "三!D29", "三!D8:F12" of a sheet; "第3页第2个表格第12行第5列" of a text's table, "表三（第2个表格）第12行第5列" where
// it is known which one of the form it is; "第5段"; "第3页".
std::string place_text(const Document& document, const Place& place, Language language,
                       const TableSpec* table = nullptr);

// "D29", "D8:F12": of a table of a text counted as if it were a sheet; empty where a text tells it without cells.
std::string cell_name(const Document& document, const Place& place);

// "D29", or "第12行第5列" in a text: a cell of a table that was named before.
std::string cell_text(const FindingCell& cell, Language language);

// "三!D8:F12、三!D15:F20": places as they are.
std::string ranges_text(const Document& document, const std::vector<Place>& places, Language language);

// "三!D8:D28、F9": neighbouring cells are told as one range; of very many only the first are told, and their number.
std::string places_text(const Document& document, const std::vector<const FindingCell*>& cells, Language language);

} // namespace crossfoot
