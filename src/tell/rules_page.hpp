// The page of rules of a form, and what the ids of its figures mean (docs/rules.md), in Chinese and English side by
// side.
#pragma once

#include "form/form.hpp"

#include <memory>
#include <string>
#include <vector>

namespace crossfoot {

// Markdown; the same text for the same forms.
std::string rules_page(const std::vector<std::shared_ptr<const Form>>& forms);

} // namespace crossfoot
