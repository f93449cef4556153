#include "file_options.hpp"
#include "language/catalogue.hpp"
#include "output.hpp"
#include "tell/figures_table.hpp"
#include "tell/report.hpp"
#include "text/shown.hpp"

#include <memory>
#include <utility>

namespace crossfoot::cli {

using namespace batch;

namespace {

struct FiguresOptions : FileOptions {
    bool json = false;
    bool mark = false; // the byte order mark, by which Excel knows UTF-8
};

Outcome run(const FiguresOptions& options) {
    if (!options.json)
        print((options.mark ? "\xEF\xBB\xBF" : "") + figures_csv_head());
    const FileWork work{[&](const Item& item, const Document& document, Recogniser& recogniser) {
                            const std::vector<Report> reports = recogniser.recognise(document);
                            FigureRows rows = (options.json ? figures_json : figures_csv)(
                                shown_name(item.name), document, reports, options.language);
                            Told told{std::move(rows.text), Outcome::clean};
                            if (rows.count == 0) {
                                complain_in_turn(told, unread_text(item.name, "no_table", options.language));
                                told.outcome = Outcome::unread;
                            }
                            return told;
                        },
                        [&](const Item& item, std::string_view kind) {
                            Told told{{}, Outcome::unread};
                            complain_in_turn(told, unread_text(item.name, kind, options.language));
                            return told;
                        },
                        print_texts, complain};
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
