// The time of the user's own place.
#pragma once

#include <string>

namespace crossfoot::office {

// As strftime writes it: local_time("%Y-%m-%d") is "2022-01-31". At most 31 bytes.
std::string local_time(const char* format);

} // namespace crossfoot::office
