// The letters of a run as files (退回/甲局.docx and .txt), which take the place of those of the run before.
#pragma once

#include "collect/letters.hpp"
#include "collect/result_files.hpp"

#include <set>
#include <string>

namespace crossfoot {

class LetterFiles {
public:
    // earlier are the letters of the run before. The files must outlive it.
    LetterFiles(ResultFiles& files, std::set<std::string> earlier);

    void write(const std::string& name, const OfficialDocument& letter);
    // Takes away the letters of the run before that were not written again. Who changed one keeps it.
    void finish();

private:
    ResultFiles& files_;
    std::set<std::string> earlier_;
};

} // namespace crossfoot
