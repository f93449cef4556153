// What the user is told after a command.
#pragma once

#include "review/validation.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace crossfoot {

enum class Tone { agreement, notice, trouble, information }; // green, yellow, red, blue

struct ResultText {
    std::string headline;
    std::string details;
    Tone tone = Tone::notice;
    bool with_findings = false;   // offers the next finding and to clear the marks
    bool with_suggestion = false; // offers to adopt what is suggested for the cell at the cursor
};

// Something that the user should know, and that leaves nothing to do.
ResultText notice(std::string headline, std::string details = {});

// What could not be marked, for the message to say so.
struct MarkingOutcome {
    bool read_only = false;          // nothing was marked
    std::vector<std::string> locked; // names of sheets that a password protects
    std::size_t under_formats = 0;   // cells left uncoloured, since a conditional format of the user covers them
    std::size_t under_notes = 0;     // cells without our note, since they have one of the user
    std::size_t unpainted = 0;       // cells beyond the limits of MarkPlan
    std::size_t unnoted = 0;
};

// Of putting values in place of the cell functions.
struct ConversionOutcome {
    std::size_t converted = 0;       // cells
    std::size_t with_errors = 0;     // formulas left alone, since they show an error rather than a value
    bool read_only = false;          // nothing was converted
    std::vector<std::string> locked; // names of sheets that a password protects
};

// After validating: how many findings of which severity, the first of them, and what could not be marked.
ResultText validation_text(const Validation& validation, const MarkingOutcome& marking, bool of_selection,
                           Language language);

// After going to a finding, by its index in reading order.
ResultText finding_text(const Finding& finding, std::size_t index, std::size_t all, Language language);

// After clearing the marks.
ResultText clearing_text(const MarkingOutcome& marking, Language language);

// After putting values in place of the cell functions.
ResultText conversion_text(const ConversionOutcome& conversion, Language language);

} // namespace crossfoot
