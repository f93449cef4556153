#include "collect/day.hpp"

#include <cstdio>
#include <string_view>

namespace crossfoot {

std::optional<std::chrono::year_month_day> day_in(std::string text) {
    if (text.ends_with("日"))
        text.resize(text.size() - std::string_view("日").size());
    for (const std::string_view mark : {"年", "月", "/"})
        for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark))
            text.replace(at, mark.size(), "-");
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    int end = 0;
    if (std::sscanf(text.c_str(), "%4d-%2u-%2u%n", &year, &month, &day, &end) != 3 || // NOLINT(cert-err34-c): widths
        text.size() != static_cast<std::size_t>(end))
        return {};
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
    return date.ok() ? std::optional(date) : std::nullopt;
}

} // namespace crossfoot
