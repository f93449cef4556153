// Boxes that wait for the user. In an office without windows they would wait for ever, so there they give the answer
// that changes nothing.
#pragma once

#include "language/language.hpp"

#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace crossfoot::office {

// The window that a box belongs to.
struct BoxOwner {
    com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext> context;
    com::sun::star::uno::Reference<com::sun::star::frame::XFrame> frame;
};

bool has_windows();

// Whether the owner's window is there to be asked in. One that is being closed is not: under a window that goes the
// office puts a box back when it is over, and ends with that. Nor is that of a hidden document.
bool can_ask(const BoxOwner& owner);

// Tells something until the user closes the box.
void show_message(const BoxOwner& owner, const std::string& title, const std::string& text);

// Yes or no; no is what Enter says.
bool ask(const BoxOwner& owner, const std::string& title, const std::string& text);

struct ListedLine {
    int depth = 0;
    std::string_view
        icon;         // of the package; empty: none. Its text says the same, for whom colours and shapes say nothing
    std::string text; // of one line
};

// Yes or no to lines that stand below the question, each below the last that is less deep; the button that accepts has
// a word of its own.
bool ask_of_list(const BoxOwner& owner, const std::string& title, const std::string& question,
                 const std::vector<ListedLine>& lines, const std::string& accept, Language language);

// The index of one of the choices, of which the first is proposed; nothing where the user cancels.
std::optional<std::size_t> ask_choice(const BoxOwner& owner, const std::string& title, const std::string& question,
                                      const std::vector<std::string>& choices, const std::string& accept,
                                      Language language);

// A line of text beneath its label; nothing where the user cancels.
std::optional<std::string> ask_text(const BoxOwner& owner, const std::string& title, const std::string& text,
                                    const std::string& label, Language language);

} // namespace crossfoot::office
