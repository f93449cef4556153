// Every input that a fuzzer found worth keeping, every one that broke something once, and changes of them.
#include "target.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

namespace crossfoot::fuzz {
namespace {

// Under sanitizers, and unoptimised, an input takes a hundred times as long.
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define CROSSFOOT_SLOW 1
#endif
#endif
#ifdef CROSSFOOT_SLOW
constexpr int changed_inputs = 4;
#else
constexpr int changed_inputs = 150;
#endif

std::vector<std::string> saved_inputs(const Target& target) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(INPUTS "/" + std::string(target.name)))
        files.push_back(entry.path());
    std::ranges::sort(files);
    std::vector<std::string> inputs;
    for (const auto& file : files) {
        std::ifstream stream(file, std::ios::binary);
        inputs.emplace_back(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>());
    }
    return inputs;
}

// Makes inputs out of others, the same ones in every run: a test must not fail now and then.
class Changes {
public:
    explicit Changes(const std::vector<std::string>& inputs) : inputs_(inputs) {}

    std::string next() {
        std::string input = one();
        for (std::size_t times = 1 + up_to(4); times > 0; --times)
            change(input);
        return input;
    }

private:
    std::size_t up_to(std::size_t most) { return random_() % (most + 1); }
    const std::string& one() { return inputs_[up_to(inputs_.size() - 1)]; }

    void change(std::string& input) {
        constexpr std::size_t longest = 64;
        const std::size_t at = up_to(input.size());
        const std::string& other = one();
        switch (up_to(3)) {
        case 0:
            input.erase(at, up_to(longest));
            break;
        case 1:
            input.insert(at, input.substr(at, up_to(longest)));
            break;
        case 2:
            input.insert(at, other.substr(up_to(other.size()), up_to(longest)));
            break;
        default:
            if (at < input.size())
                input[at] = static_cast<char>(up_to(255));
        }
    }

    const std::vector<std::string>& inputs_;
    std::mt19937 random_; // whose numbers the standard fixes
};

class SavedInputs : public testing::TestWithParam<Target> {};

TEST_P(SavedInputs, BreakNothing) {
    const std::vector<std::string> inputs = saved_inputs(GetParam());
    EXPECT_GT(inputs.size(), 0U);
    for (const std::string& input : inputs)
        GetParam().run(input);
}

TEST_P(SavedInputs, BreakNothingWhereTheyAreChanged) {
    constexpr std::size_t longest = 20'000; // a few broke something by their length alone, and take a second each
    std::vector<std::string> inputs = saved_inputs(GetParam());
    std::erase_if(inputs, [](const std::string& input) { return input.size() > longest; });
    Changes changes(inputs);
    for (int i = 0; i < changed_inputs; ++i)
        GetParam().run(changes.next());
}

INSTANTIATE_TEST_SUITE_P(Each, SavedInputs, testing::ValuesIn(targets),
                         [](const auto& target) { return std::string(target.param.name); });

} // namespace
} // namespace crossfoot::fuzz
