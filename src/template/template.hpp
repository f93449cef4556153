// The template of a form: a spreadsheet to fill in, with its own totals and live checks, built from data alone.
#pragma once

#include "form/form.hpp"
#include "template/book.hpp"
#include "template/figures.hpp"
#include "template/pages.hpp"

#include <filesystem>
#include <string>

namespace crossfoot {

// The sheets of a form, filled with figures where there are any. Formulas already show their results.
Book report_book(const Form& form, const Pages& pages, const Figures& figures = {});

enum class BookFile { spreadsheet, spreadsheet_template }; // .ods, .ots

// A book as OpenDocument, the same bytes each time.
std::string book_bytes(const Book& book, BookFile kind);

// Writes it. Throws WriteError when the file cannot be written.
void write_book(const Book& book, const std::filesystem::path& file, BookFile kind);

} // namespace crossfoot
