// Parts that are joined are what one run gives, byte for byte.
#include "folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace crossfoot {
namespace {

using test::Folder;

void fill(const Folder& folder) {
    for (int i = 0; i < 12; ++i)
        folder.report("in/" + std::to_string(i) + ".ods", "第" + std::to_string(i) + "局", 2023, i);
    folder.wrong_report("in/20.ods", "乙局", 2023, 7);
    folder.report("in/21.ods", "第3局", 2023, 9);
    folder.report("in/22.ods", "丙局", 2022, 9);
    folder.file("in/23.ods", "PK broken");
    folder.file("名录.csv", "单位名称,上级\n第1局,某市\n第3局,某市\n乙局,某市\n丙局,某市\n丁局,某市\n");
}

std::vector<std::string> part(int number) {
    std::vector<std::string> files;
    for (int i = number; i < 12; i += 3)
        files.push_back("in/" + std::to_string(i) + ".ods");
    for (int i = 20 + number; i < 24; i += 3)
        files.push_back("in/" + std::to_string(i) + ".ods");
    return files;
}

TEST(JoinedParts, AreWhatOneRunGives) {
    const Folder folder;
    fill(folder);
    folder.collect_into("one", {"in"}, "名录.csv");
    for (int number = 0; number < 3; ++number)
        folder.collect_into("part" + std::to_string(number), part(number));
    folder.join({"part2", "part0", "part1"}, "joined", "名录.csv");
    EXPECT_TRUE(folder.files("joined") == folder.files("one"));
}

TEST(JoinedParts, GiveWhatIsInSeveralOfThemOnce) {
    const Folder folder;
    fill(folder);
    folder.collect_into("one", {"in"});
    folder.collect_into("some", {"in/1.ods", "in/23.ods"});
    folder.join({"one", "some"}, "joined");
    EXPECT_TRUE(folder.files("joined") == folder.files("one"));
}

TEST(JoinedParts, AreRefusedWhereOneIsNoneOrCutOff) {
    const Folder folder;
    fill(folder);
    folder.collect_into("one", {"in"});
    folder.file("other/x.txt", "");
    EXPECT_THROW(folder.join({"one", "other"}, "joined"), CollectError);
    folder.file("one/figures.csv", folder.text("one/figures.csv").substr(0, 5000));
    EXPECT_THROW(folder.join({"one"}, "joined"), CollectError);
    EXPECT_FALSE(std::filesystem::exists(folder.path("joined/清单.ods")));
}

TEST(JoinedParts, AreRefusedWhereLinesAreGoneThoughEachThatIsLeftIsWhole) {
    const Folder folder;
    fill(folder);
    folder.file("in/z.ods", "PK broken");
    folder.collect_into("one", {"in"});
    const std::string all = folder.text("one/reports.jsonl");
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < all.size(); at += lines.back().size())
        lines.push_back(all.substr(at, all.find('\n', at) + 1 - at));
    const auto without = [&](std::size_t first, std::size_t count) {
        std::string left;
        for (std::size_t i = 0; i < lines.size(); ++i)
            left += i >= first && i < first + count ? std::string() : lines[i];
        return left;
    };
    const std::size_t last = lines.size() - 1;
    ASSERT_THAT(lines[last], testing::HasSubstr("\"unread\"")) << "which has no figures";
    for (const std::string& left :
         {std::string(), without(5, last), without(3, 1), without(0, 1), without(last, 1), all + lines[last]}) {
        folder.file("one/reports.jsonl", left);
        EXPECT_THROW(folder.join({"one"}, "joined"), CollectError);
    }
    folder.file("one/reports.jsonl", all);
    folder.join({"one"}, "joined");
    EXPECT_TRUE(folder.files("joined") == folder.files("one"));
}

} // namespace
} // namespace crossfoot
