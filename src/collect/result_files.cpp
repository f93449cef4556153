#include "collect/result_files.hpp"

#include "batch/results_folder.hpp"
#include "read/result_mark.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <system_error>
#include <utility>

namespace crossfoot {

namespace fs = std::filesystem;

namespace {

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

bool hold_the_same(const fs::path& one, const fs::path& other) {
    std::error_code unknown;
    if (fs::file_size(one, unknown) != fs::file_size(other, unknown) || unknown)
        return false;
    std::ifstream first(one, std::ios::binary);
    std::ifstream second(other, std::ios::binary);
    return std::equal(std::istreambuf_iterator<char>(first), {}, std::istreambuf_iterator<char>(second));
}

} // namespace

ResultFiles::ResultFiles(fs::path out, fs::path unfinished) : out_(std::move(out)), unfinished_(std::move(unfinished)) {
    std::error_code none;
    written_ = fs::last_write_time(out_ / batch::records_name, none);
    if (none)
        written_ = fs::file_time_type::min();
}

void ResultFiles::put(const std::string& name, const std::string& bytes) {
    NewFile file(out_ / name, unfinished_);
    file.add(bytes);
    finish(file, name);
}

void ResultFiles::finish(NewFile& file, const std::string& name) {
    keep_if_changed(name, file.unfinished());
    file.finish();
}

void ResultFiles::move(const fs::path& from, const std::string& name) {
    if (!may_be_written(out_ / name))
        throw WriteError(out_ / name);
    keep_if_changed(name, from);
    std::error_code failure;
    fs::rename(from, out_ / name, failure);
    if (failure)
        throw WriteError(out_ / name, failure);
}

void ResultFiles::remove(const std::string& name) {
    std::error_code gone;
    if (!fs::exists(out_ / name, gone))
        return;
    if (changed(out_ / name))
        kept_.push_back(name);
    else
        fs::remove(out_ / name, gone);
}

void ResultFiles::keep(const std::string& name) {
    const fs::path other = free_name(out_ / name);
    std::error_code failure;
    fs::create_hard_link(out_ / name, other, failure);
    if (failure) // a file system that has none
        fs::copy_file(out_ / name, other, failure);
    if (failure)
        throw WriteError(other, failure);
    kept_.push_back(other.lexically_relative(out_).string());
}

// A run that was killed may have written some of them later than the one before ended.
void ResultFiles::keep_if_changed(const std::string& name, const fs::path& instead) {
    std::error_code unknown;
    if (fs::exists(out_ / name, unknown) && changed(out_ / name) && !hold_the_same(out_ / name, instead))
        keep(name);
}

// Workbooks tell it themselves, also after they were copied; of others a person wrote into them, or put them there,
// since the run before ended.
bool ResultFiles::changed(const fs::path& file) const {
    if (file.extension() == ".ods")
        return !is_as_written(file);
    std::error_code none;
    const auto time = fs::last_write_time(file, none);
    return !none && time > written_;
}

} // namespace crossfoot
