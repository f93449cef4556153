#include "process/office.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <system_error>
#include <vector>

namespace crossfoot {

namespace fs = std::filesystem;

namespace {

bool is_there(const fs::path& folder) {
    std::error_code unknown;
    return fs::is_regular_file(folder / "soffice.bin", unknown) || fs::is_regular_file(folder / "xpdfimport", unknown);
}

// Its folder, given any place of it that a person may name.
std::optional<std::string> around(const fs::path& named) {
    std::error_code unknown;
    const fs::path real = fs::canonical(named, unknown);
    const fs::path place = unknown ? named : real;
    for (const fs::path& folder : {place, place / "program", place.parent_path()})
        if (is_there(folder))
            return folder.string();
    return {};
}

} // namespace

std::optional<std::string> office_programs(const OfficeChoice& choice) {
    if (choice.forbidden)
        return {};
    if (!choice.where.empty())
        return around(choice.where);
    constexpr std::array<const char*, 7> usual = {"/usr/lib/libreoffice",
                                                  "/usr/lib64/libreoffice",
                                                  "/usr/local/lib/libreoffice",
                                                  "/usr/bin/soffice",
                                                  "/usr/local/bin/soffice",
                                                  "/usr/lib/x86_64-linux-gnu/libreoffice",
                                                  "/usr/lib/aarch64-linux-gnu/libreoffice"};
    for (const char* place : usual)
        if (auto folder = around(place))
            return folder;
    std::vector<fs::path> own; // /opt/libreoffice7.6, as the project's own packages have it: the newest
    std::error_code unknown;
    for (fs::directory_iterator at("/opt", unknown); !unknown && at != fs::directory_iterator(); at.increment(unknown))
        if (at->path().filename().string().starts_with("libreoffice"))
            own.push_back(at->path());
    std::sort(own.rbegin(), own.rend());
    for (const fs::path& place : own)
        if (auto folder = around(place))
            return folder;
    return {};
}

} // namespace crossfoot
