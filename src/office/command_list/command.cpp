#include "office/command_list/command.hpp"

#include <algorithm>
#include <array>

namespace crossfoot::office {
namespace {

struct Entry {
    std::string_view id;
    std::string_view label_zh;
    std::string_view label_en;
    std::string_view button_zh;
    std::string_view button_en;
};

// By command.
constexpr auto entries = std::to_array<Entry>({
#define CROSSFOOT_COMMAND(enumerator, id, label_zh, label_en, button_zh, button_en)                                    \
    {id, label_zh, label_en, button_zh, button_en},
#include "commands.inc"
});

const Entry& entry(Command command) { return entries[static_cast<std::size_t>(command)]; }

} // namespace

std::string_view id(Command command) { return entry(command).id; }

std::optional<Command> command_of(std::string_view id) {
    const auto* const known = std::ranges::find(entries, id, &Entry::id);
    if (known == entries.end())
        return {};
    return static_cast<Command>(known - entries.begin());
}

std::string address(Command command) { return std::string(command_protocol).append(id(command)); }

std::string label(Command command, Language language) {
    return std::string(language == Language::zh_cn ? entry(command).label_zh : entry(command).label_en);
}

std::string caption(Command command, Language language) {
    return std::string(language == Language::zh_cn ? entry(command).button_zh : entry(command).button_en);
}

} // namespace crossfoot::office
