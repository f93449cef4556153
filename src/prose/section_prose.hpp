// The prose of a report by the sections of its form, sentence by sentence, to be held against that of another year.
#pragma once

#include "form/section_headings.hpp"
#include "report/report.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
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

// Where the headings of the sections stand, as one reads, and which of the publication each is: from the last one that
// is not behind `from` on, up to and with the one that is the last by `ends`. A document may hold many reports, each of
// which is to look at its own part alone.
using PlacedHeadings = std::vector<std::pair<Place, std::size_t>>;
PlacedHeadings placed_headings(const Document& document, const Form& form, const Place& from,
                               const std::function<bool(const PlacedHeadings::value_type&)>& ends);

// All that stand in one block, as one reads.
PlacedHeadings headings_in(const Document& document, const SectionHeadings& headings, std::size_t block);

// Of each section under a heading that has such sentences, in their order. The document is the one that the report was
// found in.
std::vector<SectionProse> section_prose(const Document& document, const Report& report);

} // namespace crossfoot
