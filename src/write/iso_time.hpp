#pragma once

#include <chrono>
#include <string>

namespace crossfoot {

std::string iso_time(std::chrono::sys_seconds time); // "2022-01-20T09:00:00", in UTC

} // namespace crossfoot
