// A workbook as a flat OpenDocument file, from which an office makes .ods and .xlsx as it always does.
#pragma once

#include "document/document.hpp"

#include <filesystem>

namespace crossfoot::bench {

// Cells have the fonts and borders that such reports have. Throws std::runtime_error when it cannot be written.
void write_flat(const Document& workbook, const std::filesystem::path& file);

} // namespace crossfoot::bench
