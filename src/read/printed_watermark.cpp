#include "read/printed_drawn.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

namespace crossfoot {
namespace {

// Characters of one size and paleness are of one watermark; some of them may stand where there is no text.
using Kind = std::pair<long, long>;

Kind kind_of(const Drawn& one) {
    constexpr double half_points = 2;
    constexpr double shades = 20;
    return {std::lround(one.height * half_points), std::lround(one.ink * shades)};
}

double usual_height(const std::vector<Drawn>& characters) {
    std::vector<double> heights;
    heights.reserve(characters.size());
    for (const Drawn& one : characters)
        heights.push_back(one.height);
    const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
    std::ranges::nth_element(heights, middle);
    return *middle;
}

// Whether the other begins within what is seen of it.
bool lies_over(const Drawn& one, const Drawn& other) {
    constexpr double above = 0.8; // of its height, from where it stands
    constexpr double below = 0.1;
    const double up = one.from.y - other.from.y;
    return one.from.x <= other.from.x && other.from.x <= one.to.x && below * one.height <= up &&
           up <= above * one.height;
}

} // namespace

std::vector<Drawn> drop_watermarks(std::vector<Drawn>& characters, Budget& budget) {
    constexpr double large = 2; // times the usual height
    constexpr double pale = 0.5;
    constexpr std::size_t characters_a_step = 16;
    if (characters.empty())
        return {};
    const double least = large * usual_height(characters);
    std::set<Kind> watermarks;
    for (const Drawn& one : characters) {
        if (one.height < least || one.ink > pale || watermarks.contains(kind_of(one)))
            continue;
        budget.work(characters.size() / characters_a_step);
        if (std::ranges::any_of(characters,
                                [&](const Drawn& other) { return other.height < least && lies_over(one, other); }))
            watermarks.insert(kind_of(one));
    }
    std::vector<Drawn> dropped;
    std::erase_if(characters, [&](const Drawn& one) {
        const bool gone = one.height >= least && watermarks.contains(kind_of(one));
        if (gone)
            dropped.push_back(one);
        return gone;
    });
    return dropped;
}

} // namespace crossfoot
