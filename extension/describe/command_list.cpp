#include "command_list.hpp"

#include <algorithm>

namespace crossfoot::describe {
namespace {

std::string quoted(const std::string& text) { return "R\"~(" + text + ")~\""; }

std::string both(const LocalText& text) { return quoted(text.zh_cn) + ", " + quoted(text.en); }

} // namespace

std::string command_list(const std::vector<Command>& commands) {
    std::string list = "// Written from extension/commands.toml.\n";
    for (const Command& command : commands) {
        std::string enumerator = command.id;
        std::ranges::replace(enumerator, '-', '_');
        const LocalText& button = command.button.en.empty() ? command.label() : command.button;
        list += "CROSSFOOT_COMMAND(" + enumerator + ", \"" + command.id + "\", " + both(command.label()) + ", " +
                both(button) + ")\n";
    }
    return list + "#undef CROSSFOOT_COMMAND\n";
}

} // namespace crossfoot::describe
