#include "guide.hpp"

namespace crossfoot::describe {
namespace {

std::string code(const std::string& text) { return "`" + text + "`"; }

std::string items(const std::vector<LocalText>& paragraphs, Language language) {
    std::string text;
    for (const LocalText& paragraph : paragraphs)
        text += "- " + paragraph.in(language) + "\n";
    return text;
}

std::string entry(const Function& function, const Prose& prose, Language language) {
    const auto word = [&](const char* key) { return prose.word(key).in(language); };
    std::string text = "\n## " + function.name + "\n\n" + summary(function, language) + "\n\n" +
                       code(signature(function, language)) + "\n\n";
    for (const Parameter& parameter : function.parameters)
        text += "- **" + parameter.name.in(language) + "**" + (parameter.optional ? word("optional") : "") +
                word("between") + parameter.description.in(language) + "\n";
    text += "\n" + word("result") + word("between") + function.result.in(language) + "\n\n" + word("example") +
            word("between") + code(function.example) + "\n";
    return text;
}

} // namespace

std::string functions_page(const std::vector<Function>& functions, const Prose& prose, Language language) {
    const auto word = [&](const char* key) { return prose.word(key).in(language); };
    const std::string other = language == Language::en ? "[中文](functions.zh-CN.md)" : "[English](functions.md)";
    const std::string made =
        language == Language::en
            ? "Made from extension/functions.toml by the build target `functions_pages`."
            : "本页由构建目标 `functions_pages` 根据 extension/functions.toml 生成，请勿手工修改。";
    std::string page = "# " + word("functions") + "\n\n" + other + "\n\n" + made + "\n\n";
    page += items(prose.rules, language);
    for (const Function& function : functions)
        page += entry(function, prose, language);
    return page + "\n## " + word("without") + "\n\n" + items(prose.without, language);
}

} // namespace crossfoot::describe
