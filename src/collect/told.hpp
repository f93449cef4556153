// What is said of a run, on the command line and in the office.
#pragma once

#include "collect/collection.hpp"
#include "write/file.hpp"

#include <string>
#include <vector>

namespace crossfoot {

// How many files were read and with what outcome: one line.
std::string files_text(const CollectCounts& counts, Language language);

// That, and what else is to be known, a line each.
std::vector<std::string> told_lines(const CollectCounts& counts, Language language);

// Of that what stands in no list that the run wrote: what was kept or left, and what is wrong in the list of units.
std::vector<std::string> told_besides(const CollectCounts& counts, Language language);

// Why a result could not be written.
std::string unwritten_text(const WriteError& error, Language language);

} // namespace crossfoot
