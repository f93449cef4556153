// Sentences that only repeat the figures of a report, in the form's words, for sections in which nobody has written.
#pragma once

#include "report/report.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace crossfoot {

struct ProposedText {
    std::string lead;
    std::string text;
};

// For a section of the form's publication, in their order. scope is of whom the report speaks, "全区"; empty: as the
// form says. Nothing is proposed from a figure that is blank, missing or cannot be read, nor of a year that is not
// known.
std::vector<ProposedText> proposals(const Report& report, std::string_view section, std::string_view scope);

} // namespace crossfoot
