#include "tell/severity_word.hpp"

#include "language/catalogue.hpp"

namespace crossfoot {

std::string severity_word(Severity severity, Language language) {
    return say(language, "severity." + std::string(name(severity)));
}

} // namespace crossfoot
