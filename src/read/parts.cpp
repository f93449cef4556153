#include "read/parts.hpp"

#include "figure/decimal.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace crossfoot {

XmlPart::XmlPart(Buffer buffer, unsigned whitespace, std::string_view name) : buffer_(std::move(buffer)) {
    const unsigned options = pugi::parse_escapes | pugi::parse_eol | pugi::parse_cdata | whitespace;
    const pugi::xml_parse_result result = document_.load_buffer_inplace(buffer_.data.get(), buffer_.size, options);
    if (result.status == pugi::status_out_of_memory)
        throw ReadError(ReadErrorKind::too_large, std::string(name) + ": out of memory");
    if (!result)
        throw ReadError(ReadErrorKind::damaged,
                        std::string(name) + ": " + result.description() + " at byte " + std::to_string(result.offset));
}

void Budget::take(std::size_t text) {
    if (cells_ == 0 || text > text_)
        throw ReadError(ReadErrorKind::too_large, "too many filled cells");
    --cells_;
    text_ -= text;
}

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

std::string take_sheet_name(std::string_view& reference, char separator) {
    std::string sheet;
    if (reference.starts_with('$'))
        reference.remove_prefix(1);
    const bool quoted = reference.starts_with('\'');
    std::size_t at = quoted ? 1 : 0;
    for (; at < reference.size(); ++at) {
        if (quoted && reference[at] == '\'') {
            if (at + 1 == reference.size() || reference[at + 1] != '\'')
                break;
            ++at; // a doubled quote stands for one
        } else if (!quoted && reference[at] == separator) {
            break;
        }
        sheet += reference[at];
    }
    at += quoted ? 1 : 0;
    reference.remove_prefix(std::min(at + 1, reference.size()));
    return sheet;
}

std::optional<CellRange> parse_range(std::string_view reference) {
    const std::size_t colon = reference.find(':');
    const std::optional<CellAddress> first = parse_a1(reference.substr(0, colon));
    const std::optional<CellAddress> last =
        colon == std::string_view::npos ? first : parse_a1(reference.substr(colon + 1));
    if (!first || !last || last->row < first->row || last->column < first->column)
        return std::nullopt;
    return CellRange{*first, *last};
}

} // namespace crossfoot
