#include "publish/printable.hpp"

#include "text/trim.hpp"
#include "text/utf8.hpp"

namespace crossfoot {

std::string printable(std::string_view text) {
    std::string result;
    text = trimmed(text);
    for (std::size_t at = 0; at < text.size();) {
        if (const std::size_t length = character_length(text.substr(at)); length == 0) {
            append_character(result, U'\uFFFD');
            ++at;
            continue;
        }
        const char32_t c = next_character(text, at);
        if (c == U'\t')
            result += ' ';
        else if (c >= 0x20 && c != 0x7F && !(c >= 0x80 && c < 0xA0) && c != 0xFFFE && c != 0xFFFF)
            append_character(result, c);
    }
    return result;
}

} // namespace crossfoot
