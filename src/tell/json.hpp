// The outcome of a file as JSON on one line; docs/json.md describes its fields.
#pragma once

#include "check/checked_report.hpp"
#include "document/document.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace crossfoot {

// Without a report it is unread_json() of "no_table". Bytes that are no UTF-8 become U+FFFD. No line end follows. The
// complaints are those of form files that could not be used.
std::string findings_json(std::string_view file, const Document& document, const std::vector<CheckedReport>& reports,
                          Language language, const std::vector<std::string>& complaints = {});

// Why nothing could be checked; the kind is a key of the catalogue's [unread]: "damaged".
std::string unread_json(std::string_view file, std::string_view kind, Language language,
                        const std::vector<std::string>& complaints = {});

} // namespace crossfoot
