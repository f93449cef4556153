// The languages in which the program speaks: one for each file texts/<tag>.toml.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace crossfoot {

// Forms have their texts in these two. Further languages, by their place in all_languages(), have what their file says
// and English for the rest.
enum class Language : std::size_t { zh_cn, en };

const std::vector<Language>& all_languages();     // Chinese, English, then the others by their tags
std::string_view language_tag(Language language); // "zh-CN"
std::optional<Language> language_of_tag(std::string_view tag);

// The language for a locale such as "zh_TW", "de-AT" or "en_US.UTF-8": the one of that tag, else of the same language,
// else English. Every Chinese locale without a file of its own is Chinese.
Language language_of_locale(std::string_view locale);

} // namespace crossfoot
