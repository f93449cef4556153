#include "read/archive.hpp"

#include "read/encoding.hpp"
#include "read/formats.hpp"
#include "read/other_format.hpp"

#include <algorithm>
#include <array>
#include <new>
#include <optional>

namespace crossfoot {
namespace {

// Office documents begin with one of these, in most cases; it spares listing what is in each of thousands.
bool begins_as_package(std::string_view bytes) {
    constexpr std::size_t name_at = 30; // in the header of a zip file's first part
    const std::string_view from_name = bytes.substr(std::min(name_at, bytes.size()));
    return std::ranges::any_of(std::array<std::string_view, 3>{"mimetype", "[Content_Types].xml", "_rels/.rels"},
                               [&](std::string_view name) { return from_name.starts_with(name); });
}

} // namespace

bool is_archive(std::string_view bytes, const ReadLimits& limits) {
    if (!bytes.starts_with("PK\x03\x04") || begins_as_package(bytes))
        return false;
    Budget budget(limits);
    const ZipPackage package(bytes, budget);
    return !is_package(package) && holds_files(package);
}

void each_archived_file(std::string_view bytes, const ReadLimits& limits,
                        const std::function<bool(const std::string& name)>& wanted,
                        const std::function<void(ArchivedFile file)>& take) {
    Budget budget(limits);
    ZipPackage package(bytes, budget);
    for (std::size_t nth = 0; nth < package.size(); ++nth) {
        const std::string& name = package.name(nth);
        ArchivedFile file{package.has_utf8_name(nth) ? name : name_as_utf8(name, budget), {}, {}};
        if (name.ends_with('/') || !wanted(file.name))
            continue;
        try {
            const Buffer part = package.extract(nth);
            file.bytes.assign(part.data.get(), part.size);
        } catch (const ReadError& error) {
            file.fault = error.kind();
        } catch (const std::bad_alloc&) {
            file.fault = ReadErrorKind::too_large;
        }
        take(std::move(file));
    }
}

} // namespace crossfoot
