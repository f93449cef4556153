// What every command has that goes through files.
#pragma once

#include "batch/file_run.hpp"
#include "commands.hpp"

namespace crossfoot::cli {

void add_file_options(CLI::App& command, batch::FileOptions& options, Language language);

// Those among them that say nothing of reading files: language, forms, office.
void add_form_options(CLI::App& command, batch::FileOptions& options, Language language);

// --lang, of which the rest is told once it is chosen.
void add_language_option(CLI::App& command, Language& chosen, Language language);

} // namespace crossfoot::cli
