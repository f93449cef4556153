// Word's texts as a test writes them.
#pragma once

#include "read/read.hpp"
#include "zip_bytes.hpp"

#include <string>

namespace crossfoot::test {

inline Parts docx_parts(const std::string& body) {
    return {{"[Content_Types].xml", "<Types/>"},
            {"word/document.xml", "<w:document><w:body>" + body + "</w:body></w:document>"}};
}

inline Document docx(const std::string& body) { return read_document_bytes(zipped(docx_parts(body))); }

inline std::string run(const std::string& text) { return "<w:r><w:t>" + text + "</w:t></w:r>"; }
inline std::string p(const std::string& text) { return "<w:p>" + run(text) + "</w:p>"; }
inline std::string tc(const std::string& properties, const std::string& content) {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + content + "</w:tc>";
}
inline std::string tr(const std::string& cells) { return "<w:tr>" + cells + "</w:tr>"; }
inline std::string tbl(const std::string& rows) { return "<w:tbl>" + rows + "</w:tbl>"; }

// A table of two cells, the second of which holds the content.
inline std::string beside(const std::string& content) { return tbl(tr(tc("", p("件数")) + tc("", content))); }

inline Cell second_cell(const std::string& content) { return docx(beside(content)).blocks.at(0).grid.at({0, 1}); }

} // namespace crossfoot::test
