// Whether a file still is as it was written, by the mark that it bears (document/result_mark.hpp).
#pragma once

#include <filesystem>

namespace crossfoot {

// Of an OpenDocument package: whether its mark tells the checksum of its content. Nothing is thrown: what cannot be
// read is not as it was written.
bool is_as_written(const std::filesystem::path& file);

} // namespace crossfoot
