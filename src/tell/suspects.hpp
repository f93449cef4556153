// Which cell is wrong, in words.
#pragma once

#include "check/finding.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace crossfoot {

// What a finding says first: of a located cause the cells to change, of a cause that is not located the first relation
// that it broke and how many more, of any other finding its message.
std::string message_text(const Finding& finding, Language language);

// The same in one line with its cell, without what else would follow and without what it quotes: "E51 …：现填 0，应为
// 11（漏填）", "E51 0 → 11，E52 11 → 0（填错一行或一列）", "A4 正文写 60 件，表中…为 70".
std::string short_text(const Finding& finding, Language language);

// The same where there is so much room, in half-width characters: names give way, never the cell, nor what stands there
// and what should.
std::string short_text(const Finding& finding, Language language, std::size_t room);

// As short as a list needs it, whose lines name cells and tables: "E51 0 → 11", "自然人 少 9", "写 60，应为 70".
std::string brief_text(const Finding& finding, Language language);

// "E51 0 → 11，E52 11 → 0": what one explanation changes.
std::string correction_brief(const std::vector<const Suspect*>& suspects, Language language);

// The suspects that one explanation changes together; the likeliest is 0.
std::vector<const Suspect*> together(const Finding& finding, std::size_t explanation);

// Whether either of two reports may be wrong, each of which holds by itself: candidates of both are told.
bool either_year(const Finding& finding);

// The explanations to choose from where none is certain: three at most, the likeliest first, none that is unlikely.
// Empty where one is certain.
std::vector<std::vector<const Suspect*>> candidates(const Finding& finding);

// "E51 应为 11 且 E52 应为 0（漏填）": what one of them changes, and how it would have come about.
std::string correction_text(const std::vector<const Suspect*>& suspects, Language language);

// "不予公开 · 商业企业：E51 应为 11（漏填），很可能".
std::string candidate_text(const std::vector<const Suspect*>& candidate, Language language);

// "改为 11，E52 改为 0（漏填）": as an entry of the menu of one of the cells that the correction changes.
std::string entry_text(const std::vector<const Suspect*>& correction, const Suspect& of, Language language);

// "可能是：…；…": all of them; empty where there is none.
std::string candidates_text(const Finding& finding, Language language);

// "E51（…）：现填 0，应为 11（漏填）；…": what is to be changed.
std::string changes_text(const std::vector<const Suspect*>& suspects, Language language);

// Every rule that the finding is about, each once: "T3-SUM、T3-ROW".
std::string rules_text(const Finding& finding, Language language);

// "不予公开·3 · 商业企业": what a cell is in the form; may be empty.
std::string item_and_applicant(const FindingCell& cell, Language language);

} // namespace crossfoot
