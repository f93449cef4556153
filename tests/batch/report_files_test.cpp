#include "batch/report_files.hpp"
#include "read/read.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <new>
#include <stdexcept>
#include <unistd.h>

using namespace crossfoot;
using namespace crossfoot::batch;
namespace fs = std::filesystem;
using testing::ElementsAre;

namespace {

class ReportFiles : public testing::Test {
protected:
    void SetUp() override { fs::create_directories(folder_); }
    void TearDown() override { fs::remove_all(folder_); }

    void make(const std::string& name) const {
        fs::create_directories((folder_ / name).parent_path());
        std::ofstream(folder_ / name) << "x";
    }
    std::vector<std::string> found() const {
        std::vector<std::string> names;
        for (const FoundFile& file : report_files_below(folder_))
            names.push_back(file.path.lexically_relative(folder_).string() + (file.unreadable_folder ? " closed" : ""));
        return names;
    }

    const fs::path folder_ = fs::path(testing::TempDir()) / ("report-files-" + std::to_string(getpid()));
};

TEST_F(ReportFiles, AreAllThatMayHoldAReport) {
    for (const char* name : {"b.XLSX", "a/c.docx", "a.pdf", "页.html", "z.zip", "t.csv", "u.uos", "w.wps", "v.ofd"})
        make(name);
    for (const char* name : {"p.png", "p.exe", "form.toml", "readme", ".hidden.xlsx", "~$b.XLSX", ".~lock.b.XLSX#",
                             ".git/a.ods", "s.pptx", "s.dps"})
        make(name);
    EXPECT_THAT(found(),
                ElementsAre("a.pdf", "a/c.docx", "b.XLSX", "t.csv", "u.uos", "v.ofd", "w.wps", "z.zip", "页.html"));
}

TEST_F(ReportFiles, AreFoundThoughAFolderAmongThemIsClosed) {
    for (const char* name : {"a.ods", "locked/b.ods", "sub/c.ods"})
        make(name);
    fs::permissions(folder_ / "locked", fs::perms::none);
    const bool root = geteuid() == 0; // whom no permissions hold up
    if (root) {
        fs::permissions(folder_, fs::perms::all);
        ASSERT_EQ(seteuid(65534), 0);
    }
    const std::vector<std::string> names = found();
    if (root) {
        ASSERT_EQ(seteuid(0), 0);
    }
    fs::permissions(folder_ / "locked", fs::perms::all);
    EXPECT_THAT(names, ElementsAre("a.ods", "locked closed", "sub/c.ods"));
}

TEST_F(ReportFiles, DoNotComeFromFoldersThatLeadBack) {
    make("a.ods");
    fs::create_directory_symlink(folder_, folder_ / "again");
    EXPECT_THAT(found(), ElementsAre("a.ods"));
}

std::string_view kind(const fs::path& file, ReadErrorKind error, OtherFormat other = OtherFormat::unknown) {
    return unread_kind(file, std::make_exception_ptr(ReadError(error, "x", other)));
}

TEST(UnreadKind, GoesByTheContentFirstAndThenByTheName) {
    constexpr auto other = ReadErrorKind::not_a_spreadsheet;
    EXPECT_EQ(kind("a.html", other, OtherFormat::pdf), "pdf");
    EXPECT_EQ(kind("年报", other, OtherFormat::text_document), "text_document");
    EXPECT_EQ(kind("a.bin", other, OtherFormat::web_page), "web_page");
    EXPECT_EQ(kind("a.docx", other), "text_document");
    EXPECT_EQ(kind("a.CSV", other), "plain_text");
    EXPECT_EQ(kind("a.uos", other), "unsupported");
    EXPECT_EQ(kind("a.png", other), "not_a_spreadsheet");
    EXPECT_EQ(kind("a.zip", ReadErrorKind::too_large), "archive");
    EXPECT_EQ(kind("a.doc", ReadErrorKind::encrypted), "text_document");
    EXPECT_EQ(kind("a.txt", ReadErrorKind::damaged), "plain_text") << "it is empty";
}

TEST(UnreadKind, StaysAsItWasForWhatBearsTheNameOfASpreadsheet) {
    EXPECT_EQ(kind("a.xlsx", ReadErrorKind::not_a_spreadsheet, OtherFormat::web_page), "not_a_spreadsheet");
    EXPECT_EQ(kind("a.xls", ReadErrorKind::unsupported), "unsupported");
    EXPECT_EQ(kind("a.ods", ReadErrorKind::damaged), "damaged");
    EXPECT_EQ(kind("a.docx", ReadErrorKind::not_found), "not_found");
    EXPECT_EQ(kind("a.pdf", ReadErrorKind::unreadable), "unreadable");
}

TEST(UnreadKind, IsThereForWhateverIsThrown) {
    EXPECT_EQ(unread_kind("a.ods", std::make_exception_ptr(std::bad_alloc())), "too_large");
    EXPECT_EQ(unread_kind("a.ods", std::make_exception_ptr(std::logic_error("x"))), "failed");
    EXPECT_EQ(unread_kind("a.ods", std::make_exception_ptr(5)), "failed");
}

} // namespace
