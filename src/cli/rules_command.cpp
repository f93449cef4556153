#include "commands.hpp"
#include "language/catalogue.hpp"
#include "tell/rules_page.hpp"

#include <cstdio>

namespace crossfoot::cli {

void add_rules_command(CLI::App& app, Language language) {
    CLI::App* command = app.add_subcommand("rules", say(language, "command.rules"));
    command->callback([] { std::fputs(rules_page(built_in_forms()).c_str(), stdout); });
}

} // namespace crossfoot::cli
