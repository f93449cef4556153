#include "read/printed_turn.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace crossfoot {
namespace {

constexpr std::size_t turns = 4;

Turn turn_between(PagePoint from, PagePoint to) {
    const PagePoint way{to.x - from.x, to.y - from.y};
    if (std::abs(way.x) >= std::abs(way.y))
        return way.x >= 0 ? Turn::none : Turn::half;
    return way.y >= 0 ? Turn::left : Turn::right;
}

} // namespace

Turn turn_of(const std::vector<Drawn>& characters) {
    std::array<std::size_t, turns> counts{};
    for (const Drawn& one : characters)
        ++counts[static_cast<std::size_t>(turn_between(one.from, one.to))];
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

void turn_character(PrintedCharacter& character, Turn turn) {
    const Turned turned{turn};
    const PagePoint one = turned({character.left, character.top});
    const PagePoint other = turned({character.right, character.bottom});
    character.left = std::min(one.x, other.x);
    character.top = std::min(one.y, other.y);
    character.right = std::max(one.x, other.x);
    character.bottom = std::max(one.y, other.y);
    const auto quarters = static_cast<std::size_t>(character.turn) + turns - static_cast<std::size_t>(turn);
    character.turn = static_cast<Turn>(quarters % turns);
}

Turn back_from(Turn turn) { return static_cast<Turn>((turns - static_cast<std::size_t>(turn)) % turns); }

PrintedCharacter character_of(Drawn one, const Turned& turned) {
    const PagePoint from = turned(one.from);
    const PagePoint to = turned(one.to);
    const Turn turn = turn_between(from, to);
    const Turned upright{turn};
    const PagePoint first = upright(from);
    const PagePoint last = upright(to);
    // Above the line on which it stands. Characters below each other look as those do that are turned.
    const double ascent = turn == Turn::none ? 0.85 : 0.5;
    PrintedCharacter result{std::min(first.x, last.x), std::min(first.y, last.y) - one.height * ascent,
                            std::max(first.x, last.x), std::max(first.y, last.y) + one.height * (1 - ascent),
                            std::move(one.text)};
    turn_character(result, back_from(turn));
    return result;
}

std::vector<std::vector<PrintedCharacter>> by_turn(std::vector<PrintedCharacter> characters) {
    std::vector<std::vector<PrintedCharacter>> result(turns);
    for (PrintedCharacter& one : characters) {
        std::vector<PrintedCharacter>& alike = result[static_cast<std::size_t>(one.turn)];
        turn_character(one, one.turn);
        alike.push_back(std::move(one));
    }
    return result;
}

void turn_rules(std::vector<PrintedRule>& across, std::vector<PrintedRule>& down, const Turned& turned) {
    std::vector<PrintedRule> lying;
    std::vector<PrintedRule> upright;
    const auto add = [&](PagePoint one, PagePoint other, bool may_strike) {
        one = turned(one);
        other = turned(other);
        const bool lies = std::abs(one.x - other.x) >= std::abs(one.y - other.y);
        if (lies)
            lying.push_back({std::min(one.x, other.x), std::max(one.x, other.x), one.y, may_strike});
        else
            upright.push_back({std::min(one.y, other.y), std::max(one.y, other.y), one.x});
    };
    for (const PrintedRule& rule : across)
        add({rule.first, rule.at}, {rule.last, rule.at}, rule.may_strike);
    for (const PrintedRule& rule : down)
        add({rule.at, rule.first}, {rule.at, rule.last}, rule.may_strike);
    across = std::move(lying);
    down = std::move(upright);
}

} // namespace crossfoot
