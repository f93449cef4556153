// A real office opens what is written, and has every figure, paragraph and span as they are.
#include "annotate/marked_copy.hpp"
#include "process/office.hpp"
#include "publish/pdf.hpp"
#include "publish/published_report.hpp"
#include "read/read.hpp"
#include "recognise/recognise.hpp"
#include "report/report_grid.hpp"
#include "write/sheets.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace crossfoot {
namespace {

// Every figure another, so that none can be taken for its neighbour, and sentences around them.
OfficialDocument official_report() {
    const Form& form = *built_in_forms().back();
    test::ReportGrid grid(form);
    grid.text({0, 20}, "某市2021年政府信息公开工作年度报告");
    int figure = 100;
    for (const TableSpec& table : form.tables)
        for (const Line& row : table.rows)
            for (const Line& column : table.columns)
                grid.number(grid.at(table.id, row.id, column.id), std::to_string(++figure));
    const Document document = grid.workbook();
    const std::vector<Report> reports = recognise(document, built_in_forms());
    PublishingOptions options;
    options.propose = true;
    return published_report(document, {&reports.at(0)}, 0, options).document;
}

std::string programs() {
    const std::optional<std::string> found = office_programs({});
    EXPECT_TRUE(found.has_value()) << "an office without its programs";
    return found.value_or("");
}

std::string converted(const std::string& bytes, const std::string& extension, const std::string& to) {
    const OfficeOutput made = converted_by_office(programs(), {bytes, extension, to});
    EXPECT_EQ(made.end, Conversion::done);
    return made.bytes;
}

struct Opened {
    std::vector<std::string> paragraphs;
    std::vector<Grid> tables; // with their merged ranges
};

Opened opened(std::string_view odt) {
    Opened all;
    for (Block& block : read_document_bytes(odt).blocks) {
        if (block.kind == BlockKind::paragraph && !block.text.empty())
            all.paragraphs.push_back(block.text);
        if (block.kind == BlockKind::table)
            all.tables.push_back(std::move(block.grid));
    }
    return all;
}

TEST(Writer, HasWhatWasWrittenInBothFormats) {
    const OfficialDocument document = official_report();
    const Opened written = opened(odt_bytes(document));
    ASSERT_EQ(written.tables.size(), 3U);
    for (const std::string& ending : {std::string("odt"), std::string("docx")}) {
        const Opened again = opened(converted(ending == "odt" ? odt_bytes(document) : docx_bytes(document), ending,
                                              ending == "odt" ? "fodt" : "odt"));
        EXPECT_EQ(again.paragraphs, written.paragraphs) << ending;
        EXPECT_TRUE(again.tables == written.tables) << ending;
    }
}

// The office's program behind a script that notes its starts.
class NotedOffice : public testing::Test {
protected:
    NotedOffice() {
        std::string pattern = (std::filesystem::temp_directory_path() / "crossfoot-noted-XXXXXX").string();
        folder_ = mkdtemp(pattern.data());
        for (const char* part : {"libswlo.so", "libsclo.so"})
            std::ofstream(folder_ / part) << "";
        std::ofstream(folder_ / "soffice") << "#!/bin/sh\ncase $* in *--convert-to*) ;; *) echo >> " << starts()
                                           << ";; esac\nexec " << programs() << "/soffice \"$@\"\n";
        std::filesystem::permissions(folder_ / "soffice", std::filesystem::perms::owner_all);
    }
    ~NotedOffice() override { std::filesystem::remove_all(folder_); }

    std::string starts() const { return (folder_ / "starts").string(); }
    std::uintmax_t count() const {
        return std::filesystem::exists(starts()) ? std::filesystem::file_size(starts()) : 0;
    }
    OfficeOutput converted(std::string_view bytes, const std::string& extension, const std::string& to) const {
        return converted_by_office(folder_.string(), {bytes, extension, to});
    }

    std::filesystem::path folder_;
};

TEST_F(NotedOffice, StaysForManyAndMakesOfEachWhatANewOneMakes) {
    const OfficialDocument document = official_report();
    const std::string odt = odt_bytes(document);
    const Opened alone = opened(converted(odt, "odt", "fodt").bytes);
    for (int i = 0; i < 3; ++i) {
        EXPECT_TRUE(opened(converted(odt, "odt", "fodt").bytes).tables == alone.tables);
        EXPECT_EQ(converted(ods_bytes(document), "ods", "fods").end, Conversion::done);
    }
    EXPECT_EQ(count(), 1U);
    EXPECT_EQ(converted(odt.substr(0, odt.size() / 2), "odt", "fodt").end, Conversion::failed);
    EXPECT_EQ(count(), 2U) << "what it fails at is tried by a new one";
    EXPECT_TRUE(opened(converted(odt, "odt", "fodt").bytes).tables == alone.tables);
    EXPECT_EQ(count(), 2U);
}

TEST(Calc, HasTheTablesInBothFormats) {
    const OfficialDocument document = official_report();
    const Document written = read_document_bytes(ods_bytes(document));
    for (const std::string& ending : {std::string("ods"), std::string("xlsx")}) {
        const Document again = read_document_bytes(converted(
            ending == "ods" ? ods_bytes(document) : xlsx_bytes(document), ending, ending == "ods" ? "fods" : "ods"));
        ASSERT_EQ(again.blocks.size(), written.blocks.size()) << ending;
        for (std::size_t i = 0; i < written.blocks.size(); ++i) {
            EXPECT_EQ(again.blocks[i].name, written.blocks[i].name) << ending;
            EXPECT_TRUE(again.blocks[i].grid == written.blocks[i].grid) << ending << again.blocks[i].name;
        }
    }
}

TEST(Writer, HasTheCommentsOfAMarkedCopyAtTheirCells) {
    const std::string docx = docx_bytes(official_report());
    ReadLimits limits;
    limits.sources = true;
    const Document document = read_document_bytes(docx, limits);
    const auto table = std::ranges::find(document.blocks, BlockKind::table, &Block::kind);
    ASSERT_NE(table, document.blocks.end());
    const Grid::RowCell& figure = table->grid.rows().back().cells.back();
    const auto source =
        std::ranges::find(table->sources, CellAddress{table->grid.rows().back().row, figure.column}, &Source::at);
    ASSERT_NE(source, table->sources.end());
    const std::string copy = marked_copy(docx, {{source->offset, "第一行\n应为 5"}}, {}).bytes;
    const std::string again = converted(copy, "docx", "fodt");
    const std::size_t comment = again.find("<office:annotation ");
    ASSERT_NE(comment, std::string::npos);
    EXPECT_EQ(again.find("<office:annotation ", comment + 1), std::string::npos);
    EXPECT_NE(again.find("应为 5", comment), std::string::npos);
    const std::size_t end = again.find("</office:annotation>", comment);
    EXPECT_NE(again.substr(end, 200).find(figure.cell.text), std::string::npos) << again.substr(end, 200);
}

TEST(Writer, MakesATaggedPdfInChineseWithHeadings) {
    const std::string pdf = pdf_by_office(programs(), odt_bytes(official_report())).bytes;
    EXPECT_TRUE(pdf.starts_with("%PDF-"));
    for (const char* part : {"/StructTreeRoot", "/Lang(zh-CN)", "/Outlines", "pdfaid:part"})
        EXPECT_NE(pdf.find(part), std::string::npos) << part;
}

} // namespace
} // namespace crossfoot
