#include "text/trim.hpp"

#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace crossfoot {
namespace {

bool is_printed_ascii(char c) { return c > ' ' && c < '\x7F'; }

bool is_trail(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

// That of U+4000 to U+9FFF: Chinese characters.
bool is_chinese_lead(char c) { return c >= '\xE4' && c <= '\xE9'; }

bool ends_in_chinese(std::string_view text) {
    const std::size_t size = text.size();
    return size >= 3 && is_chinese_lead(text[size - 3]) && is_trail(text[size - 2]) && is_trail(text[size - 1]);
}

// As nearly all texts are.
bool is_trimmed(std::string_view text) {
    return !text.empty() && (is_printed_ascii(text.front()) || is_chinese_lead(text.front())) &&
           (is_printed_ascii(text.back()) || ends_in_chinese(text));
}

} // namespace

std::string_view trimmed(std::string_view text) {
    if (is_trimmed(text))
        return text;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size() && is_space(next_character(text, at));)
        begin = at;
    text.remove_prefix(begin);
    while (!text.empty()) {
        std::size_t last = text.size() - 1;
        while (last > 0 && is_trail(text[last]))
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
