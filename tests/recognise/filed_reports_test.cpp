// Reports as people file them: whatever they look like, no table is lost in silence, no right figure is called wrong,
// and a wrong one is found. bench/recognise.cpp measures the same over many more, and writes one to look at.
#include "filed/inputs.hpp"
#include "filed/judge.hpp"

#include <gtest/gtest.h>

namespace crossfoot::filed {
namespace {

constexpr unsigned seed = 20240131;
constexpr unsigned inputs_of_each_kind = 8;

std::string lines(const std::vector<std::string>& problems) {
    std::string result;
    for (const std::string& problem : problems)
        result += "\n    " + problem;
    return result;
}

class FiledReports : public testing::TestWithParam<std::size_t> {};

TEST_P(FiledReports, AreReadOrTheirTablesNamedAndJudgedRightly) {
    static const Inputs inputs(FIGURES, seed);
    const Kind kind = kinds()[GetParam()];
    for (unsigned number = 0; number < inputs_of_each_kind; ++number) {
        const Input input = inputs.input(kind, number);
        std::vector<std::string> problems;
        const Judgement judgement = judge(input.filed, read(input.filed.document), &problems);
        EXPECT_EQ(judgement.silent, 0U) << kind.name << ' ' << number << lines(problems);
        EXPECT_EQ(judgement.called_wrong(), 0U) << kind.name << ' ' << number << lines(problems);
        EXPECT_EQ(judgement.missed, 0U) << kind.name << ' ' << number << lines(problems);
    }
}

INSTANTIATE_TEST_SUITE_P(Kinds, FiledReports, testing::Range(std::size_t{0}, kinds().size()));

TEST(OtherStatistics, AreNotTakenForTheForm) {
    for (const LookAlike& one : look_alikes())
        EXPECT_TRUE(read(one.document).tables.empty()) << one.name;
}

} // namespace
} // namespace crossfoot::filed
