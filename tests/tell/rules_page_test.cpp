#include "tell/rules_page.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace crossfoot {
namespace {

std::string page_in_docs() {
    std::ifstream file(RULES_PAGE, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

TEST(RulesPage, InDocsIsTheOneThatTheFormsGive) {
    EXPECT_EQ(page_in_docs(), rules_page(built_in_forms())) << "cmake --build … --target rules_page renews it";
}

TEST(RulesPage, NamesEveryRuleInBothLanguages) {
    const std::string page = rules_page(built_in_forms());
    for (const auto& form : built_in_forms())
        for (const Rule& rule : form->rules) {
            EXPECT_NE(page.find("`" + rule.id + "`"), std::string::npos) << rule.id;
            EXPECT_NE(page.find(rule.name.zh_cn), std::string::npos) << rule.id;
            EXPECT_NE(page.find(rule.name.en), std::string::npos) << rule.id;
        }
}

} // namespace
} // namespace crossfoot
