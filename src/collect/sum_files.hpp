// The workbooks of sums of a run as files (汇总.ods, 汇总/甲区.ods), which take the place of those of the run before.
#pragma once

#include "collect/result_files.hpp"

#include <functional>
#include <set>
#include <string>
#include <vector>

namespace crossfoot {

class SumFiles {
public:
    // The files must outlive it.
    explicit SumFiles(ResultFiles& files) : files_(files) {}

    using Put = std::function<void(NewFile&)>; // the bytes of a workbook
    void write_highest(const Put& put);
    void write(const std::string& superior, const Put& put);

    // The workbooks that lie among these and were not written now: "汇总/甲区.ods". None is taken away, since nobody
    // knows whether a person put it there or changed it.
    std::vector<std::string> others() const;

private:
    void write_file(const std::string& name, const Put& put);

    ResultFiles& files_;
    std::set<std::string> written_; // names of results
    std::set<std::string> names_;
};

} // namespace crossfoot
