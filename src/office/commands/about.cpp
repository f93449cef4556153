#include "office/commands/about.hpp"

#include "language/catalogue.hpp"
#include "office/uno/package.hpp"

namespace crossfoot::office {

std::string show_about(const BoxOwner& owner, Language language) {
    std::string text = say(language, "calc.about_text", {{"version", installed_version(owner.context)}});
    show_message(owner, say(language, "calc.about_title"), text);
    return text;
}

} // namespace crossfoot::office
