// The prose of a report by the sections in which the form has it, wherever it stands in the document.
#pragma once

#include "report/report.hpp"

#include <string>
#include <vector>

namespace crossfoot {

struct SourceText {
    Place place;
    std::string text; // one paragraph
};

struct SectionTexts {
    std::vector<std::vector<SourceText>> sections; // of each of the form's publication, in its order
    // Of each text of the section that a template has room for, in that order: where the document keeps them apart.
    std::vector<std::vector<std::vector<SourceText>>> parts;
    std::vector<SourceText> left_out; // prose that belongs to no section
};

// Of one of the reports of a document, which come in their order. A template says by the names of its cells where they
// are; in any other document texts belong to the heading above them.
SectionTexts section_texts(const Document& document, const std::vector<const Report*>& reports, std::size_t which);

} // namespace crossfoot
