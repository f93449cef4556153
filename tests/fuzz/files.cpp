// Files: any bytes, and the parts of packages with any content.
#include "judge.hpp"
#include "read/printed.hpp"
#include "recognise/recognise.hpp"
#include "target.hpp"
#include "write/zip_writer.hpp"

#include <algorithm>
#include <vector>

namespace crossfoot::fuzz {
namespace {

// The bytes between those of value 1, at least so many.
std::vector<std::string_view> pieces(std::string_view bytes, std::size_t count) {
    std::vector<std::string_view> all;
    while (all.size() + 1 < count) {
        const std::size_t end = std::min(bytes.find('\1'), bytes.size());
        all.push_back(bytes.substr(0, end));
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
    }
    all.push_back(bytes);
    return all;
}

std::string flat(std::string_view body) {
    return R"(<office:document office:mimetype="x" ><office:body>)" + std::string(body) +
           "</office:body></office:document>";
}

} // namespace

void any_file(std::string_view bytes) { judge_file(bytes); }

void ods_tables(std::string_view bytes) {
    judge_file(flat("<office:spreadsheet>" + std::string(bytes) + "</office:spreadsheet>"));
}

void odt_text(std::string_view bytes) { judge_file(flat("<office:text>" + std::string(bytes) + "</office:text>")); }

// The sheet, shared texts, styles, properties, and the workbook where it is not the usual one.
void xlsx_parts(std::string_view bytes) {
    const std::vector<std::string_view> parts = pieces(bytes, 5);
    constexpr std::string_view usual =
        "<workbook xmlns:r='r'><sheets><sheet name='三' sheetId='1' r:id='rId1'/></sheets><definedNames><definedName "
        "name='a'>三!$A$1:$B$2</definedName></definedNames></workbook>";
    ZipWriter zip;
    zip.add("[Content_Types].xml", "<Types/>", ZipWriter::Method::stored);
    zip.add("xl/workbook.xml", parts[4].empty() ? usual : parts[4], ZipWriter::Method::stored);
    zip.add("xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id='rId1' Type='x/worksheet' Target='worksheets/sheet1.xml'/><Relationship "
            "Id='rId2' Type='x/sharedStrings' Target='sharedStrings.xml'/><Relationship Id='rId3' Type='x/styles' "
            "Target='styles.xml'/></Relationships>",
            ZipWriter::Method::stored);
    zip.add("xl/worksheets/sheet1.xml", parts[0], ZipWriter::Method::stored);
    if (!parts[1].empty())
        zip.add("xl/sharedStrings.xml", parts[1], ZipWriter::Method::stored);
    if (!parts[2].empty())
        zip.add("xl/styles.xml", parts[2], ZipWriter::Method::stored);
    if (!parts[3].empty())
        zip.add("docProps/custom.xml", parts[3], ZipWriter::Method::stored);
    judge_file(zip.bytes());
}

// The text, styles, numbering.
void docx_parts(std::string_view bytes) {
    const std::vector<std::string_view> parts = pieces(bytes, 3);
    ZipWriter zip;
    zip.add("[Content_Types].xml", "<Types/>", ZipWriter::Method::stored);
    zip.add("word/document.xml", "<w:document><w:body>" + std::string(parts[0]) + "</w:body></w:document>",
            ZipWriter::Method::stored);
    if (!parts[1].empty())
        zip.add("word/styles.xml", parts[1], ZipWriter::Method::stored);
    if (!parts[2].empty())
        zip.add("word/numbering.xml", parts[2], ZipWriter::Method::stored);
    judge_file(zip.bytes());
}

void web_page(std::string_view bytes) { judge_file("<html><body>" + std::string(bytes) + "</body></html>"); }

void plain_text(std::string_view bytes) { judge_file("2024年报告\n" + std::string(bytes)); }

void printed_pages(std::string_view bytes) {
    Document document;
    try {
        Budget budget(small());
        Draft draft(budget);
        add_pages(pages_in(bytes, budget), draft);
        document = draft.finish();
    } catch (const ReadError&) {
        return;
    }
    Recogniser(built_in_forms()).lay_out_tables(document);
    judge(document);
}

} // namespace crossfoot::fuzz
