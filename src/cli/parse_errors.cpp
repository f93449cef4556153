#include "parse_errors.hpp"

#include "language/catalogue.hpp"

#include <array>
#include <regex>

namespace crossfoot::cli {
namespace {

// What CLI11 says, which can be told in English alone, and what of the catalogue's [command] says it; what stands in
// brackets is {1}, {2}, ... there.
struct Sentence {
    const char* pattern;
    const char* key;
};
constexpr std::array<Sentence, 14> sentences{{
    {"A subcommand is required", "no_command"},
    {"(.+) is required", "is_required"},
    {R"((.+): \(?(?:File|Directory) does not exist: (.+?)(?:\) OR .*)?)", "not_there"},
    {R"((.+): \(?File is actually a directory: (.+?)(?:\) OR .*)?)", "is_folder"},
    {"(.+): Directory is actually a file: (.+)", "is_file"},
    {"(.+): Value (.*) not in range (.+) to (.+)", "not_in_range"},
    {R"((.+): (.*) not in (\{.+\}))", "not_among"},
    {"(.+): 1 required .+ missing", "no_value"},
    {"(.+) excludes (.+)", "excludes"},
    {R"((.+): At Most (\d+) required but received (\d+))", "given_often"},
    {"Could not convert: (.+) = (.+)", "no_such_value"},
    {"(.+): too many inputs for a flag", "given_often"},
    {"(.+) was given a disallowed flag override", "no_value_taken"},
    {"The following arguments? (?:was|were) not expected: (.+)", "not_expected"},
}};

// std::regex goes down the stack with every character.
constexpr std::size_t most_matched = 2000;

// Of anything else the words as they are.
std::string sentence_of(const std::string& said, Language language) {
    if (said.size() > most_matched)
        return said;
    for (const Sentence& sentence : sentences)
        if (std::smatch parts; std::regex_match(said, parts, std::regex(sentence.pattern)))
            return say(language, std::string("command.") + sentence.key,
                       {{"1", parts.str(1)}, {"2", parts.str(2)}, {"3", parts.str(3)}, {"4", parts.str(4)}});
    return said;
}

} // namespace

std::string parse_error_text(const CLI::Error& error, Language language) {
    return sentence_of(error.what(), language) + '\n' + say(language, "command.see_help") + '\n';
}

} // namespace crossfoot::cli
