// Results as files in their folder, which take the place of those of the run before. What a person changed in these is
// kept beside under another name and told, since nobody's figures or words are written over.
#pragma once

#include "write/file.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace crossfoot {

// Not thread-safe. Throws WriteError.
class ResultFiles {
public:
    // Unfinished files lie in a folder of the same file system.
    ResultFiles(std::filesystem::path out, std::filesystem::path unfinished);

    const std::filesystem::path& out() const { return out_; }
    const std::filesystem::path& unfinished() const { return unfinished_; }

    // Names are seen from the folder: "退回/甲局.docx".
    void put(const std::string& name, const std::string& bytes);
    void finish(NewFile& file, const std::string& name);                   // whose bytes were added
    void move(const std::filesystem::path& from, const std::string& name); // a file that is whole
    // Takes away a result that is none any more, unless a person changed it.
    void remove(const std::string& name);
    // Gives a file that is not to be lost another name besides, "汇总（改过）.ods", since its own will be taken.
    void keep(const std::string& name);

    // What a person changed and was kept, as it is called now.
    const std::vector<std::string>& kept() const { return kept_; }

private:
    bool changed(const std::filesystem::path& file) const;
    void keep_if_changed(const std::string& name, const std::filesystem::path& instead);

    std::filesystem::path out_;
    std::filesystem::path unfinished_;
    std::filesystem::file_time_type written_; // when the run before ended
    std::vector<std::string> kept_;
};

} // namespace crossfoot
