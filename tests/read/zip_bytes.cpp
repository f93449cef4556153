#include "zip_bytes.hpp"

#include <gtest/gtest.h>
#include <minizip/zip.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <unistd.h>
#include <zlib.h>

namespace crossfoot::test {

std::string zipped(const Parts& parts, const char* password, bool large) {
    const std::string path = testing::TempDir() + "crossfoot-" + std::to_string(getpid()) + ".zip";
    zipFile zip = zipOpen64(path.c_str(), APPEND_STATUS_CREATE);
    for (const auto& [name, content] : parts) {
        const zip_fileinfo info{};
        const auto* data = reinterpret_cast<const Bytef*>(content.data());
        const uLong sum = crc32(0, data, static_cast<uInt>(content.size()));
        EXPECT_EQ(zipOpenNewFileInZip3_64(zip, name.c_str(), &info, nullptr, 0, nullptr, 0, nullptr, Z_DEFLATED,
                                          Z_BEST_COMPRESSION, 0, -MAX_WBITS, DEF_MEM_LEVEL, Z_DEFAULT_STRATEGY,
                                          password, sum, large ? 1 : 0),
                  ZIP_OK);
        EXPECT_EQ(zipWriteInFileInZip(zip, content.data(), static_cast<unsigned>(content.size())), ZIP_OK);
        EXPECT_EQ(zipCloseFileInZip(zip), ZIP_OK);
    }
    EXPECT_EQ(zipClose(zip, nullptr), ZIP_OK);
    std::ostringstream bytes;
    bytes << std::ifstream(path, std::ios::binary).rdbuf();
    std::filesystem::remove(path);
    return bytes.str();
}

Parts ods_parts(std::string_view tables) {
    const std::string content = R"(<?xml version="1.0" encoding="UTF-8"?><office:document-content><office:body>)"
                                "<office:spreadsheet>" +
                                std::string(tables) + "</office:spreadsheet></office:body></office:document-content>";
    return {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
            {"content.xml", content},
            {"META-INF/manifest.xml", "<manifest:manifest/>"}};
}

std::string ods(std::string_view tables) { return zipped(ods_parts(tables)); }

std::string ods_rows(std::string_view rows) {
    return ods(R"(<table:table table:name="三">)" + std::string(rows) + "</table:table>");
}

Parts xlsx_parts(std::string_view worksheet, std::string_view shared) {
    constexpr std::string_view types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    const auto relation = [&](std::string_view id, std::string_view type, std::string_view target) {
        return "<Relationship Id=\"" + std::string(id) + "\" Type=\"" + std::string(types) + std::string(type) +
               "\" Target=\"" + std::string(target) + "\"/>";
    };
    return {{"[Content_Types].xml", "<Types/>"},
            {"xl/workbook.xml", R"(<workbook><sheets><sheet name="三" sheetId="1" r:id="rId1"/></sheets></workbook>)"},
            {"xl/_rels/workbook.xml.rels", "<Relationships>" + relation("rId1", "worksheet", "worksheets/sheet1.xml") +
                                               relation("rId2", "sharedStrings", "sharedStrings.xml") +
                                               "</Relationships>"},
            {"xl/sharedStrings.xml", "<sst>" + std::string(shared) + "</sst>"},
            {"xl/worksheets/sheet1.xml", "<worksheet>" + std::string(worksheet) + "</worksheet>"}};
}

std::string xlsx_rows(std::string_view rows, std::string_view shared) {
    return zipped(xlsx_parts("<sheetData>" + std::string(rows) + "</sheetData>", shared));
}

} // namespace crossfoot::test
