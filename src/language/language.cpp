#include "language/language.hpp"

#include <algorithm>
#include <string>

namespace crossfoot {
namespace {

// Those of the build, with blanks between them.
std::vector<std::string_view> read_tags() {
    std::vector<std::string_view> tags{"zh-CN", "en"};
    std::string_view rest = CROSSFOOT_LANGUAGES;
    while (!rest.empty()) {
        const std::string_view tag = rest.substr(0, rest.find(' '));
        if (std::find(tags.begin(), tags.end(), tag) == tags.end())
            tags.push_back(tag);
        rest.remove_prefix(std::min(rest.size(), tag.size() + 1));
    }
    return tags;
}

const std::vector<std::string_view>& all_tags() {
    static const std::vector<std::string_view> tags = read_tags();
    return tags;
}

} // namespace

const std::vector<Language>& all_languages() {
    static const std::vector<Language> languages = [] {
        std::vector<Language> all;
        for (std::size_t i = 0; i < all_tags().size(); ++i)
            all.push_back(static_cast<Language>(i));
        return all;
    }();
    return languages;
}

std::string_view language_tag(Language language) { return all_tags()[static_cast<std::size_t>(language)]; }

std::optional<Language> language_of_tag(std::string_view tag) {
    for (const Language language : all_languages())
        if (language_tag(language) == tag)
            return language;
    return {};
}

Language language_of_locale(std::string_view locale) {
    std::string tag(locale.substr(0, locale.find_first_of(".@")));
    std::replace(tag.begin(), tag.end(), '_', '-');
    if (const auto exact = language_of_tag(tag))
        return *exact;
    const auto primary = [](std::string_view whole) { return whole.substr(0, whole.find('-')); };
    for (const Language language : all_languages())
        if (primary(language_tag(language)) == primary(tag))
            return language;
    return Language::en;
}

} // namespace crossfoot
