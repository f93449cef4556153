// The letters of a run as files (退回/甲局.docx and .txt), which take the place of those of the run before.
#pragma once

#include "collect/letters.hpp"

#include <filesystem>
#include <functional>
#include <set>
#include <string>

namespace crossfoot {

class LetterFiles {
public:
    // Unfinished files lie in a folder of the same file system. earlier are the letters of the run before, of which the
    // file `marker` was written last.
    LetterFiles(std::filesystem::path out, std::filesystem::path unfinished, std::set<std::string> earlier,
                const std::filesystem::path& marker);

    void write(const std::string& name, const OfficialDocument& letter);
    // Takes away the letters of the run before that were not written again. Who changed one keeps it.
    void finish();

private:
    void put(const std::filesystem::path& file, const std::string& bytes) const;
    bool changed(const std::filesystem::path& file) const;

    std::filesystem::path folder_;
    std::filesystem::path unfinished_;
    std::set<std::string> earlier_;
    std::filesystem::file_time_type written_;
};

} // namespace crossfoot
