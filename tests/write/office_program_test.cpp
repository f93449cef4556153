// An office as a program, played by a script: what it makes is taken, and no failure of it is taken for a document.
#include "write/file.hpp"
#include "write/office_program.hpp"

#include <gtest/gtest.h>

namespace crossfoot {
namespace {

namespace fs = std::filesystem;

class OfficeScript : public ::testing::Test {
protected:
    OfficeScript() {
        std::string pattern = fs::temp_directory_path() / "crossfoot-XXXXXX";
        folder_ = mkdtemp(pattern.data());
    }
    ~OfficeScript() override { fs::remove_all(folder_); }

    fs::path saying(const std::string& lines) const {
        write_file(folder_ / "office", "#!/bin/sh\n" + lines);
        fs::permissions(folder_ / "office", fs::perms::owner_all);
        return folder_ / "office";
    }

    fs::path folder_;
};

// Arguments 6 and 8 are the folder to write to and the file to read.
TEST_F(OfficeScript, GivesWhatItMakes) {
    OfficeProgram office(
        saying("mkdir -p \"$7\"; { cat \"$8\"; test -f \"$FONTCONFIG_FILE\" && printf .; } > \"$7/report.pdf\"\n"));
    EXPECT_EQ(office.pdf("one"), "one.");
    EXPECT_EQ(office.pdf("two"), "two."); // not what it made before
}

TEST_F(OfficeScript, IsNotTakenForADocumentWhereItMakesNone) {
    OfficeProgram office(saying("exit 0\n"));
    EXPECT_THROW(office.pdf("one"), OfficeError);
}

TEST_F(OfficeScript, IsEndedWhereItHangs) {
    OfficeProgram office(saying("exec tail -f /dev/null\n"), std::chrono::seconds(0));
    EXPECT_THROW(office.pdf("one"), OfficeError);
}

TEST(OfficeProgram, IsSaidToBeMissing) {
    OfficeProgram office("/no/such/office");
    EXPECT_THROW(office.pdf("one"), OfficeError);
}

} // namespace
} // namespace crossfoot
