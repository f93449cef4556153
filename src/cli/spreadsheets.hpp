// The files that a person means by naming a folder.
#pragma once

#include <filesystem>
#include <vector>

namespace crossfoot::cli {

// All files below the folder that bear the name of a spreadsheet, those of formats that cannot be read among them, so
// that none is passed over in silence; in the order of their paths. Hidden files and the locks of open documents are
// left out. Throws std::filesystem::filesystem_error where a folder cannot be opened.
std::vector<std::filesystem::path> spreadsheets_below(const std::filesystem::path& folder);

} // namespace crossfoot::cli
