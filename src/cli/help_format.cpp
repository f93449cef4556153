#include "help_format.hpp"

#include "language/catalogue.hpp"

#include <cctype>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace crossfoot::cli {
namespace {

// CLI11's words, and what of the catalogue's [help] says them.
constexpr std::pair<const char*, const char*> words_of_help[] = {
    {"Usage", "usage"},
    {"Positionals", "positionals"},
    {"Options", "options"},
    {"Subcommands", "commands"},
    {"OPTIONS", "some_options"},
    {"SUBCOMMAND", "a_command"},
    {"SUBCOMMANDS", "a_command"},
    {"REQUIRED", "required"},
    {"Needs", "needs"},
    {"Excludes", "excludes"},
    {"FILE", "file"},
    {"FOLDER", "folder"},
    {"OUT", "out"},
    {"PART", "part"},
    {"PATH", "path"},
    {"TEXT", "text"},
    {"YEAR", "year"},
    {"DATE", "date"},
    {"N", "number"},
};

// How many columns of a terminal it takes: a letter of Chinese two.
std::size_t columns_of(std::string_view text) {
    std::size_t columns = 0;
    for (const unsigned char byte : text)
        columns += byte < 0x80 ? 1 : byte >= 0xE0 ? 2 : 0;
    return columns;
}

class HelpFormat : public CLI::Formatter {
public:
    explicit HelpFormat(Language language) {
        for (const auto& [word, key] : words_of_help)
            label(word, say(language, "help." + std::string(key)));
    }

    std::string make_group(std::string group, bool is_positional,
                           std::vector<const CLI::Option*> options) const override {
        return Formatter::make_group(get_label(group), is_positional, std::move(options));
    }

    std::string make_subcommands(const CLI::App* app, CLI::AppFormatMode mode) const override {
        const std::string title = "\nSubcommands:";
        std::string text = Formatter::make_subcommands(app, mode);
        if (text.starts_with(title))
            text.replace(0, title.size(), '\n' + get_label("Subcommands") + ':');
        return text;
    }

    std::string make_option(const CLI::Option* option, bool is_positional) const override {
        std::string text = "  " + make_option_name(option, is_positional) + make_option_opts(option);
        const std::size_t columns = columns_of(text);
        const bool fits = columns < column_width_;
        return text + (fits ? "" : "\n") + std::string(column_width_ - (fits ? columns : 0), ' ') +
               make_option_desc(option) + '\n';
    }

    std::string make_option_name(const CLI::Option* option, bool is_positional) const override {
        return with_labels(Formatter::make_option_name(option, is_positional));
    }

    std::string make_option_opts(const CLI::Option* option) const override {
        return with_labels(Formatter::make_option_opts(option));
    }

private:
    // What a person puts in is in capitals; "no|PATH", "FILE ...".
    std::string with_labels(const std::string& text) const {
        std::string all;
        std::string word;
        const auto add = [&] {
            all += get_label(word);
            word.clear();
        };
        for (const char letter : text) {
            if (std::isupper(static_cast<unsigned char>(letter)) != 0) {
                word += letter;
                continue;
            }
            add();
            all += letter;
        }
        add();
        return all;
    }
};

} // namespace

void format_help(CLI::App& app, Language language) {
    const auto format = std::make_shared<HelpFormat>(language);
    app.formatter(format);
    for (CLI::App* command : app.get_subcommands({}))
        command->formatter(format);
}

} // namespace crossfoot::cli
