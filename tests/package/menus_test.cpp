#include "descriptions.hpp"
#include "oxt.hpp"

#include <gtest/gtest.h>

namespace crossfoot::test {
namespace {

using pugi::xml_node;

constexpr std::string_view protocol = "vnd.org.crossfoot:";

std::string text_in(xml_node property, std::string_view language) {
    return property.find_child([&](xml_node value) { return value.attribute("xml:lang").value() == language; })
        .child_value();
}

TEST(Menus, SpeakBothLanguages) {
    std::size_t texts = 0;
    for (const std::string& name : oxt_names(".xcu")) {
        const pugi::xml_document document = oxt_xml(name);
        for (const pugi::xpath_node found :
             document.select_nodes("//prop[@oor:name='Title' or @oor:name='UIName' or @oor:name='Label']")) {
            ++texts;
            EXPECT_NE(text_in(found.node(), "zh-CN"), "") << name;
            EXPECT_NE(text_in(found.node(), "en"), "") << name;
        }
    }
    EXPECT_GT(texts, 0U);
}

std::set<std::string> commands_in(const std::string& name, const char* property) {
    std::set<std::string> commands;
    const pugi::xml_document document = oxt_xml(name);
    const std::string path = std::string("//prop[@oor:name='") + property + "']/value";
    for (const pugi::xpath_node found : document.select_nodes(path.c_str()))
        if (const std::string_view command = found.node().child_value(); !command.starts_with("private:"))
            commands.emplace(command);
    return commands;
}

TEST(Menus, GiveOnlyCommandsOfOurs) {
    const std::set<std::string> commands = commands_in("Addons.xcu", "URL");
    EXPECT_FALSE(commands.empty());
    for (const std::string& command : commands)
        EXPECT_TRUE(command.starts_with(protocol)) << command;
}

TEST(Menus, AreThereForSpreadsheetsOnly) {
    const pugi::xml_document addons = oxt_xml("Addons.xcu");
    int commands = 0;
    for (const pugi::xpath_node found :
         addons.select_nodes("//node[prop[@oor:name='URL'] and prop[@oor:name='Target']]")) {
        const xml_node context = found.node().find_child_by_attribute("prop", "oor:name", "Context");
        EXPECT_STREQ(context.child_value("value"), "com.sun.star.sheet.SpreadsheetDocument")
            << found.node().attribute("oor:name").value();
        ++commands;
    }
    EXPECT_GE(commands, 12 + 4 + 4);
    const xml_node menu = addons.select_node("//node[@oor:name='OfficeMenuBar']/node").node();
    EXPECT_STREQ(menu.find_child_by_attribute("prop", "oor:name", "Context").child_value("value"),
                 "com.sun.star.sheet.SpreadsheetDocument");
}

// Macros are forbidden in many offices; the bars must work there as well. Their buttons tell their keys.
TEST(Toolbars, ReachTheCommandsWithoutAMacro) {
    const pugi::xml_document addons = oxt_xml("Addons.xcu");
    for (const char* bar : {"OfficeToolBar", "OfficeNotebookBar"}) {
        int buttons = 0;
        for (const pugi::xpath_node found : addons.select_nodes(
                 (std::string("//node[@oor:name='") + bar + "']//node[prop[@oor:name='URL']]").c_str())) {
            const std::string url = found.node().select_node("prop[@oor:name='URL']/value").node().child_value();
            EXPECT_TRUE(url.starts_with(protocol)) << url;
            if (url == std::string(protocol) + "validate") {
                const xml_node title = found.node().find_child_by_attribute("prop", "oor:name", "Title");
                EXPECT_EQ(text_in(title, "zh-CN"), "校验报表（Ctrl+F9）");
                EXPECT_EQ(text_in(title, "en"), "Validate Report (Ctrl+F9)");
            }
            ++buttons;
        }
        EXPECT_GE(buttons, 4) << bar;
    }
}

// The titles of the menu by their commands.
std::map<std::string, std::string> menu_titles(const char* language) {
    std::map<std::string, std::string> titles;
    const pugi::xml_document addons = oxt_xml("Addons.xcu");
    for (const pugi::xpath_node found :
         addons.select_nodes("//node[@oor:name='Submenu']/node[prop[@oor:name='Title']]")) {
        const xml_node item = found.node();
        const std::string url = item.select_node("prop[@oor:name='URL']/value").node().child_value();
        titles[url.substr(protocol.size())] = text_in(item.select_node("prop[@oor:name='Title']").node(), language);
    }
    return titles;
}

TEST(Menus, HaveEveryCommandThatTheHelpExplains) {
    std::map<std::string, std::string> chinese;
    std::map<std::string, std::string> english;
    for (const describe::Command& command :
         describe::of_menu(describe::read_commands(CROSSFOOT_TEXTS "/commands.toml"))) {
        chinese[command.id] = command.entry.zh_cn;
        english[command.id] = command.entry.en;
    }
    EXPECT_EQ(menu_titles("zh-CN"), chinese);
    EXPECT_EQ(menu_titles("en"), english);
}

// Every icon that is named is packed, as a drawing, which the office shows in any size.
TEST(Menus, HaveIconsForEverySize) {
    std::size_t icons = 0;
    for (const char* size : {"ImageSmallURL", "ImageBigURL"})
        for (const std::string& address : commands_in("Addons.xcu", size)) {
            const std::string name = address.substr(std::string_view("%origin%/").size());
            ASSERT_TRUE(oxt().contains(name)) << address;
            EXPECT_NE(oxt_file(name).find("<svg "), std::string::npos) << address;
            ++icons;
        }
    EXPECT_GE(icons, 2U * 14);
}

TEST(Keys, AreThoseThatTheHelpGives) {
    std::set<std::string> explained;
    for (const describe::Command& command :
         describe::of_menu(describe::read_commands(CROSSFOOT_TEXTS "/commands.toml")))
        if (!command.keys.empty())
            explained.insert(std::string(protocol) + command.id);
    EXPECT_EQ(commands_in("Accelerators.xcu", "Command"), explained);
}

TEST(Keys, GiveCommandsThatTheMenuHas) {
    const std::set<std::string> menu = commands_in("Addons.xcu", "URL");
    const std::set<std::string> keys = commands_in("Accelerators.xcu", "Command");
    EXPECT_FALSE(keys.empty());
    for (const std::string& command : keys)
        EXPECT_TRUE(menu.contains(command)) << command;
}

TEST(Commands, ReachTheHandlerThatTheLibraryHas) {
    const pugi::xml_document handlers = oxt_xml("ProtocolHandler.xcu");
    const xml_node protocols = handlers.select_node("//prop[@oor:name='Protocols']").node();
    EXPECT_EQ(protocols.child_value("value"), std::string(protocol) + "*");
    const pugi::xml_document components = oxt_xml(oxt_names(".components").at(0));
    const std::string implementation = protocols.parent().attribute("oor:name").value();
    EXPECT_TRUE(components.select_node(("//implementation[@name='" + implementation + "']").c_str())) << implementation;
}

} // namespace
} // namespace crossfoot::test
