// The standard streams of the program.
#pragma once

#include <string_view>

namespace crossfoot::cli {

// Writes to standard output, at once. Throws std::system_error where that cannot be: a full disk, a closed stream. What
// was said is then lost, and nobody may take silence for success.
void print(std::string_view text);

// To standard error.
void complain(std::string_view text);

} // namespace crossfoot::cli
