#include "file_options.hpp"

#include "environment.hpp"
#include "language/catalogue.hpp"

namespace crossfoot::cli {

void add_language_option(CLI::App& command, Language& chosen, Language language) {
    std::vector<std::string> tags;
    for (const Language each : all_languages())
        tags.emplace_back(language_tag(each));
    command
        .add_option_function<std::string>(
            "--lang", [&chosen](const std::string& tag) { chosen = language_of_tag(tag).value(); },
            say(language, "command.check_lang"))
        ->check(CLI::IsMember(tags))
        ->option_text(CLI::detail::join(tags, "|"));
}

void add_form_options(CLI::App& command, batch::FileOptions& options, Language language) {
    add_language_option(command, options.language, language);
    CLI::Option* form =
        command.add_option("--form", options.form, say(language, "command.check_form"))->option_text("FILE");
    command.add_option("--forms", options.folders, say(language, "command.check_forms"))
        ->option_text("FOLDER")
        ->allow_extra_args(false)
        ->excludes(form);
    options.office = office_of_environment();
    command
        .add_option_function<std::string>(
            "--office",
            [&options](const std::string& office) {
                options.office = {office == "no", office == "no" ? "" : office};
            },
            say(language, "command.check_office"))
        ->option_text("no|PATH");
}

void add_file_options(CLI::App& command, batch::FileOptions& options, Language language) {
    command.add_option("FILE", options.files, say(language, "command.check_files"))->required()->option_text("...");
    add_form_options(command, options, language);
    command.add_flag("--hidden", options.hidden, say(language, "command.check_hidden"));
    command.add_option("--jobs", options.jobs, say(language, "command.check_jobs"))
        ->check(CLI::Range(1, 256))
        ->option_text("N");
}

} // namespace crossfoot::cli
