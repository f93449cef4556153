// The workbooks of sums of a run as files (汇总.ods, 汇总/甲区.ods), which take the place of those of the run before.
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace crossfoot {

class SumFiles {
public:
    // Unfinished files lie in a folder of the same file system.
    SumFiles(std::filesystem::path out, std::filesystem::path unfinished);

    void write_highest(const std::string& bytes);
    void write(const std::string& superior, const std::string& bytes);

    // The workbooks that lie among these and were not written now: "汇总/甲区.ods". None is taken away, since nobody
    // knows whether a person put it there or changed it.
    std::vector<std::string> others() const;

private:
    void put(const std::string& name, const std::string& bytes);

    std::filesystem::path out_;
    std::filesystem::path unfinished_;
    std::set<std::string> written_; // seen from out_
    std::set<std::string> names_;
};

} // namespace crossfoot
