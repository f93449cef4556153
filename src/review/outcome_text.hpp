// What the user is told after a command.
#pragma once

#include "review/validation.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace crossfoot {

enum class Tone { agreement, notice, trouble, information }; // green, yellow, red, blue

struct ResultText {
    std::string headline;  // what came of it, in a few words
    std::string details;   // where, or why: one line
    std::string shortened; // the details where a bar has no room for all of them; empty: they are cut
    std::string more;      // what else there is to say, over any number of lines
    Tone tone = Tone::notice;
    bool with_findings = false;   // offers the next finding and to clear the marks
    bool with_file = false;       // offers to open the file that was written
    bool with_suggestion = false; // offers to adopt what is suggested for the cell at the cursor
};

// What of it stands in a bar, which must never grow over the sheet: one line each.
struct BarText {
    std::string headline;
    std::string details;
    bool whole = true; // else the list has the rest
};
BarText bar_text(const ResultText& text, Language language);

// All of it, for scripts and for the list.
std::string whole_text(const ResultText& text);

// Something that the user should know, and that leaves nothing to do.
ResultText notice(std::string headline, std::string details = {});

// What was asked for was done.
ResultText success(std::string headline, std::string details = {});

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

// After clearing the marks, of which there were some or none.
ResultText clearing_text(const MarkingOutcome& marking, bool were_there, Language language);

// After a decision on a finding: what was done, in a word, and what it was about; then what is left.
ResultText decision_text(const std::string& done, const std::string& about, const Validation& validation,
                         const MarkingOutcome& marking, Language language);

// After putting values in place of the cell functions.
ResultText conversion_text(const ConversionOutcome& conversion, Language language);

} // namespace crossfoot
