// Reading a form takes no longer than its size allows, whatever a file holds.
#include "form/form.hpp"
#include "text/toml_file.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <ctime>
#include <functional>

namespace crossfoot {
namespace {

constexpr std::string_view large_head = R"(id = "large"
name = { zh-CN = "大", en = "large" }
authority = "样例"
years = [2021, 9999]
[[sheet]]
id = "s"
name = { zh-CN = "一", en = "one" }
[[table]]
id = "t"
sheet = "s"
title = { zh-CN = "表", en = "table" }
columns = [{ id = "c", label = "总计", en = "total" }]
)";

constexpr std::string_view rule = R"([[rule]]
id = "R"
severity = "error"
name = { zh-CN = "行", en = "row" }
message = { zh-CN = "{line}", en = "{line}" }
clause = "样例"
)";

std::string rows(int count, const std::function<std::string(const std::string& number)>& rest) {
    std::string all = "rows = [";
    for (int i = 0; i < count; ++i)
        all += "{ id = \"r" + std::to_string(i) + "\", en = \"e\", " + rest(std::to_string(i)) + " },\n";
    return all + "]\n";
}

std::string labels(const std::string& number) { return "label = \"l" + number + '"'; }

double seconds(const std::function<void()>& work) {
    double best = 1e9; // of three, since other work disturbs
    for (int i = 0; i < 3; ++i) {
        const std::clock_t begin = std::clock();
        work();
        best = std::min(best, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
    }
    return best;
}

// Parsing grows with the file. A form of this size is read in twice its time, and in thirty times where something is
// looked for in a list.
void grows_with_its_size(const std::string& body) {
    const std::string text = std::string(large_head) + body;
    const double parsing = seconds([&] { TomlFile(text, "large.toml"); });
    EXPECT_LT(seconds([&] { parse_form(text, "large.toml"); }), 10 * parsing);
}

constexpr int count = 24000;

TEST(LargeForms, GrowWithTheirRows) { grows_with_its_size(rows(count, labels)); }

TEST(LargeForms, GrowWithTheGroupsOfALabel) {
    grows_with_its_size(
        rows(count, [](const std::string& number) { return "label = \"l\", group = [\"g" + number + "\"]"; }));
}

TEST(LargeForms, GrowWithTheTermsOfARelation) {
    std::string parts = "\"r1\"";
    for (int i = 2; i < count; ++i)
        parts += ", \"r" + std::to_string(i) + '"';
    grows_with_its_size(rows(count, labels) + std::string(rule) +
                        "[[rule.relation]]\ntable = \"t\"\nacross = \"columns\"\ntotal = [\"r0\"]\nparts = [" + parts +
                        "]\n");
}

TEST(LargeForms, NameNoMoreLinesThanMemoryHasRoomFor) {
    std::string text = std::string(large_head) + rows(2000, labels) + std::string(rule);
    for (int i = 0; i < 600; ++i)
        text += "[[rule.relation]]\ntable = \"t\"\nacross = \"columns\"\ntotal = [\"r0\"]\nparts = [\"r1..r1999\"]\n";
    EXPECT_THROW(parse_form(text, "large.toml"), TomlError);
}

} // namespace
} // namespace crossfoot
