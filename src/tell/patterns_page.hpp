// The words by which a form's rules read the text around its tables, rule by rule, for a person who asks what is
// looked for or writes a form (crossfoot rules --patterns).
#pragma once

#include "form/form.hpp"

#include <memory>
#include <string>
#include <vector>

namespace crossfoot {

// Markdown, a pattern a list; the same text for the same forms. Words stand there as texts are folded, one blank
// between them, which no word has.
std::string patterns_page(const std::vector<std::shared_ptr<const Form>>& forms, Language language);

} // namespace crossfoot
