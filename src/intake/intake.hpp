// A report as somebody published it, taken into the template of its form: figures, title, year and prose in the cells
// made for them, and of each cell where it came from.
#pragma once

#include "language/language.hpp"
#include "publish/published_report.hpp"
#include "publish/sections.hpp"
#include "report/report.hpp"
#include "template/book.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace crossfoot {

struct Intake {
    Book book; // its last sheet tells of each cell what stood where, and holds what has no room elsewhere

    // As publishing counts it, of what was taken in: prose without room in the template counts as left out.
    PublishedReport counted;
    std::vector<SourceText> as_text; // of cells that are no plain numbers, and were taken as they stand
    // Totals stay formulas. Where one that was published is not what they make, all stand as they were published among
    // the totals that are typed in, which the formulas then show.
    bool typed_totals = false;
};

// Only a built-in form has a template.
bool has_template(const Form& form);

// Takes in one of the reports of a document, which come in their order; file is what the document is called. Throws
// std::logic_error where its form has no template.
Intake take_in(std::string_view file, const Document& document, const std::vector<const Report*>& reports,
               std::size_t which, Language language);

// The name of the cells that tell of origins, a row for each: the cell ("三.D6"), what stood there, the place. The file
// is told so many rows above them.
inline constexpr std::string_view origins_name = "crossfoot_origins";
inline constexpr int file_above_origins = 3;

// What a person should know of it: one line each, without an end.
std::vector<std::string> notices(const Intake& intake, const Document& document, Language language);

} // namespace crossfoot
