#include "commands.hpp"
#include "completions.hpp"
#include "language/catalogue.hpp"
#include "manual.hpp"
#include "output.hpp"

#include <memory>

namespace crossfoot::cli {

void add_manual_command(CLI::App& app, Language language) {
    CLI::App* command = app.add_subcommand("manual", say(language, "command.manual"));
    const auto format = std::make_shared<std::string>("man");
    command->add_option("--format", *format, say(language, "command.manual_format"))
        ->check(CLI::IsMember({"man", "bash", "zsh", "fish"}))
        ->option_text("man|bash|zsh|fish");
    command->callback([&app, language, format] {
        print(*format == "bash"   ? bash_completion(app)
              : *format == "zsh"  ? zsh_completion(app)
              : *format == "fish" ? fish_completion(app)
                                  : manual_page(app, language));
    });
}

} // namespace crossfoot::cli
