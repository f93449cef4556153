// Formulas in OpenDocument texts, which are objects of their own: what a figure is that somebody set as one.
#pragma once

#include "read/zip_package.hpp"

#include <map>
#include <pugixml.hpp>
#include <string>

namespace crossfoot {

// What formulas show, by the address of their objects: "./Object 1".
using OdtFormulas = std::map<std::string, std::string, std::less<>>;

// Throws ReadError.
OdtFormulas formulas_in(ZipPackage& package);

// Of the formula in a frame, be it there or in another part of the package. Empty: it holds none.
std::string formula_in(pugi::xml_node frame, const OdtFormulas& formulas);

} // namespace crossfoot
