// Formats that LibreOffice reads, here with a script in its place.
#include "read/read.hpp"
#include "text_blocks.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <unistd.h>

namespace crossfoot {
namespace {

namespace fs = std::filesystem;
using test::texts_of;
using testing::ElementsAre;

class ByOffice : public testing::Test {
protected:
    void SetUp() override { fs::create_directories(folder_); }
    void TearDown() override { fs::remove_all(folder_); }

    void part(const std::string& name) const { std::ofstream(folder_ / name) << "x"; }
    // What the office does, given "$in", "$out" and "$to".
    void office(const std::string& script) const {
        const fs::path program = folder_ / "soffice";
        std::ofstream(program)
            << "#!/bin/sh\nwhile [ $# -gt 0 ]; do case \"$1\" in --outdir) dir=$2;; --convert-to) to=$2;; "
               "esac; in=$1; shift; done; out=$dir/document.$to\n"
            << script;
        fs::permissions(program, fs::perms::owner_all);
        part("soffice.bin");
    }
    Document read(const std::string& bytes) const {
        ReadLimits limits;
        limits.office.where = folder_.string();
        return read_document_bytes(bytes, limits);
    }
    ReadErrorKind fault(const std::string& bytes) const {
        try {
            read(bytes);
        } catch (const ReadError& error) {
            return error.kind();
        }
        return ReadErrorKind::not_found;
    }

    const fs::path folder_ = fs::path(testing::TempDir()) / ("office-" + std::to_string(getpid()));
};

const std::string text = "{\\rtf1 年报}";

TEST_F(ByOffice, IsReadAsTheFlatFileThatItStores) {
    part("libswlo.so");
    office(
        "grep -q rtf1 \"$in\" && echo '<office:document ><office:body><office:text><text:p>某市</text:p></office:text>"
        "</office:body></office:document>' > \"$out\"");
    EXPECT_THAT(texts_of(read(text)), ElementsAre("某市"));
    EXPECT_THAT(texts_of(read(text)), ElementsAre("某市")) << "again, with the same profile";
}

TEST_F(ByOffice, ReadsWhatTheTrackedChangesOfWordMakeOfItsXml) {
    part("libswlo.so");
    office("t=$(sed 's/<[^>]*>//g' \"$in\"); echo \"<office:document ><office:body><office:text><text:p>$t</text:p>"
           "</office:text></office:body></office:document>\" > \"$out\"");
    const auto change = [](const std::string& kind, const std::string& run) {
        return "<aml:annotation aml:id=\"1\" w:type=\"Word." + kind + "\"><aml:content><w:t>" + run +
               "</w:t></aml:content></aml:annotation>";
    };
    EXPECT_THAT(texts_of(read("<w:wordDocument><w:p>收到" + change("Deletion", "7" + change("Insertion", "8")) +
                              change("Insertion", "1<b/>3") + change("Comment", "件") +
                              "<aml:annotation w:type=\"Word.Deletion\"/>。</w:p></w:wordDocument>")),
                ElementsAre("收到13件。"));
    EXPECT_THAT(texts_of(read("<w:wordDocument><w:p>某市</w:p></aml:annotation>")), ElementsAre("某市"));
}

TEST_F(ByOffice, ReadsNoRunsOfWordsXmlThatAreHiddenOrStruckOut) {
    part("libswlo.so");
    office("t=$(sed 's/<[^>]*>//g' \"$in\"); echo \"<office:document ><office:body><office:text><text:p>$t</text:p>"
           "</office:text></office:body></office:document>\" > \"$out\"");
    const auto run = [](const std::string& properties, const std::string& shown) {
        return "<w:r wsp:rsidR=\"1\"><w:rPr>" + properties + "</w:rPr><w:t>" + shown + "</w:t></w:r>";
    };
    EXPECT_THAT(texts_of(read("<w:wordDocument><w:p>" + run("<w:b/>", "收到") + run("<w:vanish/>", "7") +
                              run("<w:strike w:val=\"on\"/>", "8") + run("<w:dstrike/>", "9") +
                              run("<w:vanish w:val=\"off\"/>", "1") + run("<w:vertAlign w:val=\"superscript\"/>", "2") +
                              run("<aml:annotation w:type=\"Word.Formatting\"><aml:content><w:rPr><w:strike/></w:rPr>"
                                  "</aml:content></aml:annotation>",
                                  "3") +
                              "<w:r/>件。</w:p></w:wordDocument>")),
                ElementsAre("收到13件。"));
    EXPECT_THAT(texts_of(read("<w:wordDocument><w:p>" + run("<w:vertAlign w:val=\"superscript\"/>", "12") +
                              "</w:p></w:wordDocument>")),
                ElementsAre("12"))
        << "marks nothing";
}

TEST_F(ByOffice, SaysWhatIsMissing) {
    EXPECT_EQ(fault(text), ReadErrorKind::no_office);
    office("true");
    EXPECT_EQ(fault(text), ReadErrorKind::no_office) << "without what reads texts";
}

TEST_F(ByOffice, TakesWhatItCannotReadForDamaged) {
    part("libswlo.so");
    office("exit 0");
    EXPECT_EQ(fault(text), ReadErrorKind::damaged);
    office("exit 1");
    EXPECT_EQ(fault(text), ReadErrorKind::damaged);
}

} // namespace
} // namespace crossfoot
