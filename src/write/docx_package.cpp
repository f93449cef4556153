#include "write/docx.hpp"
#include "write/faces.hpp"
#include "write/iso_time.hpp"
#include "write/zip_writer.hpp"

#include <initializer_list>

namespace crossfoot {
namespace {

using namespace docx;

using Pairs = std::initializer_list<std::pair<const char*, const char*>>;

std::string content_types() {
    pugi::xml_document document;
    pugi::xml_node types =
        element(document, "Types", {{"xmlns", "http://schemas.openxmlformats.org/package/2006/content-types"}});
    element(types, "Default",
            {{"Extension", "rels"}, {"ContentType", "application/vnd.openxmlformats-package.relationships+xml"}});
    element(types, "Default", {{"Extension", "xml"}, {"ContentType", "application/xml"}});
    const Pairs parts = {{"/word/document.xml", "officedocument.wordprocessingml.document.main"},
                         {"/word/styles.xml", "officedocument.wordprocessingml.styles"},
                         {"/word/settings.xml", "officedocument.wordprocessingml.settings"},
                         {"/word/fontTable.xml", "officedocument.wordprocessingml.fontTable"},
                         {"/word/footer1.xml", "officedocument.wordprocessingml.footer"},
                         {"/word/footer2.xml", "officedocument.wordprocessingml.footer"},
                         {"/docProps/core.xml", "package.core-properties"},
                         {"/docProps/app.xml", "officedocument.extended-properties"}};
    for (const auto& [part, type] : parts) {
        // "package.…" is a type of the packages' own, all others are of Office documents.
        const std::string full = "application/vnd.openxmlformats-" + std::string(type) + "+xml";
        element(types, "Override", {{"PartName", part}, {"ContentType", full}});
    }
    return text_of(document);
}

std::string relationships(Pairs targets) {
    pugi::xml_document document;
    pugi::xml_node root =
        element(document, "Relationships", {{"xmlns", "http://schemas.openxmlformats.org/package/2006/relationships"}});
    int id = 0;
    for (const auto& [type, target] : targets) {
        const std::string full = *type == 'h' ? type : std::string(relations) + '/' + type;
        element(root, "Relationship", {{"Id", "rId" + std::to_string(++id)}, {"Type", full}, {"Target", target}});
    }
    return text_of(document);
}

std::string settings() {
    pugi::xml_document document;
    pugi::xml_node root = element(document, "w:settings", {{"xmlns:w", word_space}});
    element(root, "w:evenAndOddHeaders");
    element(root, "w:characterSpacingControl", {{"w:val", "compressPunctuation"}});
    pugi::xml_node compatible = element(root, "w:compat");
    for (const char* setting :
         {"w:spaceForUL", "w:balanceSingleByteDoubleByteWidth", "w:doNotLeaveBackslashAlone", "w:ulTrailSpace",
          "w:doNotExpandShiftReturn", "w:adjustLineHeightInTable", "w:useFELayout"})
        element(compatible, setting);
    element(compatible, "w:compatSetting",
            {{"w:name", "compatibilityMode"}, {"w:uri", "http://schemas.microsoft.com/office/word"}, {"w:val", "15"}});
    element(root, "w:themeFontLang", {{"w:val", "en-US"}, {"w:eastAsia", "zh-CN"}});
    return text_of(document);
}

// A document names one face; the table says what is like it.
std::string font_table() {
    pugi::xml_document document;
    pugi::xml_node root = element(document, "w:fonts", {{"xmlns:w", word_space}});
    for (const Face& each : faces()) {
        pugi::xml_node font = element(root, "w:font", {{"w:name", each.names.front()}});
        std::string others;
        for (std::size_t i = 1; i < std::min<std::size_t>(each.names.size(), 6); ++i)
            others += (i > 1 ? "," : "") + std::string(each.names[i]);
        element(font, "w:altName", {{"w:val", others}});
        element(font, "w:panose1", {{"w:val", each.panose}});
        element(font, "w:charset", {{"w:val", each.role == FaceRole::latin ? "00" : "86"}});
        element(font, "w:family", {{"w:val", each.generic}});
        element(font, "w:pitch", {{"w:val", "variable"}});
    }
    return text_of(document);
}

std::string core_properties(const OfficialDocument& document) {
    pugi::xml_document part;
    pugi::xml_node root =
        element(part, "cp:coreProperties",
                {{"xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"},
                 {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
                 {"xmlns:dcterms", "http://purl.org/dc/terms/"},
                 {"xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"}});
    element(root, "dc:title").text().set(document.title.c_str());
    for (const char* who : {"dc:creator", "cp:lastModifiedBy"})
        if (!document.author.empty())
            element(root, who).text().set(document.author.c_str());
    for (const char* when : {"dcterms:created", "dcterms:modified"})
        if (document.written != std::chrono::sys_seconds())
            element(root, when, {{"xsi:type", "dcterms:W3CDTF"}})
                .text()
                .set((iso_time(document.written) + 'Z').c_str());
    element(root, "dc:language").text().set("zh-CN");
    return text_of(part);
}

std::string application() {
    pugi::xml_document document;
    element(element(document, "Properties",
                    {{"xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"}}),
            "Application")
        .text()
        .set("Crossfoot");
    return text_of(document);
}

} // namespace

std::string docx_bytes(const OfficialDocument& document) {
    ZipWriter package;
    package.add("[Content_Types].xml", content_types());
    package.add("_rels/.rels",
                relationships({{"officeDocument", "word/document.xml"},
                               {"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                                "docProps/core.xml"},
                               {"extended-properties", "docProps/app.xml"}}));
    package.add("word/document.xml", docx_document(document));
    package.add("word/_rels/document.xml.rels", relationships({{"styles", "styles.xml"},
                                                               {"settings", "settings.xml"},
                                                               {"fontTable", "fontTable.xml"},
                                                               {"footer", "footer1.xml"},
                                                               {"footer", "footer2.xml"}}));
    package.add("word/styles.xml", docx_styles());
    package.add("word/settings.xml", settings());
    package.add("word/fontTable.xml", font_table());
    package.add("word/footer1.xml", docx_footer(true));
    package.add("word/footer2.xml", docx_footer(false));
    package.add("docProps/core.xml", core_properties(document));
    package.add("docProps/app.xml", application());
    return package.bytes();
}

} // namespace crossfoot
