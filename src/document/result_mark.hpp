// The mark of files that a run over many reports wrote, a property of the document that stays when a person saves it:
// so that no run takes them for reports, wherever they are copied, and none writes over what a person changed in them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace crossfoot {

inline constexpr const char* result_property = "crossfoot-result";

// What the mark of an OpenDocument package says: the checksum of its content as it was written.
inline std::string result_mark(std::uint32_t crc, std::size_t bytes) {
    return std::to_string(crc) + '-' + std::to_string(bytes);
}

} // namespace crossfoot
