#include "publish/document_formats.hpp"

#include "write/sheets.hpp"

#include <algorithm>
#include <array>

namespace crossfoot {

std::span<const DocumentFormat> document_formats() {
    static constexpr std::array<DocumentFormat, 8> all = {{{"docx", docx_bytes},
                                                           {"odt", odt_bytes},
                                                           {"pdf"},
                                                           {"html", html_bytes},
                                                           {"txt", text_bytes},
                                                           {"csv", csv_bytes, true},
                                                           {"ods", ods_bytes, true},
                                                           {"xlsx", xlsx_bytes, true}}};
    return all;
}

const DocumentFormat* document_format(std::string_view ending) {
    const std::span<const DocumentFormat> all = document_formats();
    const auto found = std::ranges::find(all, ending, &DocumentFormat::ending);
    return found == all.end() ? nullptr : &*found;
}

} // namespace crossfoot
