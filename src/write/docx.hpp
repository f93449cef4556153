// The parts of an Office Open XML text.
#pragma once

#include "write/official_document.hpp"
#include "write/xml.hpp"

#include <cmath>
#include <string>

namespace crossfoot {

namespace docx {

inline constexpr const char* word_space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
inline constexpr const char* relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

// Lengths are counted in twentieths of a point.
inline std::string of_mm(double length) { return std::to_string(std::lround(length * 1440 / 25.4)); }
inline std::string of_points(double length) { return std::to_string(std::lround(length * 20)); }
inline std::string half_points(double size) { return std::to_string(std::lround(size * 2)); }

// A fixed line height, with air before and behind.
void line(pugi::xml_node properties, double height, double before = 0, double behind = 0);

} // namespace docx

std::string docx_document(const OfficialDocument& document);
std::string docx_styles();
std::string docx_footer(bool right);

} // namespace crossfoot
