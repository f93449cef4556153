#include "read/read.hpp"

#include "read/archive.hpp"
#include "read/formats.hpp"

#include <sys/stat.h>

#include <cerrno>
#include <cstdio>
#include <memory>
#include <new>
#include <system_error>

namespace crossfoot {

namespace fs = std::filesystem;

std::string_view name(ReadErrorKind kind) {
    switch (kind) {
    case ReadErrorKind::not_found:
        return "not_found";
    case ReadErrorKind::unreadable:
        return "unreadable";
    case ReadErrorKind::unknown_format:
        return "unknown_format";
    case ReadErrorKind::damaged:
        return "damaged";
    case ReadErrorKind::encrypted:
        return "encrypted";
    case ReadErrorKind::too_large:
        return "too_large";
    case ReadErrorKind::unsupported:
        return "unsupported";
    case ReadErrorKind::archive:
        return "archive";
    case ReadErrorKind::scan:
        return "scan";
    case ReadErrorKind::no_office:
        return "no_office";
    case ReadErrorKind::office_forbidden:
        return "office_forbidden";
    }
    return "unreadable";
}

std::string file_bytes(const fs::path& file, const ReadLimits& limits) {
    struct stat status {};
    if (stat(file.c_str(), &status) != 0)
        throw ReadError(errno == ENOENT || errno == ENOTDIR ? ReadErrorKind::not_found : ReadErrorKind::unreadable,
                        std::generic_category().message(errno));
    if (!S_ISREG(status.st_mode)) // a folder, a device; reading a pipe could wait for ever
        throw ReadError(ReadErrorKind::unreadable, "not a regular file");
    const auto size = static_cast<std::size_t>(status.st_size);
    if (size > limits.file)
        throw ReadError(ReadErrorKind::too_large, std::to_string(size) + " bytes");
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> stream(std::fopen(file.c_str(), "rb"), std::fclose);
    if (!stream)
        throw ReadError(ReadErrorKind::unreadable, std::generic_category().message(errno));
    std::setvbuf(stream.get(), nullptr, _IONBF, 0); // it is read in one piece
    std::string bytes(size, '\0');
    bytes.resize(std::fread(bytes.data(), 1, bytes.size(), stream.get()));
    if (std::ferror(stream.get()) != 0)
        throw ReadError(ReadErrorKind::unreadable, std::generic_category().message(errno));
    return bytes;
}

Document read_document_bytes(std::string_view bytes, const ReadLimits& limits) {
    try {
        Budget budget(limits);
        const Budget::Share file(budget, bytes.size());
        Draft draft(budget);
        read_any(bytes, draft);
        return draft.finish();
    } catch (const std::bad_alloc&) {
        throw ReadError(ReadErrorKind::too_large, "out of memory");
    }
}

Document read_document(const fs::path& file, const ReadLimits& limits) {
    const std::string bytes = file_bytes(file, limits);
    return read_document_bytes(bytes, limits);
}

} // namespace crossfoot
