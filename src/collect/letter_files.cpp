#include "collect/letter_files.hpp"

#include "write/file.hpp"

#include <fstream>
#include <iterator>
#include <system_error>
#include <utility>

namespace crossfoot {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view endings[] = {".docx", ".txt"};

std::string bytes_in(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

// "甲局（改过）.docx", or with a number where that is there too.
fs::path free_name(const fs::path& file) {
    for (int number = 1;; ++number) {
        fs::path name = file.parent_path() / file.stem();
        name += number == 1 ? std::string("（改过）") : "（改过" + std::to_string(number) + "）";
        name += file.extension();
        if (std::error_code unknown; !fs::exists(name, unknown))
            return name;
    }
}

} // namespace

LetterFiles::LetterFiles(fs::path out, fs::path unfinished, std::set<std::string> earlier, const fs::path& marker)
    : folder_(std::move(out)), unfinished_(std::move(unfinished)), earlier_(std::move(earlier)) {
    std::error_code none;
    written_ = fs::last_write_time(marker, none);
    if (none)
        written_ = fs::file_time_type::min();
}

void LetterFiles::write(const std::string& name, const OfficialDocument& letter) {
    std::error_code failure;
    fs::create_directories(folder_, failure);
    put(folder_ / (name + ".docx"), docx_bytes(letter));
    put(folder_ / (name + ".txt"), text_bytes(letter));
    earlier_.erase(name);
}

void LetterFiles::finish() {
    for (const std::string& name : earlier_)
        for (const std::string_view ending : endings) {
            const fs::path file = folder_ / (name + std::string(ending));
            std::error_code gone;
            if (!changed(file))
                fs::remove(file, gone);
        }
    std::error_code not_empty;
    if (!fs::is_symlink(folder_, not_empty)) // of which the link itself would go
        fs::remove(folder_, not_empty);
}

void LetterFiles::put(const fs::path& file, const std::string& bytes) const {
    std::error_code unknown;
    if (fs::exists(file, unknown)) {
        if (bytes_in(file) == bytes)
            return;
        if (changed(file))
            fs::rename(file, free_name(file));
    }
    NewFile written(file, unfinished_);
    written.add(bytes);
    written.finish();
}

// Somebody did, or put it there, since the run before ended.
bool LetterFiles::changed(const fs::path& file) const {
    std::error_code none;
    const auto time = fs::last_write_time(file, none);
    return !none && time > written_;
}

} // namespace crossfoot
