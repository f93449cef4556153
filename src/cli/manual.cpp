#include "manual.hpp"

#include "language/catalogue.hpp"

#include <algorithm>
#include <cctype>
#include <initializer_list>
#include <string_view>
#include <vector>

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

std::vector<const CLI::App*> commands_of(const CLI::App& app) {
    return app.get_subcommands([](const CLI::App* command) { return !command->get_group().empty(); });
}

std::vector<const CLI::Option*> options_of(const CLI::App& app) {
    return app.get_options([](const CLI::Option* option) { return option->nonpositional(); });
}

std::vector<const CLI::Option*> positionals_of(const CLI::App& app) {
    return app.get_options([](const CLI::Option* option) { return !option->nonpositional(); });
}

// -h, --help
std::vector<std::string> names_of(const CLI::Option& option) {
    std::vector<std::string> names;
    for (const std::string& name : option.get_snames())
        names.push_back('-' + name);
    for (const std::string& name : option.get_lnames())
        names.push_back("--" + name);
    return names;
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

// The words among which an option's value is chosen, such as text|json; names of what a person puts in are in capitals.
std::vector<std::string> choices(const CLI::Option& option) {
    std::vector<std::string> words = CLI::detail::split(option.get_option_text(), '|');
    std::erase_if(words, [](const std::string& word) {
        return word.empty() || word == "..." ||
               std::none_of(word.begin(), word.end(), [](unsigned char c) { return std::islower(c) != 0; });
    });
    return words;
}

std::string offer(std::string_view pattern, const std::vector<std::string>& words) {
    return "    " + std::string(pattern) + ") COMPREPLY=($(compgen -W '" + CLI::detail::join(words, " ") +
           "' -- \"$word\")) ;;\n";
}

std::vector<std::string> option_names(const CLI::App& app) {
    std::vector<std::string> names;
    for (const CLI::Option* option : options_of(app))
        for (std::string& name : names_of(*option))
            names.push_back(std::move(name));
    return names;
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

std::string bash_completion(const CLI::App& app) {
    std::vector<std::string> first;
    std::string values;
    std::string options;
    for (const CLI::App* command : commands_of(app)) {
        first.push_back(command->get_name());
        for (const CLI::Option* option : options_of(*command))
            if (const std::vector<std::string> words = choices(*option); !words.empty())
                for (const std::string& name : names_of(*option))
                    values += offer('\'' + command->get_name() + ' ' + name + '\'', words);
        for (const CLI::Option* option : positionals_of(*command))
            if (const std::vector<std::string> words = choices(*option); !words.empty())
                values += offer('\'' + command->get_name() + ' ' + command->get_name() + '\'', words);
        options += offer('\'' + command->get_name() + " -'*", option_names(*command));
    }
    for (std::string& name : option_names(app))
        first.push_back(std::move(name));
    return "_crossfoot() {\n"
           "    local word=${COMP_WORDS[COMP_CWORD]}\n"
           "    COMPREPLY=()\n"
           "    if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
           "        COMPREPLY=($(compgen -W '" +
           CLI::detail::join(first, " ") +
           "' -- \"$word\"))\n"
           "        return\n"
           "    fi\n"
           "    case \"${COMP_WORDS[1]} ${COMP_WORDS[COMP_CWORD - 1]}\" in\n" +
           values +
           "    esac\n"
           "    [ ${#COMPREPLY[@]} -eq 0 ] || return 0\n"
           "    case \"${COMP_WORDS[1]} $word\" in\n" +
           options +
           "    esac\n"
           "}\n"
           "complete -o default -F _crossfoot crossfoot\n";
}

} // namespace crossfoot::cli
