#include "collect/request.hpp"

#include "collect/day.hpp"
#include "language/catalogue.hpp"
#include "text/shown.hpp"

#include <filesystem>
#include <string_view>
#include <system_error>
#include <unistd.h>

namespace crossfoot {

namespace fs = std::filesystem;

namespace {

// The folder itself or, where it is to be made, the nearest above it that is there.
bool may_be_made(fs::path folder) {
    folder = fs::absolute(folder).lexically_normal();
    std::error_code unknown;
    while (!fs::exists(folder, unknown) && folder.has_relative_path())
        folder = folder.parent_path();
    return fs::is_directory(folder, unknown) && access(folder.c_str(), W_OK | X_OK) == 0;
}

} // namespace

std::optional<std::string> trouble_in(const CollectRequest& request, Language language) {
    const auto about = [&](std::string_view key, const std::string& what) {
        return say(language, key, {{"file", one_line(what)}});
    };
    if (request.reports.empty())
        return say(language, "many.choose_reports");
    std::error_code unknown;
    for (const std::string& folder : {request.reports, request.last_year})
        if (!folder.empty() && !fs::exists(folder, unknown))
            return about("many.no_folder", folder);
    if (!request.units.empty() && !fs::is_regular_file(request.units, unknown))
        return about("many.no_file", request.units);
    if (request.results.empty())
        return say(language, "many.choose_results");
    if (!may_be_made(request.results))
        return about("collect.not_writable", request.results);
    if (!request.by.empty() && !day_in(request.by))
        return say(language, "many.no_day", {{"text", one_line(request.by)}});
    return {};
}

std::string proposed_results(const std::string& reports, Language language) {
    if (reports.empty())
        return {};
    const fs::path whole = fs::absolute(reports).lexically_normal();
    const fs::path folder = whole.has_filename() ? whole : whole.parent_path();
    std::error_code unknown;
    const fs::path name = fs::is_regular_file(folder, unknown) ? folder.stem() : folder.filename();
    return (folder.parent_path() / say(language, "many.results_name", {{"folder", name.string()}})).string();
}

batch::FileOptions file_options_of(const CollectRequest& request, Language language) {
    batch::FileOptions files;
    files.files = {request.reports};
    files.language = language;
    return files;
}

CollectOptions collect_options_of(const CollectRequest& request, Language language) {
    CollectOptions options;
    options.out = request.results;
    options.units = request.units;
    if (!request.last_year.empty())
        options.last_years = {request.last_year};
    options.by = day_in(request.by);
    options.language = language;
    return options;
}

} // namespace crossfoot
