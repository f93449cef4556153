#include "office/commands/last_year_choice.hpp"

#include "batch/report_files.hpp"
#include "language/catalogue.hpp"
#include "office/commands/report_import.hpp"
#include "office/uno/file_picker.hpp"
#include "office/uno/progress.hpp"
#include "office/uno/uno_text.hpp"
#include "tell/report.hpp"
#include "years/last_year_file.hpp"

#include <com/sun/star/frame/XModel.hpp>

#include <algorithm>
#include <vector>

namespace crossfoot::office {
namespace {

namespace fs = std::filesystem;
using com::sun::star::uno::Reference;
using com::sun::star::uno::UNO_QUERY_THROW;

constexpr char chosen_property[] = "勾稽上年文件";
constexpr std::size_t most_offered = 4;

// Of a document that is stored on this machine.
std::optional<fs::path> own_path(const SpreadsheetDocument& document) {
    const rtl::OUString address = Reference<com::sun::star::frame::XModel>(document, UNO_QUERY_THROW)->getURL();
    return address.isEmpty() ? std::nullopt : path_of(from_uno(address));
}

std::vector<std::string> reports_in(const fs::path& folder) {
    std::vector<std::string> names;
    std::error_code unreadable;
    for (fs::directory_iterator file(folder, unreadable); !unreadable && file != fs::directory_iterator();
         file.increment(unreadable))
        if (std::string name = file->path().filename().string(); batch::may_be_report(name))
            names.push_back(std::move(name));
    std::ranges::sort(names);
    return names;
}

std::vector<fs::path> offered(const SpreadsheetDocument& document, const Report& report) {
    std::vector<fs::path> files;
    const auto own = own_path(document);
    const fs::path folder = own ? own->parent_path() : fs::path();
    const auto add = [&](const fs::path& file) {
        std::error_code unknown;
        if (files.size() < most_offered && fs::is_regular_file(file, unknown) &&
            std::ranges::find(files, file) == files.end())
            files.push_back(file);
    };
    for (const auto& [name, chosen] : texts_of_properties(document, {chosen_property}))
        if (chosen)
            add((folder / *chosen).lexically_normal());
    if (own && report.year)
        for (const std::string& name :
             files_of_last_year(reports_in(folder), own->filename().string(), report.organ, report.year->year))
            add(folder / name);
    return files;
}

std::optional<fs::path> ask_for_any(const BoxOwner& owner, const SpreadsheetDocument& document, Language language) {
    FileQuestion question;
    question.title = say(language, "compare.choose_file");
    question.kinds = kinds_of_reports(language);
    if (const auto own = own_path(document))
        question.folder = address_of(own->parent_path());
    return path_of(ask_for_file(owner, question));
}

} // namespace

std::optional<fs::path> ask_for_last_year(const BoxOwner& owner, const SpreadsheetDocument& document,
                                          const Report& report, Language language) {
    const std::vector<fs::path> files = offered(document, report);
    if (files.empty())
        return ask_for_any(owner, document, language);
    std::vector<std::string> choices;
    choices.reserve(files.size() + 1);
    for (const fs::path& file : files)
        choices.push_back(file.filename().string());
    choices.push_back(say(language, "compare.other_file"));
    const std::string year = report.year ? std::to_string(report.year->year - 1) : std::string();
    const auto chosen =
        ask_choice(owner, say(language, "compare.undo"), say(language, "compare.which", {{"year", year}}), choices,
                   say(language, "compare.compare"), language);
    if (!chosen)
        return {};
    return *chosen < files.size() ? std::optional(files[*chosen]) : ask_for_any(owner, document, language);
}

LastYearFile read_last_year(const BoxOwner& owner, const fs::path& file, Language language) {
    LastYearFile result;
    const batch::FileOptions options = reading_options(owner, {file.string()}, language);
    const batch::FileWork work{
        [&](const batch::Item& item, const crossfoot::Document& document, Recogniser& recogniser) {
            const std::string name = name_without_folder(item.name, options.files);
            const std::vector<Report> reports = recogniser.recognise(document);
            if (reports.empty())
                result.unread += unread_text(name, "no_table", language) + '\n';
            result.add(reports, document, name);
            return batch::Told();
        },
        [&](const batch::Item& item, std::string_view kind) {
            result.unread += unread_text(name_without_folder(item.name, options.files), kind, language) + '\n';
            return batch::Told();
        },
        [](const std::vector<batch::Told>&) {}, [](std::string_view) {}};
    const Progress progress(owner.frame, say(language, "import.progress"));
    run_files(options, work);
    return result;
}

DocumentProperty chosen_file(const SpreadsheetDocument& document, const fs::path& file) {
    const auto own = own_path(document);
    const fs::path from = own ? file.lexically_relative(own->parent_path()) : fs::path();
    return {chosen_property, (from.empty() ? file : from).string()};
}

} // namespace crossfoot::office
