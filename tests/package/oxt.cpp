#include "oxt.hpp"

#include <minizip/unzip.h>

#include <array>
#include <cstdlib>
#include <memory>
#include <stdexcept>

namespace crossfoot::test {
namespace {

OxtFile read_current(void* zip, std::string& name) {
    std::array<char, 512> raw{};
    unz_file_info64 info{};
    if (unzGetCurrentFileInfo64(zip, &info, raw.data(), raw.size() - 1, nullptr, 0, nullptr, 0) != UNZ_OK)
        throw std::runtime_error("an entry of the package is damaged");
    name = raw.data();
    OxtFile file{std::string(info.uncompressed_size, '\0')};
    if (unzOpenCurrentFile(zip) != UNZ_OK ||
        unzReadCurrentFile(zip, file.bytes.data(), static_cast<unsigned>(file.bytes.size())) !=
            static_cast<int>(file.bytes.size()) ||
        unzCloseCurrentFile(zip) != UNZ_OK) // which compares the checksum
        throw std::runtime_error(name + " is damaged");
    return file;
}

std::map<std::string, OxtFile> read_package() {
    const char* const chosen = std::getenv("CROSSFOOT_PACKAGE");
    const std::string package = chosen ? chosen : CROSSFOOT_PACKAGE;
    const std::unique_ptr<void, int (*)(void*)> zip(unzOpen64(package.c_str()), unzClose);
    if (!zip)
        throw std::runtime_error(package + " cannot be read");
    std::map<std::string, OxtFile> files;
    for (int state = unzGoToFirstFile(zip.get()); state == UNZ_OK; state = unzGoToNextFile(zip.get())) {
        std::string name;
        OxtFile file = read_current(zip.get(), name);
        if (!files.try_emplace(name, std::move(file)).second)
            throw std::runtime_error(name + " is in the package twice");
    }
    return files;
}

} // namespace

const std::map<std::string, OxtFile>& oxt() {
    static const std::map<std::string, OxtFile> files = read_package();
    return files;
}

const std::string& oxt_file(const std::string& name) {
    const auto found = oxt().find(name);
    if (found == oxt().end())
        throw std::runtime_error(name + " is missing in the package");
    return found->second.bytes;
}

pugi::xml_document oxt_xml(const std::string& name) {
    const std::string& bytes = oxt_file(name);
    pugi::xml_document document;
    if (const auto result = document.load_buffer(bytes.data(), bytes.size()); !result)
        throw std::runtime_error(name + ": " + result.description() + " at byte " + std::to_string(result.offset));
    return document;
}

std::vector<std::string> oxt_names(std::string_view ending) {
    std::vector<std::string> names;
    for (const auto& [name, file] : oxt())
        if (name.ends_with(ending))
            names.push_back(name);
    return names;
}

} // namespace crossfoot::test
