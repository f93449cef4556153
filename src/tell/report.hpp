// The outcome of a file as text for people.
#pragma once

#include "check/checked_report.hpp"
#include "document/document.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace crossfoot {

// How many findings of each severity there are, and how many relations were checked.
struct Tally {
    std::size_t errors = 0;
    std::size_t warnings = 0;
    std::size_t hints = 0;
    std::size_t relations = 0;
    std::size_t accepted = 0; // findings of any severity; they are not counted as such
    std::size_t findings() const { return errors + warnings + hints; }
};

Tally tally(const std::vector<CheckedReport>& reports);

// "共 3 处：…", and what of the form was not found: one line. That all relations hold is said only where every table of
// the form was found whole.
std::string summary_text(const std::vector<CheckedReport>& reports, Language language);

// The file's name, forms, tables, findings by severity and a closing count; ends with a blank line. Without a report it
// is unread_text() of "no_table".
std::string findings_text(std::string_view file, const Document& document, const std::vector<CheckedReport>& reports,
                          Language language);

// One line that says why nothing could be checked; the kind is a key of the catalogue's [unread]: "damaged".
std::string unread_text(std::string_view file, std::string_view kind, Language language);

} // namespace crossfoot
