// The workbooks of sums of a run as files (汇总.ods, 汇总/甲区.ods), which take the place of those of the run before.
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace crossfoot {

class SumFiles {
public:
    // Unfinished files lie in a folder of the same file system. superiors are those of the run before, of which the
    // file `marker` was written last; where there is none, there was no run.
    SumFiles(std::filesystem::path out, std::filesystem::path unfinished, const std::set<std::string>& superiors,
             const std::filesystem::path& marker);

    void write_highest(const std::string& bytes);
    void write(const std::string& superior, const std::string& bytes);

    // Takes away what the run before wrote and this one did not, unless somebody changed it since. Gives the workbooks
    // that lie among ours still: "汇总/甲区.ods".
    std::vector<std::string> finish();

private:
    void put(const std::string& name, const std::string& bytes);
    bool is_ours(const std::filesystem::path& file) const;

    std::filesystem::path out_;
    std::filesystem::path unfinished_;
    std::set<std::string> earlier_; // names of files without an ending
    std::set<std::string> written_; // seen from out_
    std::set<std::string> names_;
    bool ran_before_ = true;
    std::filesystem::file_time_type marked_;
};

} // namespace crossfoot
