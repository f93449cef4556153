// Where LibreOffice and its programs are.
#pragma once

#include "process/conversion.hpp"

#include <functional>
#include <optional>
#include <string>

namespace crossfoot {

// What the user said of it: the folder or the program of an office, or that none may be used.
struct OfficeChoice {
    bool forbidden = false;
    std::string where; // empty: wherever it is
    // Converts in place of an office that is started for it, as within one.
    std::function<OfficeOutput(const ConversionCall&)> convert = {};
    std::function<bool()> stopped = {}; // ends the programs that are at work; see ChildLimits
};

// The folder with soffice and xpdfimport: the one that was chosen, else where packages of Linux put it. Nothing where
// it is not there, or forbidden.
std::optional<std::string> office_programs(const OfficeChoice& choice);

} // namespace crossfoot
