// What is shipped asks of a machine no more than those of our users have: glibc 2.28, and the office's own library of
// C++ for throwing and catching alone. Only in the builds for old machines (cmake/toolchains/portable.cmake).
#include "oxt.hpp"
#include "shared_library.hpp"

#include <gtest/gtest.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>

#include <cerrno>
#include <cstddef>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <set>
#include <unistd.h>

// The one of src/portable, whatever the C library's own headers say of theirs.
extern "C" void bytes_for_tables(void* bytes, std::size_t size) __asm__("arc4random_buf");

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

// As a kernel before 3.17 does, or one that must not be asked.
void have_no_random_bytes() {
    sock_filter steps[] = {BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
                           BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_getrandom, 0, 1),
                           BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | ENOSYS),
                           BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW)};
    const sock_fprog program{std::size(steps), steps};
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) != 0)
        std::_Exit(2);
}

TEST(BytesForTables, AreNotAskedForWithoutEndWhereTheKernelGivesNone) {
    const auto ask = [] {
        have_no_random_bytes();
        constexpr unsigned patience = 20; // seconds
        alarm(patience);
        unsigned char bytes[20] = {};
        bytes_for_tables(bytes, sizeof bytes);
        std::_Exit(0);
    };
    EXPECT_EXIT(ask(), testing::ExitedWithCode(0), "");
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
