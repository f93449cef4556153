// Web pages as the tests of their reader write them.
#pragma once

#include "read/read.hpp"

#include <string>

namespace crossfoot::test {

inline Document html(const std::string& body) { return read_document_bytes("<html><body>" + body + "</body></html>"); }

inline const Grid& grid_of(const Document& document) { return document.blocks.at(0).grid; }

// The cell beside another one.
inline Cell cell_beside(const std::string& content) {
    return grid_of(html("<table><tr><td>件数</td><td>" + content + "</td></tr></table>")).at({0, 1});
}

} // namespace crossfoot::test
