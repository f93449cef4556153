// The list of contents at the end of a zip package.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace crossfoot {

// What the list says of a part.
struct ZipEntry {
    std::string name;         // as it is written
    unsigned flags = 0;       // bits as the format has them
    int method = 0;           // of packing
    unsigned long date = 0;   // as the format writes it
    unsigned long crc = 0;    // of the content
    std::size_t packed = 0;   // bytes in the package
    std::size_t size = 0;     // bytes of the content
    std::size_t position = 0; // of its header in the package
};

// Calls with each part in the list's order. Throws ReadError(damaged) where there is no list, as in a file cut off, or
// something else stands where it should.
void each_zip_entry(std::string_view package, const std::function<void(ZipEntry entry)>& take);

// The bytes of a part as they are packed. Throws ReadError(damaged) where its own header is another's than the list
// says, or they would end behind the package.
std::string_view packed_bytes(std::string_view package, const ZipEntry& entry);

} // namespace crossfoot
