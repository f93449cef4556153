#include "read/transfer_encoding.hpp"

#include <cctype>

namespace crossfoot {
namespace {

int hexadecimal(char c) {
    if (c >= '0' && c <= '9')
        return c - '0';
    const int letter = std::tolower(static_cast<unsigned char>(c));
    return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
}

} // namespace

std::string from_quoted_printable(std::string_view text) {
    std::string bytes;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '=') {
            bytes += text[i];
        } else if (i + 2 < text.size() && hexadecimal(text[i + 1]) >= 0 && hexadecimal(text[i + 2]) >= 0) {
            bytes += static_cast<char>(hexadecimal(text[i + 1]) * 16 + hexadecimal(text[i + 2]));
            i += 2;
        } else { // a line that goes on
            i += text.substr(i + 1).starts_with("\r\n") ? 2 : 1;
        }
    }
    return bytes;
}

std::string from_base64(std::string_view text) {
    constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string bytes;
    unsigned value = 0;
    int bits = 0;
    for (const char c : text) {
        const std::size_t digit = digits.find(c);
        if (digit == std::string_view::npos)
            continue;
        value = (value << 6U | static_cast<unsigned>(digit)) & 0xFFFFU;
        bits += 6;
        if (bits >= 8) {
            bits -= 8;
            bytes += static_cast<char>(value >> static_cast<unsigned>(bits) & 0xFFU);
        }
    }
    return bytes;
}

std::string from_percent_encoding(std::string_view text) {
    std::string bytes;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool code =
            text[i] == '%' && i + 2 < text.size() && hexadecimal(text[i + 1]) >= 0 && hexadecimal(text[i + 2]) >= 0;
        bytes += code ? static_cast<char>(hexadecimal(text[i + 1]) * 16 + hexadecimal(text[i + 2])) : text[i];
        i += code ? 2 : 0;
    }
    return bytes;
}

} // namespace crossfoot
