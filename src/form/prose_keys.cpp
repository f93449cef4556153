#include "form/prose_keys.hpp"

#include <array>

namespace crossfoot {
namespace {

constexpr auto known_keys = std::to_array<ProseKey>({
    {"units", &ProseWords::units},
    {"unlike", &ProseWords::unlike},
    {"scope", &ProseWords::scope},
    {"wider", &ProseWords::wider},
    {"governments", &ProseWords::governments},
    {"own", &ProseWords::own},
    {"own_areas", &ProseWords::own_areas},
    {"bodies", &ProseWords::bodies},
    {"offices", &ProseWords::offices},
    {"no_offices", &ProseWords::no_offices},
    {"groups", &ProseWords::groups},
    {"acts", &ProseWords::acts},
    {"joins", &ProseWords::joins},
    {"joins_bodies", &ProseWords::joins_bodies},
    {"joins_others", &ProseWords::joins_others},
    {"no_names", &ProseWords::no_names},
    {"fillers", &ProseWords::fillers},
    {"narrowable", &ProseWords::narrowable},
    {"narrowed", &ProseWords::narrowed},
    {"passed_over", &ProseWords::passed_over},
    {"narrower", &ProseWords::narrower},
    {"parts_of_year", &ProseWords::parts_of_year},
    {"until", &ProseWords::until},
    {"whole_year", &ProseWords::whole_year},
    {"kinds", &ProseWords::kinds},
    {"topics", &ProseWords::topics},
    {"samples", &ProseWords::samples},
    {"of_topics", &ProseWords::of_topics},
    {"no_topics", &ProseWords::no_topics},
    {"matters", &ProseWords::matters},
    {"own_matters", &ProseWords::own_matters},
    {"approximate", &ProseWords::approximate},
    {"approximate_behind", &ProseWords::approximate_behind},
    {"reaches", &ProseWords::reaches},
    {"aims", &ProseWords::aims},
    {"carried", &ProseWords::carried},
    {"respectively", &ProseWords::respectively},
    {"whole", &ProseWords::whole, CheckKind::lists},
    {"ends", &ProseWords::ends, CheckKind::lists},
    {"others", &ProseWords::others, CheckKind::lists},
    {"counters", &ProseWords::counters, CheckKind::lists},
    {"counted", &ProseWords::counted, CheckKind::lists},
    {"in_all", &ProseWords::in_all, CheckKind::lists},
    {"share", &ProseWords::share, CheckKind::shares},
    {"share_of_all", &ProseWords::share_of_all, CheckKind::shares},
    {"last_year", &ProseWords::last_year, CheckKind::comparisons},
    {"more", &ProseWords::more, CheckKind::comparisons},
    {"less", &ProseWords::less, CheckKind::comparisons},
    {"levels", &ProseWords::levels, CheckKind::comparisons},
    {"from", &ProseWords::from, CheckKind::comparisons},
    {"level", &ProseWords::level, CheckKind::comparisons},
    {"level_at", &ProseWords::level_at, CheckKind::comparisons},
    {"compared", &ProseWords::compared, CheckKind::comparisons},
    {"year_before", &ProseWords::year_before, CheckKind::comparisons},
    {"this_year", &ProseWords::this_year, CheckKind::comparisons},
    {"told_of_last_year", &ProseWords::told_of_last_year, CheckKind::comparisons},
    {"areas", &ProseWords::areas, CheckKind::names},
    {"alike", &ProseWords::alike, CheckKind::names},
    {"held_against", &ProseWords::held_against, CheckKind::years},
    {"of_the_year", &ProseWords::of_the_year, CheckKind::years},
});

} // namespace

std::span<const ProseKey> prose_keys() { return known_keys; }

} // namespace crossfoot
