#include "batch/results_folder.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <string>
#include <string_view>

namespace crossfoot::batch {

namespace fs = std::filesystem;

namespace {

constexpr std::array<std::string_view, 5> others = {highest_sums_name, comparison_name, "比较.csv", findings_name,
                                                    "figures.csv"};

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
    return is_list_of_reports(folder / records_name) || is_list_of_reports(folder / work_folder_name / records_name);
}

std::optional<fs::path> file_of_others(const fs::path& folder) {
    if (holds_results(folder))
        return {};
    for (const std::string_view name : others)
        if (std::error_code unknown; fs::exists(folder / name, unknown))
            return folder / name;
    return {};
}

bool is_result(const fs::path& below) {
    const auto is_in = [&](const auto& names) { return std::ranges::find(names, below.native()) != names.end(); };
    const bool is_list = below == std::string(list_name) + ".ods" || below == std::string(list_name) + ".xlsx";
    if (is_list || is_in(others))
        return true;
    const fs::path folder = below.parent_path();
    const fs::path ending = below.extension();
    return (folder == letters_name && (ending == ".docx" || ending == ".txt")) ||
           (folder == sums_name && ending == ".ods");
}

} // namespace crossfoot::batch
