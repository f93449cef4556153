#include "document/date_text.hpp"

#include <array>
#include <cmath>
#include <cstdio>

namespace crossfoot {
namespace {

constexpr std::int64_t seconds_a_day = 86400;
constexpr double most_days = 4'000'000; // beyond the year 9999

// Whole seconds, which no spreadsheet's dates lose to rounding.
std::optional<std::int64_t> seconds_of(double days) {
    if (!(std::abs(days) < most_days))
        return std::nullopt;
    return std::llround(days * static_cast<double>(seconds_a_day));
}

} // namespace

std::optional<std::string> date_text(std::chrono::sys_days day_zero, double days) {
    const std::optional<std::int64_t> seconds = seconds_of(days);
    if (!seconds)
        return std::nullopt;
    const std::int64_t in_day = (*seconds % seconds_a_day + seconds_a_day) % seconds_a_day;
    const std::chrono::year_month_day date(day_zero + std::chrono::days((*seconds - in_day) / seconds_a_day));
    const int year = static_cast<int>(date.year());
    if (year < 1 || year > 9999)
        return std::nullopt;
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", year, static_cast<unsigned>(date.month()),
                  static_cast<unsigned>(date.day()));
    return in_day == 0 ? std::string(text.data()) : text.data() + ("T" + time_text(in_day));
}

std::string time_text(std::int64_t seconds) {
    std::array<char, 48> text{};
    const auto positive = static_cast<long long>(std::abs(seconds));
    std::snprintf(text.data(), text.size(), "%s%02lld:%02lld:%02lld", seconds < 0 ? "-" : "", positive / 3600,
                  positive / 60 % 60, positive % 60);
    return text.data();
}

std::optional<std::string> time_text_of_days(double days) {
    const std::optional<std::int64_t> seconds = seconds_of(days);
    return seconds ? std::optional(time_text(*seconds)) : std::nullopt;
}

} // namespace crossfoot
