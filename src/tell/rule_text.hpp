// What a rule says of what it finds.
#pragma once

#include "check/finding.hpp"

#include <string>

namespace crossfoot {

// The message of the rule's case with its {placeholders} filled in; one that the breach does not know stays as it is.
// Messages of forms have two languages; what the program adds to them, as {off}, has all of them.
std::string rule_text(const Breach& breach, Language language);

// The same without the quotation, or the table or item, that it opens with, where its place stands beside it: "正文写
// 60 件，表中…为 70".
std::string point_text(const Breach& breach, Language language);

// How far what was found lies above or below what was expected: "多 3", "3 too high".
std::string how_far_off(const Decimal& difference, Language language);

} // namespace crossfoot
