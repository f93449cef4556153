#include "text/trim.hpp"

#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace crossfoot {

std::string_view trimmed(std::string_view text) {
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size() && is_space(next_character(text, at));)
        begin = at;
    text.remove_prefix(begin);
    while (!text.empty()) {
        std::size_t last = text.size() - 1;
        while (last > 0 && (static_cast<unsigned char>(text[last]) & 0xC0U) == 0x80U)
            --last; // to where its last character starts
        std::size_t at = last;
        const char32_t c = next_character(text, at);
        if (at < text.size() || !is_space(c)) // a broken sequence starts nowhere
            break;
        text = text.substr(0, last);
    }
    return text;
}

} // namespace crossfoot
