// The prose of a report by the sections of its form, sentence by sentence, to be held against that of another year.
#pragma once

#include "report/report.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace crossfoot {

struct SectionSentence {
    Place place;             // a cell, or the span of a paragraph
    std::string text;        // as it stands there, without the mark behind it
    std::uint32_t mark = 0;  // the same for sentences that differ in digits, punctuation and blanks alone
    std::size_t letters = 0; // without these
};

struct SectionProse {
    std::size_t section = 0;                // index in the form's publication
    std::vector<SectionSentence> sentences; // those that say something of their own: see Repetition of a form
};

// Where the headings of the sections stand, as one reads, and which of the publication each is. All of the document.
using PlacedHeadings = std::vector<std::pair<Place, std::size_t>>;
PlacedHeadings placed_headings(const Document& document, const Form& form);

// Of each section under a heading that has such sentences, in their order. The document is the one that the report was
// found in.
std::vector<SectionProse> section_prose(const Document& document, const Report& report);

} // namespace crossfoot
