#include "recognise/translations.hpp"

#include <algorithm>

namespace crossfoot {
namespace {

constexpr std::ptrdiff_t shortest_word = 3; // letters in all; A, B and kg are none

bool is_arabic(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_ascii(char32_t c) { return c < 0x80; }

// "1. " before "State secrets", behind "1.属于国家秘密".
void drop_number_at_end(std::u32string& text) {
    constexpr std::size_t most_digits = 2;
    std::size_t end = text.find_last_not_of(U' ') + 1;
    if (end == 0 || std::u32string_view(U".)").find(text[end - 1]) == std::u32string_view::npos)
        return;
    std::size_t digits = 0;
    while (digits + 1 < end && is_arabic(text[end - 2 - digits]))
        ++digits;
    const std::size_t begin = end - 1 - digits;
    if (digits > 0 && digits <= most_digits && begin > 0 && !is_ascii(text[begin - 1 - (text[begin - 1] == U' ')]))
        text.erase(begin);
}

// What of a passage in Latin letters is kept: years, and a bracket that closes one before it.
std::u32string kept_of(std::u32string_view passage) {
    constexpr std::size_t shortest_year = 4;
    std::u32string kept;
    int open = 0;
    for (std::size_t at = 0; at < passage.size(); ++at) {
        open += passage[at] == U'(' ? 1 : 0;
        if (passage[at] == U')' && --open < 0)
            kept += passage[at];
        std::size_t end = at;
        while (end < passage.size() && is_arabic(passage[end]))
            ++end;
        if (end - at >= shortest_year)
            kept += passage.substr(at, end - at);
        at = std::max(at, end == at ? at : end - 1);
    }
    return kept;
}

} // namespace

std::u32string without_translation(std::u32string_view text) {
    if (std::ranges::count_if(text, is_latin_letter) < shortest_word)
        return std::u32string(text);
    std::u32string rest;
    for (std::size_t at = 0; at < text.size();) {
        if (!is_latin_letter(text[at])) {
            rest += text[at++];
            continue;
        }
        drop_number_at_end(rest);
        std::size_t end = at;
        while (end < text.size() && is_ascii(text[end]))
            ++end;
        while (end > at && end < text.size() && (is_arabic(text[end - 1]) || text[end - 1] == U' '))
            --end; // of the next word: 2022年
        rest += kept_of(text.substr(at, end - at));
        at = end;
    }
    for (std::size_t at = rest.find(U"()"); at != std::u32string::npos; at = rest.find(U"()"))
        rest.erase(at, 2);
    return rest;
}

} // namespace crossfoot
