// Reads spreadsheets and texts to documents, without an office.
//
// OpenDocument (.ods, .odt, templates and flat files) and Office Open XML (.xlsx, .docx, templates, with macros) are
// told apart by their content, never by their name. A file may come from anywhere, so sizes are limited before memory
// is taken.
#pragma once

#include "document/document.hpp"
#include "process/office.hpp"

#include <cstddef>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>

namespace crossfoot {

enum class ReadErrorKind {
    not_found,       // no such file
    unreadable,      // no permission, a folder, a device, an error of the disk
    unknown_format,  // a picture, a presentation, a file that was cut off at its beginning
    damaged,         // cut off, empty, or against its own format
    encrypted,       // protected by a password
    too_large,       // larger than any report, or made to exhaust the reader
    unsupported,     // may hold a report, in a format that is not read: .xls, .doc, .ofd
    archive,         // files packed together, which are not looked into
    scan,            // pages as pictures, without characters
    no_office,       // a format that LibreOffice reads, which is not there
    office_forbidden // the same, where it may not be used
};

// "not_found", "unreadable", ...: the identifier used in JSON and in the catalogue of texts.
std::string_view name(ReadErrorKind kind);

// what() is a technical detail in English, for the curious; the text for the user goes by the kind.
class ReadError : public std::runtime_error {
public:
    ReadError(ReadErrorKind kind, const std::string& detail) : std::runtime_error(detail), kind_(kind) {}
    ReadErrorKind kind() const { return kind_; }

private:
    ReadErrorKind kind_;
};

// The defaults are far above a workbook that holds a thousand reports.
struct ReadLimits {
    std::size_t file = std::size_t{256} << 20;     // bytes on disk
    std::size_t part = std::size_t{128} << 20;     // bytes of one part of a package, inflated
    std::size_t package = std::size_t{256} << 20;  // bytes of all parts read, inflated
    std::size_t ratio = 200;                       // inflated : deflated, of parts over ratio_from bytes
    std::size_t ratio_from = std::size_t{4} << 20; // small parts may compress as well as they like
    std::size_t memory = std::size_t{400} << 20;   // bytes in memory at a time: the file, parts, XML, the document
    std::size_t cells = 1'500'000;                 // filled cells, merged ranges, names, sheets
    std::size_t text = std::size_t{64} << 20;      // bytes of text in all of those
    OfficeChoice office;                           // which LibreOffice may help
    std::size_t work = 50'000'000;                 // steps of what a reader does over and over
    bool sources = false;                          // blocks are to say where in the file they stand
};

// Of a text: its paragraphs and tables in reading order, as they are shown, changes that were tracked accepted; hidden
// text, notes, comments and the table of contents are left out. Where the format does not store numbers, plain digits
// in a cell are one. Numbers that a numbering shows stand before the text.
//
// Of a workbook: sheets come in the order of the workbook, hidden ones among them; those that only keep the cells of
// another document are left out. Numbers are given with the 15 significant digits that a spreadsheet keeps; percentages
// as fractions; dates, times and truth values as the texts "2024-05-03", "10:30:00" and "TRUE", however they are shown,
// since they are no figures. A formula gives its stored result, which may be an empty text; where none was stored, its
// cell is uncalculated. Cells hidden under a merged range are left out. Throws ReadError.
Document read_document(const std::filesystem::path& file, const ReadLimits& limits = {});

// Whether what begins so may be a document: for files whose names do not say. Of no more than 8 bytes nothing else is
// known, so that texts and web pages are none here.
bool begins_as_document(std::string_view start);

// The same from the content of a file.
Document read_document_bytes(std::string_view bytes, const ReadLimits& limits = {});

} // namespace crossfoot
