// Putting a file where somebody will look for it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>

namespace crossfoot {

// what() names the file and the reason.
class WriteError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
    // Under that name there is something that is no regular file.
    explicit WriteError(const std::filesystem::path& file)
        : std::runtime_error(file.string() + ": not a regular file"), file_(file.string()) {}
    WriteError(const std::filesystem::path& file, std::error_code reason)
        : std::runtime_error(file.string() + ": " + reason.message()), file_(file.string()), reason_(reason) {}

    const std::string& file() const { return file_; }  // empty where what() says more than a reason of the system
    std::error_code reason() const { return reason_; } // the system's; none where the file is no regular one

private:
    std::string file_;
    std::error_code reason_;
};

// A title as the name of a file, without an ending: in one line, without what Linux, Windows or a web page would not
// take in a name, and not too long; may be empty.
std::string file_name_of(std::string_view title);

enum class Existing { replaced, kept };

// Whether a file may be written under that name: nothing is there, or a regular file, be it behind a symbolic link. A
// device, a pipe or a folder is never to be replaced.
bool may_be_written(const std::filesystem::path& file);

// A file that is written piece by piece beside the one that is meant, and gone unless it got its name; of a symbolic
// link it takes the place, and what the link leads to stays as it is. Not thread-safe; all throw WriteError, also where
// the name may not be written.
class NewFile {
public:
    // Until then it lies in the folder, of the same file system; where that is empty, beside its name.
    explicit NewFile(const std::filesystem::path& file, const std::filesystem::path& folder = {});
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;
    ~NewFile();

    void add(std::string_view bytes);
    // Over what was added, for a format whose sizes stand before what they are of.
    void put_at(std::uint64_t at, std::string_view bytes);
    const std::string& unfinished() const { return name_; } // where it lies until then
    // Puts all of it on the disk and gives it the name; nothing can be added after that.
    void finish(Existing existing = Existing::replaced);

private:
    bool rename_to_free_name() const;
    void check(bool done) const;

    std::filesystem::path file_;
    std::string name_;
    int descriptor_ = -1;
    bool named_ = false;
};

// Writes the bytes beside the file and then gives them its name, so that there is never half a file. Throws WriteError,
// also where the file is there and to be kept.
void write_file(const std::filesystem::path& file, std::string_view bytes, Existing existing = Existing::replaced);

} // namespace crossfoot
