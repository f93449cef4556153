// The parts of a zip package, held in memory or in a file.
#pragma once

#include "read/budget.hpp"

#include <minizip/unzip.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
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
    // Of a file, of which parts are read as they are asked for. Throws the same, also where there is no such file.
    static ZipPackage in_file(const std::filesystem::path& file, Budget& budget);

    // Names are compared without case, as Office Open XML demands.
    bool contains(std::string_view part) const;

    // The parts in the package's order, with their names as they are written.
    std::size_t size() const { return in_order_.size(); }
    const std::string& name(std::size_t nth) const { return in_order_[nth].name; }
    // Whether the package says of the name that it is UTF-8; else it is in whatever the packing system used.
    bool has_utf8_name(std::size_t nth) const { return in_order_[nth].utf8_name; }

    // Throws ReadError: damaged when the part is missing or its checksum is wrong, encrypted, or too_large.
    Buffer extract(std::string_view part);
    Buffer extract(std::size_t nth); // the same
    PackedPart packed(std::size_t nth);
    // The same in pieces as it is inflated, each gone before the next: of parts that are longer than the limits of
    // what is in memory at a time.
    void inflate(std::string_view part, const std::function<void(std::string_view)>& take);
    // The checksum and the size of a part's content, as the package tells them.
    std::pair<std::uint32_t, std::size_t> checksum(std::string_view part);

    Budget& budget() const { return budget_; }
    std::string_view bytes() const { return bytes_; } // of the whole package in memory

private:
    struct Close {
        void operator()(void* zip) const { unzClose(zip); }
    };

    std::string_view bytes_;
    std::uintmax_t size_;      // of the whole package
    std::size_t position_ = 0; // of the zip library's reading in memory
    Budget& budget_;
    Budget::Share names_; // of parts
    std::unique_ptr<void, Close> zip_;
    struct Part {
        std::string name;
        unz64_file_pos position;
        bool utf8_name; // by what the package says of it
    };
    std::vector<Part> in_order_;
    std::unordered_map<std::string, std::size_t> parts_; // by the folded name, the first of each

    ZipPackage(void* zip, std::uintmax_t size, Budget& budget);
    void list();
    std::size_t find(std::string_view part) const;
    const std::string& go_to(std::size_t nth); // its name
    unz_file_info64 info(const std::string& part) const;
    void grant(const unz_file_info64& info, const std::string& part) const;
    void open(const std::string& part) const;
    std::size_t read(char* out, std::size_t size) const;
    void close(bool whole, const std::string& part) const;
    zlib_filefunc64_def memory();

    ZipPackage(const ZipPackage&) = delete; // the zip library holds a pointer to it
    ZipPackage& operator=(const ZipPackage&) = delete;
};

} // namespace crossfoot
