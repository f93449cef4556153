// The official document as PDF, which takes an office.
#pragma once

#include "process/conversion.hpp"

#include <string>
#include <string_view>

namespace crossfoot {

// PDF/A-2b, tagged, with title, outline and all faces, from the bytes of an .odt; `programs` is a folder as
// office_programs() gives it.
OfficeOutput pdf_by_office(const std::string& programs, std::string_view odt);

} // namespace crossfoot
