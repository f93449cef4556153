#include "read/zip_directory.hpp"

#include "read/budget.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

namespace crossfoot {
namespace {

// The format's own numbers: PKWARE, "APPNOTE.TXT – .ZIP File Format Specification", sections 4.3.7 to 4.3.16 and 4.5.3.
constexpr std::string_view end_mark("PK\x05\x06");
constexpr std::string_view large_end_mark("PK\x06\x06");
constexpr std::string_view large_end_locator("PK\x06\x07");
constexpr std::string_view entry_mark("PK\x01\x02");
constexpr std::string_view header_mark("PK\x03\x04");
constexpr std::size_t end_size = 22;
constexpr std::size_t large_end_size = 56;
constexpr std::size_t locator_size = 20;
constexpr std::size_t entry_size = 46;
constexpr std::size_t header_size = 30;
constexpr std::size_t longest_comment = 0xFFFF; // behind the end of the list
constexpr std::size_t longest_name = 511;       // longer names are not ours
constexpr std::size_t in_extra = 0xFFFFFFFF;    // a number that does not fit and stands in the extra field
constexpr unsigned sizes_behind = 1U << 3U;     // the header does not know checksum and sizes yet

[[noreturn]] void damaged_list() { damaged("the list of contents is damaged"); }

// A number of so many bytes, the lowest first. They must be there.
std::uint64_t number_at(std::string_view bytes, std::size_t at, std::size_t count) {
    std::uint64_t value = 0;
    for (std::size_t i = count; i > 0; --i)
        value = value << 8U | static_cast<unsigned char>(bytes[at + i - 1]);
    return value;
}

// So many bytes from there on, if they are there.
std::optional<std::string_view> piece(std::string_view bytes, std::uint64_t at, std::uint64_t size) {
    if (at > bytes.size() || size > bytes.size() - at)
        return {};
    return bytes.substr(at, size);
}

struct PartsList {
    std::size_t end = 0; // where its end is told
    std::uint64_t entries = 0;
    std::uint64_t size = 0;
    std::uint64_t begin = 0; // counted from the package's begin, which other bytes may precede
};

// Of a package with numbers that do not fit into the usual end.
std::optional<PartsList> large_list(std::string_view package, std::size_t end) {
    if (end < locator_size)
        return {};
    const std::string_view locator = package.substr(end - locator_size, locator_size);
    if (!locator.starts_with(large_end_locator))
        return {};
    const std::uint64_t at = number_at(locator, 8, 8);
    const auto told = piece(package, at, large_end_size);
    if (!told || !told->starts_with(large_end_mark))
        return {};
    return PartsList{static_cast<std::size_t>(at), number_at(*told, 32, 8), number_at(*told, 40, 8),
                     number_at(*told, 48, 8)};
}

PartsList list_of(std::string_view package) {
    const std::size_t from = package.size() - std::min(package.size(), end_size + longest_comment);
    const std::string_view last = package.substr(from);
    const std::size_t found = last.size() < end_size ? last.npos : last.rfind(end_mark, last.size() - end_size);
    if (found == last.npos)
        damaged("the list of contents at the end of the file is missing");
    const std::size_t end = from + found;
    if (const auto large = large_list(package, end))
        return *large;
    return {end, number_at(package, end + 10, 2), number_at(package, end + 12, 4), number_at(package, end + 16, 4)};
}

// Takes from the extra field what does not fit, in the format's order.
void read_extra(std::string_view extra, ZipEntry& entry) {
    constexpr std::uint64_t large = 1;
    while (extra.size() >= 4) {
        const std::uint64_t id = number_at(extra, 0, 2);
        const auto field = piece(extra, 4, number_at(extra, 2, 2));
        if (!field)
            return;
        std::size_t at = 0;
        if (id == large)
            for (std::size_t* value : {&entry.size, &entry.packed, &entry.position})
                if (*value == in_extra && at + 8 <= field->size())
                    *value = number_at(*field, std::exchange(at, at + 8), 8);
        extra.remove_prefix(4 + field->size());
    }
}

} // namespace

void each_zip_entry(std::string_view package, const std::function<void(ZipEntry entry)>& take) {
    const PartsList list = list_of(package);
    if (list.entries == 0 || list.size > list.end || list.begin > list.end - list.size)
        damaged_list();
    const std::size_t before = list.end - list.begin - list.size; // bytes that are not of the package
    std::size_t at = before + list.begin;
    for (std::uint64_t nth = 0; nth < list.entries; ++nth) {
        const auto fixed = piece(package, at, entry_size);
        if (!fixed || !fixed->starts_with(entry_mark))
            damaged_list();
        const std::uint64_t name_size = number_at(*fixed, 28, 2);
        const std::uint64_t extra_size = number_at(*fixed, 30, 2);
        const auto texts = piece(package, at + entry_size, name_size + extra_size);
        if (!texts)
            damaged_list();
        const std::string_view name = texts->substr(0, std::min<std::size_t>(name_size, longest_name));
        ZipEntry entry;
        entry.name = name.substr(0, name.find('\0'));
        entry.flags = static_cast<unsigned>(number_at(*fixed, 8, 2));
        entry.method = static_cast<int>(number_at(*fixed, 10, 2));
        entry.date = number_at(*fixed, 12, 4);
        entry.crc = number_at(*fixed, 16, 4);
        entry.packed = number_at(*fixed, 20, 4);
        entry.size = number_at(*fixed, 24, 4);
        entry.position = number_at(*fixed, 42, 4);
        read_extra(texts->substr(name_size), entry);
        entry.position += before;
        take(std::move(entry));
        at += entry_size + name_size + extra_size + number_at(*fixed, 32, 2);
    }
}

std::string_view packed_bytes(std::string_view package, const ZipEntry& entry) {
    const auto header = piece(package, entry.position, header_size);
    const auto says = [&](std::size_t at, std::size_t size, std::uint64_t listed) {
        return number_at(*header, at, size) == listed;
    };
    const auto size_is = [&](std::size_t at, std::uint64_t listed) {
        return says(at, 4, listed) || says(at, 4, in_extra);
    };
    const bool sizes_told = (entry.flags & sizes_behind) == 0;
    if (!header || !header->starts_with(header_mark) || !says(8, 2, static_cast<std::uint64_t>(entry.method)) ||
        (sizes_told && (!says(14, 4, entry.crc) || !size_is(18, entry.packed) || !size_is(22, entry.size))))
        damaged(entry.name + ": damaged entry");
    const std::size_t begin = entry.position + header_size + number_at(*header, 26, 2) + number_at(*header, 28, 2);
    const auto packed = piece(package, begin, entry.packed);
    if (!packed)
        damaged(entry.name + ": cut off or changed since it was written");
    return *packed;
}

} // namespace crossfoot
