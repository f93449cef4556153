// Files that are no spreadsheets, that are broken, and that were made to exhaust a reader.
#include "read/read.hpp"
#include "repeated.hpp"
#include "zip_bytes.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <optional>
#include <vector>

namespace crossfoot {
namespace {

using test::ods;
using test::ods_rows;
using test::Parts;
using test::repeated;
using test::xlsx_parts;
using test::xlsx_rows;
using test::zipped;

// The kind of error that reading gives; nothing when it succeeds.
std::optional<ReadErrorKind> fault(std::string_view bytes, const ReadLimits& limits = {}) {
    try {
        ReadLimits alone = limits;
        alone.office.forbidden = true;
        read_document_bytes(bytes, alone);
        return std::nullopt;
    } catch (const ReadError& error) {
        EXPECT_STRNE(error.what(), "");
        return error.kind();
    }
}

std::optional<ReadErrorKind> fault_of_path(const std::filesystem::path& path, const ReadLimits& limits = {}) {
    try {
        read_document(path, limits);
        return std::nullopt;
    } catch (const ReadError& error) {
        return error.kind();
    }
}

std::string wide(std::string_view word) {
    std::string text;
    for (const char c : word)
        text.append({c, '\0'});
    return text;
}

const std::string ole = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(504, '\0');
const std::string one_number =
    R"(<table:table-row><table:table-cell office:value-type="float" office:value="1"/></table:table-row>)";

TEST(ReadingAPath, TellsWhatIsNotAFile) {
    EXPECT_EQ(fault_of_path("/nonexistent/年报.ods"), ReadErrorKind::not_found);
    EXPECT_EQ(fault_of_path(testing::TempDir()), ReadErrorKind::unreadable);
    EXPECT_EQ(fault_of_path("/dev/null"), ReadErrorKind::unreadable);
}

TEST(ReadingAPath, OpensNamesInChineseAndLimitsTheSize) {
    const std::filesystem::path path = std::filesystem::path(testing::TempDir()) / "呼兰区 2021 年报.数据";
    std::ofstream(path, std::ios::binary) << ods_rows(one_number);
    EXPECT_EQ(read_document(path).blocks.at(0).grid.at({0, 0}).text, "1");
    ReadLimits limits;
    limits.file = 100;
    EXPECT_EQ(fault_of_path(path, limits), ReadErrorKind::too_large);
    std::filesystem::remove(path);
}

TEST(OtherFiles, TellByTheirContentWhyTheyAreNotRead) {
    EXPECT_EQ(fault("{\\rtf1"), ReadErrorKind::office_forbidden);
    EXPECT_EQ(fault(ole + wide("WordDocument")), ReadErrorKind::office_forbidden);
    EXPECT_EQ(fault("<?mso-application progid=\"Word.Document\"?><w:wordDocument/>"), ReadErrorKind::office_forbidden);
    EXPECT_EQ(fault("<?mso-application progid=\"Word.Document\"?><pkg:package "
                    "xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\"/>"),
              ReadErrorKind::unsupported);
    EXPECT_EQ(fault(zipped({{"OFD.xml", "x"}})), ReadErrorKind::unsupported);
    EXPECT_EQ(fault(zipped({{"甲局.xlsx", "x"}})), ReadErrorKind::archive);
    EXPECT_EQ(fault("PK\x05\x06" + std::string(18, '\0')), ReadErrorKind::archive);
    EXPECT_EQ(fault("Rar!\x1a\x07"), ReadErrorKind::archive);
    EXPECT_EQ(fault("\x1f\x8b\x08"), ReadErrorKind::archive);
    EXPECT_EQ(fault(std::string(257, 'a') + "ustar" + std::string(250, '\0')), ReadErrorKind::archive);
    EXPECT_EQ(fault("\x89PNG\r\n\x1a\n"), ReadErrorKind::unknown_format);
    EXPECT_EQ(fault(ole + wide("PowerPoint Document")), ReadErrorKind::unknown_format);
    EXPECT_EQ(fault(zipped({{"content.xml", "<office:document-content><office:body><office:drawing/></office:body>"
                                            "</office:document-content>"}})),
              ReadErrorKind::unknown_format);
}

TEST(OtherFiles, OfOldOrBinaryFormatsAreUnsupported) {
    EXPECT_EQ(fault(ole + wide("Document")), ReadErrorKind::unsupported);
    EXPECT_EQ(fault(zipped({{"[Content_Types].xml", "<Types/>"}, {"xl/workbook.bin", "x"}})),
              ReadErrorKind::office_forbidden);
}

TEST(EncryptedFiles, AreRecognised) {
    EXPECT_EQ(fault(ole + wide("EncryptedPackage")), ReadErrorKind::encrypted);
    const std::string manifest = "<manifest:manifest><manifest:file-entry manifest:full-path=\"content.xml\">"
                                 "<manifest:encryption-data/></manifest:file-entry></manifest:manifest>";
    EXPECT_EQ(fault(zipped({{"content.xml", "\x8f\x01 not XML"}, {"META-INF/manifest.xml", manifest}})),
              ReadErrorKind::encrypted);
    EXPECT_EQ(fault(zipped({{"encrypted-package", "\x8f\x01"}, {"META-INF/manifest.xml", manifest}})),
              ReadErrorKind::encrypted);
    EXPECT_EQ(fault(zipped({{"content.xml", "<office:document-content/>"}}, "secret")), ReadErrorKind::encrypted);
}

TEST(EncryptedFiles, OfOldFormatsAreRecognised) {
    const auto file = [](std::string_view stream, std::string_view name) {
        std::string bytes = ole + wide(name);
        bytes.resize(1024);
        bytes += stream;
        bytes.resize(1536);
        return bytes;
    };
    constexpr std::string_view book("\x09\x08\x10\0\0\x06\x05\0\xbb\x0d\xcc\x07\0\0\0\0\0\0\0\0", 20);
    EXPECT_EQ(fault(file(std::string(book) + std::string("\x2f\0\x36\0", 4), "Workbook")), ReadErrorKind::encrypted);
    EXPECT_EQ(fault(file(std::string(book) + std::string("\xe1\0\x02\0", 4), "Workbook")),
              ReadErrorKind::office_forbidden);
    EXPECT_EQ(fault(file(std::string("\xec\xa5\xc1\0\0\0\0\0\0\0\0\x13", 12), "WordDocument")),
              ReadErrorKind::encrypted);
    EXPECT_EQ(fault(file(std::string("\xec\xa5\xc1\0\0\0\0\0\0\0\0\x12", 12), "WordDocument")),
              ReadErrorKind::office_forbidden);
}

TEST(DamagedFiles, AreRecognisedWhereverTheyAreCutOff) {
    EXPECT_EQ(fault(""), ReadErrorKind::damaged);
    for (const std::string& whole : {ods_rows(one_number), xlsx_rows(R"(<row r="1"><c r="A1"><v>1</v></c></row>)")}) {
        ASSERT_EQ(fault(whole), std::nullopt);
        for (std::size_t size = 4; size + 22 < whole.size(); ++size)
            ASSERT_EQ(fault(std::string_view(whole).substr(0, size)), ReadErrorKind::damaged) << size;
    }
}

TEST(DamagedFiles, NeverCrashWhateverByteChanged) {
    for (const std::string& whole : {ods_rows(one_number), xlsx_rows(R"(<row r="1"><c r="A1"><v>1</v></c></row>)")}) {
        int read = 0;
        for (std::size_t at = 0; at < whole.size(); ++at) {
            for (const int flip : {0x01, 0x80, 0xff}) {
                std::string changed = whole;
                changed[at] = static_cast<char>(changed[at] ^ flip);
                read += fault(changed) == std::nullopt ? 1 : 0;
            }
        }
        EXPECT_LT(read, static_cast<int>(whole.size()) * 3); // checksums caught some
        EXPECT_GT(read, 0);                                  // dates and unused parts do not matter
    }
}

// Texts with one character left out or changed to another that means something in XML or in an address.
std::vector<std::string> mutations(const std::string& whole) {
    std::vector<std::string> all;
    for (std::size_t at = 0; at < whole.size(); ++at) {
        all.push_back(std::string(whole).erase(at, 1));
        for (const char other : {'<', '>', '"', '9', '-', ':', '\0'})
            all.push_back(std::string(whole).replace(at, 1, 1, other));
    }
    return all;
}

TEST(DamagedFiles, NeverCrashWhateverMarkupChangedInOpenDocument) {
    const std::string whole =
        R"(<office:document a=""><office:body><office:spreadsheet><table:table table:name="t"><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/><table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2" table:number-rows-spanned="2" office:value-type="float" office:value="1.5"/><table:covered-table-cell/><table:table-cell office:value-type="string"><text:p>a<text:s text:c="2"/></text:p></table:table-cell></table:table-row></table:table><table:named-expressions><table:named-range table:name="n" table:cell-range-address="$t.$A$1:.$B$2"/></table:named-expressions></office:spreadsheet></office:body></office:document>)";
    ASSERT_EQ(fault(whole), std::nullopt);
    ReadLimits limits;
    limits.cells = 10000; // a changed count of copies may be large
    int damaged = 0;
    for (const std::string& changed : mutations(whole))
        damaged += fault(changed, limits) == ReadErrorKind::damaged ? 1 : 0;
    EXPECT_GT(damaged, 1000);
}

TEST(DamagedFiles, NeverCrashWhateverMarkupChangedInOfficeOpenXml) {
    const std::string sheet =
        R"(<cols><col min="1" max="2" hidden="1"/></cols><sheetData><row r="1" hidden="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f>A1</f><v>1.5</v></c></row></sheetData><mergeCells><mergeCell ref="A1:A2"/></mergeCells>)";
    const std::string shared = R"(<si><t>a_x000D_</t></si>)";
    int damaged = 0;
    for (const std::string& changed : mutations(sheet))
        damaged += fault(zipped(xlsx_parts(changed, shared))) == ReadErrorKind::damaged ? 1 : 0;
    for (const std::string& changed : mutations(shared))
        damaged += fault(zipped(xlsx_parts(sheet, changed))) == ReadErrorKind::damaged ? 1 : 0;
    EXPECT_GT(damaged, 500);
}

