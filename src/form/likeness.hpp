// A form that says only in what it differs from another.
#pragma once

#include "text/toml_file.hpp"

namespace crossfoot {

// Takes from the other what the table does not say. A list of elements with ids takes those that are not said, and says
// for the others what they leave out; so does a table. A table within a line of its own, { … }, stands as it is said.
// Elements that the other does not have come behind the one that is said before them, the first at the end. What
// "without" names is left out of the other: "key", or "key.id" of a list's element. Complaints are the file's.
void complete(const TomlFile& file, toml::table& table, toml::table&& other);

} // namespace crossfoot
