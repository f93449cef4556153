// In words, what became of comparing a report with that of the year before.
#pragma once

#include "check/checked_report.hpp"
#include "language/language.hpp"

#include <string>
#include <vector>

namespace crossfoot {

// "某市2023年.ods（某市 2023年）"; of one in the same document "本文件（2023年）".
std::string past_report_text(const PastReport& past, Language language);

// "与上年比对：…": empty of a report that was not compared.
std::string compared_text(const CheckedReport& report, Language language);

// Where a finding's figures of last year stand, and what they are: empty without any.
std::string last_cells_text(const Breach& breach, Language language);

// What in last year's report is to be changed, where that is certain or may be: empty where it is not.
std::string last_suspects_text(const Finding& finding, Language language);

// "与上年报告核对 14 项，1 项不成立。", or why it was not compared; of one report for which last year was looked for.
std::string year_relations_text(const LastYear& last_year, Language language);

// Why it was not compared, or tables of which not every figure was; empty where all was, and where nobody looked.
std::string not_compared_text(const LastYear& last_year, Language language);

// How many relations with last year there are, or why none; `always` also that nobody looked.
std::string last_year_text(const std::vector<CheckedReport>& reports, Language language, bool always);

} // namespace crossfoot
