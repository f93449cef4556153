#include "oxt.hpp"
#include "shared_library.hpp"

#include <gtest/gtest.h>

namespace crossfoot::test {
namespace {

DynamicSection library() {
    const std::vector<std::string> libraries = oxt_names(".so");
    EXPECT_EQ(libraries.size(), 1U);
    return dynamic_section(oxt_file(libraries.at(0)));
}

bool is_there_with_every_office(std::string_view name) {
    constexpr std::string_view system[] = {"libc.so.", "libm.so.", "libgcc_s.so.", "libstdc++.so.", "ld-linux"};
    for (const std::string_view start : system)
        if (name.starts_with(start))
            return true;
    return name.starts_with("libuno_");
}

TEST(TheLibrary, NeedsNothingThatDoesNotComeWithEveryOffice) {
    const std::vector<std::string> needed = library().needed;
    EXPECT_FALSE(needed.empty());
    for (const std::string& name : needed)
        EXPECT_TRUE(is_there_with_every_office(name)) << name;
}

TEST(TheLibrary, SearchesNoFoldersOfTheMachineItWasBuiltOn) {
    for (const std::string& folder : library().searched)
        EXPECT_EQ(folder, "");
}

} // namespace
} // namespace crossfoot::test
