// The bar above the sheet that tells what came of a command.
#pragma once

#include "office/command_list/command.hpp"
#include "review/outcome_text.hpp"

#include <com/sun/star/frame/XController.hpp>

#include <string>
#include <utility>

namespace crossfoot::office {

// The button of a command, for a bar.
std::pair<std::string, std::string> bar_button(Command command, Language language);

// Replaces the text of an earlier command.
void show_result(const com::sun::star::uno::Reference<com::sun::star::frame::XController>& controller,
                 const ResultText& text, Language language);

} // namespace crossfoot::office
