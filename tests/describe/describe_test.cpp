#include "guide.hpp"
#include "pages.hpp"
#include "settings.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <pugixml.hpp>
#include <set>
#include <unistd.h>

namespace crossfoot::describe {
namespace {

namespace fs = std::filesystem;
const fs::path texts = CROSSFOOT_TEXTS;

std::vector<Function> functions() { return read_functions(texts / "functions.toml"); }
std::vector<Command> commands() { return of_menu(read_commands(texts / "commands.toml")); }
Prose prose() { return read_prose(texts / "help.toml"); }

std::string content(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

bool is_chinese(const std::string& text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xe4; });
}

std::string value_in(const pugi::xml_node& node, const char* property, const char* language) {
    const std::string path = std::string("prop[@oor:name='") + property + "']/value[@xml:lang='" + language + "']";
    return node.select_node(path.c_str()).node().child_value();
}

// What reading a file of this text says.
std::string complaint(const std::string& text) {
    const fs::path file = fs::temp_directory_path() / ("crossfoot-describe-" + std::to_string(::getpid()) + ".toml");
    std::ofstream(file) << text;
    std::string message = "none";
    try {
        read_functions(file);
    } catch (const std::runtime_error& error) {
        message = error.what();
    }
    fs::remove(file);
    return message.substr(message.find(".toml") == std::string::npos ? 0 : message.find(".toml"));
}

const std::string whole_function = "[[function]]\n"
                                   "id = 'f'\n"
                                   "name = 'CF_F'\n"
                                   "zh-CN = '勾稽：甲'\n"
                                   "en = 'Crossfoot: a'\n"
                                   "example = '=CF_F()'\n"
                                   "result = { zh-CN = '乙', en = 'b' }\n"
                                   "parameters = []\n";

TEST(Functions, AreDescribedInBothLanguages) {
    for (const Function& function : functions()) {
        EXPECT_TRUE(function.description.zh_cn.starts_with("勾稽：")) << function.id;
        EXPECT_TRUE(function.description.en.starts_with("Crossfoot: ")) << function.id;
        EXPECT_TRUE(is_chinese(summary(function, Language::zh_cn))) << function.id;
        for (const Parameter& parameter : function.parameters)
            EXPECT_TRUE(is_chinese(parameter.name.zh_cn)) << function.id << ' ' << parameter.id;
    }
}

TEST(Commands, AreCalledByTheirMenuEntryWithoutItsLetter) {
    Command command;
    command.entry = {"核实无误(~I)…", "Accept F~inding…"};
    EXPECT_EQ(command.title().zh_cn, "核实无误");
    EXPECT_EQ(command.title().en, "Accept Finding");
}

TEST(Commands, AreOpenedByOneLetterEach) {
    for (const Language language : {Language::zh_cn, Language::en}) {
        std::set<char> letters;
        for (const Command& command : commands()) {
            const std::string& entry = command.entry.in(language);
            const std::size_t mark = entry.find('~');
            ASSERT_NE(mark, std::string::npos) << entry;
            EXPECT_TRUE(letters.insert(static_cast<char>(std::toupper(entry[mark + 1]))).second) << entry;
        }
    }
}

TEST(Functions, ShareAPrefixAndNoName) {
    std::set<std::string> names;
    for (const Function& function : functions()) {
        EXPECT_TRUE(function.name.starts_with("CF_")) << function.name;
        EXPECT_TRUE(names.insert(function.name).second) << function.name;
        EXPECT_NE(function.example.find(function.name + "("), std::string::npos) << function.example;
    }
    EXPECT_FALSE(names.empty());
}

TEST(Functions, ReadWhole) { EXPECT_EQ(complaint(whole_function), "none"); }

TEST(Functions, SayWhereATextIsMissing) {
    std::string without_english = whole_function;
    without_english.replace(without_english.find("en = 'Crossfoot: a'"), 19, "");
    EXPECT_EQ(complaint(without_english), ".toml:1: \"en\" is missing");
    EXPECT_EQ(complaint("[[function]\n").substr(0, 8), ".toml:1:");
    EXPECT_EQ(complaint("function = 1\n"), ".toml:1: \"function\" must be a list of tables");
}

TEST(Summary, NeedsTheMarkByWhichTheWizardFindsUs) {
    const Function unmarked{"f", "CF_F", {"甲", "a"}, {}, {}, {}};
    EXPECT_THROW(summary(unmarked, Language::zh_cn), std::runtime_error);
    EXPECT_THROW(summary(unmarked, Language::en), std::runtime_error);
    const Function marked{"f", "CF_F", {"勾稽：甲", "Crossfoot: a ratio"}, {}, {}, {}};
    EXPECT_EQ(summary(marked, Language::zh_cn), "甲");
    EXPECT_EQ(summary(marked, Language::en), "A ratio");
}

TEST(Signature, PutsWhatMayBeLeftOutInBrackets) {
    const auto parameter = [](const char* name, bool optional) { return Parameter{name, {name, name}, {}, optional}; };
    EXPECT_EQ(signature({"f", "F", {}, {}, {}, {}}, Language::en), "F()");
    EXPECT_EQ(signature({"f", "F", {}, {}, {}, {parameter("a", false), parameter("b", false)}}, Language::en),
              "F(a; b)");
    EXPECT_EQ(signature({"f", "F", {}, {}, {}, {parameter("a", false), parameter("b", true), parameter("c", true)}},
                        Language::zh_cn),
              "F(a[; b[; c]])");
    EXPECT_EQ(signature({"f", "F", {}, {}, {}, {parameter("a", true)}}, Language::en), "F([a])");
}

TEST(Settings, GiveEachFunctionOneNameInBothLanguagesAndItsParametersInOrder) {
    pugi::xml_document document;
    ASSERT_TRUE(document.load_string(add_in_settings(functions(), prose()).c_str()));
    const pugi::xml_node all = document.select_node("//node[@oor:name='AddInFunctions']").node();
    auto node = all.begin();
    for (const Function& function : functions()) {
        ASSERT_NE(node, all.end());
        EXPECT_EQ(node->attribute("oor:name").value(), function.id);
        for (const char* language : {"en-US", "zh-CN"})
            EXPECT_EQ(value_in(*node, "DisplayName", language), function.name);
        EXPECT_TRUE(value_in(*node, "Description", "zh-CN").starts_with(function.description.zh_cn));
        EXPECT_TRUE(value_in(*node, "Description", "en-US").starts_with(function.description.en));
        std::vector<std::string> ids;
        for (const pugi::xml_node parameter : node->child("node").children("node"))
            ids.emplace_back(parameter.attribute("oor:name").value());
        std::vector<std::string> expected;
        for (const Parameter& parameter : function.parameters)
            expected.push_back(parameter.id);
        EXPECT_EQ(ids, expected);
        ++node;
    }
    EXPECT_EQ(node, all.end());
    // 25.2 would write it into .xlsx, where 7.4 does not know it.
    EXPECT_FALSE(document.select_node("//prop[@oor:name='CompatibilityName']"));
}

TEST(Settings, TellTheWayToTheHelpByTheNamesOfTheMenu) {
    const std::vector<Command> all = commands();
    const auto help = std::find_if(all.begin(), all.end(), [](const Command& command) { return command.id == "help"; });
    ASSERT_NE(help, all.end());
    const std::string settings = add_in_settings(functions(), prose());
    EXPECT_NE(settings.find("年报勾稽 ▸ " + help->title().zh_cn), std::string::npos);
    EXPECT_NE(settings.find("Crossfoot ▸ " + help->title().en), std::string::npos);
}

class Languages : public testing::TestWithParam<Language> {
protected:
    std::string page = help_page(functions(), commands(), prose(), GetParam());
    bool says(const std::string& text) const { return page.find(text) != std::string::npos; }
};

TEST_P(Languages, SayAllOfEachFunctionInTheHelp) {
    for (const Function& function : functions()) {
        std::string anchor = function.id;
        std::transform(anchor.begin(), anchor.end(), anchor.begin(),
                       [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        EXPECT_TRUE(says("<h3><a name=\"" + anchor + "\">" + function.name + "</a></h3>")) << anchor;
        EXPECT_TRUE(says(signature(function, GetParam()))) << anchor;
        EXPECT_TRUE(says(function.example)) << anchor;
        EXPECT_TRUE(says(function.result.in(GetParam()))) << anchor;
        for (const Parameter& parameter : function.parameters)
            EXPECT_TRUE(says("<b>" + parameter.name.in(GetParam()) + "</b>")) << anchor << ' ' << parameter.id;
    }
}

TEST_P(Languages, ExplainEachCommandInTheHelp) {
    EXPECT_FALSE(commands().empty());
    for (const Command& command : commands())
        EXPECT_TRUE(says("<h3><a name=\"" + command.id + "\">" + command.title().in(GetParam()))) << command.id;
}

TEST_P(Languages, LinkOnlyInsideThePageSinceTheOfficeLeavesOtherLinksToABrowser) {
    std::size_t links = 0;
    const std::string start = "href=\"";
    for (std::size_t at = page.find(start); at != std::string::npos; at = page.find(start, at + 1)) {
        const std::size_t target = at + start.size();
        EXPECT_EQ(page[target], '#');
        EXPECT_TRUE(says("name=\"" + page.substr(target + 1, page.find('"', target) - target - 1) + "\""));
        ++links;
    }
    EXPECT_GT(links, functions().size() + commands().size());
}

TEST_P(Languages, LeaveNoMarkUpInTheHelp) { EXPECT_FALSE(says("`")); }

// Renew them by the build target functions_pages.
TEST_P(Languages, HaveACurrentPageInTheDocs) {
    const fs::path file =
        fs::path(CROSSFOOT_DOCS) / (GetParam() == Language::en ? "functions.md" : "functions.zh-CN.md");
    EXPECT_EQ(content(file), functions_page(functions(), prose(), GetParam())) << file;
}

INSTANTIATE_TEST_SUITE_P(Both, Languages, testing::Values(Language::zh_cn, Language::en));

} // namespace
} // namespace crossfoot::describe
