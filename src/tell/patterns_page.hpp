// Which words of a report's text are held to which of its figures, as its form file says: statements, shares, claims,
// and what has to be spoken of.
#pragma once

#include "form/form.hpp"

#include <memory>
#include <string>
#include <vector>

namespace crossfoot {

// Markdown, in Chinese and English side by side. Words are folded as they are compared.
std::string patterns_page(const std::vector<std::shared_ptr<const Form>>& forms);

} // namespace crossfoot
