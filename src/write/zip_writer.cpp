#include "write/zip_writer.hpp"

#include <minizip/zip.h>

#include <algorithm>
#include <stdexcept>
#include <utility>
#include <zlib.h>

namespace crossfoot {
namespace {

// What minizip takes for a file.
struct MemoryFile {
    std::string bytes;
    std::size_t at = 0;
};

MemoryFile& memory(voidpf opaque) { return *static_cast<MemoryFile*>(opaque); }

voidpf open_memory(voidpf opaque, const void* /*name*/, int /*mode*/) { return opaque; }

uLong write_memory(voidpf opaque, voidpf /*file*/, const void* data, uLong size) {
    MemoryFile& file = memory(opaque);
    const auto* from = static_cast<const char*>(data);
    const std::size_t over = std::min<std::size_t>(size, file.bytes.size() - file.at); // sizes that are known later
    std::copy(from, from + over, file.bytes.begin() + static_cast<std::ptrdiff_t>(file.at));
    file.bytes.append(from + over, size - over);
    file.at += size;
    return size;
}

ZPOS64_T tell_memory(voidpf opaque, voidpf /*file*/) { return memory(opaque).at; }

long seek_memory(voidpf opaque, voidpf /*file*/, ZPOS64_T offset, int origin) {
    MemoryFile& file = memory(opaque);
    std::size_t from = 0;
    if (origin == ZLIB_FILEFUNC_SEEK_CUR)
        from = file.at;
    else if (origin == ZLIB_FILEFUNC_SEEK_END)
        from = file.bytes.size();
    file.at = from + static_cast<std::size_t>(offset);
    return file.at <= file.bytes.size() ? 0 : -1;
}

int close_memory(voidpf /*opaque*/, voidpf /*file*/) { return 0; }

void check(bool done) {
    if (!done)
        throw std::logic_error("a part does not go into the archive");
}

} // namespace

struct ZipWriter::Archive {
    MemoryFile file;
    zipFile zip = nullptr;
};

ZipWriter::ZipWriter() : archive_(std::make_unique<Archive>()) {
    zlib_filefunc64_def in_memory = {};
    in_memory.zopen64_file = open_memory;
    in_memory.zwrite_file = write_memory;
    in_memory.ztell64_file = tell_memory;
    in_memory.zseek64_file = seek_memory;
    in_memory.zclose_file = close_memory;
    in_memory.opaque = &archive_->file;
    archive_->zip = zipOpen2_64("", APPEND_STATUS_CREATE, nullptr, &in_memory);
    check(archive_->zip != nullptr);
}

ZipWriter::~ZipWriter() {
    if (archive_->zip)
        zipClose(archive_->zip, nullptr);
}

void ZipWriter::begin(const char* name) {
    constexpr int quick = 3; // of what takes any time at all
    open(name, Method::deflated, quick);
}

void ZipWriter::open(const char* name, Method method, int level) {
    zip_fileinfo info = {};
    info.dosDate = (1U << 21U) | (1U << 16U); // 1 January 1980, where the format's calendar begins
    const bool deflated = method == Method::deflated;
    crc_ = 0;
    size_ = 0;
    check(zipOpenNewFileInZip(archive_->zip, name, &info, nullptr, 0, nullptr, 0, nullptr, deflated ? Z_DEFLATED : 0,
                              deflated ? level : 0) == ZIP_OK);
}

void ZipWriter::put(std::string_view piece) {
    crc_ = static_cast<std::uint32_t>(
        crc32(crc_, reinterpret_cast<const Bytef*>(piece.data()), static_cast<unsigned>(piece.size())));
    size_ += piece.size();
    check(zipWriteInFileInZip(archive_->zip, piece.data(), static_cast<unsigned>(piece.size())) == ZIP_OK);
}

void ZipWriter::end() { check(zipCloseFileInZip(archive_->zip) == ZIP_OK); }

void ZipWriter::add(const char* name, std::string_view content, Method method) {
    open(name, method, Z_DEFAULT_COMPRESSION);
    put(content);
    end();
}

void ZipWriter::add_packed(const char* name, std::string_view bytes, const Packed& packed) {
    constexpr unsigned long utf8_flag = 1U << 11U;
    constexpr int raw = 1;
    zip_fileinfo info = {};
    info.dosDate = packed.date;
    check(zipOpenNewFileInZip4_64(archive_->zip, name, &info, nullptr, 0, nullptr, 0, nullptr, packed.method,
                                  Z_DEFAULT_COMPRESSION, raw, -MAX_WBITS, DEF_MEM_LEVEL, Z_DEFAULT_STRATEGY, nullptr, 0,
                                  0, packed.utf8_name ? utf8_flag : 0, 0) == ZIP_OK);
    put(bytes);
    check(zipCloseFileInZipRaw64(archive_->zip, packed.size, packed.crc) == ZIP_OK);
}

std::string ZipWriter::bytes() {
    check(zipClose(std::exchange(archive_->zip, nullptr), nullptr) == ZIP_OK);
    return std::move(archive_->file.bytes);
}

} // namespace crossfoot
