#include "prose/told_bases.hpp"

#include "prose/year_text.hpp"

#include <algorithm>

namespace crossfoot {
namespace {

// "161件，比2022年的130件有所增加", "161件（2022年130件）"; "由130件增至161件", where the place is that of the 161.
std::optional<ToldBase> base_at(const YearText& text, const StatementFinder& finder, const NumberPlace& place) {
    if (finder.what_became(text.read, place))
        return ToldBase{place, {place.clause, place.number - 1}};
    if (text.here.told_of_last_year.empty() || !text.is_base(place))
        return {};
    const auto now = text.number_before(place);
    return now ? std::optional(ToldBase{*now, place}) : std::nullopt;
}

} // namespace

void add_told_bases(ReadSentence& read, const StatementFinder& finder) {
    const YearText text{read, finder.changes()};
    const auto is_in_a_change = [&](const NumberPlace& place) {
        return std::ranges::any_of(read.changes, [&](const ToldChange& told) { return told.last == place; });
    };
    for (std::size_t i = 0; i < read.numbers.size(); ++i)
        for (std::size_t n = 0; n < read.numbers[i].size(); ++n)
            if (const auto base = base_at(text, finder, {i, n});
                base && read.reading_at(base->now) && read.number(base->now).unit == read.number(base->last).unit &&
                !read.number(base->last).approximate && !is_in_a_change(base->last))
                read.bases.push_back(*base);
}

} // namespace crossfoot
