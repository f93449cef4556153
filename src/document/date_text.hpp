// Dates and times as texts: readers hand them over as such, since they are no figures, and all in the same way.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace crossfoot {

// How a spreadsheet shows a number that counts days.
enum class NumberShown { number, date, time, truth };

// "2024-05-03", and "2024-05-03T10:30:00" where the moment is not midnight; days count from the given one on. Nothing
// outside the years 1 to 9999.
std::optional<std::string> date_text(std::chrono::sys_days day_zero, double days);

// "10:30:00"; hours go on beyond 24.
std::string time_text(std::int64_t seconds);
std::optional<std::string> time_text_of_days(double days);

} // namespace crossfoot
