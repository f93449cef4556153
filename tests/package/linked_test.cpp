// What is linked into the library is listed in the package beside it, with versions and licences.
#include "oxt.hpp"

#include <boost/json.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace crossfoot::test {
namespace {

using boost::json::value;
using testing::IsSupersetOf;

std::string text(const value& object, const char* key) { return std::string(object.at(key).as_string().c_str()); }

// A list for each machine that the package is for.
class LinkedInto : public testing::TestWithParam<std::string> {
protected:
    static std::string folder() { return GetParam().substr(0, GetParam().find('/') + 1); }
    value list = boost::json::parse(oxt_file(folder() + "crossfoot.cdx.json"));

    // The source packages of what is linked so: static, shared or headers.
    std::set<std::string> sources(const std::set<std::string>& ways) const {
        std::set<std::string> found;
        for (const value& component : list.at("components").as_array()) {
            const auto& properties = component.at("properties").as_array();
            if (ways.contains(text(properties.at(1), "value")))
                found.insert(text(properties.at(0), "value"));
        }
        return found;
    }
};

TEST_P(LinkedInto, TheLibraryIsListedWithVersionAndLicence) {
    EXPECT_EQ(text(list, "bomFormat"), "CycloneDX");
    EXPECT_EQ(text(list.at("metadata").at("component"), "version"), CROSSFOOT_VERSION);
    for (const value& component : list.at("components").as_array()) {
        EXPECT_NE(text(component, "version"), "") << component;
        EXPECT_NE(text(component.at("licenses").at(0), "expression"), "") << component;
        EXPECT_TRUE(text(component, "purl").starts_with("pkg:deb/debian/")) << component;
    }
}

TEST_P(LinkedInto, TheLibraryAreOtherLibrariesAndTheOfficesOwnAreNot) {
    EXPECT_THAT(sources({"static", "headers"}), IsSupersetOf({"zlib", "minizip", "pugixml", "expat", "utf8proc",
                                                              "gumbo-parser", "tomlplusplus", "boost1.81"}));
    EXPECT_THAT(sources({"shared"}), IsSupersetOf({"libreoffice", "glibc"}));
}

TEST_P(LinkedInto, TheLibraryComesWithTheNoticesOfThoseWhoAskForThem) {
    for (const char* source : {"zlib", "minizip", "pugixml", "expat", "utf8proc", "gumbo-parser", "tomlplusplus"})
        EXPECT_NE(oxt_file(std::string("licences/") + source + ".txt").find("Copyright"), std::string::npos) << source;
    EXPECT_NE(oxt_file("licences/gumbo-parser.txt").find("TERMS AND CONDITIONS"), std::string::npos);
}

INSTANTIATE_TEST_SUITE_P(OfThePackage, LinkedInto, testing::ValuesIn(oxt_names(".so")),
                         [](const auto& name) { return name.param.substr(0, name.param.find('/')); });

} // namespace
} // namespace crossfoot::test
