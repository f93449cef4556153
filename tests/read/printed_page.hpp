// A page as LibreOffice's reader of .pdf tells of it, line by line.
#pragma once

#include "read/printed.hpp"
#include "read/read.hpp"
#include "text_blocks.hpp"

#include <cstdio>
#include <stdexcept>
#include <string>
#include <vector>

namespace crossfoot::test {

inline constexpr double size = 10; // of all characters, in points
inline constexpr int page_height = 800;

// A page whose coordinates begin in its upper left corner.
class Page {
public:
    Page() { out_ = "startPage 60000 80000\nupdateCtm 100 0 0 -100 0 80000\n"; }

    // Every character as wide as high.
    Page& text(double left, double top, const std::u32string& text) {
        for (const char32_t c : text) {
            std::string character;
            if (c < 0x80)
                character = static_cast<char>(c);
            else
                character = {static_cast<char>(0xE0 | (c >> 12)), static_cast<char>(0x80 | (c >> 6 & 0x3F)),
                             static_cast<char>(0x80 | (c & 0x3F))};
            const double y = page_height - top - size;
            line("drawChar %f %f %f %f 1 0 0 1 %f ", left, y, left + size, y, size);
            out_.insert(out_.size() - 1, character);
            left += size;
        }
        return *this;
    }
    Page& rule(double left, double top, double right, double bottom) {
        line("strokePath subpath 0 %f %f 0 %f %f 0", left, page_height - top, right, page_height - bottom);
        return *this;
    }
    // A lattice of rules between all the lines.
    Page& rules(const std::vector<double>& x, const std::vector<double>& y) {
        for (const double at : y)
            rule(x.front(), at, x.back(), at);
        for (const double at : x)
            rule(at, y.front(), at, y.back());
        return *this;
    }
    std::string str() const { return out_ + "endPage\n"; }

private:
    template <typename... Numbers> void line(const char* format, Numbers... numbers) {
        char buffer[200];
        std::snprintf(buffer, sizeof buffer, format, numbers...);
        out_ += buffer;
        out_ += '\n';
    }
    std::string out_;
};

inline Document document_of(const std::string& stream, const ReadLimits& limits = {}) {
    Budget budget(limits);
    Draft draft(budget);
    add_pages(pages_in(stream, budget), draft);
    return draft.finish();
}

inline const Grid& table_in(const Document& document) {
    for (const Block& block : document.blocks)
        if (block.kind == BlockKind::table)
            return block.grid;
    throw std::runtime_error("no table");
}

} // namespace crossfoot::test
