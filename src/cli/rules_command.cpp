#include "batch/forms_of_files.hpp"
#include "file_options.hpp"
#include "language/catalogue.hpp"
#include "output.hpp"
#include "tell/patterns_page.hpp"
#include "tell/rules_page.hpp"

#include <memory>

namespace crossfoot::cli {

void add_rules_command(CLI::App& app, Language language) {
    struct Options : batch::FileOptions {
        bool patterns = false;
    };
    const auto options = std::make_shared<Options>();
    options->language = language;
    CLI::App* command = app.add_subcommand("rules", say(language, "command.rules"));
    command->add_flag("--patterns", options->patterns, say(language, "command.rules_patterns"));
    add_language_option(*command, options->language, language);
    command->add_option("--form", options->form, say(language, "command.rules_form"))->option_text("FILE");
    command->callback([options] {
        const batch::FormsOfFiles named(*options, complain);
        const auto& forms = named.everywhere().forms;
        print(options->patterns ? patterns_page(forms, options->language) : rules_page(forms));
    });
}

} // namespace crossfoot::cli
