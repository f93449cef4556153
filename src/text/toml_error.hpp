#pragma once

#include <stdexcept>

namespace crossfoot {

// A TOML file that a person wrote and can mend. what() says file, line and reason: "form.toml:12: row r9 is not in
// table t3".
class TomlError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

} // namespace crossfoot
