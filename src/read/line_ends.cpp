#include "read/line_ends.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace crossfoot {
namespace {

// Where a text has no other line ends: those of Unicode, and the one that Word writes within a paragraph.
void make_line_ends(std::span<char> text) {
    constexpr std::array<std::string_view, 4> rare = {"\xE2\x80\xA8", "\xE2\x80\xA9", "\xC2\x85", "\v"};
    const std::string_view all(text.data(), text.size());
    if (all.find_first_of("\r\n") != std::string_view::npos)
        return;
    for (const std::string_view end : rare)
        for (std::size_t at = all.find(end); at != std::string_view::npos; at = all.find(end, at + 1)) {
            std::ranges::fill(text.subspan(at, end.size()), ' ');
            text[at + end.size() - 1] = '\n';
        }
}

} // namespace

std::size_t with_line_feeds(std::span<char> text) {
    make_line_ends(text);
    std::size_t size = 0;
    std::size_t returns = 0; // before this character
    for (const char c : text) {
        if (c == '\r') {
            ++returns;
            continue;
        }
        for (std::size_t i = 0; c != '\n' && i < returns; ++i)
            text[size++] = '\n';
        returns = 0;
        text[size++] = c;
    }
    return size;
}

} // namespace crossfoot
