// What files are that no mark at their beginning tells.
#pragma once

#include "read/read.hpp"
#include "read/zip_package.hpp"

#include <string_view>

namespace crossfoot {

// A web page, or a part of one; and one that was saved with its pictures.
bool is_html(std::string_view bytes);
bool is_mht(std::string_view bytes);

// OpenDocument in one file.
bool is_flat(std::string_view bytes);

// A .docx as one XML file, which LibreOffice takes for a text.
bool is_word_package_xml(std::string_view bytes);

// What Word and Excel of 2003 store as XML, and the Unified Office Format.
bool is_word_xml(std::string_view bytes);
bool is_excel_xml(std::string_view bytes);
bool is_uof(std::string_view bytes);

// Data Interchange Format.
bool is_dif(std::string_view bytes);

// Nothing but text, in whatever encoding.
bool is_text(std::string_view bytes);

// Why a file cannot be read: it may hold a report all the same (unsupported), packs files together (archive), or shows
// nothing of the kind (unknown_format).
ReadErrorKind other_format(std::string_view bytes);

// Whether there are pictures in a document.
bool holds_pictures(const ZipPackage& package);

// Whether a zip file packs files together and is no document itself.
bool holds_files(const ZipPackage& package);

} // namespace crossfoot
