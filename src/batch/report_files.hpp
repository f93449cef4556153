// The files that a person means by naming a folder, and why some of them cannot be checked.
#pragma once

#include <cstddef>
#include <exception>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace crossfoot::batch {

struct FoundFile {
    std::filesystem::path path;
    bool unreadable_folder = false; // a folder below that cannot be looked into
    bool results_folder = false;    // a folder of which only the results of an earlier run are left out
    std::size_t pictures = 0;       // of the folder: so many in it and below are left out, which may be scans
};

// All files below the folder whose names say that they may hold a report: spreadsheets, texts, web pages, pages as
// printed, and archives, and those whose names do not say but whose first bytes do; those among them that cannot be
// read, so that none is passed over in silence; in the order of their paths. Hidden files, the locks of open documents,
// and all that is plainly something else are left out, and so are results of earlier runs and pictures, of which the
// folder stands among the files.
std::vector<FoundFile> report_files_below(const std::filesystem::path& folder);

// What the name of a file in an archive says of it, by the same rules: nothing where its content has to.
enum class NameTells { may_be_report, nothing, picture, no_report };
NameTells told_by_name(const std::string& name);
bool may_be_report(const std::string& name); // says so

// The name of a file in an archive without detours: 丙.txt for a/../丙.txt. Nothing where it leads out of the archive,
// as ../乙.txt and /乙.txt do.
std::optional<std::string> name_in_archive(const std::string& name);

// The reason, as a key of the catalogue's [unread], why a file could not be checked, from what was thrown.
std::string_view unread_kind(const std::exception_ptr& thrown);

} // namespace crossfoot::batch
