// An office played by a script: what it makes is taken, and no failure of it is taken for a document.
#include "process/conversion.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace crossfoot {
namespace {

namespace fs = std::filesystem;

class OfficeScript : public ::testing::Test {
protected:
    OfficeScript() {
        std::string pattern = (fs::temp_directory_path() / "crossfoot-script-XXXXXX").string();
        folder_ = mkdtemp(pattern.data());
        std::ofstream(folder_ / "libswlo.so") << "";
    }
    ~OfficeScript() override { fs::remove_all(folder_); }

    // Its arguments 9 and 10 are the folder to write to and the file to read. It does not stay for others.
    std::string doing(const std::string& lines) const {
        std::ofstream(folder_ / "soffice") << "#!/bin/sh\ncase $* in *--convert-to*) ;; *) exit 1;; esac\n" << lines;
        fs::permissions(folder_ / "soffice", fs::perms::owner_all);
        return folder_.string();
    }

    fs::path folder_;
};

TEST_F(OfficeScript, GivesWhatItMakes) {
    const std::string programs = doing(
        "mkdir -p \"$9\"; { cat \"${10}\"; cat \"$FONTCONFIG_FILE\" 2>/dev/null; true; } > \"$9/document.pdf\"\n");
    setenv("FONTCONFIG_FILE", "/no/such/file", 1); // NOLINT(concurrency-mt-unsafe): there is no other thread
    const std::string to = "pdf:writer_pdf_Export";
    EXPECT_EQ(converted_by_office(programs, {"one", "odt", to}).bytes, "one");
    EXPECT_EQ(converted_by_office(programs, {"two", "odt", to}).bytes, "two") << "not what it made before";
    EXPECT_EQ(converted_by_office(programs, {"one", "odt", to, "fonts"}).bytes, "onefonts");
}

TEST_F(OfficeScript, IsNotTakenForADocumentWhereItMakesNone) {
    EXPECT_EQ(converted_by_office(doing("exit 0\n"), {"one", "odt", "pdf"}).end, Conversion::failed);
}

TEST_F(OfficeScript, IsEndedWhereItHangs) {
    const ConversionCall call{"one", "odt", "pdf", {}, std::chrono::seconds(0)};
    EXPECT_EQ(converted_by_office(doing("exec tail -f /dev/null\n"), call).end, Conversion::out_of_time);
}

TEST_F(OfficeScript, LeavesNothingWhenConversionsEnd) {
    end_conversions(); // those of other tests
    const fs::path temporary = folder_ / "temporary";
    fs::create_directory(temporary);
    setenv("TMPDIR", temporary.c_str(), 1); // NOLINT(concurrency-mt-unsafe): there is no other thread
    const std::string programs = doing("mkdir -p \"$9\"; cat \"${10}\" > \"$9/document.pdf\"\n");
    EXPECT_EQ(converted_by_office(programs, {"one", "odt", "pdf"}).bytes, "one");
    EXPECT_FALSE(fs::is_empty(temporary));
    end_conversions();
    EXPECT_TRUE(fs::is_empty(temporary));
    EXPECT_EQ(converted_by_office(programs, {"two", "odt", "pdf"}).bytes, "two") << "it begins anew";
    end_conversions();
    unsetenv("TMPDIR"); // NOLINT(concurrency-mt-unsafe): there is no other thread
}

TEST(Office, IsSaidToBeMissing) {
    EXPECT_EQ(converted_by_office("/no/such/office", {"one", "odt", "pdf"}).end, Conversion::missing_part);
}

} // namespace
} // namespace crossfoot
