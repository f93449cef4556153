#include "annotate/packed_copy.hpp"

#include "write/zip_writer.hpp"

#include <set>

namespace crossfoot {

std::string packed_copy(ZipPackage& package, const Parts& parts) {
    ZipWriter writer;
    std::set<std::string> written;
    for (std::size_t nth = 0; nth < package.size(); ++nth) {
        const auto anew = parts.find(package.name(nth));
        if (anew != parts.end()) {
            if (written.insert(anew->first).second)
                writer.add(anew->first.c_str(), anew->second);
            continue;
        }
        const PackedPart part = package.packed(nth);
        writer.add_packed(part.name.c_str(), {part.bytes.data.get(), part.bytes.size},
                          {part.method, part.crc, part.size, part.date, part.utf8_name});
    }
    for (const auto& [name, content] : parts)
        if (!written.contains(name))
            writer.add(name.c_str(), content);
    return writer.bytes();
}

} // namespace crossfoot
