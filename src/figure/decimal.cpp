#include "figure/decimal.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

namespace crossfoot {
namespace {

constexpr int most_digits = 100;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// An integer of few digits, as nearly all figures are.
std::optional<std::int64_t> short_count(std::string_view text) {
    constexpr std::size_t surely_fits = 18;
    std::int64_t count = 0;
    const char* const end = text.data() + text.size();
    if (text.size() > surely_fits || std::from_chars(text.data(), end, count).ptr != end)
        return {};
    return text.empty() ? std::nullopt : std::optional(count);
}

} // namespace

Decimal::Integer Decimal::scaled(const Integer& units, unsigned by) {
    return by == 0 ? units : units * boost::multiprecision::pow(Integer(10), by);
}

void Decimal::reduce() {
    while (places_ > 0 && units_ % 10 == 0) {
        units_ /= 10;
        --places_;
    }
    if (units_.is_zero())
        places_ = 0;
}

std::optional<Decimal> Decimal::parse(std::string_view text) {
    if (const std::optional<std::int64_t> count = short_count(text))
        return Decimal(*count);
    const bool negative = !text.empty() && text.front() == '-';
    if (negative || (!text.empty() && text.front() == '+'))
        text.remove_prefix(1);
    std::string digits;
    int places = 0;
    bool point = false;
    std::size_t at = 0;
    for (; at < text.size() && (is_digit(text[at]) || (text[at] == '.' && !point)); ++at) {
        if (text[at] == '.') {
            point = true;
            continue;
        }
        digits += text[at];
        places += point ? 1 : 0;
    }
    if (digits.empty() || digits.size() > most_digits)
        return {};
    int exponent = 0;
    if (at < text.size()) {
        if (text[at] != 'e' && text[at] != 'E')
            return {};
        const bool plus = at + 1 < text.size() && text[at + 1] == '+'; // from_chars takes no plus sign
        const char* const end = text.data() + text.size();
        const auto read = std::from_chars(text.data() + at + (plus ? 2 : 1), end, exponent);
        if (read.ec != std::errc() || read.ptr != end || std::abs(exponent) > most_digits ||
            digits.size() + static_cast<std::size_t>(std::abs(exponent)) > most_digits) // written out in full
            return {};
    }
    Decimal result;
    const std::size_t first = digits.find_first_not_of('0'); // a leading 0 would make the text octal
    if (first != std::string::npos)
        result.units_ = Integer(digits.substr(first));
    places -= exponent;
    if (places < 0) {
        result.units_ = scaled(result.units_, static_cast<unsigned>(-places));
        places = 0;
    }
    result.places_ = static_cast<unsigned>(places);
    if (negative)
        result.units_ = -result.units_;
    result.reduce();
    return result;
}

std::optional<Decimal> Decimal::from_shown(double value) {
    if (!std::isfinite(value))
        return {};
    constexpr double exactly_shown = 1e15; // whole numbers below it have 15 digits at most
    if (std::abs(value) < exactly_shown && std::trunc(value) == value)
        return Decimal(static_cast<std::int64_t>(value));
    std::array<char, 40> shown{};
    const int length = std::snprintf(shown.data(), shown.size(), "%.14e", value); // 15 significant digits
    std::string text(shown.data(), static_cast<std::size_t>(length));
    if (const auto comma = text.find(','); comma != std::string::npos)
        text[comma] = '.'; // snprintf follows the locale
    return parse(text);
}

std::string Decimal::str() const {
    constexpr std::int64_t short_number = 1'000'000'000'000'000'000;
    if (places_ == 0 && units_ < short_number && units_ > -short_number) // as nearly all figures are
        return std::to_string(units_.convert_to<std::int64_t>());
    std::string digits = boost::multiprecision::abs(units_).str();
    if (places_ > 0) {
        if (digits.size() <= places_)
            digits.insert(0, places_ + 1 - digits.size(), '0');
        digits.insert(digits.size() - places_, 1, '.');
    }
    if (units_ < 0)
        digits.insert(0, 1, '-');
    return digits;
}

std::optional<std::int64_t> Decimal::units(unsigned places) const {
    constexpr std::int64_t too_large = 1'000'000'000'000'000;
    if (places < places_ || places > 15)
        return {};
    const Integer result = scaled(units_, places - places_);
    if (result >= too_large || result <= -too_large)
        return {};
    return result.convert_to<std::int64_t>();
}

Decimal Decimal::of_units(std::int64_t units, unsigned places) {
    Decimal result(units);
    result.places_ = places;
    result.reduce();
    return result;
}

std::optional<Decimal> Decimal::scaled_by(std::int64_t times, std::int64_t over) const {
    int exponent = 0;
    for (; times < over && over % 10 == 0; over /= 10)
        --exponent;
    for (; times > over && times % 10 == 0; times /= 10)
        ++exponent;
    return times == over ? parse(str() + 'E' + std::to_string(exponent)) : std::nullopt;
}

double Decimal::nearest_double() const {
    if (places_ == 0)
        return units_.convert_to<double>();
    const std::string text = str();
    double value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

Decimal Decimal::operator-() const {
    Decimal result = *this;
    result.units_ = -result.units_;
    return result;
}

Decimal& Decimal::operator+=(const Decimal& other) {
    if (other.is_zero()) // as most figures are
        return *this;
    if (other.places_ == places_) {
        units_ += other.units_;
    } else if (other.places_ < places_) {
        units_ += scaled(other.units_, places_ - other.places_);
    } else {
        units_ = scaled(units_, other.places_ - places_) + other.units_;
        places_ = other.places_;
    }
    reduce();
    return *this;
}

Decimal& Decimal::operator-=(const Decimal& other) { return *this += -other; }

Decimal operator*(const Decimal& left, std::int64_t times) {
    Decimal result = left;
    result.units_ *= times;
    result.reduce();
    return result;
}

std::strong_ordering operator<=>(const Decimal& left, const Decimal& right) {
    const auto difference = (left - right).units_.sign();
    return difference < 0   ? std::strong_ordering::less
           : difference > 0 ? std::strong_ordering::greater
                            : std::strong_ordering::equal;
}

} // namespace crossfoot
