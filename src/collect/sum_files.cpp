#include "collect/sum_files.hpp"

#include "batch/results_folder.hpp"
#include "collect/file_name.hpp"

#include <algorithm>
#include <system_error>

namespace crossfoot {

namespace fs = std::filesystem;

void SumFiles::write_highest(const Put& put) { write_file(batch::highest_sums_name, put); }

void SumFiles::write(const std::string& superior, const Put& put) {
    std::error_code failure;
    fs::create_directories(files_.out() / batch::sums_name, failure);
    write_file(std::string(batch::sums_name) + '/' + new_file_name(superior, names_) + ".ods", put);
}

void SumFiles::write_file(const std::string& name, const Put& put) {
    NewFile file(files_.out() / name, files_.unfinished());
    put(file);
    files_.finish(file, name);
    written_.insert(name);
}

std::vector<std::string> SumFiles::others() const {
    std::vector<std::string> there;
    std::error_code unknown;
    if (fs::is_regular_file(files_.out() / batch::highest_sums_name, unknown))
        there.emplace_back(batch::highest_sums_name);
    for (fs::directory_iterator at(files_.out() / batch::sums_name, unknown);
         !unknown && at != fs::directory_iterator(); at.increment(unknown))
        if (std::error_code none; at->path().extension() == ".ods" && at->is_regular_file(none))
            there.push_back(std::string(batch::sums_name) + '/' + at->path().filename().string());
    std::erase_if(there, [&](const std::string& name) { return written_.contains(name); });
    std::ranges::sort(there);
    return there;
}

} // namespace crossfoot
