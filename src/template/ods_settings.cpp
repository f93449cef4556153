#include "template/ods.hpp"
#include "write/opendocument.hpp"

namespace crossfoot {
namespace {

void item(pugi::xml_node parent, std::string_view name, std::string_view type, std::string_view value) {
    element(parent, "config:config-item", {{"config:name", name}, {"config:type", type}})
        .text()
        .set(std::string(value).c_str());
}

void number(pugi::xml_node parent, std::string_view name, std::string_view type, int value) {
    item(parent, name, type, std::to_string(value));
}

// In the words of the file format, 2 is a frozen split; the pane in use is the one below and to the right.
void freeze(pugi::xml_node view, CellAddress at) {
    constexpr int frozen = 2;
    constexpr int top_left = 0, bottom_left = 2, bottom_right = 3;
    number(view, "HorizontalSplitMode", "short", at.column > 0 ? frozen : 0);
    number(view, "VerticalSplitMode", "short", at.row > 0 ? frozen : 0);
    number(view, "HorizontalSplitPosition", "int", at.column);
    number(view, "VerticalSplitPosition", "int", at.row);
    number(view, "ActiveSplitRange", "short", at.row == 0 ? top_left : at.column == 0 ? bottom_left : bottom_right);
    number(view, "PositionLeft", "int", 0);
    number(view, "PositionRight", "int", at.column);
    number(view, "PositionTop", "int", 0);
    number(view, "PositionBottom", "int", at.row);
}

} // namespace

std::string settings_xml(const Book& book) {
    pugi::xml_document document;
    pugi::xml_node settings = element(root(document, "office:document-settings"), "office:settings");
    pugi::xml_node set = element(settings, "config:config-item-set", {{"config:name", "ooo:view-settings"}});
    document.first_child().append_attribute("xmlns:ooo").set_value("http://openoffice.org/2004/office");
    pugi::xml_node entry = element(element(set, "config:config-item-map-indexed", {{"config:name", "Views"}}),
                                   "config:config-item-map-entry");
    item(entry, "ViewId", "string", "view1");
    pugi::xml_node sheets = element(entry, "config:config-item-map-named", {{"config:name", "Tables"}});
    for (const BookSheet& sheet : book.sheets) {
        pugi::xml_node view = element(sheets, "config:config-item-map-entry", {{"config:name", sheet.name}});
        number(view, "CursorPositionX", "int", sheet.cursor.column);
        number(view, "CursorPositionY", "int", sheet.cursor.row);
        freeze(view, sheet.freeze);
        item(view, "ShowGrid", "boolean", "false");
    }
    item(entry, "ActiveTable", "string", book.sheets[book.active].name);
    item(entry, "ShowGrid", "boolean", "false");
    return text_of(document);
}

std::string meta_xml(const Book& book, const std::string& mark) {
    pugi::xml_document document;
    pugi::xml_node meta = element(root(document, "office:document-meta"), "office:meta");
    element(meta, "meta:generator").text().set("Crossfoot");
    element(meta, "dc:title").text().set(book.title.c_str());
    element(meta, "dc:description").text().set(book.description.c_str());
    element(meta, "dc:language").text().set("zh-CN");
    if (!mark.empty())
        mark_result(meta, mark);
    return text_of(document);
}

std::string manifest_xml(BookFile kind) {
    std::vector<PackagePart> parts{"content.xml", "styles.xml", "settings.xml", "meta.xml"};
    if (kind == BookFile::spreadsheet_template)
        parts.emplace_back(thumbnail_part, "image/png");
    return manifest_of(media_type(kind), parts);
}

} // namespace crossfoot
