#include "text/utf8.hpp"

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

std::u32string characters(std::string_view text) {
    std::u32string result;
    result.reserve(text.size() / 3 + 1);
    for (std::size_t at = 0; at < text.size();)
        result += next_character(text, at);
    return result;
}

std::string utf8(std::u32string_view characters) {
    std::string result;
    for (const char32_t c : characters)
        append_character(result, c);
    return result;
}

std::size_t character_length(std::string_view text) {
    const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    const unsigned first = byte(0);
    if (first < 0x80)
        return text.empty() ? 0 : 1;
    const std::size_t length = first >= 0xC2 && first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
    if (first < 0xC2 || length == 0)
        return 0;
    for (std::size_t i = 1; i < length; ++i)
        if ((byte(i) & 0xC0U) != 0x80U)
            return 0;
    const unsigned second = byte(1);
    const bool overlong = (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90);
    const bool surrogate = first == 0xED && second > 0x9F;
    const bool beyond = first == 0xF4 && second > 0x8F;
    return overlong || surrogate || beyond ? 0 : length;
}

} // namespace crossfoot
