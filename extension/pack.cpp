// pack FOLDER PACKAGE: packs everything below the folder, the same bytes for the same contents: sorted names, one fixed
// time, no owner. What zip programs write besides (times of access, users) would differ from one build to the next.
#include <minizip/zip.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <zlib.h>

namespace {

namespace fs = std::filesystem;

constexpr uLong new_year_2021 = (2021UL - 1980UL) << 25U | 1UL << 21U | 1UL << 16U; // as DOS counts
constexpr uLong readable_file = 0100644UL << 16U;
constexpr uLong made_on_unix = 3UL << 8U | 20U;
constexpr uLong name_is_utf8 = 1UL << 11U;

std::map<std::string, fs::path> files_below(const fs::path& folder) {
    std::map<std::string, fs::path> files;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file())
            files.emplace(entry.path().lexically_relative(folder).generic_string(), entry.path());
    return files;
}

std::string content(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::string bytes(std::istreambuf_iterator<char>(in), {});
    if (!in)
        throw std::runtime_error(file.string() + " cannot be read");
    return bytes;
}

void add(zipFile zip, const std::string& name, const std::string& bytes) {
    zip_fileinfo info{};
    info.dosDate = new_year_2021;
    info.external_fa = readable_file;
    if (zipOpenNewFileInZip4_64(zip, name.c_str(), &info, nullptr, 0, nullptr, 0, nullptr, Z_DEFLATED,
                                Z_BEST_COMPRESSION, 0, -MAX_WBITS, DEF_MEM_LEVEL, Z_DEFAULT_STRATEGY, nullptr, 0,
                                made_on_unix, name_is_utf8, 0) != ZIP_OK ||
        zipWriteInFileInZip(zip, bytes.data(), static_cast<unsigned>(bytes.size())) != ZIP_OK ||
        zipCloseFileInZip(zip) != ZIP_OK)
        throw std::runtime_error(name + " cannot be packed");
}

void pack(const fs::path& folder, const fs::path& package) {
    const zipFile zip = zipOpen64(package.c_str(), APPEND_STATUS_CREATE);
    if (zip == nullptr)
        throw std::runtime_error(package.string() + " cannot be written");
    for (const auto& [name, file] : files_below(folder))
        add(zip, name, content(file));
    if (zipClose(zip, nullptr) != ZIP_OK)
        throw std::runtime_error(package.string() + " cannot be written");
}

} // namespace

int main(int count, char** arguments) try {
    if (count != 3)
        throw std::runtime_error("usage: pack FOLDER PACKAGE");
    pack(arguments[1], arguments[2]);
    return EXIT_SUCCESS;
} catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return EXIT_FAILURE;
}
