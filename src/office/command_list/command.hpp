// The commands: extension/commands.toml, as the program knows them.
#pragma once

#include "language/language.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace crossfoot::office {

enum class Command {
#define CROSSFOOT_COMMAND(enumerator, id, label_zh, label_en, button_zh, button_en) enumerator,
#include "commands.inc"
};

std::string_view id(Command command); // "validate"
std::optional<Command> command_of(std::string_view id);

// "vnd.org.crossfoot:validate"
inline constexpr std::string_view command_protocol = "vnd.org.crossfoot:";
std::string address(Command command);

// As in the menu, "核实无误…", and where little room is, "核实…". Languages that commands.toml does not have get
// English.
std::string label(Command command, Language language);
std::string caption(Command command, Language language);

} // namespace crossfoot::office
