// The parts of a zip package, held in memory.
#pragma once

#include "read/budget.hpp"
#include "read/zip_directory.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace crossfoot {

// Bytes that are taken from the budget as long as they are there.
struct Buffer {
    Buffer(Budget& budget, std::size_t bytes)
        : share(budget, bytes), data(std::make_unique_for_overwrite<char[]>(bytes + 1)), size(bytes) {}

    Budget::Share share;
    std::unique_ptr<char[]> data;
    std::size_t size;
};

// A part as it is packed.
struct PackedPart {
    std::string name;
    Buffer bytes;
    int method = 0;
    unsigned long crc = 0;
    std::size_t size = 0;   // of the content
    unsigned long date = 0; // as the format writes it
    bool utf8_name = false;
};

class ZipPackage {
public:
    // The bytes must outlive the package. Throws ReadError when there is no list of contents, as in a file cut off.
    ZipPackage(std::string_view bytes, Budget& budget);

    // Names are compared without case, as Office Open XML demands.
    bool contains(std::string_view part) const;

    // The parts in the package's order, with their names as they are written.
    std::size_t size() const { return in_order_.size(); }
    const std::string& name(std::size_t nth) const { return in_order_[nth].name; }

    // Throws ReadError: damaged when the part is missing or its checksum is wrong, encrypted, or too_large.
    Buffer extract(std::string_view part);
    Buffer extract(std::size_t nth); // the same
    PackedPart packed(std::size_t nth);
    // The same in pieces as it is inflated, each gone before the next: of parts that are longer than the limits of
    // what is in memory at a time.
    void inflate(std::string_view part, const std::function<void(std::string_view)>& take);
    // The checksum and the size of a part's content, as the package tells them.
    std::pair<std::uint32_t, std::size_t> checksum(std::string_view part) const;

    Budget& budget() const { return budget_; }
    std::string_view bytes() const { return bytes_; } // of the whole package

private:
    std::string_view bytes_;
    Budget& budget_;
    Budget::Share names_; // of parts
    std::vector<ZipEntry> in_order_;
    std::unordered_map<std::string, std::size_t> parts_; // by the folded name, the first of each

    const ZipEntry& entry(std::string_view part) const;
    void grant(const ZipEntry& part);
};

} // namespace crossfoot
