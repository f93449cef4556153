// What a person asks for is looked at before anything is begun.
#include "collect/request.hpp"
#include "folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace crossfoot {
namespace {

using test::Folder;
using testing::HasSubstr;
using testing::Optional;

CollectRequest request_in(const Folder& folder) {
    return {folder.path("in").string(), {}, {}, folder.path("a/b").string(), "2024年2月20日"};
}

std::optional<std::string> trouble(const CollectRequest& request) { return trouble_in(request, Language::zh_cn); }

TEST(CollectRequest, MayNameResultsThatAreNotThereYet) {
    const Folder folder;
    EXPECT_EQ(trouble(request_in(folder)), std::nullopt);
    const CollectOptions options = collect_options_of(request_in(folder), Language::zh_cn);
    EXPECT_EQ(options.out, folder.path("a/b"));
    EXPECT_TRUE(options.by && options.last_years.empty());
}

TEST(CollectRequest, IsToldWhatIsMissingInIt) {
    const Folder folder;
    folder.file("file", "");
    const auto with = [&](std::string CollectRequest::*part, const std::string& text) {
        CollectRequest request = request_in(folder);
        request.*part = text;
        return trouble(request);
    };
    EXPECT_THAT(with(&CollectRequest::reports, ""), Optional(HasSubstr("年报所在的文件夹")));
    EXPECT_THAT(with(&CollectRequest::reports, "/no/where"), Optional(HasSubstr("/no/where")));
    EXPECT_THAT(with(&CollectRequest::last_year, "/no/where"), Optional(HasSubstr("/no/where")));
    EXPECT_THAT(with(&CollectRequest::units, folder.path("in").string()), Optional(HasSubstr("没有这个文件")));
    EXPECT_THAT(with(&CollectRequest::results, ""), Optional(HasSubstr("结果")));
    EXPECT_THAT(with(&CollectRequest::results, folder.path("file/out").string()), Optional(HasSubstr("没有权限写入")));
    EXPECT_THAT(with(&CollectRequest::by, "下周"), Optional(HasSubstr("下周")));
}

TEST(CollectRequest, ProposesAFolderBesideTheReports) {
    EXPECT_EQ(proposed_results("/报送/2023年报", Language::zh_cn), "/报送/2023年报 批量校验结果");
    EXPECT_EQ(proposed_results("/报送/2023年报/", Language::zh_cn), "/报送/2023年报 批量校验结果");
    EXPECT_EQ(proposed_results("", Language::zh_cn), "");
}

} // namespace
} // namespace crossfoot
