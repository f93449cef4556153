// What a run over many files (crossfoot collect) wrote, so that no other run takes it for reports.
#pragma once

#include <filesystem>
#include <optional>

namespace crossfoot::batch {

// The folder in which that run works until its results are whole.
inline constexpr const char* work_folder_name = ".crossfoot-collect";

// Files in one of results: the list of reports, without an ending, and the highest of the sums.
inline constexpr const char* list_name = "清单";
inline constexpr const char* highest_sums_name = "汇总.ods";
inline constexpr const char* comparison_name = "比较.ods";
inline constexpr const char* findings_name = "问题.csv";
inline constexpr const char* records_name = "reports.jsonl"; // written last

// Folders in one of results: of letters, and of sums.
inline constexpr const char* letters_name = "退回";
inline constexpr const char* sums_name = "汇总";

// Whether results lie in the folder: a list of reports as such a run writes it, and nobody else, whole or not yet.
bool holds_results(const std::filesystem::path& folder);

// The first of the files that such a run would replace, where the folder holds no results: a person's. A list (清单) is
// read before, and no other one is ever replaced.
std::optional<std::filesystem::path> file_of_others(const std::filesystem::path& folder);

// Whether a file of the name, seen from a folder of results, is one of them. Whatever else lies there is none.
bool is_result(const std::filesystem::path& below);

} // namespace crossfoot::batch
