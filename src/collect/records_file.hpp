// The records of many reports in a file, a line each, which are read one after the other or where they are needed.
#pragma once

#include "collect/record.hpp"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>

namespace crossfoot {

// Not thread-safe. Both throw RecordError, also where the file cannot be read.
class RecordsFile {
public:
    explicit RecordsFile(std::filesystem::path file);

    // Every record with where its line begins. A last line without an end was being written when somebody pulled the
    // plug, and is none.
    void each(const std::function<void(Record&& record, Standing&& standing, std::uint64_t at)>& take);
    Record at(std::uint64_t begin);

private:
    Record parse(const std::string& line, Standing* standing) const;

    std::filesystem::path file_;
    std::ifstream stream_;
};

} // namespace crossfoot