TEST(DamagedFiles, MissAPart) {
    EXPECT_EQ(fault(zipped({{"META-INF/manifest.xml", "<manifest:manifest/>"}})), ReadErrorKind::damaged);
    for (const std::string missing : {"xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml"}) {
        Parts parts = xlsx_parts("");
        std::erase_if(parts, [&](const auto& part) { return part.first == missing; });
        EXPECT_EQ(fault(zipped(parts)), ReadErrorKind::damaged) << missing;
    }
}

TEST(DamagedFiles, ContradictTheirFormat) {
    EXPECT_EQ(fault(ods("<table:table>")), ReadErrorKind::damaged);
    EXPECT_EQ(fault(xlsx_rows(R"(<row r="0"/>)")), ReadErrorKind::damaged);
    EXPECT_EQ(fault(xlsx_rows(R"(<row r="99999999999"/>)")), ReadErrorKind::damaged);
    EXPECT_EQ(fault(xlsx_rows(R"(<row r="1048577"/>)")), ReadErrorKind::damaged);
    EXPECT_EQ(fault(xlsx_rows(R"(<row r="1"><c r="XFD1"/><c/></row>)")), ReadErrorKind::damaged);
    EXPECT_EQ(fault(xlsx_rows(R"(<row r="1"><c r="A2"/></row>)")), ReadErrorKind::damaged);
    EXPECT_EQ(fault(xlsx_rows(R"(<row r="1"><c r="A1" t="s"><v>7</v></c></row>)")), ReadErrorKind::damaged);
    EXPECT_EQ(fault(xlsx_rows(R"(<row r="1"><c r="A1" t="s"><v>-1</v></c></row>)")), ReadErrorKind::damaged);
}

