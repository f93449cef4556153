// Reading a form takes no longer than its size allows, whatever a file holds.
#include "form/form.hpp"
#include "text/toml_file.hpp"

#include <gtest/gtest.h>

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

// In a second or two; where something is looked for in a list, for longer than a unit test may take.
void is_read(const std::string& body) { EXPECT_NO_THROW(parse_form(std::string(large_head) + body, "large.toml")); }

constexpr int count = 100'000;

TEST(LargeForms, GrowWithTheirRows) { is_read(rows(count, labels)); }

TEST(LargeForms, GrowWithTheGroupsOfALabel) {
    is_read(rows(count, [](const std::string& number) { return "label = \"l\", group = [\"g" + number + "\"]"; }));
}

TEST(LargeForms, GrowWithTheTermsOfARelation) {
    std::string parts = "\"r1\"";
    for (int i = 2; i < count; ++i)
        parts += ", \"r" + std::to_string(i) + '"';
    is_read(rows(count, labels) + std::string(rule) +
            "[[rule.relation]]\ntable = \"t\"\nacross = \"columns\"\ntotal = [\"r0\"]\nparts = [" + parts + "]\n");
}

TEST(LargeForms, NameNoMoreLinesThanMemoryHasRoomFor) {
    std::string text = std::string(large_head) + rows(2000, labels) + std::string(rule);
    for (int i = 0; i < 600; ++i)
        text += "[[rule.relation]]\ntable = \"t\"\nacross = \"columns\"\ntotal = [\"r0\"]\nparts = [\"r1..r1999\"]\n";
    EXPECT_THROW(parse_form(text, "large.toml"), TomlError);
}

} // namespace
} // namespace crossfoot
