#include "read/sheet_rows.hpp"

#include "read/archive.hpp"
#include "read/formats.hpp"
#include "read/ooxml_nodes.hpp"
#include "read/xlsx_sheet.hpp"
#include "read/xml_elements.hpp"
#include "read/xml_part.hpp"

#include <array>
#include <cstring>
#include <fstream>
#include <string_view>
#include <utility>

namespace crossfoot {
namespace {

// Each piece has a budget of its own, since it is forgotten before the next comes.
void read_piece(const std::string& xml, unsigned whitespace, const ReadLimits& limits,
                const std::function<void(pugi::xml_node root, Budget& budget)>& read) {
    Budget budget(limits);
    Buffer buffer(budget, xml.size());
    std::memcpy(buffer.data.get(), xml.data(), xml.size());
    const XmlPart part(std::move(buffer), whitespace, "a piece of a sheet", budget);
    read(part.root(), budget);
}

void take_rows(Draft& draft, std::size_t sheet, const TakeRows& take) {
    const Document piece = draft.finish();
    if (!piece.blocks.front().grid.rows().empty())
        take(sheet, piece.blocks.front().grid);
}

void cut(ZipPackage& package, const std::string& part, XmlElements& elements) {
    package.inflate(part, [&](std::string_view xml) { elements.add(xml, package.budget().limits()); });
    elements.finish();
}

void read_ods_rows(ZipPackage& package, const TakeRows& take) {
    std::size_t sheets = 0;
    const auto read = [&](pugi::xml_node root, Budget& budget) {
        Draft draft(budget);
        read_ods(root, draft);
        take_rows(draft, sheets - 1, take);
    };
    XmlElements rows(
        "table-row",
        [&](const std::string& elements) {
            const std::string xml = "<office:document-content><office:body><office:spreadsheet><table:table>" +
                                    elements +
                                    "</table:table></office:spreadsheet></office:body></office:document-content>";
            read_piece(xml, pugi::parse_ws_pcdata, package.budget().limits(), read);
        },
        "table", [&] { ++sheets; });
    cut(package, "content.xml", rows);
}

SharedStrings strings_in_pieces(ZipPackage& package, const std::string& part) {
    SharedStrings all(package.budget());
    XmlElements items("si", [&](const std::string& elements) {
        read_piece("<sst>" + elements + "</sst>", pugi::parse_ws_pcdata_single, package.budget().limits(),
                   [&](pugi::xml_node root, Budget&) {
                       for (const pugi::xml_node item : root.children())
                           all.texts.push_back(string_item(item));
                   });
    });
    cut(package, part, items);
    return all;
}

void read_xlsx_rows(ZipPackage& package, const TakeRows& take) {
    std::size_t sheet = 0;
    each_worksheet(package, strings_in_pieces, [&](const Worksheet& is, const WorkbookParts& workbook) {
        XmlElements rows("row", [&](const std::string& elements) {
            read_piece("<worksheet><sheetData>" + elements + "</sheetData></worksheet>", pugi::parse_ws_pcdata_single,
                       package.budget().limits(), [&](pugi::xml_node root, Budget& budget) {
                           Draft draft(budget);
                           draft.begin_sheet(is.name, is.hidden);
                           read_worksheet(root, workbook, draft);
                           take_rows(draft, sheet, take);
                       });
        });
        cut(package, is.part, rows);
        ++sheet;
    });
}

bool is_package_file(const std::filesystem::path& file) {
    constexpr std::string_view first = "PK";
    std::array<char, first.size()> bytes{};
    std::ifstream(file, std::ios::binary).read(bytes.data(), bytes.size());
    return std::string_view(bytes.data(), bytes.size()) == first;
}

} // namespace

// A long package stays in its file.
void read_rows(const std::filesystem::path& file, const TakeRows& take, const ReadLimits& limits) {
    if (is_package_file(file)) {
        Budget budget(limits);
        ZipPackage package = ZipPackage::in_file(file, budget);
        const std::string_view format = format_name(package);
        if (format == "odf" || format == "xlsx")
            return format == "odf" ? read_ods_rows(package, take) : read_xlsx_rows(package, take);
    }
    const Document document = read_document_bytes(file_bytes(file, limits), limits);
    for (std::size_t sheet = 0; sheet < document.blocks.size(); ++sheet)
        if (!document.blocks[sheet].grid.rows().empty())
            take(sheet, document.blocks[sheet].grid);
}

} // namespace crossfoot
