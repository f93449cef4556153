#include "text/shown.hpp"

#include "text/fold.hpp"
#include "text/trim.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace crossfoot {
namespace {

// Of a character that stands by its number.
constexpr std::string_view number_begin = "<U+";
constexpr std::string_view number_digits = "0123456789ABCDEF";

bool is_control_or_line_end(char32_t c) {
    return c < U' ' || (c >= U'\x7F' && c < U'\xA0') || c == U'\u2028' || c == U'\u2029';
}

bool turns_direction(char32_t c) {
    return c == U'\u061C' || c == U'\u200E' || c == U'\u200F' || (c >= U'\u202A' && c <= U'\u202E') ||
           (c >= U'\u2066' && c <= U'\u2069');
}

bool is_sign(char32_t c) { return c == U'+' || c == U'-'; }

// "-3.5", "＋1,234", "－", "--": what stands in cells of figures.
bool is_number_or_dash(std::string_view text) {
    std::size_t signs = 0;
    std::size_t digits = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = narrow(next_character(text, at));
        const bool digit = c == U'.' || c == U',' || (c >= U'0' && c <= U'9');
        if (!digit && (!is_sign(c) || digits > 0))
            return false;
        ++(digit ? digits : signs);
    }
    return digits == 0 || signs == 1;
}

// What a spreadsheet takes for one.
bool is_formula(std::string_view line) {
    const std::string_view start = trimmed(line);
    std::size_t at = 0;
    const char32_t first = start.empty() ? U' ' : narrow(next_character(start, at));
    return first == U'=' || first == U'@' || (is_sign(first) && !is_number_or_dash(start));
}

// ASCII that can be printed, U+3000 to U+9FFF, and signs of full width, U+FF00 to U+FF7F: most of what is shown, of
// which nothing has to be looked at further.
bool is_plain_text(std::string_view text) {
    const auto byte = [&](std::size_t at) { return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U; };
    for (std::size_t at = 0; at < text.size();) {
        if (byte(at) >= 0x20 && byte(at) < 0x7F)
            at += 1;
        else if (((byte(at) >= 0xE3 && byte(at) <= 0xE9 && (byte(at + 1) & 0xC0U) == 0x80) ||
                  (byte(at) == 0xEF && (byte(at + 1) & 0xFEU) == 0xBC)) &&
                 (byte(at + 2) & 0xC0U) == 0x80)
            at += 3;
        else
            return false;
    }
    return true;
}

} // namespace

std::string one_line(std::string_view text) { return shown(text, text.size()); }

std::string shown(std::string_view text, std::size_t most) {
    if (text.size() <= most && is_plain_text(text))
        return std::string(text);
    std::string line;
    std::size_t count = 0;
    std::size_t last = 0; // where the last character starts
    while (!text.empty()) {
        const std::size_t length = character_length(text);
        std::size_t at = 0;
        const char32_t c = length == 0 ? U'\uFFFD' : next_character(text, at);
        text.remove_prefix(length == 0 ? 1 : length);
        if (turns_direction(c))
            continue;
        if (count == most) {
            line.resize(last);
            return line + "…";
        }
        last = line.size();
        append_character(line, is_control_or_line_end(c) ? U' ' : c);
        ++count;
    }
    return line;
}

std::string shown_name(std::string_view name) {
    std::string line;
    while (!name.empty()) {
        const std::size_t length = character_length(name);
        std::size_t at = 0;
        const char32_t c = length == 0 ? U'\xDC00' + static_cast<unsigned char>(name[0]) : next_character(name, at);
        if (length == 0 || turns_direction(c) || is_control_or_line_end(c) || name.starts_with(number_begin)) {
            line += number_begin;
            for (int shift = 12; shift >= 0; shift -= 4) // none of them is beyond U+FFFF
                line += number_digits[c >> shift & 0xF];
            line += '>';
        } else
            append_character(line, c);
        name.remove_prefix(length == 0 ? 1 : length);
    }
    return line;
}

std::string name_shown(std::string_view line) {
    constexpr std::size_t digits = 4;
    std::string name;
    while (!line.empty()) {
        if (!line.starts_with(number_begin)) {
            name += line[0];
            line.remove_prefix(1);
            continue;
        }
        char32_t c = 0;
        for (const char digit : line.substr(number_begin.size(), digits))
            c = c * 16 + static_cast<char32_t>(number_digits.find(digit));
        if (c >= 0xDC80 && c <= 0xDCFF) // a byte that is no UTF-8
            name += static_cast<char>(c - 0xDC00);
        else
            append_character(name, c);
        line.remove_prefix(std::min(line.size(), number_begin.size() + digits + 1));
    }
    return name;
}

std::string table_field(std::string_view text) {
    std::string field = one_line(text);
    if (is_formula(field))
        field.insert(0, 1, '\'');
    return field;
}

} // namespace crossfoot
