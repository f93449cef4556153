// Reading a form takes no longer than its size allows, whatever a file holds.
#include "form/form.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <functional>

namespace crossfoot {
namespace {

constexpr std::string_view head = R"(id = "large"
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

double seconds(const std::string& body) {
    const auto begin = std::chrono::steady_clock::now();
    parse_form(std::string(head) + body, "large.toml");
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

// Eight times as much takes eight times as long, not sixty-four; the best of three, since other work disturbs.
void grows_with_its_size(const std::function<std::string(int count)>& body) {
    constexpr int count = 3000;
    double small = 1e9;
    double large = 1e9;
    for (int i = 0; i < 3; ++i) {
        small = std::min(small, seconds(body(count)));
        large = std::min(large, seconds(body(8 * count)));
    }
    EXPECT_LT(large, 24 * small);
}

TEST(LargeForms, GrowWithTheirRows) {
    grows_with_its_size([](int count) { return rows(count, labels); });
}

TEST(LargeForms, GrowWithTheGroupsOfALabel) {
    grows_with_its_size([](int count) {
        return rows(count, [](const std::string& number) { return "label = \"l\", group = [\"g" + number + "\"]"; });
    });
}

TEST(LargeForms, GrowWithTheTermsOfARelation) {
    grows_with_its_size([](int count) {
        std::string parts = "\"r1\"";
        for (int i = 2; i < count; ++i)
            parts += ", \"r" + std::to_string(i) + '"';
        return rows(count, labels) + std::string(rule) +
               "[[rule.relation]]\ntable = \"t\"\nacross = \"columns\"\ntotal = [\"r0\"]\nparts = [" + parts + "]\n";
    });
}

TEST(LargeForms, NameNoMoreLinesThanMemoryHasRoomFor) {
    std::string body = rows(2000, labels) + std::string(rule);
    for (int i = 0; i < 600; ++i)
        body += "[[rule.relation]]\ntable = \"t\"\nacross = \"columns\"\ntotal = [\"r0\"]\nparts = [\"r1..r1999\"]\n";
    EXPECT_THROW(seconds(body), TomlError);
}

} // namespace
} // namespace crossfoot
