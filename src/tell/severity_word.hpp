#pragma once

#include "form/form.hpp"

#include <string>

namespace crossfoot {

// "错误", "warning": the word of a severity.
std::string severity_word(Severity severity, Language language);

} // namespace crossfoot
