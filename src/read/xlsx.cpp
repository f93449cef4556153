// Office Open XML: a workbook part names the sheets, relations say where they lie, texts are shared.
#include "read/formats.hpp"
#include "read/ooxml_nodes.hpp"
#include "read/ooxml_relations.hpp"
#include "read/properties.hpp"
#include "read/references.hpp"
#include "read/xlsx_sheet.hpp"
#include "read/xlsx_styles.hpp"
#include "read/xlsx_text.hpp"
#include "read/xml_part.hpp"

#include <utility>

namespace crossfoot {

namespace {

using pugi::xml_attribute;
using pugi::xml_node;

std::string workbook_part(ZipPackage& package) {
    std::string usual = "xl/workbook.xml"; // saves reading a part in all but a few files
    if (package.contains(usual))
        return usual;
    const Relations relations(package, "");
    const std::string* document = relations.part_of_type("officeDocument");
    if (document == nullptr)
        damaged("no workbook in it");
    return *document;
}

void add_names(xml_node workbook, Draft& draft) {
    const SheetsByName sheets = sheets_by_name(draft.blocks());
    for (const xml_node node : child(workbook, "definedNames").children()) {
        const std::string_view name = node.attribute("name").value();
        if (name.starts_with("_xlnm.")) // print areas and the like
            continue;
        std::string_view reference = trimmed(node.child_value());
        const auto sheet = sheets.find(take_sheet_name(reference, '!'));
        if (const auto range = parse_range(reference); range && sheet != sheets.end())
            draft.add_name(name, sheet->second, *range);
    }
}

std::string relation_id(xml_node sheet) {
    for (const xml_attribute attribute : sheet.attributes())
        if (std::string_view(attribute.name()).ends_with(":id"))
            return attribute.value();
    return {};
}

WorkbookParts parts_of(ZipPackage& package, const Relations& relations, xml_node book, ReadStrings strings) {
    WorkbookParts parts{SharedStrings(package.budget()), {}, false};
    parts.since_1904 = flag(child(book, "workbookPr"), "date1904");
    if (const std::string* part = relations.part_of_type("sharedStrings"); part != nullptr && package.contains(*part))
        parts.strings = strings(package, *part);
    if (const std::string* part = relations.part_of_type("styles"); part != nullptr && package.contains(*part))
        parts.shown = numbers_shown(package, *part);
    return parts;
}

XmlPart workbook_of(ZipPackage& package, const std::string& part) {
    XmlPart book(package.extract(part), pugi::parse_ws_pcdata_single, part, package.budget());
    if (!is(book.root(), "workbook"))
        throw ReadError(ReadErrorKind::unknown_format, part + " is no workbook");
    return book;
}

void each_worksheet(ZipPackage& package, xml_node book, const Relations& relations, ReadStrings strings,
                    const TakeWorksheet& take) {
    const WorkbookParts shared = parts_of(package, relations, book, strings);
    for (const xml_node node : child(book, "sheets").children()) {
        const PartRelation* relation = relations.with_id(relation_id(node));
        if (relation == nullptr)
            damaged("a sheet without a relation");
        if (relation->type != "worksheet") // a sheet of charts or dialogs
            continue;
        const std::string_view state = node.attribute("state").value();
        take({node.attribute("name").value(), state == "hidden" || state == "veryHidden", relation->part}, shared);
    }
}

} // namespace

void each_worksheet(ZipPackage& package, ReadStrings strings, const TakeWorksheet& take) {
    const std::string part = workbook_part(package);
    const XmlPart book = workbook_of(package, part);
    each_worksheet(package, book.root(), Relations(package, part), strings, take);
}

void read_xlsx(ZipPackage& package, Draft& draft) {
    const std::string part = workbook_part(package);
    const XmlPart book = workbook_of(package, part);
    each_worksheet(package, book.root(), Relations(package, part), shared_strings,
                   [&](const Worksheet& is, const WorkbookParts& workbook) {
                       draft.begin_sheet(is.name, is.hidden);
                       const XmlPart worksheet(package.extract(is.part), pugi::parse_ws_pcdata_single, is.part,
                                               draft.budget());
                       read_worksheet(worksheet.root(), workbook, draft);
                   });
    add_names(book.root(), draft);
    draft.add_properties(xlsx_properties(package));
}

} // namespace crossfoot
