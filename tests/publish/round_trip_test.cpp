// What is written is read back with every figure, paragraph, year and organ the same.
#include "publish/published_report.hpp"
#include "read/read.hpp"
#include "recognise/recognise.hpp"
#include "report/figures_by_place.hpp"
#include "template/template.hpp"
#include "write/sheets.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

namespace crossfoot {
namespace {

namespace fs = std::filesystem;

struct Format {
    std::string name;
    std::string (*bytes)(const OfficialDocument&);
};

const Form& form_of(const fs::path& file) {
    const std::string name = file.filename().string();
    return *built_in_forms().at(name.find("2019") != std::string::npos ? 0 : built_in_forms().size() - 1);
}

Report only_report(const Document& document) {
    std::vector<Report> reports = recognise(document, built_in_forms());
    EXPECT_EQ(reports.size(), 1U);
    return std::move(reports.at(0));
}

// Headings with levels and paragraphs, without the places where a line may end.
std::vector<std::string> texts(const OfficialDocument& document) {
    std::vector<std::string> all;
    for (const OfficialBlock& block : document.blocks)
        if (const auto* paragraph = std::get_if<OfficialParagraph>(&block)) {
            all.push_back(paragraph->lead + paragraph->text);
            std::erase(all.back(), '\n');
        }
    return all;
}

std::vector<fs::path> reports() {
    std::vector<fs::path> files = {fs::path(SAMPLES) / "heilongjiang-harbin-hulan-2021.toml"};
    for (const auto& entry : fs::directory_iterator(FIGURES))
        files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

class RoundTrip : public ::testing::TestWithParam<Format> {};

// Figures, year and organ are the same when it is read back; of a text the prose is too.
void expect_the_same(const fs::path& file, const Format& format, bool prose) {
    const Form& form = form_of(file);
    Figures filled = load_figures({file}, form);
    filled.fields["unit"] = {CellKind::text, "某市某区", false};
    const Document source = document(report_book(form, built_in_pages(form.id), filled));
    const Report report = only_report(source);
    const PublishedReport published = published_report(source, {&report}, 0, {});
    const Document read = read_document_bytes(format.bytes(published.document));
    const Report again = only_report(read);
    EXPECT_EQ(again.form->id, form.id);
    EXPECT_EQ(again.tables.size(), report.tables.size());
    EXPECT_EQ(test::figures_by_place(again), test::figures_by_place(report));
    EXPECT_EQ(again.organ, report.organ);
    ASSERT_TRUE(again.year);
    EXPECT_EQ(again.year->year, report.year->year);
    for (const ReportTable& table : again.tables)
        EXPECT_TRUE(table.issues.empty()) << table.spec->id;
    if (prose) { // published again, it says the same
        EXPECT_EQ(texts(published_report(read, {&again}, 0, {}).document), texts(published.document));
    }
}

TEST_P(RoundTrip, KeepsEveryFigureParagraphYearAndOrgan) {
    for (const fs::path& file : reports()) {
        SCOPED_TRACE(file);
        expect_the_same(file, GetParam(), true);
    }
}

class TablesRoundTrip : public ::testing::TestWithParam<Format> {};

TEST_P(TablesRoundTrip, KeepsEveryFigureYearAndOrgan) {
    for (const fs::path& file : reports()) {
        SCOPED_TRACE(file);
        expect_the_same(file, GetParam(), false);
    }
}

INSTANTIATE_TEST_SUITE_P(Formats, TablesRoundTrip,
                         ::testing::Values(Format{"ods", ods_bytes}, Format{"xlsx", xlsx_bytes},
                                           Format{"csv", csv_bytes}),
                         [](const auto& format) { return format.param.name; });

INSTANTIATE_TEST_SUITE_P(Formats, RoundTrip,
                         ::testing::Values(Format{"odt", odt_bytes}, Format{"docx", docx_bytes},
                                           Format{"html", html_bytes}, Format{"txt", text_bytes}),
                         [](const auto& format) { return format.param.name; });

} // namespace
} // namespace crossfoot
