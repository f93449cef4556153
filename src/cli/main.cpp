// The command line: crossfoot check FILE…
#include "commands.hpp"
#include "environment.hpp"
#include "help_format.hpp"
#include "language/catalogue.hpp"
#include "language/system_text.hpp"
#include "output.hpp"
#include "parse_errors.hpp"
#include "text/shown.hpp"

#include <csignal>
#include <exception>
#include <malloc.h>
#include <sstream>
#include <string_view>
#include <vector>

namespace {

// That of --lang, wherever it stands: what is wrong with a command line is told before it is understood.
crossfoot::Language language_asked(const std::vector<std::string_view>& arguments) {
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        std::string_view tag;
        if (arguments[i] == "--lang" && i + 1 < arguments.size())
            tag = arguments[i + 1];
        else if (arguments[i].starts_with("--lang="))
            tag = arguments[i].substr(arguments[i].find('=') + 1);
        if (const auto language = crossfoot::language_of_tag(tag))
            return *language;
    }
    return crossfoot::cli::language_of_environment();
}

// "--out --lang en": what was forgotten behind an option is not the name of the next one.
void refuse_options_as_values(CLI::App& app, crossfoot::Language language) {
    for (CLI::App* command : app.get_subcommands({}))
        for (CLI::Option* option : command->get_options())
            if (!option->get_positional() && option->get_items_expected_max() > 0)
                option->check([language](const std::string& value) {
                    return value.starts_with("--") ? say(language, "command.option_as_value", {{"value", value}})
                                                   : std::string();
                });
}

} // namespace

int main(int argc, char** argv) {
    using namespace crossfoot;
    using namespace crossfoot::cli;
    std::signal(SIGXFSZ, SIG_IGN);       // where files may not grow further, writing fails and is told
    mallopt(M_TRIM_THRESHOLD, 64 << 20); // memory that one file needed, the next one needs again
    mallopt(M_MMAP_THRESHOLD, 16 << 20);
    const Language language = language_asked({argv + 1, argv + argc});
    try {
        Outcome outcome = Outcome::clean;
        CLI::App app(say(language, "command.about"), "crossfoot");
        app.set_help_flag("-h,--help", say(language, "command.help"));
        app.set_version_flag("--version", "crossfoot " CROSSFOOT_VERSION, say(language, "command.version"));
        app.require_subcommand(1);
        add_check_command(app, language, outcome);
        add_compare_command(app, language, outcome);
        add_figures_command(app, language, outcome);
        add_collect_command(app, language, outcome);
        add_join_command(app, language, outcome);
        add_report_command(app, language, outcome);
        add_template_command(app, language, outcome);
        add_rules_command(app, language);
        add_manual_command(app, language);
        refuse_options_as_values(app, language);
        format_help(app, language);
        try {
            app.parse(argc, argv);
        } catch (const CLI::ParseError& error) { // asking for help or the version ends here too
            std::ostringstream said;
            std::ostringstream complaint; // in English
            const int status = app.exit(error, said, complaint);
            print(said.str());
            if (status == 0)
                return 0;
            complain(parse_error_text(error, language));
            return static_cast<int>(Outcome::unread);
        }
        return static_cast<int>(outcome);
    } catch (const OutputLost& error) {
        complain(say(language, "command.output_lost", {{"reason", system_text(error.code(), language)}}) + '\n');
        return static_cast<int>(Outcome::unread);
    } catch (const std::exception& error) {
        complain("crossfoot: " + one_line(error.what()) + '\n');
        return static_cast<int>(Outcome::unread);
    }
}
