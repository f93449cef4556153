#include "write/zip_writer.hpp"

#include <minizip/zip.h>

#include <algorithm>
#include <exception>
#include <stdexcept>
#include <utility>
#include <zlib.h>

namespace crossfoot {
namespace {

constexpr std::size_t most_kept = 1U << 16U; // bytes of a file that are not in it yet

// What minizip takes for a file.
struct Target {
    NewFile* file = nullptr; // none: all is kept
    std::size_t begin = 0;   // of what is kept
    std::string kept;
    std::size_t at = 0;
    std::exception_ptr failure = {}; // nothing is thrown through minizip

    std::size_t size() const { return begin + kept.size(); }

    void put(std::string_view data) {
        if (at < begin) { // sizes that are known later
            const std::string_view written = data.substr(0, begin - at);
            file->put_at(at, written);
            data.remove_prefix(written.size());
            at += written.size();
        }
        if (data.empty())
            return;
        const std::size_t over = std::min(data.size(), size() - at);
        kept.replace(at - begin, over, data.substr(0, over));
        kept.append(data.substr(over));
        at += data.size();
        if (file && kept.size() > most_kept)
            write();
    }

    void write() {
        file->add(kept);
        begin += kept.size();
        kept.clear();
    }
};

Target& target(voidpf opaque) { return *static_cast<Target*>(opaque); }

voidpf open_target(voidpf opaque, const void* /*name*/, int /*mode*/) { return opaque; }

uLong write_to_target(voidpf opaque, voidpf /*file*/, const void* data, uLong size) {
    try {
        target(opaque).put({static_cast<const char*>(data), size});
        return size;
    } catch (...) {
        target(opaque).failure = std::current_exception();
        return 0;
    }
}

ZPOS64_T tell_in_target(voidpf opaque, voidpf /*file*/) { return target(opaque).at; }

long seek_in_target(voidpf opaque, voidpf /*file*/, ZPOS64_T offset, int origin) {
    Target& to = target(opaque);
    std::size_t from = 0;
    if (origin == ZLIB_FILEFUNC_SEEK_CUR)
        from = to.at;
    else if (origin == ZLIB_FILEFUNC_SEEK_END)
        from = to.size();
    to.at = from + static_cast<std::size_t>(offset);
    return to.at <= to.size() ? 0 : -1;
}

int close_target(voidpf /*opaque*/, voidpf /*file*/) { return 0; }

int error_in_target(voidpf opaque, voidpf /*file*/) { return target(opaque).failure ? 1 : 0; }

} // namespace

struct ZipWriter::Archive {
    Target target;
    zipFile zip = nullptr;
};

ZipWriter::ZipWriter() : archive_(std::make_unique<Archive>()) { open_archive(); }

ZipWriter::ZipWriter(NewFile& file) : archive_(std::make_unique<Archive>()) {
    archive_->target.file = &file;
    open_archive();
}

void ZipWriter::open_archive() {
    zlib_filefunc64_def functions = {};
    functions.zopen64_file = open_target;
    functions.zwrite_file = write_to_target;
    functions.ztell64_file = tell_in_target;
    functions.zseek64_file = seek_in_target;
    functions.zclose_file = close_target;
    functions.zerror_file = error_in_target;
    functions.opaque = &archive_->target;
    archive_->zip = zipOpen2_64("", APPEND_STATUS_CREATE, nullptr, &functions);
    check(archive_->zip != nullptr);
}

ZipWriter::~ZipWriter() {
    if (archive_->zip)
        zipClose(archive_->zip, nullptr);
}

void ZipWriter::check(bool done) const {
    if (archive_->target.failure)
        std::rethrow_exception(archive_->target.failure);
    if (!done)
        throw std::logic_error("a part does not go into the archive");
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

void ZipWriter::finish() {
    check(zipClose(std::exchange(archive_->zip, nullptr), nullptr) == ZIP_OK);
    if (archive_->target.file)
        archive_->target.write();
}

std::string ZipWriter::bytes() {
    finish();
    return std::move(archive_->target.kept);
}

} // namespace crossfoot
