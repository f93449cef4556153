#include "about.hpp"

#include "language/catalogue.hpp"
#include "package.hpp"

namespace crossfoot::calc {

std::string show_about(const BoxOwner& owner, Language language) {
    std::string text = say(language, "calc.about_text", {{"version", installed_version(owner.context)}});
    tell(owner, say(language, "calc.about_title"), text);
    return text;
}

} // namespace crossfoot::calc
