// Copies with comments: they stand where they belong, and nothing else is changed.
#include "annotate/marked_copy.hpp"
#include "read/read.hpp"
#include "read/zip_package.hpp"
#include "write/zip_writer.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <regex>

namespace crossfoot {
namespace {

using Parts = std::vector<std::pair<std::string, std::string>>;

std::string zipped(const Parts& parts) {
    ZipWriter writer;
    for (const auto& [name, content] : parts)
        writer.add(name.c_str(), content, name == "mimetype" ? ZipWriter::Method::stored : ZipWriter::Method::deflated);
    return writer.bytes();
}

Parts unzipped(const std::string& bytes) {
    const ReadLimits limits;
    Budget budget(limits);
    ZipPackage package(bytes, budget);
    Parts parts;
    for (std::size_t nth = 0; nth < package.size(); ++nth) {
        const Buffer part = package.extract(nth);
        parts.emplace_back(package.name(nth), std::string(part.data.get(), part.size));
    }
    return parts;
}

std::string part(const std::string& bytes, const std::string& name) {
    for (const auto& [known, content] : unzipped(bytes))
        if (known == name)
            return content;
    return {};
}

Document read(const std::string& bytes) {
    ReadLimits limits;
    limits.sources = true;
    return read_document_bytes(bytes, limits);
}

std::size_t source(const std::string& bytes, CellAddress at, std::size_t block = 0) {
    const Document document = read(bytes);
    for (const Source& one : document.blocks.at(block).sources)
        if (one.at == at)
            return one.offset;
    ADD_FAILURE() << "no source of " << a1(at);
    return 0;
}

std::string marked(const std::string& bytes, const std::vector<Comment>& comments) {
    const MarkedCopy copy = marked_copy(bytes, comments, std::chrono::sys_seconds{});
    EXPECT_EQ(copy.refused, "");
    return copy.bytes;
}

Document without_sources(Document document) {
    for (Block& block : document.blocks)
        block.sources.clear();
    return document;
}

void expect_same_contents(const std::string& one, const std::string& other) {
    EXPECT_TRUE(without_sources(read(one)).blocks == without_sources(read(other)).blocks);
}

constexpr const char* word = R"(xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main")";

Parts docx_parts(const std::string& body) {
    return {{"[Content_Types].xml", "<Types><Default Extension=\"xml\"/></Types>"},
            {"word/document.xml", "<w:document " + std::string(word) + "><w:body>" + body + "</w:body></w:document>"},
            {"word/styles.xml", "<w:styles " + std::string(word) + "/>"}};
}

const std::string docx_table = "<w:p><w:r><w:t>某市</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:tcPr/><w:p><w:pPr><w:jc/></"
                               "w:pPr><w:r><w:t>甲</w:t></w:r></w:p>"
                               "</w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>";

TEST(MarkedDocx, HasCommentsAtItsCellsAndParagraphs) {
    const std::string bytes = zipped(docx_parts(docx_table));
    const std::string copy = marked(
        bytes, {{source(bytes, {}), "段"}, {source(bytes, {0, 0}, 1), "一<二\n三"}, {source(bytes, {0, 1}, 1), "空"}});
    const std::string text = part(copy, "word/document.xml");
    const std::regex cell(
        "</w:pPr><w:commentRangeStart [^>]*w:id=\"1\"/><w:r><w:t>甲</w:t></w:r>"
        "<w:commentRangeEnd [^>]*w:id=\"1\"/><w:r [^>]*><w:commentReference w:id=\"1\"/></w:r></w:p>");
    EXPECT_TRUE(std::regex_search(text, cell)) << text;
    EXPECT_TRUE(std::regex_search(text, std::regex("<w:tc><w:p><w:commentRangeStart [^>]*w:id=\"2\"/>"))) << text;
    const std::string comments = part(copy, "word/crossfoot-comments.xml");
    EXPECT_NE(comments.find(">一&lt;二</w:t></w:r></w:p><w:p>"), std::string::npos) << comments;
    EXPECT_NE(part(copy, "word/_rels/document.xml.rels").find("crossfoot-comments.xml"), std::string::npos);
    EXPECT_NE(part(copy, "[Content_Types].xml").find("/word/crossfoot-comments.xml"), std::string::npos);
    expect_same_contents(copy, bytes);
}

TEST(MarkedDocx, PutsNothingBehindTheTextOfAContentControl) {
    const std::string p = "<w:p><w:r><w:t>甲</w:t></w:r></w:p>";
    const std::string bytes = zipped(docx_parts("<w:tbl><w:tr><w:tc><w:sdt><w:sdtContent>" + p +
                                                "</w:sdtContent></w:sdt></w:tc><w:tc>" + p + "</w:tc></w:tr></w:tbl>"));
    const std::string copy = marked(bytes, {{source(bytes, {0, 0}), "一"}, {source(bytes, {0, 1}), "二"}});
    const std::string text = part(copy, "word/document.xml");
    EXPECT_NE(text.find("</w:r><w:r><w:t>甲</w:t></w:r></w:p></w:sdtContent>"), std::string::npos) << text;
    EXPECT_TRUE(std::regex_search(text, std::regex("甲</w:t></w:r><w:commentRangeEnd [^>]*w:id=\"1\"/>"))) << text;
    expect_same_contents(copy, bytes);
}

TEST(MarkedDocx, IsOtherwiseWhatItWas) {
    const std::string bytes = zipped(docx_parts(docx_table));
    const std::string copy = marked(bytes, {{source(bytes, {0, 0}, 1), "一"}});
    EXPECT_EQ(part(copy, "word/styles.xml"), part(bytes, "word/styles.xml"));
    const std::regex added("<w:commentRange(Start|End)[^>]*>|<w:r xmlns[^>]*><w:commentReference[^>]*></w:r>");
    EXPECT_EQ(std::regex_replace(part(copy, "word/document.xml"), added, ""), part(bytes, "word/document.xml"));
}

TEST(MarkedDocx, KeepsTheCommentsOfOthers) {
    Parts parts = docx_parts(docx_table);
    parts.emplace_back(
        "word/_rels/document.xml.rels",
        R"(<Relationships><Relationship Id="r1" Type="http://x/comments" Target="notes.xml"/></Relationships>)");
    parts.emplace_back("word/notes.xml", "<w:comments " + std::string(word) + "><w:comment w:id=\"4\"/></w:comments>");
    const std::string bytes = zipped(parts);
    const std::string notes = part(marked(bytes, {{source(bytes, {}), "段"}}), "word/notes.xml");
    EXPECT_NE(notes.find("<w:comment w:id=\"4\"/><w:comment "), std::string::npos) << notes;
    EXPECT_NE(notes.find("w:id=\"5\""), std::string::npos) << notes;
}

TEST(MarkedDocx, IsRefusedWhereItIsStrict) {
    Parts parts = docx_parts(docx_table);
    const std::string strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    parts[1].second = std::regex_replace(parts[1].second, std::regex("http://schemas[^\"]*"), strict);
    EXPECT_EQ(marked_copy(zipped(parts), {}, {}).refused, "strict");
}

const std::string odt_text =
    R"(<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="a"><office:body><office:text>)"
    "<text:p>某市</text:p><table:table><table:table-row><table:table-cell><text:p/></table:table-cell>"
    "<table:table-cell><text:p>7</text:p><text:p>8</text:p></table:table-cell></table:table-row></table:table>"
    "</office:text></office:body></office:document-content>";

TEST(MarkedOdt, HasCommentsAtItsCellsAndIsOtherwiseWhatItWas) {
    const std::string bytes =
        zipped({{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", odt_text}, {"a.bin", "x"}});
    const std::string copy = marked(
        bytes, {{source(bytes, {}), "段"}, {source(bytes, {0, 0}, 1), "空"}, {source(bytes, {0, 1}, 1), "一\n二"}});
    const std::string text = part(copy, "content.xml");
    EXPECT_TRUE(std::regex_search(text, std::regex("<text:p><office:annotation [^>]*office:name=\"crossfoot-3\">.*"
                                                   "<text:p>一</text:p><text:p>二</text:p></office:annotation>7"
                                                   "<office:annotation-end [^>]*\"crossfoot-3\"/></text:p>")))
        << text;
    const std::regex added("<office:annotation .*?</office:annotation>|<office:annotation-end [^>]*>");
    EXPECT_EQ(std::regex_replace(text, added, ""),
              std::regex_replace(odt_text, std::regex("<text:p/>"), "<text:p></text:p>"));
    EXPECT_EQ(unzipped(copy).front().first, "mimetype");
    EXPECT_EQ(part(copy, "a.bin"), "x");
    expect_same_contents(copy, bytes);
}

const std::regex html_added("<mark [^>]*>(&#160;</mark>)?|</mark>");

TEST(MarkedPage, KeepsItsEncodingAndAllButTheMarks) {
    const std::string page = "<html><head><meta charset=gbk></head><body><p>\xC4\xB3\xCA\xD0<table>"
                             "<tr><td>\xBC\xD7<td><b>\xD2\xD2</b> 7</tr><tr><td>\xB1\xFB<td></table></body></html>";
    const std::string copy =
        marked(page, {{source(page, {}), "甲\"段"}, {source(page, {0, 1}, 1), "一"}, {source(page, {1, 1}, 1), "空"}});
    EXPECT_NE(copy.find("<mark title=\"&#30002;&quot;&#27573;\">\xC4\xB3\xCA\xD0</mark>"), std::string::npos) << copy;
    EXPECT_NE(copy.find("<b><mark title=\"&#19968;\">\xD2\xD2</mark></b><mark title=\"&#19968;\"> 7</mark>"),
              std::string::npos)
        << copy;
    EXPECT_NE(copy.find("<td><mark title=\"&#31354;\">&#160;</mark></table>"), std::string::npos) << copy;
    EXPECT_EQ(std::regex_replace(copy, html_added, ""), page);
    expect_same_contents(copy, page);
}

TEST(MarkedCopy, IsRefusedWithTheReason) {
    const auto refused = [](const std::string& bytes) { return marked_copy(bytes, {}, {}).refused; };
    EXPECT_EQ(refused("%PDF-1.4"), "pdf");
    EXPECT_EQ(refused("{\\rtf1}"), "office");
    EXPECT_EQ(refused("某市年报"), "plain");
    EXPECT_EQ(refused("\xFF\xFE<\0h\0t\0m\0l\0>\0"), "plain");
    EXPECT_EQ(refused(zipped({{"content.xml", "<office:spreadsheet/>"}})), "sheets");
}

TEST(MarkedCopy, IsNotMadeOfAnotherFile) {
    const std::string bytes = zipped(docx_parts(docx_table));
    for (const std::size_t wrong : {std::size_t{0}, std::size_t{5}, std::size_t{100000}})
        EXPECT_THROW(marked_copy(bytes, {{wrong, "一"}}, {}), ReadError);
}

} // namespace
} // namespace crossfoot
