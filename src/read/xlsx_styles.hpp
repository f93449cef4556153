// Which numbers of an Office Open XML workbook are shown as dates and times.
#pragma once

#include "document/date_text.hpp"
#include "read/zip_package.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace crossfoot {

// By the code of a number format: "yyyy-mm-dd", "[h]:mm".
NumberShown shown_by(std::string_view format_code);

// For each cell format, as cells refer to them by number. Throws ReadError.
std::vector<NumberShown> numbers_shown(ZipPackage& package, const std::string& styles_part);

// The text of a cell that is shown as a date or a time; nothing where the number is none. In the workbooks of 1900,
// that year has a 29 February.
std::optional<std::string> serial_text(std::string_view number, NumberShown shown, bool since_1904);

} // namespace crossfoot
