// The report of the document as the official document that is filed and published, in a file.
#pragma once

#include "office/commands/decision.hpp"
#include "office/settings/settings.hpp"
#include "office/uno/message_box.hpp"
#include "review/outcome_text.hpp"
#include "review/validation.hpp"

#include <filesystem>
#include <optional>

namespace crossfoot::office {

struct WrittenReport {
    ResultText told;
    std::optional<std::filesystem::path> file; // nothing where none was written
};

// Of several reports the one at the cursor. Asks where errors are open, and for the file unless the answers have it;
// keeps the file's folder and format in the settings. Nothing in the document changes. For the main thread.
WrittenReport generate_report(const BoxOwner& owner, const Validation& validation, const Place& cursor,
                              const Answers& answers, Settings& settings);

// By the program that the user has for such files; by this office where there is none.
ResultText open_written(const BoxOwner& owner, const std::filesystem::path& file, Language language);

} // namespace crossfoot::office
