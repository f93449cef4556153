// Putting a file where somebody will look for it.
#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>

namespace crossfoot {

// what() names the file and the reason.
class WriteError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

// A title as the name of a file, without an ending: in one line, without what Linux, Windows or a web page would not
// take in a name, and not too long; may be empty.
std::string file_name_of(std::string_view title);

enum class Existing { replaced, kept };

// Writes the bytes beside the file and then gives them its name, so that there is never half a file. Throws WriteError,
// also where the file is there and to be kept.
void write_file(const std::filesystem::path& file, std::string_view bytes, Existing existing = Existing::replaced);

} // namespace crossfoot
