// What the readers of all formats share: XML parts, the counting of what they take, and numbers.
#pragma once

#include "read/package.hpp"
#include "read/read.hpp"

#include <cstddef>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace crossfoot {

// Limits of all spreadsheets that we read; what lies beyond is not shown by them either.
inline constexpr int most_rows = 1048576;
inline constexpr int most_columns = 16384;

// An XML document that is parsed inside its own buffer.
class XmlPart {
public:
    // Throws ReadError(damaged); the name is for its message.
    XmlPart(Buffer buffer, unsigned whitespace, std::string_view name);
    pugi::xml_node root() const { return document_.document_element(); }

private:
    Buffer buffer_; // outlives the document, which points into it
    pugi::xml_document document_;
};

// Counts what the cells of a workbook take.
class Budget {
public:
    explicit Budget(const ReadLimits& limits) : cells_(limits.cells), text_(limits.text) {}

    // Throws ReadError(too_large).
    void take(std::size_t text);

private:
    std::size_t cells_;
    std::size_t text_;
};

// The number that a spreadsheet shows for a stored one: at most 15 significant digits, so that 0.30000000000000004 is
// 0.3. Nothing when the text is no number.
std::optional<std::string> shown_number(std::string_view stored);

// A cell with a stored number; one whose number cannot be read holds its text.
Cell number_cell(std::string_view stored);

// Takes a sheet's name off the front of "'Sheet 1'!$A$1", up to and including the separator, and undoes its quotes.
std::string take_sheet_name(std::string_view& reference, char separator);

// "$A$1:$B$2" or "$A$1"; nothing for whole columns, several areas and anything else.
std::optional<CellRange> parse_range(std::string_view reference);

Document read_ods(pugi::xml_node document, const ReadLimits& limits); // root of content.xml or of a flat file
Document read_xlsx(Package& package, const ReadLimits& limits);

} // namespace crossfoot
