// What is sent back to a unit: what is wrong in its reports, where, what should stand there, and by when.
#pragma once

#include "collect/record.hpp"
#include "write/official_document.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace crossfoot {

struct LetterPart {
    Record record;
    std::vector<Standing::Remark> remarks; // of which unread and another year are told
};

// Whether there is something to send back: errors or warnings that are open, a file that cannot be read, another year.
bool to_send_back(const Record& record, const std::vector<Standing::Remark>& remarks);

// Findings come as in the list, errors first; hints are counted alone, and what was accepted is left out.
OfficialDocument letter_to(const std::string& unit, const std::vector<LetterPart>& parts,
                           const std::optional<std::chrono::year_month_day>& by, Language language);

} // namespace crossfoot
