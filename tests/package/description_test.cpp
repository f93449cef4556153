#include "oxt.hpp"

#include <gtest/gtest.h>

#include <set>
#include <sstream>

namespace crossfoot::test {
namespace {

using pugi::xml_node;

xml_node child_in(xml_node parent, const char* child, std::string_view language) {
    return parent.find_child([&](xml_node node) {
        return std::string_view(node.name()) == child && node.attribute("lang").value() == language;
    });
}

class TheDescription : public testing::TestWithParam<const char*> {
protected:
    pugi::xml_document document = oxt_xml("description.xml");
    xml_node description = document.document_element();
};

TEST_F(TheDescription, StatesTheVersionOfTheProject) {
    const std::string version = description.child("version").attribute("value").value();
    EXPECT_TRUE(version.starts_with(CROSSFOOT_VERSION)) << version;
    EXPECT_EQ(version.find_first_not_of("0123456789."), std::string::npos)
        << version << ": the office compares numbers";
}

TEST_F(TheDescription, NamesThePlatformsThatThereAreLibrariesFor) {
    std::set<std::string> folders;
    std::istringstream platforms(description.child("platform").attribute("value").value());
    for (std::string platform; std::getline(platforms, platform, ',');) {
        ASSERT_TRUE(platform.starts_with("linux_")) << platform;
        folders.insert('L' + platform.substr(1) + '/');
    }
    std::set<std::string> libraries;
    for (const std::string& library : oxt_names(".so"))
        libraries.insert(library.substr(0, library.find('/') + 1));
    EXPECT_EQ(folders, libraries);
}

TEST_F(TheDescription, AsksForTheOldestOfficeThatIsTested) {
    const xml_node oldest = description.child("dependencies").child("lo:LibreOffice-minimal-version");
    EXPECT_STREQ(oldest.attribute("value").value(), "7.4");
}

// The MPL asks nobody to agree before use; the text is inside all the same.
TEST_F(TheDescription, AsksNobodyToReadTheLicenceFirst) {
    EXPECT_FALSE(description.child("registration"));
    EXPECT_TRUE(oxt_file("LICENSE").starts_with("Mozilla Public License Version 2.0"));
}

TEST_P(TheDescription, NamesAndDescribesTheExtensionIn) {
    EXPECT_STRNE(child_in(description.child("display-name"), "name", GetParam()).child_value(), "");
    const xml_node text = child_in(description.child("extension-description"), "src", GetParam());
    EXPECT_FALSE(oxt_file(text.attribute("xlink:href").value()).empty());
}
INSTANTIATE_TEST_SUITE_P(BothLanguages, TheDescription, testing::Values("zh-CN", "en"));

} // namespace
} // namespace crossfoot::test
