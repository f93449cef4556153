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

    void make(const std::string& name, const std::string& content = "x") const {
        fs::create_directories((folder_ / name).parent_path());
        std::ofstream(folder_ / name) << content;
    }
    std::vector<std::string> found() const {
        std::vector<std::string> names;
        for (const FoundFile& file : report_files_below(folder_))
            names.push_back(file.path.lexically_relative(folder_).string() +
                            (file.unreadable_folder ? " closed"
                             : file.results_folder  ? " results"
                             : file.pictures > 0    ? " pictures " + std::to_string(file.pictures)
                                                    : ""));
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
    EXPECT_THAT(found(), ElementsAre(". pictures 1", "a.pdf", "a/c.docx", "b.XLSX", "t.csv", "u.uos", "v.ofd", "w.wps",
                                     "z.zip", "页.html"));
}

TEST_F(ReportFiles, AreNoPicturesButTheseAreCounted) {
    for (const char* name : {"扫描/1.JPG", "2.tiff", "页.html", "页_files/logo.png", "页.files/a.png"})
        make(name);
    EXPECT_THAT(found(), ElementsAre(". pictures 2", "页.html"));
}

TEST_F(ReportFiles, AreFoundByTheirContentWhereTheirNamesSayNothing) {
    for (const char* name : {"平潭县年报", "2.平潭县", "年报2023.12", "报告."})
        make(name, "PK\x03\x04");
    make("海坛", "{\\rtf1");
    make("a.bin", "PK\x03\x04");
    make("说明", "见附件");
    EXPECT_THAT(found(), ElementsAre("2.平潭县", "平潭县年报", "年报2023.12", "报告.", "海坛"));
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

TEST_F(ReportFiles, AreNotWhatARunOverManyFilesWrote) {
    constexpr const char* line = R"({"file":"in/a.ods","source":"in/a.ods","report":0,"unit":""})";
    for (const char* name : {"res/清单.ods", "res/清单.xlsx", "res/汇总.ods", "res/问题.csv", "res/figures.csv",
                             "res/退回/甲局.docx", "res/退回/甲局（改过）.txt", "res/汇总/西区.ods",
                             "res/.crossfoot-collect/done", "killed/.crossfoot-collect/done", "killed/汇总.ods"})
        make(name);
    for (const char* name : {"res/乙局.ods", "res/退回/甲局.ods", "res/退回/旧/甲局.docx", "other/清单.ods"})
        make(name);
    for (const char* folder : {"res", "killed/.crossfoot-collect"})
        std::ofstream(folder_ / folder / "reports.jsonl") << line << '\n';
    std::ofstream(folder_ / "other/reports.jsonl") << R"({"file":"of something else"})" << '\n';
    EXPECT_THAT(found(), ElementsAre("killed results", "other/清单.ods", "res results", "res/乙局.ods",
                                     "res/退回/旧/甲局.docx", "res/退回/甲局.ods"));
    EXPECT_EQ(report_files_below(folder_ / "res/退回/").size(), 3U) << "also where the folder itself is named";
}

TEST_F(ReportFiles, DoNotComeFromFoldersThatLeadBack) {
    make("a.ods");
    fs::create_directory_symlink(folder_, folder_ / "again");
    EXPECT_THAT(found(), ElementsAre("a.ods"));
}

TEST(UnreadKind, IsThereForWhateverIsThrown) {
    EXPECT_EQ(unread_kind(std::make_exception_ptr(ReadError(ReadErrorKind::encrypted, "x"))), "encrypted");
    EXPECT_EQ(unread_kind(std::make_exception_ptr(std::bad_alloc())), "too_large");
    EXPECT_EQ(unread_kind(std::make_exception_ptr(std::logic_error("x"))), "failed");
    EXPECT_EQ(unread_kind(std::make_exception_ptr(5)), "failed");
}

} // namespace
