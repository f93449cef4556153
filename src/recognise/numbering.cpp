#include "recognise/numbering.hpp"

#include "text/numbering.hpp"

#include <algorithm>
#include <optional>
#include <string>

namespace crossfoot {
namespace {

int numeral(char32_t c) {
    const std::size_t at = chinese_ordinals.find(c);
    return at == std::u32string_view::npos ? 0 : static_cast<int>(at) + 1;
}

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

bool is_any_of(char32_t c, std::u32string_view characters) { return characters.find(c) != std::u32string_view::npos; }

struct Number {
    int level = 0;
    int value = 0;
    std::size_t length = 0;
};

// 十二 is 12, 二十 20.
struct Digits {
    int value = 0;
    std::size_t length = 0;
};

Digits chinese(std::u32string_view text) {
    Digits read;
    while (read.length < 3 && read.length < text.size() && numeral(text[read.length]) > 0) {
        const int digit = numeral(text[read.length]);
        read.value = digit == 10 ? (read.value == 0 ? 10 : read.value * 10) : read.value + digit;
        ++read.length;
    }
    return read;
}

Digits arabic(std::u32string_view text) {
    Digits read;
    while (read.length < text.size() && is_digit(text[read.length])) {
        read.value = read.value < 1000 ? read.value * 10 + static_cast<int>(text[read.length] - U'0') : read.value;
        ++read.length;
    }
    return read;
}

std::optional<Number> number_at(std::u32string_view text, std::size_t at) {
    const auto character = [&](std::size_t i) { return i < text.size() ? text[i] : U'\0'; };
    const bool bracket = text[at] == U'(';
    const std::u32string_view rest = text.substr(at + (bracket ? 1 : 0));
    const Digits word = chinese(rest);
    const Digits digits = word.length == 0 ? arabic(rest) : Digits{};
    const std::size_t behind = at + (bracket ? 1 : 0) + word.length + digits.length;
    if (word.length > 0) {
        if (bracket ? character(behind) == U')' : is_any_of(character(behind), behind_chinese_number))
            return Number{bracket ? 2 : 1, word.value, behind + 1 - at};
        return {};
    }
    if (digits.length == 0 || digits.length > 2)
        return {};
    if (bracket)
        return character(behind) == U')' ? std::optional(Number{3, digits.value, behind + 1 - at}) : std::nullopt;
    const bool inside = at > 0 && (is_digit(text[at - 1]) || text[at - 1] == U'.');
    if (inside || !is_any_of(character(behind), behind_arabic_number) || is_digit(character(behind + 1)))
        return {};
    return Number{3, digits.value, behind + 1 - at};
}

std::size_t letters(std::u32string_view text) {
    std::size_t count = 0;
    for (const char32_t c : text)
        count += c >= 0x3400 || is_digit(c) || (c >= U'a' && c <= U'z') ? 1 : 0;
    return count;
}

} // namespace

std::vector<NumberedText> numbered_parts(std::u32string_view text) {
    std::vector<NumberedText> parts;
    NumberedText part;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto number = number_at(text, at);
        if (!number) { // as in most of a long text
            ++at;
            continue;
        }
        const std::u32string_view before = text.substr(begin, at - begin);
        const bool counted = !before.empty() && is_any_of(before.back(), U"第至条");
        const std::size_t read = letters(before);
        const bool remark = text[at] == U'(' && read > 0 && read < 3;
        if (counted || remark) {
            ++at;
            continue;
        }
        if (read > 0 || part.number >= 0) {
            part.text = before;
            parts.push_back(part);
        }
        part = {number->level, number->value, {}};
        at = begin = at + number->length;
    }
    part.text = text.substr(begin);
    parts.push_back(part);
    return parts;
}

bool is_numbered_label(std::string_view text) {
    constexpr std::string_view digits = "0123456789";
    constexpr std::string_view mark = "、";
    const std::size_t end = std::min(text.find_first_not_of(digits), text.size());
    return end > 0 && end <= 2 && text.substr(end).starts_with(mark) && text.find("其中") == std::string_view::npos &&
           text.find_first_of(digits, end) == std::string_view::npos;
}

} // namespace crossfoot