TEST(HugeFiles, ThatDeflateTooWellAreRefusedBeforeTheyAreInflated) {
    const std::string bomb = zipped({{"content.xml", std::string(std::size_t{5} << 20, ' ')}});
    ASSERT_LT(bomb.size(), 20000U);
    EXPECT_EQ(fault(bomb), ReadErrorKind::too_large);
}

TEST(HugeFiles, AreMeasuredByWhatInflatesNotByWhatTheyAnnounce) {
    // The size that the list of contents announces, lowered to 100 bytes: no more than those are taken.
    std::string liar = zipped({{"content.xml", std::string(std::size_t{5} << 20, ' ')}});
    const std::size_t entry = liar.rfind("PK\x01\x02");
    liar.replace(entry + 24, 4, std::string("\x64\0\0\0", 4));
    EXPECT_EQ(fault(liar), ReadErrorKind::damaged);
    // Announced as larger than it is: what is not there is not read.
    std::string boaster = ods_rows(one_number);
    const std::size_t content = boaster.find("PK\x01\x02", boaster.find("PK\x01\x02") + 1);
    boaster.replace(content + 24, 4, std::string("\0\0\x20\0", 4));
    EXPECT_EQ(fault(boaster), ReadErrorKind::damaged);
}

TEST(HugeFiles, AreLimitedPartByPartAndAltogether) {
    const std::string file = xlsx_rows(R"(<row r="1"><c r="A1"><v>1</v></c></row>)");
    ReadLimits part;
    part.part = 100;
    EXPECT_EQ(fault(file, part), ReadErrorKind::too_large);
    ReadLimits package;
    package.package = 300;
    EXPECT_EQ(fault(file, package), ReadErrorKind::too_large);
}

