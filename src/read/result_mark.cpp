#include "read/result_mark.hpp"

#include "document/result_mark.hpp"
#include "read/properties.hpp"

#include <algorithm>
#include <exception>

namespace crossfoot {

bool is_as_written(const std::filesystem::path& file) {
    try {
        const ReadLimits limits;
        Budget budget(limits);
        ZipPackage package = ZipPackage::in_file(file, budget);
        const std::vector<DocumentProperty> properties = ods_properties(package);
        const auto mark = std::ranges::find(properties, result_property, &DocumentProperty::name);
        if (mark == properties.end())
            return false;
        const auto [crc, size] = package.checksum("content.xml"); // which may be larger than what is read
        return mark->value == result_mark(crc, size);
    } catch (const std::exception&) {
        return false;
    }
}

} // namespace crossfoot
