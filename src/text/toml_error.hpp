#pragma once

#include "text/shown.hpp"

#include <stdexcept>
#include <string>

namespace crossfoot {

// A TOML file that a person wrote and can mend. what() says file, line and reason: "form.toml:12: row r9 is not in
// table t3", on one line, whatever stands in its name and text.
class TomlError : public std::runtime_error {
public:
    explicit TomlError(const std::string& complaint) : std::runtime_error(one_line(complaint)) {}
};

} // namespace crossfoot
