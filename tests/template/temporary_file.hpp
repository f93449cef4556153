// A path of its own for what a test writes, removed with it.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace crossfoot {

class TemporaryFile {
public:
    explicit TemporaryFile(std::string_view ending);
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    ~TemporaryFile();

    const std::filesystem::path& path() const { return path_; }
    std::string content() const;

private:
    std::filesystem::path path_;
};

} // namespace crossfoot
