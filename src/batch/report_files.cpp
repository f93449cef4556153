#include "batch/report_files.hpp"

#include "batch/results_folder.hpp"
#include "read/read.hpp"
#include "text/lower_case.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <new>
#include <set>
#include <string>
#include <system_error>
#include <utility>

namespace crossfoot::batch {

namespace fs = std::filesystem;

namespace {

constexpr std::array<std::string_view, 53> extensions = {
    ".ods", ".ots",   ".fods", ".xlsx", ".xlsm",    ".xltx", ".xltm", ".xlsb", ".slk", ".dif",   ".xls",
    ".et",  ".ett",   ".xlt",  ".uos",  ".numbers", ".doc",  ".docx", ".docm", ".dot", ".dotx",  ".wps",
    ".wpt", ".odt",   ".ott",  ".fodt", ".rtf",     ".uof",  ".uot",  ".html", ".htm", ".xhtml", ".shtml",
    ".mht", ".mhtml", ".eml",  ".pdf",  ".ofd",     ".csv",  ".tsv",  ".txt",  ".md",  ".zip",   ".rar",
    ".7z",  ".tar",   ".gz",   ".tgz",  ".bz2",     ".tbz2", ".xz",   ".txz",  ".zst"};

bool may_hold_a_report(const fs::path& file) {
    return std::ranges::find(extensions, lower_case(file.extension().string())) != extensions.end();
}

constexpr std::array<std::string_view, 8> picture_extensions = {".jpg",  ".jpeg", ".png",  ".tif",
                                                                ".tiff", ".bmp",  ".webp", ".heic"};

// Which may be a report that was scanned, but not among the parts of a web page that was saved.
bool is_picture(const fs::path& file) {
    constexpr std::array<std::string_view, 3> parts_of_pages = {"_files", ".files", "_文件"};
    const std::string folder = file.parent_path().filename().string();
    return std::ranges::find(picture_extensions, lower_case(file.extension().string())) != picture_extensions.end() &&
           std::ranges::none_of(parts_of_pages, [&](std::string_view end) { return folder.ends_with(end); });
}

// As of 平潭县年报 and 2.平潭县: what is behind the point is no kind of file.
bool names_no_kind(const fs::path& file) {
    const std::string extension = file.extension().string();
    return extension.size() < 2 ||
           std::ranges::any_of(extension, [](char c) { return (static_cast<unsigned char>(c) & 0x80U) != 0; }) ||
           extension.find_first_not_of("0123456789", 1) == std::string::npos;
}

bool begins_as_document(const fs::path& file) {
    std::array<char, 8> start{};
    std::error_code unknown;
    if (!fs::is_regular_file(file, unknown)) // reading a pipe could wait for ever
        return false;
    std::ifstream(file, std::ios::binary).read(start.data(), start.size());
    return crossfoot::begins_as_document({start.data(), start.size()});
}

// Hidden files, and the locks of Excel, WPS and LibreOffice.
bool passed_over(const std::string& name) { return name.starts_with('.') || name.starts_with("~$"); }

// Some programs write names as Windows does.
fs::path without_detours(std::string name) {
    std::ranges::replace(name, '\\', '/');
    return fs::path(name).lexically_normal();
}

// The folder of results to which files in this one may belong.
std::optional<fs::path> results_folder_of(const fs::path& folder) {
    const fs::path named = folder.has_filename() ? folder : folder.parent_path();
    if (holds_results(named))
        return named;
    const bool part = named.filename() == letters_name || named.filename() == sums_name;
    return part && holds_results(named.parent_path()) ? std::optional(named.parent_path()) : std::nullopt;
}

} // namespace

std::vector<FoundFile> report_files_below(const fs::path& folder) {
    std::vector<FoundFile> found;
    std::set<fs::path> of_results;
    std::size_t pictures = 0;
    std::vector<fs::path> folders{folder}; // one after the other, so that few are open at once
    while (!folders.empty()) {
        const fs::path current = std::exchange(folders.back(), {});
        folders.pop_back();
        const std::optional<fs::path> results = results_folder_of(current);
        std::error_code failure;
        for (fs::directory_iterator at(current, failure); !failure && at != fs::directory_iterator();
             at.increment(failure)) {
            std::error_code unknown;
            if (passed_over(at->path().filename().string()))
                continue;
            if (!at->is_directory(unknown)) {
                if (results && is_result(at->path().lexically_relative(*results)))
                    of_results.insert(*results);
                else if (may_hold_a_report(at->path()) || (names_no_kind(at->path()) && begins_as_document(at->path())))
                    found.push_back({at->path()});
                else
                    pictures += is_picture(at->path()) ? 1 : 0;
            } else if (!at->is_symlink(unknown)) { // which may lead back
                folders.push_back(at->path());
            }
        }
        if (failure)
            found.push_back({current, true});
    }
    for (const fs::path& results : of_results)
        found.push_back({results, false, true});
    if (pictures > 0)
        found.push_back({folder, false, false, pictures});
    // By their bytes: comparing paths part by part takes longer than checking the files.
    std::ranges::sort(found, {}, [](const FoundFile& file) -> const std::string& { return file.path.native(); });
    return found;
}

NameTells told_by_name(const std::string& name) {
    const fs::path file = without_detours(name);
    if (name.ends_with('/') || std::ranges::any_of(file, [](const fs::path& part) {
            return (passed_over(part.string()) && part != "..") || part == "__MACOSX";
        }))
        return NameTells::no_report;
    return may_hold_a_report(file) ? NameTells::may_be_report
           : names_no_kind(file)   ? NameTells::nothing
           : is_picture(file)      ? NameTells::picture
                                   : NameTells::no_report;
}

bool may_be_report(const std::string& name) { return told_by_name(name) == NameTells::may_be_report; }

std::optional<std::string> name_in_archive(const std::string& name) {
    const fs::path file = without_detours(name);
    const std::string& plain = file.native();
    const bool on_a_drive = plain.size() > 1 && plain[1] == ':'; // of Windows
    if (file.is_absolute() || on_a_drive || *file.begin() == "..")
        return {};
    return plain;
}

std::string_view unread_kind(const std::exception_ptr& thrown) {
    try {
        std::rethrow_exception(thrown);
    } catch (const ReadError& error) {
        return name(error.kind());
    } catch (const std::bad_alloc&) {
        return name(ReadErrorKind::too_large);
    } catch (...) {
        return "failed";
    }
}

} // namespace crossfoot::batch
