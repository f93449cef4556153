// The report of another year as a value of its own: its figures and where they stood, without the document in which
// they stand. So it can be kept for long, for thousands of reports, or in a document beside this year's.
#pragma once

#include "report/report.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace crossfoot {

// What a section of its text says, as marks of its sentences (prose/section_prose.hpp).
struct PastSection {
    std::string id; // of the form's publication
    Place place;    // of the first, in the outline
    std::vector<std::uint32_t> marks;
    friend bool operator==(const PastSection&, const PastSection&) = default;
};

struct PastReport {
    Report report;    // organ, year and tables alone; its places are in the outline
    Document outline; // the blocks that hold its tables, and of what is in them only where a text tells it
    std::vector<PastSection> prose;
    std::string file;     // as it was named; empty: the document itself
    std::string taken_on; // "2025-01-15", where its figures are kept in another document; else empty
    friend bool operator==(const PastReport&, const PastReport&) = default;
};

// What is told of a year's report. Nothing where it names no year or no table of it was read.
std::optional<PastReport> past_report(const Report& report, const Document& document, std::string_view file);

// Puts where a text tells the report's figures, which have no cells there, into its outline.
void outline_told(PastReport& past);

// As a text of some lines, and back: for a document's property. Nothing where the text is none of these, or of a form
// that is not among them.
std::string kept_text(const PastReport& past);
std::shared_ptr<const PastReport> kept_report(std::string_view text,
                                              const std::vector<std::shared_ptr<const Form>>& forms);

// The property in which a document keeps the figures of the year before.
inline constexpr std::string_view kept_property = "勾稽上年";

} // namespace crossfoot
