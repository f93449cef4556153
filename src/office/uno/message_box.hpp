// Boxes that wait for the user. In an office without windows they would wait for ever, so there they give the answer
// that changes nothing.
#pragma once

#include "language/language.hpp"

#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <optional>
#include <string>

namespace crossfoot::office {

// The window that a box belongs to.
struct BoxOwner {
    com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext> context;
    com::sun::star::uno::Reference<com::sun::star::frame::XFrame> frame;
};

bool has_windows();

// Tells something until the user closes the box.
void show_message(const BoxOwner& owner, const std::string& title, const std::string& text);

// Yes or no; no is what Enter says.
bool ask(const BoxOwner& owner, const std::string& title, const std::string& text);

// Yes or no to a text of any length, which stands below the question; the button that accepts has a word of its own.
bool ask_of_text(const BoxOwner& owner, const std::string& title, const std::string& question, const std::string& text,
                 const std::string& accept, Language language);

// A line of text beneath its label; nothing where the user cancels.
std::optional<std::string> ask_text(const BoxOwner& owner, const std::string& title, const std::string& text,
                                    const std::string& label, Language language);

} // namespace crossfoot::office
