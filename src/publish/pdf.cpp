#include "publish/pdf.hpp"

#include "write/faces.hpp"

#include <array>

namespace crossfoot {
namespace {

// "pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"},…}"
std::string filter_with_options() {
    std::string text;
    for (const PdfOption& option : pdf_options()) {
        const int* const number = std::get_if<int>(&option.value);
        const std::string value = number != nullptr              ? std::to_string(*number)
                                  : std::get<bool>(option.value) ? "true"
                                                                 : "false";
        text += text.empty() ? '{' : ',';
        text.append("\"").append(option.name).append("\":{\"type\":\"");
        text.append(number != nullptr ? "long" : "boolean").append("\",\"value\":\"").append(value).append("\"}");
    }
    return "pdf:" + std::string(pdf_filter) + ':' + text + '}';
}

} // namespace

std::span<const PdfOption> pdf_options() {
    static constexpr std::array<PdfOption, 4> options = {{{"SelectPdfVersion", 2},
                                                          {"UseTaggedPDF", true},
                                                          {"ExportBookmarks", true},
                                                          {"DisplayPDFDocumentTitle", true}}};
    return options;
}

OfficeOutput pdf_by_office(const std::string& programs, std::string_view odt) {
    return converted_by_office(programs,
                               {odt, "odt", filter_with_options(), font_configuration(), std::chrono::seconds(120)});
}

} // namespace crossfoot
