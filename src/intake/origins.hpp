// Of each cell of a template that was filled, where that came from: a sheet of its own, which the file keeps and in
// which nothing looks like a report.
#pragma once

#include "document/document.hpp"
#include "form/form.hpp"
#include "language/language.hpp"
#include "template/book.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace crossfoot {

class Origins {
public:
    // Of a document, which has to live as long as this, and what it is called.
    Origins(std::string_view file, const Document& document, Language language);

    // A cell of the book, and what stood in the document; nothing is added where the book has no such cell.
    void add(const Book& book, const std::optional<Place>& cell, std::string_view text, const Place& place,
             const TableSpec* table = nullptr);
    // What stood in the document, and has no cell in the book.
    void add_left_out(std::string_view text, const Place& place, const TableSpec* table);

    // Adds the sheet, and the name of its cells.
    void add_to(Book& book) const;

private:
    using Row = std::array<std::string, 3>; // the cell, what stood there, where
    Row row(std::string cell, std::string_view text, const Place& place, const TableSpec* table) const;

    std::string file_;
    const Document& document_;
    Language language_;
    std::vector<Row> rows_;
    std::vector<Row> left_out_;
};

} // namespace crossfoot
