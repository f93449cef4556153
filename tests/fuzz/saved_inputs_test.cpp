// Every input that a fuzzer found worth keeping, and every one that broke something once.
#include "target.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace crossfoot::fuzz {
namespace {

class SavedInputs : public testing::TestWithParam<Target> {};

TEST_P(SavedInputs, BreakNothing) {
    int run = 0;
    for (const auto& entry : std::filesystem::directory_iterator(INPUTS "/" + std::string(GetParam().name))) {
        SCOPED_TRACE(entry.path());
        std::ifstream stream(entry.path(), std::ios::binary);
        GetParam().run(std::string(std::istreambuf_iterator<char>(stream), {}));
        ++run;
    }
    EXPECT_GT(run, 0);
}

INSTANTIATE_TEST_SUITE_P(Each, SavedInputs, testing::ValuesIn(targets),
                         [](const auto& target) { return std::string(target.param.name); });

} // namespace
} // namespace crossfoot::fuzz
