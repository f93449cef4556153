#include "spreadsheets.hpp"

#include "text/lower_case.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace crossfoot::cli {

namespace fs = std::filesystem;

namespace {

bool is_spreadsheet(const fs::path& file) {
    constexpr std::array<std::string_view, 11> known = {".ods",  ".ots",  ".fods", ".xlsx", ".xlsm", ".xltx",
                                                        ".xltm", ".xlsb", ".xls",  ".et",   ".ett"};
    const std::string extension = lower_case(file.extension().string());
    const std::string name = file.filename().string();
    const bool passed_over = name.starts_with('.') || name.starts_with("~$"); // hidden; a lock of Excel or WPS
    return !passed_over && std::ranges::find(known, extension) != known.end();
}

} // namespace

std::vector<fs::path> spreadsheets_below(const fs::path& folder) {
    std::vector<fs::path> files;
    for (auto at = fs::recursive_directory_iterator(folder); at != fs::recursive_directory_iterator(); ++at) {
        if (at->is_directory() && at->path().filename().string().starts_with('.'))
            at.disable_recursion_pending();
        else if (!at->is_directory() && is_spreadsheet(at->path()))
            files.push_back(at->path());
    }
    // By their bytes: comparing paths part by part takes longer than checking the files.
    std::ranges::sort(files, {}, [](const fs::path& file) -> const std::string& { return file.native(); });
    return files;
}

} // namespace crossfoot::cli
