// What the system says of a failure, in the language of the run.
#pragma once

#include "language/language.hpp"

#include <string>
#include <system_error>

namespace crossfoot {

// "没有权限"; of a failure that has no words here the system's number.
std::string system_text(const std::error_code& reason, Language language);

} // namespace crossfoot
