#include "manual.hpp"

#include "language/catalogue.hpp"
#include "parser_parts.hpp"

#include <initializer_list>
#include <string_view>

namespace crossfoot::cli {
namespace {

// As man shows it: a bare - may come out as a hyphen, and what begins a line may be a command of it.
std::string roff(std::string_view text) {
    std::string escaped;
    for (const char c : text) {
        if (c == '\\')
            escaped += "\\e";
        else if (c == '-')
            escaped += "\\-";
        else
            escaped += c;
    }
    return escaped.starts_with('.') || escaped.starts_with('\'') ? "\\&" + escaped : escaped;
}

std::string entry(std::string_view name, std::string_view value, std::string_view description) {
    std::string text = ".TP\n\\fB" + roff(name) + "\\fR";
    if (!value.empty())
        text += " \\fI" + roff(value) + "\\fR";
    return text + '\n' + roff(description) + '\n';
}

std::string options_section(const CLI::App& app) {
    std::string text;
    for (const CLI::Option* option : positionals_of(app))
        text += entry(option->get_name(true), option->get_option_text(), option->get_description());
    for (const CLI::Option* option : options_of(app))
        text += entry(CLI::detail::join(names_of(*option), ", "), option->get_option_text(), option->get_description());
    return text;
}

std::string usage(const CLI::App& command) {
    std::string text = "\\fBcrossfoot " + roff(command.get_name()) + "\\fR [...]";
    for (const CLI::Option* option : positionals_of(command)) {
        const bool may_be_left_out = !option->get_required();
        text += may_be_left_out ? " [" : " ";
        text += "\\fI" + roff(option->get_name(true)) + "\\fR";
        text += may_be_left_out ? "]" : "";
        text += option->get_items_expected_max() > 1 ? " ..." : "";
    }
    return text;
}

} // namespace

std::string manual_page(const CLI::App& app, Language language) {
    const auto heading = [&](std::string_view key) { return ".SH " + say(language, key) + '\n'; };
    std::string text = ".TH CROSSFOOT 1 \"\" \"" + roff(app.version()) + "\"\n";
    text += heading("command.manual_name") + "crossfoot \\- " + roff(app.get_description()) + '\n';
    text += heading("command.manual_synopsis");
    for (const CLI::App* command : commands_of(app))
        text += usage(*command) + "\n.br\n";
    text += heading("command.manual_options") + options_section(app);
    text += heading("command.manual_commands");
    for (const CLI::App* command : commands_of(app))
        text += ".SS " + usage(*command) + '\n' + roff(command->get_description()) + '\n' + options_section(*command);
    text += heading("command.manual_status");
    for (const char* status : {"0", "1", "2"})
        text += entry(status, "", say(language, std::string("command.status_") + status));
    return text;
}

} // namespace crossfoot::cli
