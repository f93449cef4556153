// The parts of an OpenDocument text.
#pragma once

#include "write/official_document.hpp"

#include <string>

namespace crossfoot {

std::string odt_content(const OfficialDocument& document);
std::string odt_styles(const InstalledFaces& installed); // of faces; empty: nobody knows

} // namespace crossfoot
