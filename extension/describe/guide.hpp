// The pages docs/functions.md and docs/functions.zh-CN.md.
#pragma once

#include "descriptions.hpp"

#include <string>
#include <vector>

namespace crossfoot::describe {

// Markdown in one language; the same text for the same functions.
std::string functions_page(const std::vector<Function>& functions, const Prose& prose, Language language);

} // namespace crossfoot::describe
