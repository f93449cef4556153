// What a shared library asks of the system, as its dynamic section says.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace crossfoot::test {

struct DynamicSection {
    std::vector<std::string> needed;   // names of the shared libraries that are loaded with it
    std::vector<std::string> searched; // folders that it wants searched for them
};

// Takes the bytes of a 64-bit ELF file of this machine's byte order. Throws std::runtime_error for any other.
DynamicSection dynamic_section(std::string_view elf);

} // namespace crossfoot::test
