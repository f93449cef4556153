// Which cell is wrong, in words.
#pragma once

#include "check/finding.hpp"

#include <string>
#include <vector>

namespace crossfoot {

// What a finding says first: of a located cause the cells to change, of a cause that is not located how many relations
// it broke, of any other finding its message.
std::string message_text(const Finding& finding, Language language);

// "可能是：E51 应为 11（漏填，62%）；…": the explanations to choose from where none is certain; empty for other
// findings.
std::string candidates_text(const Finding& finding, Language language);

// "E51（…）：现填 0，应为 11（漏填）；…": what is to be changed.
std::string changes_text(const std::vector<const Suspect*>& suspects, Language language);

// Every rule that the finding is about, each once: "T3-SUM、T3-ROW".
std::string rules_text(const Finding& finding, Language language);

// "不予公开·3 · 商业企业": what a cell is in the form; may be empty.
std::string item_and_applicant(const FindingCell& cell, Language language);

} // namespace crossfoot
