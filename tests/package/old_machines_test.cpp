// What is shipped asks of a machine no more than those of our users have: glibc 2.28, and the office's own library of
// C++ for throwing and catching alone. Only in the builds for old machines (cmake/toolchains/portable.cmake).
#include "oxt.hpp"
#include "shared_library.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <set>

namespace crossfoot::test {
namespace {

constexpr std::string_view newest_glibc = "GLIBC_2.28";
// Of GCC 7; no system with that glibc has an older libstdc++.
constexpr std::string_view newest_cxxabi = "CXXABI_1.3.11";
constexpr std::string_view newest_glibcxx = "GLIBCXX_3.4.22";

// Numbers, part by part, as 2.4 is older than 2.28.
std::vector<int> parts(std::string_view version) {
    std::vector<int> numbers{0};
    for (const char c : version.substr(version.find('_') + 1))
        if (c == '.')
            numbers.push_back(0);
        else
            numbers.back() = numbers.back() * 10 + (c - '0');
    return numbers;
}

bool throws_or_catches(std::string_view name) {
    return name.starts_with("__cxa_") || name == "__gxx_personality_v0" || name == "_ZSt9terminatev" ||
           name == "_ZSt18uncaught_exceptionv" || name == "_ZSt19uncaught_exceptionsv";
}

bool is_of_any_office(const Import& import) {
    const std::string_view newest = import.version.starts_with("CXXABI_") ? newest_cxxabi : newest_glibcxx;
    return throws_or_catches(import.name) && parts(import.version) <= parts(newest);
}

void expect_no_newer_glibc(const DynamicSection& file) {
    EXPECT_FALSE(file.imported.empty());
    for (const Import& import : file.imported)
        if (import.version.starts_with("GLIBC_")) {
            EXPECT_LE(parts(import.version), parts(newest_glibc)) << import.name << " of " << import.version;
        }
}

TEST(VersionsOfGlibc, AreComparedByNumbers) {
    EXPECT_LT(parts("GLIBC_2.4"), parts("GLIBC_2.28"));
    EXPECT_LT(parts("GLIBC_2.2.5"), parts("GLIBC_2.28"));
    EXPECT_GT(parts("GLIBC_2.34"), parts("GLIBC_2.28"));
}

class OnOldMachines : public testing::TestWithParam<std::string> {
protected:
    DynamicSection library = dynamic_section(oxt_file(GetParam()));
};

TEST_P(OnOldMachines, TheLibraryFindsItsGlibc) { expect_no_newer_glibc(library); }

TEST_P(OnOldMachines, TheLibraryThrowsAndCatchesWithTheOffice) {
    std::set<std::string> shared;
    for (const Import& import : library.imported)
        if (import.library.starts_with("libstdc++")) {
            EXPECT_TRUE(is_of_any_office(import)) << import.name << " of " << import.version;
            shared.insert(import.name);
        }
    EXPECT_TRUE(shared.contains("__cxa_throw") && shared.contains("__cxa_begin_catch"));
}

INSTANTIATE_TEST_SUITE_P(OfThePackage, OnOldMachines, testing::ValuesIn(oxt_names(".so")),
                         [](const auto& name) { return name.param.substr(0, name.param.find('/')); });

TEST(TheCommandLineOnOldMachines, FindsItsGlibcAndNeedsNoLibraryOfCxx) {
    std::ifstream file(CROSSFOOT_PROGRAM, std::ios::binary);
    const DynamicSection program = dynamic_section(std::string(std::istreambuf_iterator<char>(file), {}));
    expect_no_newer_glibc(program);
    for (const std::string& name : program.needed)
        EXPECT_FALSE(name.starts_with("libstdc++")) << name;
}

} // namespace
} // namespace crossfoot::test
