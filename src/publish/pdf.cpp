#include "publish/pdf.hpp"

#include "write/faces.hpp"

namespace crossfoot {

OfficeOutput pdf_by_office(const std::string& programs, std::string_view odt) {
    return converted_by_office(programs, {odt, "odt",
                                          R"(pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"2"},)"
                                          R"("UseTaggedPDF":{"type":"boolean","value":"true"},)"
                                          R"("ExportBookmarks":{"type":"boolean","value":"true"},)"
                                          R"("DisplayPDFDocumentTitle":{"type":"boolean","value":"true"}})",
                                          font_configuration(), std::chrono::seconds(120)});
}

} // namespace crossfoot
