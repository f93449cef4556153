// What can be done at once about a finding that suggests no figure.
#pragma once

#include "language/language.hpp"
#include "review/validation.hpp"

#include <optional>
#include <string>
#include <vector>

namespace crossfoot {

enum class Remedy {
    zeros,         // blank figures of its table are filled with 0
    form,          // altered cells get back what the template gave them
    meaning,       // its cells get what they mean: numbers for texts and words for 0, the report's year for another
    number_in_text // a number of a text gets to be what the tables say
};
std::optional<Remedy> remedy_of(const Finding& finding);
std::string remedy_text(const Finding& finding, Language language); // "本表的空白补 0"; of one that has a remedy

// What is put into a cell: a number, or where there is none a text.
struct Replacement {
    Place place;
    std::optional<Decimal> number;
    std::string text;
    std::optional<NumberInText> part; // of the text that stands there, which alone is replaced; else all of it
};

// For Remedy::meaning and Remedy::number_in_text. That of a year is certain only where a cell of its own says it, and a
// text names none but the other.
std::vector<Replacement> replacements(const Finding& finding);

// The cells of a table that stand blank where a figure is to be filled in, in the order of the form: no totals, nothing
// that a formula gives or a merged range covers, and no line that may be another one.
std::vector<Place> blank_figures(const ReportTable& table);
// Of all tables.
std::vector<Place> blank_figures(const Validation& validation);
// Of the table that the finding is about.
std::vector<Place> blank_figures(const Validation& validation, const Finding& finding);

// The altered cells of a document, all of them: AlteredCell in document/document.hpp.
std::vector<Place> altered_cells(const Document& document);

} // namespace crossfoot
