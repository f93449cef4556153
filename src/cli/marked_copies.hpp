// Copies of the files that are checked, in which findings are marked.
#pragma once

#include "batch/file_run.hpp"
#include "check/checked_report.hpp"
#include "check_run.hpp"
#include "document/document.hpp"

#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace crossfoot::cli {

// Below the folder of the options they have the paths that the files have below a folder that was named, or their names
// alone. No file that is to be checked is ever replaced. Not thread-safe.
class MarkedCopies {
public:
    explicit MarkedCopies(const CheckOptions& options);

    struct File {
        const std::string& name;
        std::string_view bytes;
        const Document& document; // read with sources
        const std::vector<CheckedReport>& reports;
    };
    // Where something was found in the file: writes its copy, and tells of that, or why there is none.
    void write(const File& file, batch::Told& told);

private:
    std::filesystem::path copy_of(const std::string& name) const;
    std::string written(const File& file);
    void put(const std::filesystem::path& out, std::string_view bytes);

    const CheckOptions& options_;
    std::set<std::string> taken_; // what is not replaced
};

} // namespace crossfoot::cli