TEST(HugeFiles, ThatRepeatFilledCellsAreLimited) {
    ReadLimits limits;
    limits.cells = 100000;
    limits.text = 1000000;
    EXPECT_EQ(
        fault(
            ods_rows(
                R"(<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="0"/></table:table-row>)"),
            limits),
        ReadErrorKind::too_large);
    const std::string long_text(100000, 'x');
    EXPECT_EQ(
        fault(
            ods_rows(
                R"(<table:table-row><table:table-cell table:number-columns-repeated="11" office:value-type="string"><text:p>)" +
                long_text + "</text:p></table:table-cell></table:table-row>"),
            limits),
        ReadErrorKind::too_large);
    std::string cells;
    for (const char column : {'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K'})
        cells += std::string("<c r=\"") + column + "1\" t=\"s\"><v>0</v></c>";
    EXPECT_EQ(fault(xlsx_rows("<row r=\"1\">" + cells + "</row>", "<si><t>" + long_text + "</t></si>"), limits),
              ReadErrorKind::too_large);
}

TEST(HugeFiles, OfElementsThatTakeFarMoreInMemoryAreRefused) {
    ReadLimits limits;
    limits.memory = std::size_t{10} << 20;
    EXPECT_EQ(fault(ods_rows(repeated("<a/>", 200000)), limits), ReadErrorKind::too_large);
    EXPECT_EQ(fault(ods_rows("<a " + repeated("b='' ", 300000) + "/>"), limits), ReadErrorKind::too_large);
    EXPECT_EQ(fault(ods_rows("<a>" + repeated("<b/> ", 100000) + "</a>"), limits), ReadErrorKind::too_large);
    EXPECT_EQ(fault(ods_rows(repeated("<a/>", 100000)), limits), std::nullopt);
}

