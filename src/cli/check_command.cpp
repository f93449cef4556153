#include "check/policy.hpp"
#include "file_options.hpp"
#include "language/catalogue.hpp"
#include "output.hpp"
#include "tell/json.hpp"
#include "tell/report.hpp"

#include <memory>

namespace crossfoot::cli {

using namespace batch;

namespace {

enum class Format { text, json };

struct CheckOptions : FileOptions {
    Format format = Format::text;
};

Told findings(const CheckOptions& options, const Item& item, const Document& document, Recogniser& recogniser) {
    const std::vector<CheckedReport> reports = check(document, recogniser, {});
    Told told;
    told.text = options.format == Format::json
                    ? findings_json(item.name, document, reports, options.language, item.forms->complaints) + '\n'
                    : findings_text(item.name, document, reports, options.language);
    const Tally count = tally(reports);
    if (count.errors > 0)
        told.outcome = Outcome::faulty;
    else // of figures that nothing was compared with nobody may say that they agree
        told.outcome = count.relations > 0 ? Outcome::clean : Outcome::unread;
    return told;
}

Told unread(const CheckOptions& options, const Item& item, std::string_view kind) {
    const std::vector<std::string> complaints = item.forms ? item.forms->complaints : std::vector<std::string>();
    return {options.format == Format::json ? unread_json(item.name, kind, options.language, complaints) + '\n'
                                           : unread_text(item.name, kind, options.language),
            Outcome::unread};
}

void tell_counts(const FileCounts& counts, Language language) {
    const std::string line = say(language, "report.files",
                                 {{"files", std::to_string(counts.files)},
                                  {"clean", std::to_string(counts.by_outcome[0])},
                                  {"faulty", std::to_string(counts.by_outcome[1])},
                                  {"unread", std::to_string(counts.by_outcome[2])}});
    print(line + '\n');
}

Outcome run(const CheckOptions& options) {
    const FileWork work{[&](const Item& item, const Document& document, Recogniser& recogniser) {
                            return findings(options, item, document, recogniser);
                        },
                        [&](const Item& item, std::string_view kind) { return unread(options, item, kind); }, print,
                        complain};
    const FileCounts counts = run_files(options, work);
    if (options.format == Format::text && counts.files > 1)
        tell_counts(counts, options.language);
    return counts.worst;
}

} // namespace

void add_check_command(CLI::App& app, Language language, Outcome& outcome) {
    const auto options = std::make_shared<CheckOptions>();
    options->language = language;
    CLI::App* command = app.add_subcommand("check", say(language, "command.check"));
    add_file_options(*command, *options, language);
    command
        ->add_option_function<std::string>(
            "--format",
            [options](const std::string& format) { options->format = format == "json" ? Format::json : Format::text; },
            say(language, "command.check_format"))
        ->check(CLI::IsMember({"text", "json"}))
        ->option_text("text|json");
    command->callback([options, &outcome] { outcome = run(*options); });
}

} // namespace crossfoot::cli
