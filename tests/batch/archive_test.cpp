// Files in a zip file are told as if they lay in a folder.
#include "batch/file_run.hpp"
#include "batch/report_files.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <unistd.h>

using namespace crossfoot;
using namespace crossfoot::batch;
namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::UnorderedElementsAre;

namespace {

TEST(FilesInArchives, AreWantedByTheSameNamesAsInFolders) {
    EXPECT_TRUE(may_be_report("局/甲.DOCX"));
    EXPECT_TRUE(may_be_report("甲.zip"));
    EXPECT_FALSE(may_be_report("局/~$甲.docx"));
    EXPECT_FALSE(may_be_report("__MACOSX/甲.docx"));
    EXPECT_FALSE(may_be_report(".git/甲.docx"));
    EXPECT_FALSE(may_be_report("图.png"));
}

// Stored, not deflated: a.txt holds "x", b.png "x", c.zip "PK\5\6" and zeros.
std::string number(std::size_t value, int bytes) {
    std::string text;
    for (int i = 0; i < bytes; ++i)
        text += static_cast<char>(i < 8 ? value >> (8 * i) & 0xFF : 0);
    return text;
}

unsigned long checksum(const std::string& bytes) {
    unsigned long sum = 0xFFFFFFFF;
    for (const char c : bytes) {
        sum ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum >> 1) ^ (sum & 1 ? 0xEDB88320 : 0);
    }
    return sum ^ 0xFFFFFFFF;
}

std::string zip_of(const std::vector<std::pair<std::string, std::string>>& files) {
    std::string bytes;
    std::string list;
    for (const auto& [name, content] : files) {
        const std::string sizes = number(checksum(content), 4) + number(content.size(), 4) + number(content.size(), 4) +
                                  number(name.size(), 2) + number(0, 2);
        list += "PK\x01\x02" + number(20, 2) + number(20, 2) + number(0, 8) + sizes + number(0, 10) +
                number(bytes.size(), 4) + name;
        bytes += "PK\x03\x04" + number(20, 2) + number(0, 8) + sizes + name + content;
    }
    return bytes + list + "PK\x05\x06" + number(0, 4) + number(files.size(), 2) + number(files.size(), 2) +
           number(list.size(), 4) + number(bytes.size(), 4) + number(0, 2);
}

// What is told of the files in an archive, and how it ended.
FileCounts tell_files(const std::vector<std::pair<std::string, std::string>>& files, std::vector<std::string>& told) {
    const fs::path file = fs::path(testing::TempDir()) / ("archive-" + std::to_string(getpid()) + ".zip");
    std::ofstream(file, std::ios::binary) << zip_of(files);
    FileOptions options;
    options.files = {file.string()};
    const auto below = [&](const Item& item) { return item.name.substr(file.string().size()); };
    FileWork work;
    work.of_document = [&](const Item& item, const Document&, Recogniser&) {
        return Told{below(item), Outcome::clean};
    };
    work.of_unread = [&](const Item& item, std::string_view kind) {
        return Told{below(item) + ' ' + std::string(kind), Outcome::unread};
    };
    work.tell = [&](const std::vector<Told>& all) {
        for (const Told& one : all)
            told.push_back(one.text);
    };
    work.complain = [&](std::string_view line) { told.emplace_back(line.substr(line.find(".zip"))); };
    const FileCounts counts = run_files(options, work);
    fs::remove(file);
    return counts;
}

TEST(FilesInArchives, AreEachToldAndCounted) {
    const std::string empty = "PK\x05\x06" + std::string(18, '\0');
    std::vector<std::string> told;
    const FileCounts counts = tell_files({{"a.txt", "x"}, {"b.png", "x"}, {"c.zip", empty}}, told);
    EXPECT_THAT(told, ElementsAre(testing::StartsWith(".zip 中有 1 个图片"), "/a.txt", "/c.zip archive"));
    EXPECT_EQ(counts.files, 2U);
    EXPECT_EQ(counts.worst, Outcome::unread);
}

TEST(FilesInArchives, AreToldByNamesThatWindowsWroteInGbk) {
    std::vector<std::string> told;
    tell_files({{"\xC6\xBD\xCC\xB6.txt", "x"}, // 平潭, which is "ƽ̶" as UTF-8
                {"\xC6\xBD\xCC\xB6\xCF\xD8.txt", "x"},
                {"\xCF\xD8/\xD2\xBB.txt", "x"},
                {"平潭.txt", "x"},
                {"新疆·甲.txt", "x"},
                {"a.txt", "x"}},
               told);
    EXPECT_THAT(told, ElementsAre("/平潭.txt", "/平潭县.txt", "/县/一.txt", "/平潭.txt (2)", "/新疆·甲.txt", "/a.txt"));
}

TEST(FilesInArchives, AreToldByTheirContentWhereTheirNamesSayNothing) {
    std::vector<std::string> told;
    tell_files(
        {{"平潭县年报", "PK\x03\x04"}, {"README", "x"}, {"夹/", ""}, {"../乙", "PK\x03\x04"}, {"a.bin", "PK\x03\x04"}},
        told);
    EXPECT_EQ(told.size(), 1U);
    EXPECT_THAT(told.front(), testing::StartsWith("/平潭县年报 "));
}

TEST(FilesInArchives, MayLieDeepInFoldersWithLongNames) {
    std::string name;
    for (int depth = 0; depth < 20; ++depth)
        name += "海坛县各镇各部门年度报告/";
    std::vector<std::string> told;
    tell_files({{name + "甲.txt", "x"}}, told);
    EXPECT_THAT(told, ElementsAre("/" + name + "甲.txt"));
}

TEST(FilesInArchives, AreReadByTheirPlainNamesAndToldWhereTheyLeadOut) {
    std::vector<std::string> told;
    const FileCounts counts = tell_files({{"./甲.txt", "x"},
                                          {"a/../丙.txt", "x"},
                                          {"丙.txt", "x"},
                                          {"局\\戊.txt", "x"},
                                          {"../乙.txt", "x"},
                                          {"..\\丁.txt", "x"},
                                          {"/己.txt", "x"},
                                          {"C:\\庚.txt", "x"},
                                          {"./.隐.txt", "x"},
                                          {"../图.png", "x"}},
                                         told);
    EXPECT_THAT(told, UnorderedElementsAre(testing::StartsWith(".zip 中有 1 个图片"), "/甲.txt", "/丙.txt",
                                           "/丙.txt (2)", "/局/戊.txt", "/../乙.txt outside", "/..\\丁.txt outside",
                                           "//己.txt outside", "/C:\\庚.txt outside"));
    EXPECT_EQ(counts.files, 8U);
    EXPECT_EQ(counts.worst, Outcome::unread);
}

} // namespace
