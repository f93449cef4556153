// The formats in which a report is handed out.
#pragma once

#include "write/official_document.hpp"

#include <span>
#include <string>
#include <string_view>

namespace crossfoot {

struct DocumentFormat {
    std::string_view ending; // of file names: "docx"
    std::string (*bytes)(const OfficialDocument&) =
        nullptr; // the same for the same document; nullptr for PDF, which takes an office (publish/pdf.hpp)
    bool tables_alone = false;
};

// Those of documents come first, the most used one before all others.
std::span<const DocumentFormat> document_formats();
const DocumentFormat* document_format(std::string_view ending); // nullptr where there is no such

} // namespace crossfoot
