// The parts of an OpenDocument spreadsheet.
#pragma once

#include "template/template.hpp"

#include <string>

namespace crossfoot {

inline constexpr char thumbnail_part[] = "Thumbnails/thumbnail.png"; // of a template

std::string media_type(BookFile kind);
std::string content_xml(const Book& book);                            // the sheets
std::string styles_xml();                                             // cell styles and page layouts
std::string settings_xml(const Book& book);                           // cursor, frozen headings, the sheet in front
std::string meta_xml(const Book& book, const std::string& mark = {}); // of a result its mark
std::string manifest_xml(BookFile kind);

} // namespace crossfoot
