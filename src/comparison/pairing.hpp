// Which report of a file is that of the year before, and what a document says once it keeps its figures.
#pragma once

#include "check/checked_report.hpp"
#include "check/policy.hpp"
#include "language/language.hpp"
#include "prose/section_prose.hpp"
#include "years/past_report.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace crossfoot {

// What was read of a file, or of the files that are packed in it.
struct LastYearFile {
    std::vector<PastReport> reports;
    std::vector<std::vector<SectionProse>> prose; // of each of these
    std::size_t without_year = 0;                 // reports that name none, or of which no table was read
    std::string unread;                           // why nothing was found in what else there is: lines
    void add(const std::vector<Report>& found, const Document& document, const std::string& file);
};

struct Pairing {
    std::string why_not;                  // in words; empty: they are a pair
    DocumentProperty kept;                // the figures, for the document
    std::vector<CheckedReport> reports;   // the document's, checked as if it kept them
    std::vector<SectionProse> last_prose; // the text of last year's
};

// Takes the report of that index among those of the document, which were found by these forms, and the day on which the
// figures are kept. Changes nothing.
Pairing pair_with(const LastYearFile& file, const Document& document, const std::vector<CheckedReport>& reports,
                  std::size_t which, const std::vector<std::shared_ptr<const Form>>& forms, const Policy& policy,
                  const std::string& day, Language language);

} // namespace crossfoot
