#include "language/complaint.hpp"

#include <gtest/gtest.h>

namespace crossfoot {
namespace {

std::string told(const std::string& complaint) { return complaint_in(Language::zh_cn, complaint); }

TEST(Complaint, IsTheFileTheLineAndTheReasonInTheUsersLanguage) {
    EXPECT_EQ(told("席位.toml:3: unknown key \"x\""), "席位.toml 第 3 行：没有 \"x\" 这个键");
    EXPECT_EQ(told("C:/forms/a.toml:12: \"name\" is missing"), "C:/forms/a.toml 第 12 行：缺少 \"name\"");
    EXPECT_EQ(told("a.toml:1: \"kind\" is \"sum\", but must be one of total, part"),
              "a.toml 第 1 行：\"kind\" 写的是 \"sum\"，应为其中之一：total, part");
}

TEST(Complaint, OfTheParserIsToldWithWhatWasExpected) {
    EXPECT_EQ(told("a.toml:1: Error while parsing table header: expected ']', saw '\\n'"),
              "a.toml 第 1 行：表头 [ ]的写法不对：这里应为']'，却是 '\\n'");
    EXPECT_EQ(told("a.toml:3: Error while parsing value: could not determine value type"),
              "a.toml 第 3 行：值的写法不对：看不出是什么值，文字要写在英文双引号里");
    EXPECT_EQ(told("a.toml:3: Error while parsing key-value pair: cannot redefine existing string 'id'"),
              "a.toml 第 3 行：“键 = 值”的写法不对：“id”已经写过一次（文字）");
}

TEST(Complaint, StaysAsItIsWhereNobodyKnowsIt) {
    EXPECT_EQ(told("a.toml:3: something else"), "a.toml 第 3 行：something else");
    EXPECT_EQ(told("/nowhere/forms: no such folder"), "/nowhere/forms: no such folder");
    EXPECT_EQ(told(""), "");
    EXPECT_EQ(complaint_in(Language::en, "a.toml:3: unknown key \"x\""), "a.toml:3: unknown key \"x\"");
}

} // namespace
} // namespace crossfoot
