#include "text/columns.hpp"

#include "text/utf8.hpp"

#include <utf8proc.h>

namespace crossfoot {

std::size_t columns(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size();)
        if (text[at] >= ' ' && text[at] < '\x7f') { // most of a long line of digits
            ++count;
            ++at;
        } else {
            count +=
                static_cast<std::size_t>(utf8proc_charwidth(static_cast<utf8proc_int32_t>(next_character(text, at))));
        }
    return count;
}

std::string within(std::string_view text, std::size_t room) {
    if (columns(text) <= room)
        return std::string(text);
    std::size_t kept = 0;
    std::size_t width = 1; // of the sign that something is left out
    for (std::size_t at = 0; at < text.size(); kept = at) {
        const std::size_t start = at;
        next_character(text, at);
        width += columns(text.substr(start, at - start));
        if (width > room)
            break;
    }
    return std::string(text.substr(0, kept)) + "…";
}

} // namespace crossfoot