// Each of these would take minutes if its parts were gone through once more for each of the others.
TEST(HugeFiles, WithManyEmptyCellsInARowOfManyCopiesAreReadAtOnce) {
    const std::string cells =
        R"(<table:table-cell office:value-type="float" office:value="1"/>)" + repeated("<table:table-cell/>", 10000);
    EXPECT_EQ(
        fault(ods_rows(R"(<table:table-row table:number-rows-repeated="1048576">)" + cells + "</table:table-row>")),
        std::nullopt);
}

TEST(HugeFiles, WithManySheetsAndNamesAreReadAtOnce) {
    std::string tables;
    std::string names;
    for (int i = 0; i < 60000; ++i) {
        const std::string sheet = "s" + std::to_string(i);
        tables += "<table:table table:name=\"" + sheet + "\"/>";
        names += "<table:named-range table:name=\"n" + sheet + "\" table:cell-range-address=\"$" + sheet + ".$A$1\"/>";
    }
    const Document document =
        read_document_bytes(ods(tables + "<table:named-expressions>" + names + "</table:named-expressions>"));
    std::size_t found = 0;
    for (const Block& sheet : document.blocks)
        found += document.blocks[document.named("n" + sheet.name)->block].name == sheet.name ? 1 : 0;
    EXPECT_EQ(found, 60000U);
}

TEST(HugeFiles, WithASharedTextOfManyRunsAreReadAtOnce) {
    std::string cells;
    for (int row = 1; row <= 20000; ++row)
        cells += "<row r=\"" + std::to_string(row) + "\"><c t=\"s\"><v>0</v></c></row>";
    EXPECT_EQ(fault(xlsx_rows(cells, "<si>" + repeated("<r><t/></r>", 100000) + "</si>")), std::nullopt);
}

TEST(HugeFiles, WithManyOverlappingMergedRangesAreReadAtOnce) {
    std::string rows;
    std::string merged;
    for (int row = 1; row <= 100000; ++row) {
        const std::string number = std::to_string(row);
        rows += "<row r=\"" + number + "\"><c r=\"C" + number + "\"><v>1</v></c></row>";
        merged += "<mergeCell ref=\"A" + number + ":B1048576\"/>";
    }
    EXPECT_EQ(fault(zipped(xlsx_parts("<sheetData>" + rows + "</sheetData><mergeCells>" + merged + "</mergeCells>"))),
              std::nullopt);
}

TEST(HugeFiles, WithManyHiddenRowsAndColumnsAreSearchedAtOnce) {
    std::string rows;
    for (int row = 1; row <= 200000; row += 2)
        rows += "<row r=\"" + std::to_string(row) + "\" hidden=\"1\"/>";
    const Document document = read_document_bytes(xlsx_rows(rows));
    int hidden = 0;
    for (int row = 0; row < 200000; ++row)
        hidden += document.blocks.at(0).grid.hidden({row, 0}) ? 1 : 0;
    EXPECT_EQ(hidden, 100000);
}

TEST(HugeFiles, OfManyBlanksInFewBytesAreCutOff) {
    const std::string blanks = repeated(R"(<text:s text:c="1000"/>)", 100000);
    const Document document =
        read_document_bytes(ods_rows(R"(<table:table-row><table:table-cell office:value-type="string"><text:p>)" +
                                     blanks + "x</text:p></table:table-cell></table:table-row>"));
    EXPECT_LT(document.blocks.at(0).grid.at({0, 0}).text.size(), 100000U);
}

TEST(HugeFiles, NestedDeeplyDoNotExhaustTheStack) {
    std::string spans;
    for (int depth = 0; depth < 100000; ++depth)
        spans += "<text:span>";
    spans += "x";
    for (int depth = 0; depth < 100000; ++depth)
        spans += "</text:span>";
    ReadLimits limits;
    limits.ratio = 100000;
    EXPECT_EQ(fault(ods_rows("<table:table-row><table:table-cell office:value-type=\"string\"><text:p>" + spans +
                             "</text:p></table:table-cell></table:table-row>"),
                    limits),
              std::nullopt);
}

} // namespace
} // namespace crossfoot
