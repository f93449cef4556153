#include "batch/forms_of_files.hpp"
#include "commands.hpp"
#include "language/catalogue.hpp"
#include "output.hpp"
#include "tell/patterns_page.hpp"
#include "tell/rules_page.hpp"

#include <memory>

namespace crossfoot::cli {
namespace {

struct RulesOptions : batch::FileOptions {
    bool patterns = false;
};

} // namespace

void add_rules_command(CLI::App& app, Language language) {
    CLI::App* command = app.add_subcommand("rules", say(language, "command.rules"));
    const auto options = std::make_shared<RulesOptions>();
    options->language = language;
    command->add_flag("--patterns", options->patterns, say(language, "command.rules_patterns"));
    command->add_option("--form", options->form, say(language, "command.rules_form"))->option_text("FILE");
    command->callback([options] {
        const batch::FormsOfFiles forms(*options, complain);
        print(options->patterns ? patterns_page(forms.everywhere().forms) : rules_page(forms.everywhere().forms));
    });
}

} // namespace crossfoot::cli
