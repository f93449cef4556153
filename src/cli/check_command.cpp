#include "check_run.hpp"
#include "environment.hpp"
#include "file_options.hpp"
#include "language/catalogue.hpp"

#include <memory>

namespace crossfoot::cli {

void add_check_command(CLI::App& app, Language language, batch::Outcome& outcome) {
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
    command->add_option("--last-year", options->last_years, say(language, "command.check_last_year"))
        ->option_text("FILE|FOLDER")
        ->allow_extra_args(false);
    command->add_option("--marked", options->marked, say(language, "command.check_marked"))->option_text("FOLDER");
    command->add_flag("--overwrite", options->overwrite, say(language, "command.check_overwrite"))->needs("--marked");
    command->callback([options, &outcome] {
        options->sources = !options->marked.empty();
        options->written = time_of_writing();
        outcome = check_files(*options);
    });
}

} // namespace crossfoot::cli
