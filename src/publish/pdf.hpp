// The official document as PDF, which takes an office.
#pragma once

#include "process/conversion.hpp"

#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace crossfoot {

// How an office is to make it of an .odt: PDF/A-2b, tagged, with title and outline.
struct PdfOption {
    const char* name;
    std::variant<bool, int> value;
};
inline constexpr std::string_view pdf_filter = "writer_pdf_Export";
std::span<const PdfOption> pdf_options();

// By an office of its own, with all faces, from the bytes of an .odt; `programs` is a folder as office_programs() gives
// it.
OfficeOutput pdf_by_office(const std::string& programs, std::string_view odt);

} // namespace crossfoot
