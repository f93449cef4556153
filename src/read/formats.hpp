// The formats that are read.
#pragma once

#include "read/draft.hpp"
#include "read/odt_formulas.hpp"
#include "read/odt_styles.hpp"
#include "read/zip_package.hpp"

#include <pugixml.hpp>
#include <string_view>

namespace crossfoot {

// All throw ReadError.
void read_ods(pugi::xml_node document, Draft& draft); // root of content.xml or of a flat file
void read_odt(pugi::xml_node document, const OdtStyles& styles, const OdtFormulas& formulas, Draft& draft);
void read_xlsx(ZipPackage& package, Draft& draft);
void read_docx(ZipPackage& package, Draft& draft);
void read_pdf(std::string_view bytes, Draft& draft);
void read_dif(std::string_view bytes, Draft& draft);

std::string docx_text_part(ZipPackage& package); // the part with the text

void read_flat(std::string_view bytes, Draft& draft); // OpenDocument in one file

// What LibreOffice is told of a file: what it is, and what it is to become ("fodt", "fods").
struct OfficeFormat {
    std::string_view extension;
    std::string_view to;
};
void read_by_office(std::string_view bytes, const OfficeFormat& format, Draft& draft);

// Whether a zip file is a document of a format that is known.
bool is_package(const ZipPackage& package);

// What a file is goes by its content alone.
void read_any(std::string_view bytes, Draft& draft);

// Which of the formats it is. Empty: none that is read. Throws ReadError.
std::string_view format_name(std::string_view bytes, Budget& budget);
std::string_view format_name(const ZipPackage& package); // the same of one, which may be in a file

} // namespace crossfoot
