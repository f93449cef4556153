// The extension's package as a test sees it: names and bytes. That of this build, or another one that CROSSFOOT_PACKAGE
// in the environment names.
#pragma once

#include <map>
#include <pugixml.hpp>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace crossfoot::test {

struct OxtFile {
    std::string bytes;
};

// The files of the package by their names. Read once; throws std::runtime_error when the package cannot be read.
const std::map<std::string, OxtFile>& oxt();

// One of them. Throws std::runtime_error when there is none of that name.
const std::string& oxt_file(const std::string& name);

// Throws std::runtime_error when the file is missing or not well-formed.
pugi::xml_document oxt_xml(const std::string& name);

// The names that end so.
std::vector<std::string> oxt_names(std::string_view ending);

} // namespace crossfoot::test
