#include "read/zip_package.hpp"

#include <algorithm>
#include <cstring>
#include <system_error>
#include <utility>

namespace crossfoot {

namespace {

constexpr std::size_t most_parts = 65536;   // of a package; a workbook has some ten, and a few for each sheet
constexpr std::size_t longest_name = 65535; // that the format can tell
constexpr uLong utf8_name_flag = 1U << 11U;

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

} // namespace

// The zip library reads through these instead of through a file: the bytes are in memory already.
zlib_filefunc64_def ZipPackage::memory() {
    zlib_filefunc64_def functions{};
    functions.opaque = this;
    functions.zopen64_file = [](voidpf self, const void*, int) -> voidpf { return self; };
    functions.zread_file = [](voidpf self, voidpf, void* out, uLong wanted) -> uLong {
        auto& package = *static_cast<ZipPackage*>(self);
        const std::size_t count = std::min<std::size_t>(wanted, package.bytes_.size() - package.position_);
        std::memcpy(out, package.bytes_.data() + package.position_, count);
        package.position_ += count;
        return static_cast<uLong>(count);
    };
    functions.ztell64_file = [](voidpf self, voidpf) -> ZPOS64_T { return static_cast<ZipPackage*>(self)->position_; };
    functions.zseek64_file = [](voidpf self, voidpf, ZPOS64_T offset, int origin) -> long {
        auto& package = *static_cast<ZipPackage*>(self);
        ZPOS64_T base = 0;
        if (origin == ZLIB_FILEFUNC_SEEK_CUR)
            base = package.position_;
        else if (origin == ZLIB_FILEFUNC_SEEK_END)
            base = package.bytes_.size();
        const ZPOS64_T target = base + offset;
        if (target > package.bytes_.size())
            return -1;
        package.position_ = target;
        return 0;
    };
    functions.zclose_file = [](voidpf, voidpf) { return 0; };
    functions.zerror_file = [](voidpf, voidpf) { return 0; };
    return functions;
}

ZipPackage::ZipPackage(std::string_view bytes, Budget& budget)
    : bytes_(bytes), size_(bytes.size()), budget_(budget), names_(budget) {
    zlib_filefunc64_def functions = memory();
    zip_.reset(unzOpen2_64("", &functions));
    list();
}

ZipPackage::ZipPackage(void* zip, std::uintmax_t size, Budget& budget)
    : size_(size), budget_(budget), names_(budget), zip_(zip) {
    list();
}

ZipPackage ZipPackage::in_file(const std::filesystem::path& file, Budget& budget) {
    std::error_code unknown;
    const std::uintmax_t size = std::filesystem::file_size(file, unknown);
    return {unzOpen64(file.c_str()), size, budget};
}

void ZipPackage::list() {
    if (!zip_)
        damaged("the list of contents at the end of the file is missing");
    std::vector<char> name(longest_name + 1); // the last stays zero
    int state = unzGoToFirstFile(zip_.get());
    for (; state == UNZ_OK; state = unzGoToNextFile(zip_.get())) {
        unz_file_info64 is{};
        unz64_file_pos position{};
        if (unzGetCurrentFileInfo64(zip_.get(), &is, name.data(), name.size() - 1, nullptr, 0, nullptr, 0) != UNZ_OK ||
            unzGetFilePos64(zip_.get(), &position) != UNZ_OK)
            damaged("the list of contents is damaged");
        if (in_order_.size() == most_parts)
            too_large("more than " + std::to_string(most_parts) + " parts");
        std::string part = folded(name.data());
        names_.add(2 * part.size() + 192);
        parts_.emplace(std::move(part), in_order_.size());
        in_order_.push_back({name.data(), position, (is.flag & utf8_name_flag) != 0});
    }
    if (state != UNZ_END_OF_LIST_OF_FILE)
        damaged("the list of contents is damaged");
}

bool ZipPackage::contains(std::string_view part) const { return parts_.contains(folded(part)); }

std::size_t ZipPackage::find(std::string_view part) const {
    const auto found = parts_.find(folded(part));
    if (found == parts_.end())
        damaged(std::string(part) + " is missing");
    return found->second;
}

const std::string& ZipPackage::go_to(std::size_t nth) {
    const std::string& name = in_order_[nth].name;
    if (unzGoToFilePos64(zip_.get(), &in_order_[nth].position) != UNZ_OK)
        damaged(name + ": damaged entry");
    return name;
}

unz_file_info64 ZipPackage::info(const std::string& part) const {
    unz_file_info64 info{};
    if (unzGetCurrentFileInfo64(zip_.get(), &info, nullptr, 0, nullptr, 0, nullptr, 0) != UNZ_OK)
        damaged(part + ": damaged entry");
    return info;
}

// The zip library stops at the announced size and at the announced end of the deflated bytes, so what is granted here
// can never be exceeded while inflating.
void ZipPackage::grant(const unz_file_info64& info, const std::string& part) const {
    constexpr uLong encrypted = 1;
    if ((info.flag & encrypted) != 0)
        throw ReadError(ReadErrorKind::encrypted, part + ": encrypted by the zip program");
    const std::size_t inflated = info.uncompressed_size;
    const std::size_t deflated = std::min<std::uintmax_t>(info.compressed_size, size_);
    const ReadLimits& limits = budget_.limits();
    if (inflated > limits.ratio_from && inflated / limits.ratio > deflated)
        too_large(part + ": " + std::to_string(inflated) + " bytes packed into " + std::to_string(deflated));
}

std::pair<std::uint32_t, std::size_t> ZipPackage::checksum(std::string_view part) {
    const unz_file_info64 is = info(go_to(find(part)));
    return {static_cast<std::uint32_t>(is.crc), is.uncompressed_size};
}

void ZipPackage::inflate(std::string_view part, const std::function<void(std::string_view)>& take) {
    const std::string& name = go_to(find(part));
    const unz_file_info64 is = info(name);
    grant(is, name);
    Buffer buffer(budget_, std::size_t{64} << 10U);
    open(name);
    std::size_t taken = 0;
    for (std::size_t size = buffer.size; size == buffer.size;) {
        size = read(buffer.data.get(), buffer.size);
        take({buffer.data.get(), size});
        taken += size;
    }
    close(taken == is.uncompressed_size, name);
}

Buffer ZipPackage::extract(std::string_view part) { return extract(find(part)); }

Buffer ZipPackage::extract(std::size_t nth) {
    const std::string& name = go_to(nth);
    const unz_file_info64 is = info(name);
    grant(is, name);
    if (is.uncompressed_size > budget_.limits().part)
        too_large(name + ": " + std::to_string(is.uncompressed_size) + " bytes");
    budget_.inflate(is.uncompressed_size);
    Buffer buffer(budget_, is.uncompressed_size);
    open(name);
    close(read(buffer.data.get(), buffer.size) == buffer.size, name);
    return buffer;
}

PackedPart ZipPackage::packed(std::size_t nth) {
    const std::string& name = go_to(nth);
    const unz_file_info64 is = info(name);
    int method = 0;
    int level = 0;
    constexpr int raw = 1;
    if (is.compressed_size > size_ || unzOpenCurrentFile2(zip_.get(), &method, &level, raw) != UNZ_OK)
        damaged(name + ": damaged entry");
    PackedPart part{name,
                    Buffer(budget_, is.compressed_size),
                    method,
                    is.crc,
                    is.uncompressed_size,
                    is.dosDate,
                    in_order_[nth].utf8_name};
    close(read(part.bytes.data.get(), part.bytes.size) == part.bytes.size, name);
    return part;
}

void ZipPackage::open(const std::string& part) const {
    if (unzOpenCurrentFile(zip_.get()) != UNZ_OK)
        damaged(part + ": damaged entry");
}

// Gives how much of it was there.
std::size_t ZipPackage::read(char* out, std::size_t size) const {
    std::size_t filled = 0;
    while (filled < size) {
        const auto wanted = static_cast<unsigned>(std::min<std::size_t>(size - filled, 1U << 30U));
        const int count = unzReadCurrentFile(zip_.get(), out + filled, wanted);
        if (count <= 0)
            break;
        filled += static_cast<std::size_t>(count);
    }
    return filled;
}

// Closing tells whether the checksum is right.
void ZipPackage::close(bool whole, const std::string& part) const {
    const int closed = unzCloseCurrentFile(zip_.get());
    if (!whole || closed != UNZ_OK)
        damaged(part + ": cut off or changed since it was written");
}

} // namespace crossfoot
