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

// Replaces the text of an earlier command, and a step of the first steps: two bars of ours would take too much of the
// sheet.
void show_result(const com::sun::star::uno::Reference<com::sun::star::frame::XController>& controller,
                 const ResultText& text, Language language);

// Takes that bar away, as where it is no longer true.
void hide_result(const com::sun::star::uno::Reference<com::sun::star::frame::XController>& controller);

inline constexpr char steps_bar[] = "org.crossfoot.first-steps"; // of the first steps

} // namespace crossfoot::office
