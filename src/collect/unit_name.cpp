#include "collect/unit_name.hpp"

#include "years/organ.hpp"

#include <algorithm>
#include <optional>

namespace crossfoot {
namespace {

constexpr std::u32string_view digits = U"零一二三四五六七八九";

// 十, 二十三, 一百零五; nothing of what is written otherwise.
std::optional<int> count_of(std::u32string_view numeral) {
    int sum = 0;
    int digit = -1; // that waits for what it counts
    int least = 1000;
    for (const char32_t c : numeral) {
        if (const std::size_t value = digits.find(c); value != std::u32string_view::npos) {
            if (digit > 0)
                return {};
            digit = static_cast<int>(value);
            continue;
        }
        const int unit = c == U'十' ? 10 : 100;
        if (unit >= least || digit == 0 || (digit < 0 && (unit != 10 || sum > 0)))
            return {};
        sum += (digit < 0 ? 1 : digit) * unit;
        least = unit;
        digit = -1;
    }
    const int all = sum + std::max(digit, 0);
    return all > 0 && digit != 0 ? std::optional(all) : std::nullopt;
}

} // namespace

std::u32string folded_name(std::string_view name) {
    std::u32string folded = bare_name(name);
    for (char32_t& c : folded)
        if (c >= U'A' && c <= U'Z')
            c += U'a' - U'A';
    return folded;
}

std::u32string counted_name(std::u32string name) {
    constexpr std::u32string_view numerals = U"零一二三四五六七八九十百";
    for (std::size_t at = name.find(U'第'); at != std::u32string::npos; at = name.find(U'第', at + 1)) {
        const std::size_t end = std::min(name.find_first_not_of(numerals, at + 1), name.size());
        const std::optional<int> count = count_of(std::u32string_view(name).substr(at + 1, end - at - 1));
        if (!count)
            continue;
        const std::string written = std::to_string(*count);
        name.replace(at + 1, end - at - 1, std::u32string(written.begin(), written.end()));
    }
    return name;
}

} // namespace crossfoot
