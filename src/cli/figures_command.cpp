#include "file_run.hpp"
#include "language/catalogue.hpp"
#include "tell/figures_table.hpp"
#include "tell/report.hpp"

#include <cstdio>
#include <memory>

namespace crossfoot::cli {

namespace {

struct FiguresOptions : FileOptions {
    bool json = false;
    bool mark = false; // the byte order mark, by which Excel knows UTF-8
};

Outcome run(const FiguresOptions& options) {
    if (!options.json)
        std::fputs((std::string(options.mark ? "\xEF\xBB\xBF" : "") + figures_csv_head()).c_str(), stdout);
    const FileWork work{[&](const Item& item, const Document& document, Recogniser& recogniser) {
                            const std::vector<Report> reports = recogniser.recognise(document);
                            const std::vector<FigureRow> rows =
                                figure_rows(item.name, document, reports, options.language);
                            Told told{options.json ? figures_json(rows) : figures_csv(rows), Outcome::clean};
                            if (rows.empty()) {
                                std::fputs(unread_text(item.name, "no_table", options.language).c_str(), stderr);
                                told.outcome = Outcome::unread;
                            }
                            return told;
                        },
                        [&](const Item& item, std::string_view kind) {
                            std::fputs(unread_text(item.name, kind, options.language).c_str(), stderr);
                            return Told{{}, Outcome::unread};
                        }};
    return run_files(options, work).worst;
}

} // namespace

void add_figures_command(CLI::App& app, Language language, Outcome& outcome) {
    const auto options = std::make_shared<FiguresOptions>();
    options->language = language;
    CLI::App* command = app.add_subcommand("figures", say(language, "command.figures"));
    add_file_options(*command, *options, language);
    command
        ->add_option_function<std::string>(
            "--format", [options](const std::string& format) { options->json = format == "json"; },
            say(language, "command.figures_format"))
        ->check(CLI::IsMember({"csv", "json"}))
        ->option_text("csv|json");
    command->add_flag("--bom", options->mark, say(language, "command.figures_bom"));
    command->callback([options, &outcome] { outcome = run(*options); });
}

} // namespace crossfoot::cli
