#include "oxt.hpp"
#include "shared_library.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace crossfoot::test {
namespace {

using testing::UnorderedElementsAreArray;

// One for each machine that the package is for.
class TheLibrary : public testing::TestWithParam<std::string> {
protected:
    DynamicSection library = dynamic_section(oxt_file(GetParam()));
};

bool is_there_with_every_office(std::string_view name) {
    constexpr std::string_view system[] = {"libc.so.",       "libm.so.",  "libgcc_s.so.", "libstdc++.so.",
                                           "libpthread.so.", "libdl.so.", "ld-linux"};
    for (const std::string_view start : system)
        if (name.starts_with(start))
            return true;
    return name.starts_with("libuno_");
}

TEST_P(TheLibrary, NeedsNothingThatDoesNotComeWithEveryOffice) {
    EXPECT_FALSE(library.needed.empty());
    for (const std::string& name : library.needed)
        EXPECT_TRUE(is_there_with_every_office(name)) << name;
}

TEST_P(TheLibrary, SearchesNoFoldersOfTheMachineItWasBuiltOn) {
    for (const std::string& folder : library.searched)
        EXPECT_EQ(folder, "");
}

TEST_P(TheLibrary, ExportsWhatTheOfficeCallsAndNothingElse) {
    const std::string folder = GetParam().substr(0, GetParam().rfind('/') + 1);
    std::vector<std::string> called;
    for (const auto found : oxt_xml(folder + "crossfoot.components").select_nodes("//implementation"))
        called.emplace_back(found.node().attribute("constructor").value());
    EXPECT_THAT(library.exported, UnorderedElementsAreArray(called));
}

INSTANTIATE_TEST_SUITE_P(OfThePackage, TheLibrary, testing::ValuesIn(oxt_names(".so")),
                         [](const auto& name) { return name.param.substr(0, name.param.find('/')); });

} // namespace
} // namespace crossfoot::test
