// What a shared library or a program asks of the system and gives to it, as its dynamic section says.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace crossfoot::test {

// A function or an object of another library, with the version of it that it must have at least.
struct Import {
    std::string name;
    std::string version; // such as GLIBC_2.17; empty where any will do
    std::string library; // the file's name, such as libc.so.6; empty where no version is asked for
};

struct DynamicSection {
    std::vector<std::string> needed;   // names of the shared libraries that are loaded with it
    std::vector<std::string> searched; // folders that it wants searched for them
    std::vector<Import> imported;
    std::vector<std::string> exported; // what others can call
};

// Takes the bytes of a 64-bit ELF file of this machine's byte order. Throws std::runtime_error for any other.
DynamicSection dynamic_section(std::string_view elf);

} // namespace crossfoot::test
