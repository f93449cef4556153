#include "form/form.hpp"
#include "oxt.hpp"
#include "read/read.hpp"
#include "recognise/recognise.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace crossfoot::test {
namespace {

using pugi::xml_node;

constexpr const char* manifest = "META-INF/manifest.xml";

std::vector<std::string> manifest_entries() {
    std::vector<std::string> entries;
    const pugi::xml_document document = oxt_xml(manifest);
    for (const xml_node entry : document.document_element().children("manifest:file-entry"))
        entries.emplace_back(entry.attribute("manifest:full-path").value());
    return entries;
}

std::string folder_of(const std::string& name) { return name.substr(0, name.rfind('/') + 1); }

// What an attribute says, wherever in the document it stands.
std::vector<std::string> values(xml_node root, const char* element, const char* attribute) {
    std::vector<std::string> found;
    for (const pugi::xpath_node node : root.select_nodes((std::string("//") + element).c_str()))
        found.emplace_back(node.node().attribute(attribute).value());
    return found;
}

// The files that some file of the package, or the office itself, asks for.
std::set<std::string> asked_for() {
    std::set<std::string> names = {manifest, "description.xml", "LICENSE"};
    for (const std::string& entry : manifest_entries())
        names.insert(entry);
    const pugi::xml_document description = oxt_xml("description.xml");
    for (const char* element : {"src", "default", "high-contrast"})
        for (const std::string& name : values(description, element, "xlink:href"))
            names.insert(name);
    for (const std::string& components : oxt_names(".components"))
        for (const std::string& library : values(oxt_xml(components), "component", "uri"))
            names.insert(folder_of(components) + library);
    for (const std::string& library : oxt_names(".xlb"))
        for (const std::string& module : values(oxt_xml(library), "library:element", "library:name")) {
            names.insert(library);
            names.insert(folder_of(library) + module + ".xba");
        }
    constexpr std::string_view here = "%origin%/";                              // the package, in its settings
    for (const char* shape : {"error", "warning", "hint", "accepted", "fixed"}) // in the list of findings
        names.insert(std::string("icons/") + shape + ".svg");
    constexpr std::string_view extension = "vnd.sun.star.extension://org.crossfoot/"; // in its dialogs
    for (const std::string& dialog : oxt_names(".xdl"))
        for (const std::string& icon : values(oxt_xml(dialog), "dlg:button", "dlg:image-src"))
            if (icon.starts_with(extension))
                names.insert(icon.substr(extension.size()));
    const pugi::xml_document addons = oxt_xml("Addons.xcu");
    for (const pugi::xpath_node found : addons.select_nodes("//value[starts-with(., '%origin%/')]"))
        names.emplace(std::string_view(found.node().child_value()).substr(here.size()));
    for (const std::string& dialogs : oxt_names("dialog.xlb")) // a Basic library has one, were it empty
        names.insert(dialogs);
    return names;
}

// Templates and samples are found by their folder; the library opens the styles of marks, dialogs and the help; people
// read the licences.
bool found_by_its_place(const std::string& name) {
    return name.starts_with("templates/") || name.starts_with("samples/") || name.starts_with("help/") ||
           name.starts_with("marks/") || name.starts_with("dialogs/") || name.starts_with("licences/") ||
           name.ends_with("/crossfoot.cdx.json");
}

TEST(TheManifest, NamesFilesThatAreThere) {
    const std::vector<std::string> entries = manifest_entries();
    EXPECT_FALSE(entries.empty());
    for (const std::string& entry : entries) {
        const bool there = std::any_of(oxt().begin(), oxt().end(), [&](const auto& file) {
            return file.first == entry || file.first.starts_with(entry + "/"); // of a Basic library the folder is named
        });
        EXPECT_TRUE(there) << entry;
    }
}

TEST(TheManifest, NamesEverySettingOfThePackage) {
    const std::vector<std::string> entries = manifest_entries();
    for (const char* kind : {".xcu", ".xcs", ".rdb", ".components"})
        for (const std::string& name : oxt_names(kind))
            EXPECT_NE(std::find(entries.begin(), entries.end(), name), entries.end()) << name;
}

// F1 on an entry of our menu would end LibreOffice 25.2, and 7.4 where its own help is not installed.
TEST(TheManifest, KeepsTheHelpOutOfTheOfficesOwn) {
    for (const std::string& type :
         values(oxt_xml(manifest).document_element(), "manifest:file-entry", "manifest:media-type"))
        EXPECT_NE(type, "application/vnd.sun.star.help");
}

TEST(ThePackage, HoldsTheHelpInBothLanguages) {
    for (const char* name : {"help/zh-CN.html", "help/en.html"})
        EXPECT_TRUE(oxt_file(name).starts_with("<!DOCTYPE html>")) << name;
}

TEST(ThePackage, HoldsWhatItsFilesAskFor) {
    for (const std::string& name : asked_for())
        EXPECT_TRUE(oxt().contains(name) || oxt().contains(name + "/script.xlb")) << name;
}

TEST(ThePackage, HoldsNothingThatNobodyAsksFor) {
    const std::set<std::string> names = asked_for();
    for (const auto& [name, file] : oxt())
        EXPECT_TRUE(names.contains(name) || found_by_its_place(name)) << name;
}

// LibreOffice cannot unpack any other name where the locale does not know its characters.
TEST(ThePackage, HasAsciiNamesAlone) {
    for (const auto& [name, file] : oxt())
        EXPECT_TRUE(std::all_of(name.begin(), name.end(), [](char c) { return c > ' ' && c < 127; })) << name;
}

TEST(ThePackage, HoldsWellFormedXml) {
    for (const char* kind : {".xml", ".xcu", ".xcs", ".xba", ".xlb", ".components", ".fods"})
        for (const std::string& name : oxt_names(kind))
            EXPECT_NO_THROW(oxt_xml(name));
}

class TheReportsInside : public testing::TestWithParam<const char*> {};

TEST_P(TheReportsInside, HoldEveryTableOfTheirForm) {
    const std::vector<std::string> reports = oxt_names(GetParam());
    EXPECT_FALSE(reports.empty());
    for (const std::string& name : reports) {
        const Document workbook = read_document_bytes(oxt_file(name));
        const std::vector<Report> found = recognise(workbook, built_in_forms());
        ASSERT_EQ(found.size(), 1U) << name;
        EXPECT_EQ(found.front().tables.size(), found.front().form->tables.size()) << name;
    }
}
INSTANTIATE_TEST_SUITE_P(TemplatesAndSamples, TheReportsInside, testing::Values(".ots", ".ods"));

} // namespace
} // namespace crossfoot::test
