#include "figure/characters.hpp"

namespace crossfoot {

char32_t next_character(std::string_view text, std::size_t& at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(at);
    const std::size_t length = lead < 0x80U ? 1 : lead >= 0xF0U ? 4 : lead >= 0xE0U ? 3 : lead >= 0xC0U ? 2 : 1;
    if (length == 1 || at + length > text.size())
        return byte(at++);
    char32_t character = lead & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i)
        character = (character << 6U) | (byte(at + i) & 0x3FU);
    at += length;
    return character;
}

void append_character(std::string& text, char32_t character) {
    const auto put = [&](char32_t bits) { text += static_cast<char>(static_cast<unsigned char>(bits)); };
    const auto trail = [&](unsigned shift) { put(0x80U | ((character >> shift) & 0x3FU)); };
    if (character < 0x80U) {
        put(character);
    } else if (character < 0x800U) {
        put(0xC0U | (character >> 6U));
        trail(0);
    } else if (character < 0x10000U) {
        put(0xE0U | (character >> 12U));
        trail(6);
        trail(0);
    } else {
        put(0xF0U | (character >> 18U));
        trail(12);
        trail(6);
        trail(0);
    }
}

bool is_space(char32_t c) {
    return c == U' ' || (c >= U'\t' && c <= U'\r') || c == U'\u00A0' || c == U'\u3000' ||
           (c >= U'\u2000' && c <= U'\u200B') || c == U'\uFEFF';
}

} // namespace crossfoot
