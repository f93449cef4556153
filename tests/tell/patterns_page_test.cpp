#include "tell/patterns_page.hpp"
#include "text/utf8.hpp"

#include <gtest/gtest.h>

#include <string>

namespace crossfoot {
namespace {

TEST(PatternsPage, NamesEveryPatternWithItsWords) {
    for (const auto& form : built_in_forms()) {
        const std::string page = patterns_page({form});
        const auto has = [&](const std::string& text) { return page.find('`' + text + '`') != std::string::npos; };
        const auto expect = [&](const std::string& id, const Words& words) {
            EXPECT_TRUE(has(id)) << id;
            for (const std::u32string& word : words)
                EXPECT_TRUE(has(utf8(word))) << id << ' ' << utf8(word);
        };
        for (const Statement& one : form->prose.statements)
            expect(one.id, one.words);
        for (const SaidShare& one : form->prose.shares)
            expect(one.id, one.words);
        for (const NamedWhole& one : form->prose.wholes)
            expect(one.id, one.words);
        for (const Claim& one : form->prose.claims)
            for (const Words& parts : one.says)
                expect(one.id, parts);
        for (const Mention& one : form->prose.mentions)
            expect(one.id, one.words);
    }
}

TEST(PatternsPage, IsOfAFormOfOnesOwn) {
    const auto own = parse_form(R"(
like = "cn-zfxxgk-2021"
id = "own"
[[statement]]
id = "own-received"
rule = "X-RECV"
words = ["喜收"]
equals = ["t3.r1.c7"]
)",
                                "own.toml");
    EXPECT_NE(patterns_page({own}).find("| `own-received` | `X-RECV` | `喜收` |"), std::string::npos);
}

} // namespace
} // namespace crossfoot
