// The command line: crossfoot check FILE…
#include "commands.hpp"
#include "environment.hpp"
#include "language/catalogue.hpp"
#include "output.hpp"
#include "text/shown.hpp"

#include <exception>
#include <malloc.h>
#include <sstream>

int main(int argc, char** argv) {
    using namespace crossfoot;
    using namespace crossfoot::cli;
    mallopt(M_TRIM_THRESHOLD, 64 << 20); // memory that one file needed, the next one needs again
    mallopt(M_MMAP_THRESHOLD, 16 << 20);
    const Language language = language_of_environment();
    try {
        Outcome outcome = Outcome::clean;
        CLI::App app(say(language, "command.about"), "crossfoot");
        app.set_help_flag("-h,--help", say(language, "command.help"));
        app.set_version_flag("--version", "crossfoot " CROSSFOOT_VERSION, say(language, "command.version"));
        app.require_subcommand(1);
        add_check_command(app, language, outcome);
        add_figures_command(app, language, outcome);
        add_collect_command(app, language, outcome);
        add_join_command(app, language, outcome);
        add_report_command(app, language, outcome);
        add_template_command(app, language, outcome);
        add_rules_command(app, language);
        try {
            app.parse(argc, argv);
        } catch (const CLI::ParseError& error) { // asking for help or the version ends here too
            std::ostringstream said;
            std::ostringstream complaint;
            const int status = app.exit(error, said, complaint);
            print(said.str());
            complain(complaint.str());
            return status == 0 ? 0 : static_cast<int>(Outcome::unread);
        }
        return static_cast<int>(outcome);
    } catch (const OutputLost& error) {
        complain(say(language, "command.output_lost", {{"reason", error.code().message()}}) + '\n');
        return static_cast<int>(Outcome::unread);
    } catch (const std::exception& error) {
        complain("crossfoot: " + one_line(error.what()) + '\n');
        return static_cast<int>(Outcome::unread);
    }
}
