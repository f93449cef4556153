#include "menus.hpp"

#include "configuration.hpp"

#include <algorithm>
#include <iterator>

namespace crossfoot::describe {
namespace {

using pugi::xml_node;

constexpr const char* spreadsheets = "com.sun.star.sheet.SpreadsheetDocument";
constexpr const char* english = "en";

std::string address(const Command& command) { return "vnd.org.crossfoot:" + command.id; }

// A button of an extension shows nothing but its title when the mouse rests on it.
LocalText with_keys(const Command& command) {
    LocalText title = command.title();
    if (!command.keys.empty()) {
        title.zh_cn += "（" + command.keys + "）";
        title.en += " (" + command.keys + ")";
    }
    return title;
}

// Entries come in the order of their names.
xml_node add_entry(xml_node parent) {
    const auto count = std::distance(parent.children("node").begin(), parent.children("node").end());
    const std::string number = std::to_string(count + 1);
    return add_node(parent, "e" + std::string(number.size() < 2 ? "0" : "") + number, true);
}

void add_command(xml_node parent, const Command& command, const LocalText& title) {
    xml_node entry = add_entry(parent);
    add_value(entry, "URL", address(command));
    add_texts(entry, "Title", title, english);
    add_value(entry, "Target", "_self");
    add_value(entry, "Context", spreadsheets);
}

void add_menu(xml_node bar, const std::vector<Command>& commands, const LocalText& title) {
    xml_node menu = add_node(bar, "org.crossfoot", true);
    add_texts(menu, "Title", title, english);
    add_value(menu, "Context", spreadsheets);
    xml_node entries = add_node(menu, "Submenu", false);
    for (const Command& command : commands) {
        if (command.separated)
            add_value(add_entry(entries), "URL", "private:separator");
        add_command(entries, command, command.entry);
    }
}

void add_bar(xml_node bars, const std::vector<Command>& commands, const std::string& bar) {
    xml_node buttons = add_node(bars, "org.crossfoot.toolbar", true);
    for (const Command& command : commands)
        if (std::find(command.bars.begin(), command.bars.end(), bar) != command.bars.end())
            add_command(buttons, command, with_keys(command));
}

void add_icons(xml_node images, const Command& command) {
    xml_node entry = add_node(images, "org.crossfoot." + command.id, true);
    add_value(entry, "URL", address(command));
    xml_node files = add_node(entry, "UserDefinedImages", false);
    for (const char* size : {"ImageSmallURL", "ImageBigURL"})
        add_value(files, size, "%origin%/icons/" + command.id + ".svg");
}

} // namespace

std::string menu_settings(const std::vector<Command>& commands, const Prose& prose) {
    pugi::xml_document document;
    xml_node all = add_node(add_component_data(document, "Addons"), "AddonUI", false);
    add_menu(add_node(all, "OfficeMenuBar", false), commands, prose.word("menu"));
    add_bar(add_node(all, "OfficeToolBar", false), commands, "toolbar");
    add_bar(add_node(all, "OfficeNotebookBar", false), commands, "notebookbar");
    xml_node images = add_node(all, "Images", false);
    for (const Command& command : commands)
        add_icons(images, command);
    return text_of(document);
}

} // namespace crossfoot::describe
