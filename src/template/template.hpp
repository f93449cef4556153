// The template of a form: a spreadsheet to fill in, with its own totals and live checks, built from data alone.
#pragma once

#include "form/form.hpp"
#include "template/book.hpp"
#include "template/figures.hpp"
#include "template/pages.hpp"
#include "write/file.hpp"

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace crossfoot {

// The sheets of a form, filled with figures where there are any. Formulas already show their results.
Book report_book(const Form& form, const Pages& pages, const Figures& figures = {});

enum class BookFile { spreadsheet, spreadsheet_template }; // .ods, .ots

// A book as an OpenDocument file, the same bytes each time.
std::string book_bytes(const Book& book, BookFile kind);

// The same into a file that has nothing yet. Rows that are too many to keep may follow on its last sheet: as XML, which
// more_rows puts there piece by piece. Throws WriteError.
using PutText = std::function<void(std::string_view)>;
void put_book(NewFile& file, const Book& book, BookFile kind, const std::function<void(const PutText&)>& more_rows);

// Writes it. Throws WriteError when the file cannot be written.
void write_book(const Book& book, const std::filesystem::path& file, BookFile kind);

} // namespace crossfoot
