// Long sheets in pieces: the same rows as in the whole document.
#include "read/read.hpp"
#include "read/sheet_rows.hpp"
#include "read/xml_elements.hpp"
#include "zip_bytes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

namespace crossfoot {
namespace {

using testing::ElementsAre;

// Texts of each row, by sheet.
using Rows = std::map<std::size_t, std::vector<std::vector<std::string>>>;

void add(Rows& rows, std::size_t sheet, const Grid& grid) {
    for (const Grid::Row& row : grid.rows()) {
        std::vector<std::string>& texts = rows[sheet].emplace_back();
        for (const Grid::RowCell& cell : row.cells)
            texts.push_back(std::to_string(cell.column) + ' ' + cell.cell.text);
    }
}

class SheetRows : public testing::Test {
protected:
    ~SheetRows() override { std::filesystem::remove(file_); }

    Rows in_pieces(const std::string& bytes, const ReadLimits& limits = {}) {
        std::ofstream(file_, std::ios::binary) << bytes;
        Rows rows;
        read_rows(
            file_,
            [&](std::size_t sheet, const Grid& some) {
                ++pieces_;
                add(rows, sheet, some);
            },
            limits);
        return rows;
    }

    static Rows whole(const std::string& bytes) {
        Rows rows;
        const Document document = read_document_bytes(bytes);
        for (std::size_t sheet = 0; sheet < document.blocks.size(); ++sheet)
            if (!document.blocks[sheet].grid.rows().empty())
                add(rows, sheet, document.blocks[sheet].grid);
        return rows;
    }

    std::filesystem::path file_ = std::filesystem::temp_directory_path() /
                                  ("sheet_rows_test" + std::to_string(testing::UnitTest::GetInstance()->random_seed()) +
                                   testing::UnitTest::GetInstance()->current_test_info()->name());
    std::size_t pieces_ = 0;
};

constexpr int many = 5000;

std::string ods_of_many_rows() {
    std::string rows;
    for (int i = 0; i < many; ++i)
        rows += R"(<table:table-row><table:table-cell office:value-type="string"><text:p>第)" + std::to_string(i) +
                R"(局 &lt;甲&gt;</text:p></table:table-cell><table:table-cell table:number-columns-repeated="2"/>)"
                R"(<table:table-cell office:value-type="float" office:value="7"/></table:table-row>)";
    return test::ods("<table:table table:name=\"清单\"><table:table-column/><!-- <table:table-row> -->" + rows +
                     R"(<table:table-row table:number-rows-repeated="1000"/></table:table>)"
                     R"(<table:table table:name="空"><table:table-row/></table:table>)"
                     R"(<table:table table:name="旁"><table:table-row><table:table-cell office:value-type="string">)"
                     R"(<text:p>旁注</text:p></table:table-cell></table:table-row></table:table>)");
}

std::string xlsx_of_many_rows() {
    std::string rows;
    std::string strings;
    for (int i = 0; i < many; ++i) {
        const std::string number = std::to_string(i + 1);
        strings += "<si><t>第" + number + "局 &lt;甲&gt;</t></si>";
        rows += "<row r=\"" + number + "\"><c r=\"A" + number + "\" t=\"s\"><v>" + std::to_string(i) +
                "</v></c><c r=\"D" + number + "\" t=\"inlineStr\"><is><t>甲</t></is></c><c r=\"E" + number +
                "\"><v>7</v></c></row>";
    }
    return test::xlsx_rows(rows, strings);
}

TEST_F(SheetRows, AreThoseOfTheWholeDocumentInBothFormats) {
    for (const std::string& bytes : {ods_of_many_rows(), xlsx_of_many_rows()}) {
        pieces_ = 0;
        EXPECT_EQ(in_pieces(bytes), whole(bytes));
        EXPECT_GT(pieces_, 1U);
    }
}

TEST_F(SheetRows, MayBeMoreThanADocumentHolds) {
    ReadLimits limits;
    limits.cells = 2U * many - 1;
    limits.part = std::size_t{300} << 10;
    for (const std::string& bytes : {ods_of_many_rows(), xlsx_of_many_rows()}) {
        EXPECT_THROW(read_document_bytes(bytes, limits), ReadError);
        EXPECT_EQ(in_pieces(bytes, limits).at(0).size(), std::size_t{many});
    }
}

TEST_F(SheetRows, OfAFileThatIsNoWorkbookComeAsAWhole) {
    EXPECT_EQ(in_pieces("单位,状态\n甲局,已退回\n").at(0).size(), 2U);
}

TEST(XmlElements, AreWholeWhereverTheBytesAreParted) {
    const std::string xml = "<a><!-- <row>no</row> --><x:row t='1>0'><c><![CDATA[</row>]]></c></x:row><rows/><row/>"
                            "<row\n>2</row></a>";
    for (std::size_t size = 1; size <= xml.size(); ++size) {
        std::string all;
        XmlElements rows("row", [&](const std::string& elements) { all += elements; });
        for (std::size_t at = 0; at < xml.size(); at += size)
            rows.add(std::string_view(xml).substr(at, size), {});
        rows.finish();
        EXPECT_EQ(all, "<x:row t='1>0'><c><![CDATA[</row>]]></c></x:row><row/><row\n>2</row>") << size;
    }
}

TEST(XmlElements, ThatAreCutOffOrEndlessAreRefused) {
    XmlElements rows("row", [](const std::string&) {});
    rows.add("<a><row>1", {});
    EXPECT_THROW(rows.finish(), ReadError);
    ReadLimits limits;
    limits.part = 100;
    XmlElements long_rows("row", [](const std::string&) {});
    EXPECT_THROW(long_rows.add("<a><row>" + std::string(200, 'x'), limits), ReadError);
}

// Each piece of a comment that never ends would have it looked through from its beginning.
TEST(XmlElements, BehindAnEndlessTagOrCommentAreRefusedSoon) {
    for (const char* start : {"<!--", "<a><row t='", "<a><!--"}) {
        XmlElements rows("row", [](const std::string&) {});
        rows.add(start, {});
        const auto add_many = [&] {
            for (int i = 0; i < 40; ++i)
                rows.add(std::string(std::size_t{64} << 10, 'x'), {});
        };
        EXPECT_THROW(add_many(), ReadError) << start;
    }
}

TEST(XmlElements, ComeInUtf8WhateverTheEncodingOfTheText) {
    const std::string declaration = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a><row>";
    std::string xml = "\xFF\xFE";
    for (const char c : declaration)
        xml += {c, '\0'};
    xml += "\x32\x75"; // 甲
    for (const char c : std::string("</row></a>"))
        xml += {c, '\0'};
    std::string all;
    XmlElements rows("row", [&](const std::string& elements) { all += elements; });
    rows.add(xml, {});
    rows.finish();
    EXPECT_EQ(all, "<row>甲</row>");
}

TEST(XmlElements, OfATextThatIsNoXmlAreRefused) {
    XmlElements rows("row", [](const std::string&) {});
    EXPECT_THROW(rows.add("<a><row></a></row>", {}), ReadError);
}

} // namespace
} // namespace crossfoot
