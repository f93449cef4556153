// The file with last year's report: which one it is, and what is in it.
#pragma once

#include "comparison/pairing.hpp"
#include "office/document/document_properties.hpp"
#include "office/uno/message_box.hpp"
#include "office/uno/spreadsheet.hpp"

#include <filesystem>
#include <optional>

namespace crossfoot::office {

// Asks for it: offers the one that was chosen before and those beside the document whose names say that they are, and
// any other. Nothing where the user cancels, or nobody can be asked.
std::optional<std::filesystem::path> ask_for_last_year(const BoxOwner& owner, const SpreadsheetDocument& document,
                                                       const Report& report, Language language);

// For the main thread. Changes nothing.
LastYearFile read_last_year(const BoxOwner& owner, const std::filesystem::path& file, Language language);

// By which the document remembers what was chosen: where it is as seen from the document's own folder.
DocumentProperty chosen_file(const SpreadsheetDocument& document, const std::filesystem::path& file);

} // namespace crossfoot::office
