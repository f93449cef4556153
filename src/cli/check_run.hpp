// The command `check` at work.
#pragma once

#include "batch/file_run.hpp"

#include <string>
#include <vector>

namespace crossfoot::cli {

enum class Format { text, json };

struct CheckOptions : batch::FileOptions {
    Format format = Format::text;
    std::vector<std::string> last_years; // files and folders with the reports of the year before
};

// Checks the files and tells what was found. A report is compared with that of the year before: with one of those that
// were named for it, one in the same file, or one of a file before it.
batch::Outcome check_files(const CheckOptions& options);

} // namespace crossfoot::cli
