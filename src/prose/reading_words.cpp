#include "prose/reading_words.hpp"

#include "text/fold.hpp"

#include <algorithm>
#include <string_view>

namespace crossfoot {

ReadingWords::ReadingWords(const Report& report)
    : words(report.form->prose), year(report.year ? report.year->year : 0) {
    constexpr std::u32string_view last = U"{last}";
    const std::u32string organ = fold(report.organ);
    of_one_organ = !organ.empty() && std::ranges::none_of(words.governments, [&](const std::u32string& end) {
        return organ.ends_with(end);
    });
    for (const std::u32string& word : words.last_year) {
        const std::size_t at = word.find(last);
        if (at == std::u32string::npos)
            last_year.push_back(word);
        else if (year != 0)
            last_year.push_back(std::u32string(word).replace(at, last.size(), fold(std::to_string(year - 1))));
    }
}

} // namespace crossfoot
