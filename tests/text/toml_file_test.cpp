#include "text/toml_file.hpp"

#include <gtest/gtest.h>

namespace crossfoot {
namespace {

template <typename Read> std::string complaint(std::string_view text, Read read) {
    try {
        const TomlFile file(text, "f.toml");
        read(file);
    } catch (const TomlError& error) {
        return error.what();
    }
    return "accepted";
}

TEST(TomlFile, NamesFileLineAndReason) {
    const auto text = [](const TomlFile& file) { file.text(file.root(), "a"); };
    EXPECT_EQ(complaint("a = \"x\"", text), "accepted");
    EXPECT_EQ(complaint("", text), "f.toml:1: \"a\" is missing");
    EXPECT_EQ(complaint("b = 1\na = 2", text), "f.toml:2: \"a\" must be a text");
    EXPECT_EQ(complaint("a = \"\"", text), "f.toml:1: \"a\" must be a text");
    EXPECT_EQ(complaint("b = 1\na = x", text).substr(0, 10), "f.toml:2: ");
    const auto texts = [](const TomlFile& file) { file.texts(file.root(), "a"); };
    EXPECT_EQ(complaint("a = [\"x\",\n1]", texts), "f.toml:2: \"a\" must be a list of texts");
    const auto table = [](const TomlFile& file) { file.table(file.root(), "a"); };
    EXPECT_EQ(complaint("", table), "f.toml:1: [a] is missing");
    EXPECT_EQ(complaint("a = 1", table), "f.toml:1: [a] must be a table");
    const auto tables = [](const TomlFile& file) { file.tables(file.root(), "a"); };
    EXPECT_EQ(complaint("a = [{},\n1]", tables), "f.toml:2: \"a\" must be a list of tables");
    const auto only = [](const TomlFile& file) { file.only(file.root(), {"a"}); };
    EXPECT_EQ(complaint("a = 1\nb = 1", only), "f.toml:2: unknown key \"b\"");
    const auto choice = [](const TomlFile& file) { file.choice<int>(file.root(), "a", {{"one", 1}, {"two", 2}}); };
    EXPECT_EQ(complaint("a = \"six\"", choice), "f.toml:1: \"a\" is \"six\", but must be one of one, two");
}

// Freeing what it makes ended the program for want of stack.
TEST(TomlFile, RefusesAKeyThatIsDeeperThanTheStack) {
    const auto nothing = [](const TomlFile&) {};
    std::string key = "a";
    for (int i = 0; i < 300000; ++i)
        key += ".a";
    EXPECT_EQ(complaint("b = 1\n" + key + " = 1", nothing), "f.toml:2: a key has 16 dots at most");
    EXPECT_EQ(complaint("b = \"\"\"\n\n\"\"\"\n[" + key + "]", nothing), "f.toml:4: a key has 16 dots at most");
    const std::string dots(100, '.');
    EXPECT_EQ(complaint("a.b = \"" + dots + "\\\"" + dots + "\" # " + dots + "\nb = '''\n" + dots + "''' # \"" + dots +
                            "\nc = [1.5, 2.5]",
                        nothing),
              "accepted")
        << "texts and remarks are no keys";
}

// toml++ took them for impossible, and stopped the program where it was built for a debugger.
TEST(TomlFile, RefusesWhatIsNoTomlAtAll) {
    const auto nothing = [](const TomlFile&) {};
    for (const char* start : {"[:", "[", "[[", "[é", "[、", "é = 1", "a = [\"x\"、\"y\"]", "a = 1 、", "a、= 1"})
        EXPECT_EQ(complaint(start, nothing).substr(0, 10), "f.toml:1: ") << start;
    EXPECT_EQ(complaint("a = \"\"\"\\\n、b\"\"\"", nothing), "accepted");
}

} // namespace
} // namespace crossfoot
