#include "temporary_file.hpp"

#include <fstream>
#include <sstream>
#include <unistd.h>

namespace crossfoot {

TemporaryFile::TemporaryFile(std::string_view ending) {
    static int count = 0;
    path_ = std::filesystem::temp_directory_path() /
            ("crossfoot-" + std::to_string(getpid()) + '-' + std::to_string(++count) + std::string(ending));
}

TemporaryFile::~TemporaryFile() {
    std::error_code gone_already;
    std::filesystem::remove(path_, gone_already);
}

std::string TemporaryFile::content() const {
    std::ifstream file(path_, std::ios::binary);
    std::ostringstream content;
    content << file.rdbuf();
    return content.str();
}

} // namespace crossfoot
