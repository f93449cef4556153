#include "commands.hpp"
#include "language/catalogue.hpp"
#include "output.hpp"
#include "tell/rules_page.hpp"

namespace crossfoot::cli {

void add_rules_command(CLI::App& app, Language language) {
    CLI::App* command = app.add_subcommand("rules", say(language, "command.rules"));
    command->callback([] { print(rules_page(built_in_forms())); });
}

} // namespace crossfoot::cli
