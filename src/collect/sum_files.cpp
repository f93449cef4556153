#include "collect/sum_files.hpp"

#include "batch/results_folder.hpp"
#include "collect/file_name.hpp"
#include "write/file.hpp"

#include <algorithm>
#include <system_error>
#include <utility>

namespace crossfoot {

namespace fs = std::filesystem;

namespace {

constexpr const char* highest_sums = "汇总.ods";

// "甲区" for "甲区-2", as the second of two superiors of one name is called.
std::string without_number(const std::string& name) {
    const std::size_t dash = name.rfind('-');
    const bool numbered = dash != std::string::npos && dash + 1 < name.size() &&
                          name.find_first_not_of("0123456789", dash + 1) == std::string::npos;
    return numbered ? name.substr(0, dash) : name;
}

} // namespace

SumFiles::SumFiles(fs::path out, fs::path unfinished, const std::set<std::string>& superiors, const fs::path& marker)
    : out_(std::move(out)), unfinished_(std::move(unfinished)) {
    for (const std::string& superior : superiors) {
        std::set<std::string> alone;
        earlier_.insert(new_file_name(superior, alone));
    }
    std::error_code none;
    marked_ = fs::last_write_time(marker, none);
    ran_before_ = !none;
}

void SumFiles::write_highest(const std::string& bytes) { put(highest_sums, bytes); }

void SumFiles::write(const std::string& superior, const std::string& bytes) {
    std::error_code failure;
    fs::create_directories(out_ / batch::sums_name, failure);
    put(std::string(batch::sums_name) + '/' + new_file_name(superior, names_) + ".ods", bytes);
}

void SumFiles::put(const std::string& name, const std::string& bytes) {
    NewFile file(out_ / name, unfinished_);
    file.add(bytes);
    file.finish();
    written_.insert(name);
}

std::vector<std::string> SumFiles::finish() {
    std::vector<std::string> left;
    std::vector<std::string> there;
    std::error_code unknown;
    if (fs::is_regular_file(out_ / highest_sums, unknown))
        there.emplace_back(highest_sums);
    for (fs::directory_iterator at(out_ / batch::sums_name, unknown); !unknown && at != fs::directory_iterator();
         at.increment(unknown))
        if (std::error_code none; at->path().extension() == ".ods" && at->is_regular_file(none))
            there.push_back(std::string(batch::sums_name) + '/' + at->path().filename().string());
    std::ranges::sort(there);
    for (const std::string& name : there) {
        if (written_.contains(name))
            continue;
        if (std::error_code gone; !is_ours(name) || !fs::remove(out_ / name, gone))
            left.push_back(name);
    }
    fs::remove(out_ / batch::sums_name, unknown); // where nothing is in it
    return left;
}

bool SumFiles::is_ours(const fs::path& file) const {
    std::error_code unknown;
    const auto changed = fs::last_write_time(out_ / file, unknown);
    const std::string name = file.stem().string();
    const bool known = file == highest_sums || earlier_.contains(name) || earlier_.contains(without_number(name));
    return ran_before_ && known && !unknown && changed <= marked_;
}

} // namespace crossfoot
