#include "intake/origins.hpp"

#include "intake/intake.hpp"
#include "language/catalogue.hpp"
#include "tell/place.hpp"
#include "template/sheet_writing.hpp"
#include "text/shown.hpp"

#include <algorithm>

namespace crossfoot {

Origins::Origins(std::string_view file, const Document& document, Language language)
    : file_(one_line(file)), document_(document), language_(language) {}

// Within quotation marks nothing is a figure, so that nobody takes the list for a table.
Origins::Row Origins::row(std::string cell, std::string_view text, const Place& place, const TableSpec* table) const {
    return {std::move(cell), "“" + one_line(text) + "”", place_text(document_, place, language_, table)};
}

void Origins::add(const Book& book, const std::optional<Place>& cell, std::string_view text, const Place& place,
                  const TableSpec* table) {
    if (cell)
        rows_.push_back(row(book.sheets[cell->block].name + '.' + a1(cell->cell()), text, place, table));
}

void Origins::add_left_out(std::string_view text, const Place& place, const TableSpec* table) {
    left_out_.push_back(row(say(language_, "intake.no_cell"), text, place, table));
}

void Origins::add_to(Book& book) const {
    BookSheet sheet;
    sheet.name = say(language_, "intake.sheet");
    sheet.widths = {24, 88, 66};
    sheet.is_printed = false;
    const auto put_row = [&](int at, Look look, const Row& texts) {
        for (int column = 0; column < static_cast<int>(texts.size()); ++column)
            put(sheet, {{at, column}, {at, column}}, look, texts[static_cast<std::size_t>(column)]);
    };
    int at = 0;
    put(sheet, {{at, 0}, {at, 2}}, Look::heading, sheet.name);
    put(sheet, {{++at, 0}, {at, 2}}, Look::text, say(language_, "intake.from", {{"file", file_}}));
    put(sheet, {{++at, 0}, {at, 2}}, Look::text,
        say(language_, "intake.about", {{"no_cell", say(language_, "intake.no_cell")}}));
    put_row(++at, Look::field_label,
            {say(language_, "intake.cell"), say(language_, "intake.stood"), say(language_, "intake.place")});
    sheet.freeze = {at + 1, 0};
    sheet.cursor = {at + 1, 0};
    const int first = at + 1;
    for (const auto* part : {&rows_, &left_out_})
        for (const Row& texts : *part)
            put_row(++at, Look::label, texts);
    fit_rows(sheet, 6);
    book.names.push_back({std::string(origins_name), book.sheets.size(), {{first, 0}, {std::max(first, at), 2}}});
    book.sheets.push_back(std::move(sheet));
}

} // namespace crossfoot
