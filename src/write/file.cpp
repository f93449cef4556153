#include "write/file.hpp"

#include "text/shown.hpp"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <string>
#include <system_error>
#include <unistd.h>

namespace crossfoot {

bool may_be_written(const std::filesystem::path& file) {
    std::error_code unknown;
    const std::filesystem::file_status there = status(file, unknown);
    return !exists(there) || is_regular_file(there);
}

NewFile::NewFile(const std::filesystem::path& file, const std::filesystem::path& folder) : file_(file) {
    if (!may_be_written(file))
        throw WriteError(file);
    static std::atomic<unsigned> count = 0; // files are written on several threads
    do {
        name_ = (folder.empty() ? file : folder / file.filename()).string() + '.' + std::to_string(getpid()) + '-' +
                std::to_string(++count) + ".part";
        descriptor_ = open(name_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    } while (descriptor_ < 0 && errno == EEXIST);
    check(descriptor_ >= 0);
}

NewFile::~NewFile() {
    if (descriptor_ < 0)
        return;
    close(descriptor_);
    if (!named_)
        unlink(name_.c_str());
}

void NewFile::add(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = write(descriptor_, bytes.data(), bytes.size());
        check(written >= 0 || errno == EINTR);
        bytes.remove_prefix(written > 0 ? static_cast<std::size_t>(written) : 0);
    }
}

void NewFile::put_at(std::uint64_t at, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = pwrite(descriptor_, bytes.data(), bytes.size(), static_cast<off_t>(at));
        check(written >= 0 || errno == EINTR);
        const auto done = static_cast<std::size_t>(std::max<ssize_t>(written, 0));
        bytes.remove_prefix(done);
        at += done;
    }
}

void NewFile::finish(Existing existing) {
    check(fsync(descriptor_) == 0);
    if (existing == Existing::replaced)
        named_ = std::rename(name_.c_str(), file_.c_str()) == 0;
    else
        named_ = rename_to_free_name();
    check(named_);
}

bool NewFile::rename_to_free_name() const {
    if (renameat2(AT_FDCWD, name_.c_str(), AT_FDCWD, file_.c_str(), RENAME_NOREPLACE) == 0)
        return true;
    if (errno != EINVAL && errno != ENOSYS)
        return false;
    if (access(file_.c_str(), F_OK) == 0) { // a file system that cannot do both at once
        errno = EEXIST;
        return false;
    }
    return std::rename(name_.c_str(), file_.c_str()) == 0;
}

void NewFile::check(bool done) const {
    if (!done)
        throw WriteError(file_, {errno, std::generic_category()});
}

std::string file_name_of(std::string_view title) {
    constexpr std::size_t longest = 55; // characters: names have 255 bytes, with an ending and what NewFile adds
    std::string name;
    for (const char c : shown(title, longest))
        name += std::string_view("/\\:*?\"<>|").find(c) == std::string_view::npos ? c : '_';
    name.erase(0, name.find_first_not_of(". "));
    name.erase(name.find_last_not_of(". ") + 1);
    return name;
}

void write_file(const std::filesystem::path& file, std::string_view bytes, Existing existing) {
    NewFile beside(file);
    beside.add(bytes);
    beside.finish(existing);
}

} // namespace crossfoot
