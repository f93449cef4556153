#include "template/thumbnail.hpp"

#include "template/sheet_writing.hpp"
#include "template/styles.hpp"
#include "write/png.hpp"

#include <algorithm>
#include <array>

namespace crossfoot {
namespace {

// Three dots a row from the top, the left one first.
constexpr std::array<std::array<std::uint8_t, 5>, 10> dotted_digits = {{{7, 5, 5, 5, 7},
                                                                        {2, 6, 2, 2, 7},
                                                                        {7, 1, 7, 4, 7},
                                                                        {7, 1, 7, 1, 7},
                                                                        {5, 5, 7, 1, 1},
                                                                        {7, 4, 7, 1, 7},
                                                                        {7, 4, 7, 5, 7},
                                                                        {7, 1, 1, 1, 1},
                                                                        {7, 5, 7, 5, 7},
                                                                        {7, 5, 7, 1, 7}}};

class Thumbnail {
    static constexpr std::size_t width = 181, height = 256; // of A4
    static constexpr double left = 17, top = 84, wide = 147, high = 158;
    static constexpr std::size_t digit_top = 24, digit_dot = 6; // of digits of 3 by 5 dots
    enum Ink : std::uint8_t { paper, frame, letters, dim, blue };

public:
    explicit Thumbnail(const Book& book)
        : book_(book), picture_(width, height, {0xFFFFFF, 0xB0B0B0, 0x303030, 0xE6E6E6, 0xC6D9F1}) {}

    std::string bytes() {
        outline(0, 0, width - 1, height - 1);
        draw_year();
        for (std::size_t line = 0; line < 2; ++line) // the title below it
            fill(46 - 16 * line, 62 + 9 * line, width - 46 + 16 * line, 65 + 9 * line, letters);
        const auto figures = [](const BookSheet& sheet) {
            return std::ranges::count_if(sheet.cells,
                                         [](const auto& entry) { return entry.second.look == Look::count; });
        };
        draw_table(*std::ranges::max_element(book_.sheets, {}, figures));
        return png_bytes(picture_);
    }

private:
    void fill(std::size_t x0, std::size_t y0, std::size_t x1, std::size_t y1, Ink ink) {
        for (std::size_t y = y0; y < std::min(y1, height); ++y)
            for (std::size_t x = x0; x < std::min(x1, width); ++x)
                picture_.pixels[y * width + x] = ink;
    }

    void outline(std::size_t x0, std::size_t y0, std::size_t x1, std::size_t y1) {
        fill(x0, y0, x1, y0 + 1, frame);
        fill(x0, y1, x1 + 1, y1 + 1, frame);
        fill(x0, y0, x0 + 1, y1, frame);
        fill(x1, y0, x1 + 1, y1, frame);
    }

    void draw_year() {
        std::string_view year = book_.title;
        year = year.substr(0, std::min(year.find_first_not_of("0123456789"), year.size()));
        if (year.empty())
            return;
        std::size_t x = (width - (4 * year.size() - 1) * digit_dot) / 2;
        for (const char digit : year) {
            for (std::size_t dot = 0; dot < 15; ++dot)
                if ((dotted_digits[static_cast<std::size_t>(digit - '0')][dot / 3] >> (2 - dot % 3) & 1U) != 0) {
                    const std::size_t at = x + dot % 3 * digit_dot, y = digit_top + dot / 3 * digit_dot;
                    fill(at, y, at + digit_dot, y + digit_dot, letters);
                }
            x += 4 * digit_dot;
        }
    }

    // A table's cells in their proportions; labels are lines, since letters so small cannot be read.
    void draw_table(const BookSheet& sheet) {
        const CellAddress last = sheet.print.last;
        std::vector<double> rows{0}, columns{0};
        for (int row = 1; row <= last.row; ++row) { // below the heading
            const auto tall = sheet.heights.find(row);
            rows.push_back(rows.back() + (tall == sheet.heights.end() ? 6 : tall->second));
        }
        for (int column = 0; column <= last.column; ++column)
            columns.push_back(columns.back() + sheet.widths[static_cast<std::size_t>(column)]);
        const auto x = [&](int column) {
            return static_cast<std::size_t>(left + columns[static_cast<std::size_t>(column)] / columns.back() * wide);
        };
        const auto y = [&](int row) {
            return static_cast<std::size_t>(top + rows[static_cast<std::size_t>(row - 1)] / rows.back() * high);
        };
        for (const auto& [at, cell] : sheet.cells)
            if (at.row > 0 && at.row <= last.row && at.column <= last.column && !style(cell.look).line.empty())
                draw_cell(cell, x(at.column), y(at.row), x(at.column + cell.columns), y(at.row + cell.rows));
    }

    void draw_cell(const BookCell& cell, std::size_t x0, std::size_t y0, std::size_t x1, std::size_t y1) {
        fill(x0, y0, x1, y1,
             cell.look == Look::head || cell.look == Look::corner ? blue
             : cell.look == Look::total                           ? dim
                                                                  : paper);
        outline(x0, y0, x1, y1);
        if (cell.look == Look::label && x1 > x0 + 4 && y1 > y0 + 2)
            fill(x0 + 2, (y0 + y1) / 2, std::min(x1 - 2, x0 + 2 + cell.shown.text.size()), (y0 + y1) / 2 + 1, letters);
    }

    const Book& book_;
    Picture picture_;
};

} // namespace

std::string thumbnail_png(const Book& book) { return Thumbnail(book).bytes(); }

} // namespace crossfoot
