// Texts of Office Open XML.
#pragma once

#include "read/zip_package.hpp"

#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace crossfoot {

// Characters that XML cannot hold are written as _x000D_; in cells they are carriage returns and other controls, of
// which a grid keeps none.
void append_text(std::string& out, std::string_view text);

// The text of a shared or inline string, with its runs joined and without the reading aids over characters (rPh).
std::string string_item(pugi::xml_node item);

// The texts that cells refer to by number, each joined once.
struct SharedStrings {
    explicit SharedStrings(Budget& budget) : share(budget) {}

    std::vector<std::string> texts;
    Budget::Share share;
};

// Throws ReadError.
SharedStrings shared_strings(ZipPackage& package, const std::string& part);

} // namespace crossfoot
