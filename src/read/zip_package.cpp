#include "read/zip_package.hpp"

#include <algorithm>
#include <cstring>
#include <new>
#include <utility>
#include <zlib.h>

namespace crossfoot {

namespace {

constexpr std::size_t most_parts = 65536; // of a package; a workbook has some ten, and a few for each sheet
constexpr int method_stored = 0;          // ways of packing, by the format's numbers
constexpr int method_deflated = 8;

std::string folded(std::string_view part) {
    std::string name(part);
    for (char& c : name) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
        else if (c == '\\') // some writers on Windows
            c = '/';
    }
    return name;
}

// Puts what the packed bytes hold into the buffer; whether it is filled.
bool inflate_into(Buffer& buffer, std::string_view packed) {
    constexpr int no_header = -MAX_WBITS;
    z_stream stream{};
    if (inflateInit2(&stream, no_header) != Z_OK)
        throw std::bad_alloc();
    // zlib counts in numbers of 32 bits and changes nothing of what it reads.
    constexpr std::size_t most_at_once = std::size_t{1} << 30U;
    stream.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(packed.data()));
    stream.next_out = reinterpret_cast<Bytef*>(buffer.data.get());
    int state = Z_OK;
    while (state == Z_OK && stream.total_out < buffer.size) {
        stream.avail_in = static_cast<uInt>(std::min(packed.size() - stream.total_in, most_at_once));
        stream.avail_out = static_cast<uInt>(std::min(buffer.size - stream.total_out, most_at_once));
        state = inflate(&stream, Z_SYNC_FLUSH);
    }
    inflateEnd(&stream);
    return stream.total_out == buffer.size;
}

// The same piece by piece, each in the buffer while it is taken.
void inflate_through(Buffer& buffer, std::string_view packed, const std::function<void(std::string_view)>& take) {
    constexpr int no_header = -MAX_WBITS;
    constexpr std::size_t most_at_once = std::size_t{1} << 30U;
    z_stream stream{};
    if (inflateInit2(&stream, no_header) != Z_OK)
        throw std::bad_alloc();
    const std::unique_ptr<z_stream, int (*)(z_stream*)> end(&stream, inflateEnd);
    stream.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(packed.data()));
    for (int state = Z_OK; state == Z_OK;) { // without anything more to read it is Z_BUF_ERROR
        stream.avail_in = static_cast<uInt>(std::min<std::size_t>(packed.size() - stream.total_in, most_at_once));
        stream.next_out = reinterpret_cast<Bytef*>(buffer.data.get());
        stream.avail_out = static_cast<uInt>(buffer.size);
        state = inflate(&stream, Z_SYNC_FLUSH);
        if (const std::size_t size = buffer.size - stream.avail_out; size > 0)
            take({buffer.data.get(), size});
    }
}

void refuse_encrypted(const ZipEntry& part) {
    constexpr unsigned encrypted = 1;
    if ((part.flags & encrypted) != 0)
        throw ReadError(ReadErrorKind::encrypted, part.name + ": encrypted by the zip program");
}

[[noreturn]] void damaged_part(const ZipEntry& part) {
    damaged(part.name + ": cut off or changed since it was written");
}

} // namespace

ZipPackage::ZipPackage(std::string_view bytes, Budget& budget) : bytes_(bytes), budget_(budget), names_(budget) {
    each_zip_entry(bytes, [&](ZipEntry entry) {
        if (in_order_.size() == most_parts)
            too_large("more than " + std::to_string(most_parts) + " parts");
        std::string part = folded(entry.name);
        names_.add(2 * part.size() + 256);
        parts_.emplace(std::move(part), in_order_.size());
        in_order_.push_back(std::move(entry));
    });
}

bool ZipPackage::contains(std::string_view part) const { return parts_.contains(folded(part)); }

// No more is inflated than is announced, so what is granted here can never be exceeded.
void ZipPackage::grant(const ZipEntry& part) {
    refuse_encrypted(part);
    const ReadLimits& limits = budget_.limits();
    if (part.size > limits.part)
        too_large(part.name + ": " + std::to_string(part.size) + " bytes");
    const std::size_t deflated = std::min(part.packed, bytes_.size());
    if (part.size > limits.ratio_from && part.size / limits.ratio > deflated)
        too_large(part.name + ": " + std::to_string(part.size) + " bytes packed into " + std::to_string(deflated));
    budget_.inflate(part.size);
}

const ZipEntry& ZipPackage::entry(std::string_view part) const {
    const auto found = parts_.find(folded(part));
    if (found == parts_.end())
        damaged(std::string(part) + " is missing");
    return in_order_[found->second];
}

std::pair<std::uint32_t, std::size_t> ZipPackage::checksum(std::string_view part) const {
    const ZipEntry& is = entry(part);
    return {static_cast<std::uint32_t>(is.crc), is.size};
}

void ZipPackage::inflate(std::string_view part, const std::function<void(std::string_view)>& take) {
    const ZipEntry& is = entry(part);
    refuse_encrypted(is);
    std::size_t size = 0;
    unsigned long crc = 0;
    const auto take_piece = [&](std::string_view piece) {
        size += piece.size();
        crc = crc32_z(crc, reinterpret_cast<const Bytef*>(piece.data()), piece.size());
        take(piece);
    };
    const std::string_view bytes = packed_bytes(bytes_, is);
    Buffer buffer(budget_, std::size_t{64} << 10U);
    if (is.method == method_deflated)
        inflate_through(buffer, bytes, take_piece);
    else if (is.method == method_stored)
        take_piece(bytes);
    if (size != is.size || crc != is.crc)
        damaged_part(is);
}

Buffer ZipPackage::extract(std::string_view part) {
    return extract(static_cast<std::size_t>(&entry(part) - in_order_.data()));
}

Buffer ZipPackage::extract(std::size_t nth) {
    const ZipEntry& part = in_order_[nth];
    grant(part);
    Buffer buffer(budget_, part.size);
    const std::string_view bytes = packed_bytes(bytes_, part);
    bool filled = false;
    if (part.method == method_deflated) {
        filled = inflate_into(buffer, bytes);
    } else if (part.method == method_stored && bytes.size() >= buffer.size) {
        std::memcpy(buffer.data.get(), bytes.data(), buffer.size);
        filled = true;
    }
    if (!filled || crc32_z(0, reinterpret_cast<const Bytef*>(buffer.data.get()), buffer.size) != part.crc)
        damaged_part(part);
    return buffer;
}

PackedPart ZipPackage::packed(std::size_t nth) {
    const ZipEntry& part = in_order_[nth];
    const std::string_view bytes = packed_bytes(bytes_, part);
    PackedPart copy{part.name, Buffer(budget_, bytes.size()),  part.method, part.crc, part.size,
                    part.date, (part.flags & (1U << 11U)) != 0};
    std::memcpy(copy.bytes.data.get(), bytes.data(), bytes.size());
    return copy;
}

} // namespace crossfoot
