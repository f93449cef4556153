// The standard streams of the program.
#pragma once

#include "batch/file_run.hpp"

#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace crossfoot::cli {

// A full disk, a closed stream: what was said is lost, and nobody may take silence for success.
class OutputLost : public std::system_error {
public:
    using std::system_error::system_error;
};

// Writes to standard output, at once. Throws OutputLost where that cannot be.
void print(std::string_view text);

// The texts of files, as they come.
void print_texts(const std::vector<batch::Told>& all);

// To standard error, line by line without what could command a terminal.
void complain(std::string_view text);

// The same once it is the file's turn, whichever thread is done first. The text may be empty.
void complain_in_turn(batch::Told& told, std::string text);

} // namespace crossfoot::cli
