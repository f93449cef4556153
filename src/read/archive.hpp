// Files packed together as a zip file.
#pragma once

#include "read/read.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace crossfoot {

// A file in an archive: its name there, in UTF-8, and its bytes, or why it could not be unpacked.
struct ArchivedFile {
    std::string name;
    std::string bytes;
    std::optional<ReadErrorKind> fault;
};

// Whether the bytes are a zip file of files, and no document that is one itself. Throws ReadError.
bool is_archive(std::string_view bytes, const ReadLimits& limits = {});

// Hands over the files that are wanted by their names, in the order of the archive, each gone before the next is
// unpacked. All together they are held to limits.package. Throws ReadError where the archive itself cannot be read.
void each_archived_file(std::string_view bytes, const ReadLimits& limits,
                        const std::function<bool(const std::string& name)>& wanted,
                        const std::function<void(ArchivedFile file)>& take);

// The bytes of a file on disk. Throws ReadError.
std::string file_bytes(const std::filesystem::path& file, const ReadLimits& limits = {});

} // namespace crossfoot
