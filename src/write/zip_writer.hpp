// A zip archive made in memory or, where it is better not kept there, in a file.
#pragma once

#include "write/file.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace crossfoot {

// Parts carry no time of writing and no system of origin, so that the same parts give the same bytes anywhere. Not
// thread-safe; throws WriteError where the file cannot be written.
class ZipWriter {
public:
    enum class Method { stored, deflated };

    ZipWriter();
    // Into the file, which has nothing yet and must outlive it.
    explicit ZipWriter(NewFile& file);
    ZipWriter(const ZipWriter&) = delete;
    ZipWriter& operator=(const ZipWriter&) = delete;
    ~ZipWriter();

    // Parts stand in the archive in the order in which they were added.
    void add(const char* name, std::string_view content, Method method = Method::deflated);

    // A part that is packed already, as it is.
    struct Packed {
        int method = 0;         // of packing, as the format counts them
        unsigned long crc = 0;  // of the content
        std::size_t size = 0;   // of the content, in bytes
        unsigned long date = 0; // as the format writes it
        bool utf8_name = false; // the name is marked to be UTF-8
    };
    void add_packed(const char* name, std::string_view bytes, const Packed& packed);

    // The same piece by piece, for parts that are better not kept in memory: the pieces between begin and end are one
    // part, packed in less than half the time and a quarter larger.
    void begin(const char* name);
    void put(std::string_view piece);
    void end();

    // Of the part that was added last.
    std::uint32_t crc() const { return crc_; }
    std::size_t size() const { return size_; }

    // Ends the archive; nothing can be added after that.
    void finish();
    std::string bytes(); // the same of one in memory, which it gives

private:
    void open(const char* name, Method method, int level);
    void open_archive();
    void check(bool done) const;

    struct Archive;
    std::unique_ptr<Archive> archive_;
    std::uint32_t crc_ = 0;
    std::size_t size_ = 0;
};

} // namespace crossfoot
