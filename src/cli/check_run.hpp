// The command `check` at work.
#pragma once

#include "batch/file_run.hpp"

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

namespace crossfoot::cli {

enum class Format { text, json };

struct CheckOptions : batch::FileOptions {
    Format format = Format::text;
    std::vector<std::string> last_years; // files and folders with the reports of the year before
    std::filesystem::path marked;        // folder for copies in which findings are marked; empty: none are made
    bool overwrite = false;              // copies that are there
    std::chrono::sys_seconds written{};  // what copies tell of their time
};

// Checks the files and tells what was found. A report is compared with that of the year before: with one of those that
// were named for it, one in the same file, or one of a file before it.
batch::Outcome check_files(const CheckOptions& options);

} // namespace crossfoot::cli
