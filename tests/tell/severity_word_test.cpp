#include "tell/severity_word.hpp"

#include <gtest/gtest.h>

namespace crossfoot {
namespace {

TEST(SeverityWord, IsThereForEachSeverity) {
    EXPECT_EQ(severity_word(Severity::error, Language::zh_cn), "错误");
    EXPECT_EQ(severity_word(Severity::warning, Language::zh_cn), "警告");
    EXPECT_EQ(severity_word(Severity::hint, Language::zh_cn), "提示");
    EXPECT_EQ(severity_word(Severity::hint, Language::en), "hint");
}

} // namespace
} // namespace crossfoot
