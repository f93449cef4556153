#include "collect/letter_files.hpp"

#include "batch/results_folder.hpp"

#include <filesystem>
#include <system_error>
#include <utility>

namespace crossfoot {

namespace fs = std::filesystem;

namespace {

std::string file_of(const std::string& letter, const char* ending) {
    return std::string(batch::letters_name) + '/' + letter + ending;
}

} // namespace

LetterFiles::LetterFiles(ResultFiles& files, std::set<std::string> earlier)
    : files_(files), earlier_(std::move(earlier)) {}

void LetterFiles::write(const std::string& name, const OfficialDocument& letter) {
    std::error_code failure;
    fs::create_directories(files_.out() / batch::letters_name, failure);
    files_.put(file_of(name, ".docx"), docx_bytes(letter));
    files_.put(file_of(name, ".txt"), text_bytes(letter));
    earlier_.erase(name);
}

void LetterFiles::finish() {
    for (const std::string& name : earlier_)
        for (const char* ending : {".docx", ".txt"})
            files_.remove(file_of(name, ending));
    const fs::path folder = files_.out() / batch::letters_name;
    std::error_code not_empty;
    if (!fs::is_symlink(folder, not_empty)) // of which the link itself would go
        fs::remove(folder, not_empty);
}

} // namespace crossfoot
