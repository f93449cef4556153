#include "office/command_list/command.hpp"

#include <algorithm>
#include <array>

namespace crossfoot::office {
namespace {

struct CommandNames {
    std::string_view id;
    std::string_view label_zh;
    std::string_view label_en;
    std::string_view button_zh;
    std::string_view button_en;
};

// By command.
constexpr auto all_names = std::to_array<CommandNames>({
#define CROSSFOOT_COMMAND(enumerator, id, label_zh, label_en, button_zh, button_en)                                    \
    {id, label_zh, label_en, button_zh, button_en},
#include "commands.inc"
});

const CommandNames& names_of(Command command) { return all_names[static_cast<std::size_t>(command)]; }

} // namespace

std::string_view id(Command command) { return names_of(command).id; }

std::optional<Command> command_of(std::string_view id) {
    const auto* const known = std::ranges::find(all_names, id, &CommandNames::id);
    if (known == all_names.end())
        return {};
    return static_cast<Command>(known - all_names.begin());
}

std::string address(Command command) { return std::string(command_protocol).append(id(command)); }

std::string label(Command command, Language language) {
    return std::string(language == Language::zh_cn ? names_of(command).label_zh : names_of(command).label_en);
}

std::string caption(Command command, Language language) {
    return std::string(language == Language::zh_cn ? names_of(command).button_zh : names_of(command).button_en);
}

} // namespace crossfoot::office
