#include "batch/report_files.hpp"

#include "read/read.hpp"

#include <algorithm>
#include <array>
#include <new>
#include <string>
#include <system_error>
#include <utility>

namespace crossfoot::batch {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view spreadsheet = "spreadsheet"; // its content decides

using Kinds = std::pair<std::string_view, std::string_view>;
constexpr std::array<Kinds, 49> kinds_by_extension = {{
    {".ods", spreadsheet},
    {".ots", spreadsheet},
    {".fods", spreadsheet},
    {".xlsx", spreadsheet},
    {".xlsm", spreadsheet},
    {".xltx", spreadsheet},
    {".xltm", spreadsheet},
    {".xlsb", spreadsheet},
    {".xls", spreadsheet},
    {".et", spreadsheet},
    {".ett", spreadsheet},
    {".xlt", "unsupported"},
    {".uos", "unsupported"},
    {".numbers", "unsupported"},
    {".doc", "text_document"},
    {".docx", "text_document"},
    {".docm", "text_document"},
    {".dot", "text_document"},
    {".dotx", "text_document"},
    {".wps", "text_document"},
    {".wpt", "text_document"},
    {".odt", "text_document"},
    {".ott", "text_document"},
    {".fodt", "text_document"},
    {".rtf", "text_document"},
    {".uof", "text_document"},
    {".uot", "text_document"},
    {".html", "web_page"},
    {".htm", "web_page"},
    {".xhtml", "web_page"},
    {".shtml", "web_page"},
    {".mht", "web_page"},
    {".mhtml", "web_page"},
    {".pdf", "pdf"},
    {".ofd", "pdf"},
    {".csv", "plain_text"},
    {".tsv", "plain_text"},
    {".txt", "plain_text"},
    {".zip", "archive"},
    {".rar", "archive"},
    {".7z", "archive"},
    {".tar", "archive"},
    {".gz", "archive"},
    {".tgz", "archive"},
    {".bz2", "archive"},
    {".tbz2", "archive"},
    {".xz", "archive"},
    {".txz", "archive"},
    {".zst", "archive"},
}};

// Empty for names that say nothing.
std::string_view kind_by_name(const fs::path& file) {
    std::string extension = file.extension().string();
    std::ranges::transform(extension, extension.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    const auto known = std::ranges::find(kinds_by_extension, extension, &Kinds::first);
    return known == kinds_by_extension.end() ? std::string_view() : known->second;
}

std::string_view kind_by_content(OtherFormat format) {
    switch (format) {
    case OtherFormat::unknown:
        break;
    case OtherFormat::text_document:
        return "text_document";
    case OtherFormat::web_page:
        return "web_page";
    case OtherFormat::pdf:
        return "pdf";
    case OtherFormat::archive:
        return "archive";
    }
    return {};
}

std::string_view unread_kind(const fs::path& file, const ReadError& error) {
    const std::string_view by_name = kind_by_name(file);
    const bool looked_into = error.kind() != ReadErrorKind::not_found && error.kind() != ReadErrorKind::unreadable;
    if (by_name == spreadsheet || !looked_into) // what bears the name of a spreadsheet was meant to be one
        return name(error.kind());
    if (const std::string_view by_content = kind_by_content(error.other()); !by_content.empty())
        return by_content;
    return by_name.empty() ? name(error.kind()) : by_name;
}

// Hidden files, and the locks of Excel, WPS and LibreOffice.
bool passed_over(const std::string& name) { return name.starts_with('.') || name.starts_with("~$"); }

} // namespace

std::vector<FoundFile> report_files_below(const fs::path& folder) {
    std::vector<FoundFile> found;
    std::vector<fs::path> folders{folder}; // one after the other, so that few are open at once
    while (!folders.empty()) {
        const fs::path current = std::exchange(folders.back(), {});
        folders.pop_back();
        std::error_code failure;
        for (fs::directory_iterator at(current, failure); !failure && at != fs::directory_iterator();
             at.increment(failure)) {
            std::error_code unknown;
            if (passed_over(at->path().filename().string()))
                continue;
            if (!at->is_directory(unknown)) {
                if (!kind_by_name(at->path()).empty())
                    found.push_back({at->path()});
            } else if (!at->is_symlink(unknown)) { // which may lead back
                folders.push_back(at->path());
            }
        }
        if (failure)
            found.push_back({current, true});
    }
    // By their bytes: comparing paths part by part takes longer than checking the files.
    std::ranges::sort(found, {}, [](const FoundFile& file) -> const std::string& { return file.path.native(); });
    return found;
}

std::string_view unread_kind(const fs::path& file, const std::exception_ptr& thrown) {
    try {
        std::rethrow_exception(thrown);
    } catch (const ReadError& error) {
        return unread_kind(file, error);
    } catch (const std::bad_alloc&) {
        return name(ReadErrorKind::too_large);
    } catch (...) {
        return "failed";
    }
}

} // namespace crossfoot::batch
