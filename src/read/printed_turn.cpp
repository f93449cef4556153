#include "read/printed_turn.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace crossfoot {

Turn turn_of(const std::vector<Drawn>& characters) {
    std::array<std::size_t, 4> counts{};
    for (const Drawn& one : characters) {
        const PagePoint way{one.to.x - one.from.x, one.to.y - one.from.y};
        const bool lies = std::abs(way.x) >= std::abs(way.y);
        ++counts[static_cast<std::size_t>(lies ? (way.x >= 0 ? Turn::none : Turn::half)
                                               : (way.y >= 0 ? Turn::left : Turn::right))];
    }
    return static_cast<Turn>(std::ranges::max_element(counts) - counts.begin());
}

PagePoint Turned::operator()(PagePoint p) const {
    switch (turn) {
    case Turn::left:
        return {p.y, width - p.x};
    case Turn::half:
        return {width - p.x, height - p.y};
    case Turn::right:
        return {height - p.y, p.x};
    case Turn::none:
        break;
    }
    return p;
}

void turn_rules(PrintedPage& page, const Turned& turned) {
    std::vector<PrintedRule> across;
    std::vector<PrintedRule> down;
    const auto add = [&](PagePoint one, PagePoint other) {
        one = turned(one);
        other = turned(other);
        const bool lies = std::abs(one.x - other.x) >= std::abs(one.y - other.y);
        if (lies)
            across.push_back({std::min(one.x, other.x), std::max(one.x, other.x), one.y});
        else
            down.push_back({std::min(one.y, other.y), std::max(one.y, other.y), one.x});
    };
    for (const PrintedRule& rule : page.across)
        add({rule.first, rule.at}, {rule.last, rule.at});
    for (const PrintedRule& rule : page.down)
        add({rule.at, rule.first}, {rule.at, rule.last});
    page.across = std::move(across);
    page.down = std::move(down);
}

} // namespace crossfoot
