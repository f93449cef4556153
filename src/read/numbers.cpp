#include "read/numbers.hpp"

#include "figure/decimal.hpp"

#include <charconv>
#include <utility>

namespace crossfoot {

namespace {

// How many significant digits a number has, or nothing when the text is not one.
std::optional<int> significant_digits(std::string_view text) {
    std::size_t at = 0;
    int digits = 0;
    int significant = 0;
    if (at < text.size() && (text[at] == '-' || text[at] == '+'))
        ++at;
    for (bool point = false; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '.' && !point) {
            point = true;
        } else if (c >= '0' && c <= '9') {
            ++digits;
            significant += (significant > 0 || c != '0') ? 1 : 0;
        } else {
            break;
        }
    }
    if (digits == 0)
        return std::nullopt;
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        if (at < text.size() && (text[at] == '-' || text[at] == '+'))
            ++at;
        const std::size_t exponent = at;
        while (at < text.size() && text[at] >= '0' && text[at] <= '9')
            ++at;
        if (at == exponent || at - exponent > 2) // 1E+100 and beyond is no figure
            return std::nullopt;
    }
    return at == text.size() ? std::optional(significant) : std::nullopt;
}

} // namespace

std::optional<std::string> shown_number(std::string_view stored) {
    const std::optional<int> digits = significant_digits(stored);
    if (!digits)
        return std::nullopt;
    if (*digits <= 15)
        return std::string(stored);
    if (stored.front() == '+')
        stored.remove_prefix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(stored.data(), stored.data() + stored.size(), value);
    if (error != std::errc())
        return std::nullopt;
    const std::optional<Decimal> shown = Decimal::from_shown(value);
    return shown ? std::optional(shown->str()) : std::nullopt;
}

Cell number_cell(std::string_view stored) {
    if (std::optional<std::string> number = shown_number(stored))
        return {CellKind::number, *std::move(number), false};
    return {CellKind::text, std::string(stored), false};
}

} // namespace crossfoot
