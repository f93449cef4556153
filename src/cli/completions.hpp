// What a shell completes: the commands and options that the parser knows, the words that an option takes; files
// otherwise.
#pragma once

#include <CLI/CLI.hpp>

#include <string>

namespace crossfoot::cli {

// Scripts that the shell reads from the folder of its completions.
std::string bash_completion(const CLI::App& app);
std::string zsh_completion(const CLI::App& app);
std::string fish_completion(const CLI::App& app);

} // namespace crossfoot::cli
