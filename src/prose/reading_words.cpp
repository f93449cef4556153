#include "prose/reading_words.hpp"

#include "text/fold.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace crossfoot {
namespace {

// Without those that name a year where nobody knows it.
Words with_years(const Words& words, int year) {
    Words all;
    for (std::u32string word : words) {
        for (const auto& [name, meant] : {std::pair(std::u32string_view(U"{last}"), year - 1), {U"{year}", year}})
            if (const std::size_t at = word.find(name); at != std::u32string::npos)
                word = year == 0 ? U"" : word.replace(at, name.size(), fold(std::to_string(meant)));
        if (!word.empty())
            all.push_back(std::move(word));
    }
    return all;
}

} // namespace

ReadingWords::ReadingWords(const Report& report)
    : words(report.form->prose), year(report.year ? report.year->year : 0) {
    organ = fold(report.organ);
    of_one_organ = !organ.empty() && std::ranges::none_of(words.governments, [&](const std::u32string& end) {
        return organ.ends_with(end);
    });
    last_year = with_years(words.last_year, year);
    level = with_years(words.level, year);
    year_before = with_years(words.year_before, year);
    this_year = with_years(words.this_year, year);
    whole_year = with_years(words.whole_year, year);
}

} // namespace crossfoot
