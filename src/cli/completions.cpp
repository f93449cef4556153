#include "completions.hpp"

#include "parser_parts.hpp"

#include <algorithm>
#include <cctype>
#include <string_view>
#include <vector>

namespace crossfoot::cli {
namespace {

std::string joined(const std::vector<std::string>& words) { return CLI::detail::join(words, " "); }

std::vector<std::string> values(const CLI::Option& option) { return CLI::detail::split(option.get_option_text(), '|'); }

// Names of what a person puts in are in capitals.
bool is_a_choice(const std::string& value) {
    return std::any_of(value.begin(), value.end(), [](unsigned char c) { return std::islower(c) != 0; });
}

// The words among which an option's value is chosen, such as text|json.
std::vector<std::string> choices(const CLI::Option& option) {
    std::vector<std::string> words = values(option);
    std::erase_if(words, [](const std::string& word) { return !is_a_choice(word); });
    return words;
}

std::vector<std::string> option_names(const CLI::App& app) {
    std::vector<std::string> names;
    for (const CLI::Option* option : options_of(app))
        for (std::string& name : names_of(*option))
            names.push_back(std::move(name));
    return names;
}

// How a shell is given words, which stand between `before` and `after`.
struct Offer {
    std::string_view before;
    std::string_view after;

    std::string operator()(const std::vector<std::string>& words) const {
        return std::string(before) + joined(words) + std::string(after);
    }
    // In a `case` of the shell.
    std::string when(std::string_view pattern, const std::vector<std::string>& words) const {
        return "    " + std::string(pattern) + ") " + (*this)(words) + " ;;\n";
    }
};

// What follows an option, by the command and the word before: 'check --format') …
std::string offered_values(const CLI::App& app, const Offer& offer) {
    std::string cases;
    for (const CLI::App* command : commands_of(app))
        for (const CLI::Option* option : options_of(*command))
            if (const std::vector<std::string> words = choices(*option); !words.empty())
                for (const std::string& name : names_of(*option))
                    cases += offer.when('\'' + command->get_name() + ' ' + name + '\'', words);
    return cases;
}

// By the command and the word that begins so: 'check -'*) …
std::string offered_options(const CLI::App& app, const Offer& offer) {
    std::string cases;
    for (const CLI::App* command : commands_of(app))
        cases += offer.when('\'' + command->get_name() + " -'*", option_names(*command));
    return cases;
}

std::vector<std::string> first_words(const CLI::App& app) {
    std::vector<std::string> words;
    for (const CLI::App* command : commands_of(app))
        words.push_back(command->get_name());
    for (std::string& name : option_names(app))
        words.push_back(std::move(name));
    return words;
}

// As fish takes an option: -s h -l help, the words that its value may be, and files where it may be one.
std::string fish_option(const CLI::Option& option) {
    std::string text;
    for (const std::string& name : option.get_snames())
        text += " -s " + name;
    for (const std::string& name : option.get_lnames())
        text += " -l " + name;
    if (const std::vector<std::string> words = choices(option); !words.empty())
        text += (words != values(option) ? " -r -a '" : " -x -a '") + joined(words) + '\'';
    else if (option.get_items_expected_max() > 0)
        text += " -r";
    return text;
}

} // namespace

std::string bash_completion(const CLI::App& app) {
    const Offer offer{"COMPREPLY=($(compgen -W '", "' -- \"$word\"))"};
    return "_crossfoot() {\n"
           "    local word=${COMP_WORDS[COMP_CWORD]}\n"
           "    COMPREPLY=()\n"
           "    if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
           "        " +
           offer(first_words(app)) +
           "\n"
           "        return\n"
           "    fi\n"
           "    case \"${COMP_WORDS[1]} ${COMP_WORDS[COMP_CWORD - 1]}\" in\n" +
           offered_values(app, offer) +
           "    esac\n"
           "    [ ${#COMPREPLY[@]} -eq 0 ] || return 0\n"
           "    case \"${COMP_WORDS[1]} $word\" in\n" +
           offered_options(app, offer) +
           "    esac\n"
           "}\n"
           "complete -o default -F _crossfoot crossfoot\n";
}

std::string zsh_completion(const CLI::App& app) {
    const Offer offer{"compadd -- ", " && return"};
    return "#compdef crossfoot\n"
           "if (( CURRENT == 2 )); then\n"
           "    " +
           offer(first_words(app)) +
           "\n"
           "fi\n"
           "case \"$words[2] $words[CURRENT-1]\" in\n" +
           offered_values(app, offer) +
           "esac\n"
           "case \"$words[2] $PREFIX\" in\n" +
           offered_options(app, offer) +
           "esac\n"
           "_files\n";
}

std::string fish_completion(const CLI::App& app) {
    constexpr std::string_view first = "complete -c crossfoot -n __fish_use_subcommand";
    std::string text;
    for (const CLI::App* command : commands_of(app)) {
        text += std::string(first) + " -f -a " + command->get_name() + '\n';
        const std::string after = "complete -c crossfoot -n '__fish_seen_subcommand_from " + command->get_name() + '\'';
        for (const CLI::Option* option : options_of(*command))
            text += after + fish_option(*option) + '\n';
    }
    for (const CLI::Option* option : options_of(app))
        text += std::string(first) + fish_option(*option) + '\n';
    return text;
}

} // namespace crossfoot::cli
