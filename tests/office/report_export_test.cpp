// 生成年报: the report of an open workbook as the official document.
#include "office/document.hpp"
#include "office/published.hpp"
#include "office/reports.hpp"
#include "office/uno/uno_text.hpp"
#include "read/read.hpp"
#include "recognise/recognise.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace crossfoot::test {
namespace {

namespace fs = std::filesystem;
using namespace com::sun::star;
using office::to_uno;
using testing::HasSubstr;

// An empty folder below that of the office.
fs::path folder(const std::string& name) {
    fs::path folder = office().folder() / name;
    fs::remove_all(folder);
    fs::create_directory(folder);
    return folder;
}

std::size_t files_in(const fs::path& folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), {}));
}

Report report_in(const fs::path& file) {
    ReadLimits limits;
    limits.office.where = Office::program_folder();
    std::vector<Report> reports = recognise(read_document(file, limits), built_in_forms());
    EXPECT_EQ(reports.size(), 1U) << file;
    return reports.empty() ? Report() : std::move(reports.front());
}

std::vector<std::string> figures_of(const Report& report) {
    std::vector<std::string> all;
    for (const ReportTable& table : report.tables)
        for (const auto& figure : table.figures)
            all.push_back(figure ? figure->figure.value.str() : "missing");
    return all;
}

TEST(GenerateReport, HasEveryFigureInEachFormatAndLeavesTheDocumentAsItIs) {
    const Document report(office(), clean_report());
    const Report source = report_in(clean_report());
    for (const char* ending : {"docx", "odt", "html", "pdf"}) {
        const fs::path file = folder("generated") / (std::string("年报.") + ending);
        EXPECT_THAT(report.run("generate-report", {file_argument(file)}),
                    testing::AllOf(HasSubstr("200 figures"), HasSubstr(file.string())));
        const Report written = report_in(file);
        EXPECT_EQ(figures_of(written), figures_of(source)) << ending;
        EXPECT_EQ(written.organ, source.organ) << ending;
        ASSERT_TRUE(written.year.has_value()) << ending;
        EXPECT_EQ(written.year->year, source.year->year) << ending;
        EXPECT_EQ(files_in(file.parent_path()), 1U) << "nothing is left beside it";
    }
    EXPECT_FALSE(report.modified());
    EXPECT_TRUE(report.undo_titles().empty());
}

TEST(GenerateReport, WritesNothingOfErrorsThatNobodyAgreedTo) {
    const Document report(office(), faulty_report());
    const fs::path file = folder("refused") / "年报.docx";
    EXPECT_THAT(report.run("generate-report", {file_argument(file)}), HasSubstr("Errors that are open: 8"));
    EXPECT_FALSE(fs::exists(file));
    EXPECT_THAT(report.run("generate-report", {file_argument(file), confirmed}),
                HasSubstr("8 errors are open; written all the same"));
    EXPECT_TRUE(fs::exists(file));
    EXPECT_FALSE(report.modified());
}

TEST(GenerateReport, TellsOfBlanksAndFillsNone) {
    const Document report(office(), clean_report());
    const std::string sheet = report.sheet_names()[3];
    report.put(sheet, "D6", "");
    const fs::path file = folder("blanks") / "年报.odt";
    EXPECT_THAT(report.run("generate-report", {file_argument(file), confirmed}),
                testing::AllOf(HasSubstr("199 figures"), HasSubstr("1 figures are blank")));
}

TEST(GenerateReport, ReplacesAFileButNeverTheDocumentItself) {
    const fs::path own = office().copy(clean_report());
    const Document report(office(), own);
    const fs::path other = folder("replaced") / "年报.html";
    std::ofstream(other) << "an older one";
    report.run("generate-report", {file_argument(other)});
    EXPECT_GT(fs::file_size(other), 1000U);

    const fs::path link = own.parent_path() / "年报.docx";
    fs::create_symlink(own, link);
    EXPECT_THAT(report.run("generate-report", {file_argument(link)}), HasSubstr("is the document itself"));
    EXPECT_TRUE(fs::is_symlink(link));
}

TEST(GenerateReport, SaysWhyAFileCouldNotBeWritten) {
    const Document report(office(), clean_report());
    EXPECT_THAT(report.run("generate-report", {file_argument("/no/such/folder/年报.docx")}),
                testing::AllOf(HasSubstr("No report was written"), HasSubstr("/no/such/folder/年报.docx")));
    EXPECT_THAT(report.run("generate-report"), HasSubstr("No report was written")) << "nobody can be asked";
    EXPECT_THAT(report.run("open-written"), HasSubstr("No report was written yet"));
    const Document empty(office());
    EXPECT_THAT(empty.run("generate-report", {file_argument(office().folder() / "leer.docx")}),
                HasSubstr("No report was written"));
    EXPECT_FALSE(fs::exists(office().folder() / "leer.docx"));
}

// The endings of names decide; one that says nothing gets that of Word.
TEST(GenerateReport, TakesAnUnknownEndingForPartOfTheName) {
    const Document report(office(), clean_report());
    const fs::path folder = test::folder("endings");
    report.run("generate-report", {file_argument(folder / "年报v1.2")});
    EXPECT_TRUE(fs::exists(folder / "年报v1.2.docx"));
}

} // namespace
} // namespace crossfoot::test
