// What the program itself says, in every language (texts/*.toml).
#pragma once

#include "language/language.hpp"

#include <functional>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace crossfoot {

// The text of a key such as "severity.error", with {name} replaced by the value of each placeholder. Throws
// std::logic_error for a key that the catalogue does not have.
std::string say(Language language, std::string_view key,
                std::initializer_list<std::pair<std::string_view, std::string_view>> placeholders = {});

// All texts of a language by their keys. Parsed once.
const std::map<std::string, std::string, std::less<>>& catalogue(Language language);

} // namespace crossfoot
