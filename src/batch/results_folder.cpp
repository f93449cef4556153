#include "batch/results_folder.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <string>
#include <string_view>

namespace crossfoot::batch {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t first_bytes = 16 << 10; // the fields that tell it are a path each

// The first fields of its first line, see docs/many-files.md.
bool is_list_of_reports(const fs::path& file) {
    std::error_code unknown;
    if (!fs::is_regular_file(file, unknown))
        return false;
    std::string text(first_bytes, '\0');
    std::ifstream stream(file, std::ios::binary);
    stream.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(stream.gcount()));
    text.resize(std::min(text.find('\n'), text.size()));
    const std::size_t source = text.find("\",\"source\":\"");
    return text.starts_with(R"({"file":")") && source != std::string::npos &&
           text.find("\",\"report\":", source) != std::string::npos;
}

} // namespace

bool holds_results(const fs::path& folder) {
    constexpr const char* list = "reports.jsonl";
    return is_list_of_reports(folder / list) || is_list_of_reports(folder / work_folder_name / list);
}

bool is_result(const fs::path& below) {
    constexpr std::array<std::string_view, 7> files = {"清单.ods", "清单.xlsx", "汇总.ods",   "比较.ods",
                                                       "比较.csv", "问题.csv",  "figures.csv"};
    if (std::ranges::find(files, below.native()) != files.end())
        return true;
    const fs::path folder = below.parent_path();
    const fs::path ending = below.extension();
    return (folder == letters_name && (ending == ".docx" || ending == ".txt")) ||
           (folder == sums_name && ending == ".ods");
}

} // namespace crossfoot::batch
