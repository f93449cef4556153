#include "form/prose_keys.hpp"
#include "tell/patterns_page.hpp"
#include "text/utf8.hpp"

#include <gtest/gtest.h>

#include <set>
#include <sstream>

namespace crossfoot {
namespace {

// What stands on the page between blanks, names and words alike.
std::set<std::string> told(Language language) {
    std::istringstream page(patterns_page(built_in_forms(), language));
    std::set<std::string> all;
    for (std::string word; page >> word;) {
        all.insert(word);
        for (const std::string_view colon : {"：", ":"}) // before the first of the words
            if (const std::size_t at = word.find(colon); at != std::string::npos)
                all.insert(word.substr(at + colon.size()));
    }
    return all;
}

TEST(PatternsPage, NamesEveryPatternInEachLanguage) {
    for (const Language language : {Language::zh_cn, Language::en}) {
        const std::set<std::string> page = told(language);
        const auto expect = [&](const auto& patterns) {
            for (const auto& pattern : patterns)
                EXPECT_TRUE(page.contains(pattern.id)) << pattern.id;
        };
        for (const auto& form : built_in_forms()) {
            expect(form->prose.statements);
            expect(form->prose.shares);
            expect(form->prose.wholes);
            expect(form->prose.claims);
            expect(form->prose.mentions);
        }
    }
}

TEST(PatternsPage, HasEveryWord) {
    const std::set<std::string> page = told(Language::zh_cn);
    const auto expect = [&](const Words& words) {
        for (const std::u32string& word : words)
            EXPECT_TRUE(page.contains(utf8(word))) << utf8(word);
    };
    for (const auto& form : built_in_forms()) {
        for (const ProseKey& key : prose_keys())
            expect(form->prose.*key.words);
        for (const Statement& statement : form->prose.statements)
            for (const Words* words : {&statement.words, &statement.together, &statement.units, &statement.unlike,
                                       &statement.with, &statement.apart, &statement.sure})
                expect(*words);
        for (const Claim& claim : form->prose.claims)
            for (const Words* words :
                 {&claim.with, &claim.unlike, &claim.apart, &claim.instead, &claim.plain, &claim.some})
                expect(*words);
    }
}

} // namespace
} // namespace crossfoot
