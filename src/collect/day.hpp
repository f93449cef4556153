#pragma once

#include <chrono>
#include <optional>
#include <string>

namespace crossfoot {

// The day of "2024-02-20", "2024/2/20" and "2024年2月20日"; nothing for any other text.
std::optional<std::chrono::year_month_day> day_in(std::string text);

} // namespace crossfoot
