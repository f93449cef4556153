#include "collect/told.hpp"

#include "language/catalogue.hpp"
#include "language/system_text.hpp"
#include "text/shown.hpp"

#include <cerrno>
#include <string_view>
#include <system_error>

namespace crossfoot {

std::string files_text(const CollectCounts& counts, Language language) {
    return say(language, "report.files",
               {{"files", std::to_string(counts.files)},
                {"clean", std::to_string(counts.by_outcome[0])},
                {"faulty", std::to_string(counts.by_outcome[1])},
                {"unread", std::to_string(counts.by_outcome[2])}});
}

std::vector<std::string> told_lines(const CollectCounts& counts, Language language) {
    std::vector<std::string> lines;
    const auto add_count = [&](std::string_view key, std::size_t count) {
        if (count > 0)
            lines.push_back(say(language, key, {{"count", std::to_string(count)}}));
    };
    add_count("collect.gone_on", counts.gone_on);
    lines.push_back(files_text(counts, language));
    lines.push_back(say(language,
                        !counts.year           ? "collect.no_year_known"
                        : counts.year_is_clear ? "collect.year"
                                               : "collect.year_unclear",
                        {{"year", std::to_string(counts.year.value_or(0))}}));
    add_count("collect.missing_units", counts.missing);
    add_count("collect.doubled_reports", counts.doubled);
    add_count("collect.wrong_years", counts.wrong_year);
    add_count("collect.other_years", counts.other_year);
    add_count("collect.not_listed_reports", counts.not_listed);
    add_count("collect.unclear_reports", counts.unclear);
    add_count("collect.alike_reports", counts.alike);
    add_count("collect.mended_reports", counts.mended);
    add_count("collect.not_in_list", counts.not_in_list);
    add_count("collect.letters", counts.letters);
    const std::vector<std::string> besides = told_besides(counts, language);
    lines.insert(lines.end(), besides.begin(), besides.end());
    return lines;
}

std::vector<std::string> told_besides(const CollectCounts& counts, Language language) {
    std::vector<std::string> lines;
    const auto add_files = [&](std::string_view key, const std::vector<std::string>& files) {
        std::string names;
        for (const std::string& file : files)
            names += (names.empty() ? "" : say(language, "finding.list_comma")) + one_line(file);
        if (!names.empty())
            lines.push_back(say(language, key, {{"files", names}}));
    };
    add_files("collect.kept_files", counts.kept);
    add_files("collect.left_files", counts.left);
    lines.insert(lines.end(), counts.list_faults.begin(), counts.list_faults.end());
    return lines;
}

std::string unwritten_text(const WriteError& error, Language language) {
    if (!error.reason())
        return error.file().empty() ? error.what()
                                    : say(language, "publish.no_regular_file", {{"out", one_line(error.file())}});
    const auto is = [&](std::errc reason) { return error.reason() == std::make_error_condition(reason); };
    const bool full = is(std::errc::no_space_on_device) || error.reason().value() == EDQUOT;
    const bool denied = is(std::errc::permission_denied) || is(std::errc::operation_not_permitted) ||
                        is(std::errc::read_only_file_system);
    return say(language,
               full     ? "collect.disk_full"
               : denied ? "collect.not_writable"
                        : "collect.not_written",
               {{"file", one_line(error.file())}, {"reason", system_text(error.reason(), language)}});
}

} // namespace crossfoot
