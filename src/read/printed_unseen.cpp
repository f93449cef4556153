#include "read/printed_drawn.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>

namespace crossfoot {
namespace {

constexpr std::size_t looks_a_step = 4;

// A point of what is seen of a character: so far along its line, so much of its height above that.
PagePoint point_in(const Drawn& one, double along, double above) {
    const PagePoint way{one.to.x - one.from.x, one.to.y - one.from.y};
    const double length = std::hypot(way.x, way.y);
    const double up = length > 0 ? above * one.height / length : 0;
    return {one.from.x + along * way.x + up * way.y, one.from.y + along * way.y - up * way.x};
}

PagePoint middle_of(const Drawn& one) { return point_in(one, 0.5, 0.35); }

bool holds(const Filled& box, PagePoint point) {
    return box.left <= point.x && point.x <= box.right && box.top <= point.y && point.y <= box.bottom;
}

bool covers(const Filled& box, const Drawn& one) {
    for (const double along : {0.2, 0.8})
        for (const double above : {0.1, 0.6})
            if (!holds(box, point_in(one, along, above)))
                return false;
    return true;
}

class Unseen {
public:
    Unseen(const std::vector<Drawn>& characters, Budget& budget)
        : characters_(characters), budget_(budget), unseen_(characters.size()), down_(characters.size()) {
        middles_.reserve(characters.size());
        std::ranges::transform(characters, std::back_inserter(middles_), middle_of);
        std::iota(down_.begin(), down_.end(), std::size_t{0});
        std::ranges::sort(down_, {}, [&](std::size_t i) { return middles_[i].y; });
    }

    // White on what is below it, of which only a box that covers all is known to be white.
    void drop_white(const std::vector<Filled>& filled) {
        for (std::size_t i = 0; i < characters_.size(); ++i) {
            if (characters_[i].ink > white_ink)
                continue;
            budget_.work(1 + filled.size() / looks_a_step);
            const PagePoint middle = middles_[i];
            const auto below = std::find_if(filled.rbegin(), filled.rend(), [&](const Filled& box) {
                return box.before <= i && holds(box, middle) && (box.ink > white_ink || box.covers);
            });
            unseen_[i] = below == filled.rend() || below->ink <= white_ink;
        }
    }

    // Through a marker the text is seen, and so it is through layers, of which nobody says how clear they are, but
    // where something else is written on them.
    void drop_covered(const Filled& box) {
        const auto y = [&](std::size_t i) { return middles_[i].y; };
        const auto first = std::ranges::lower_bound(down_, box.top, {}, y);
        const auto last = std::ranges::upper_bound(first, down_.end(), box.bottom, {}, y);
        budget_.work(1 + static_cast<std::size_t>(last - first) / looks_a_step);
        constexpr std::ptrdiff_t most_alone = 60; // characters: who hides a page of them with nothing instead?
        const bool hides = (!box.marker && last - first <= most_alone) || std::any_of(first, last, [&](std::size_t i) {
                               return i >= box.before && !unseen_[i] && holds(box, middles_[i]);
                           });
        if (hides)
            std::for_each(first, last, [&](std::size_t i) {
                if (i < box.before && holds(box, middles_[i]) && covers(box, characters_[i]))
                    unseen_[i] = true;
            });
    }

    bool operator[](std::size_t i) const { return unseen_[i]; }

private:
    const std::vector<Drawn>& characters_;
    Budget& budget_;
    std::vector<bool> unseen_;
    std::vector<PagePoint> middles_;
    std::vector<std::size_t> down_; // the characters from the top down
};

} // namespace

std::vector<Drawn> drop_unseen(std::vector<Drawn>& characters, const std::vector<Filled>& filled, Budget& budget) {
    Unseen unseen(characters, budget);
    unseen.drop_white(filled);
    for (const Filled& box : filled)
        if (box.covers)
            unseen.drop_covered(box);
    std::vector<Drawn> seen;
    std::vector<Drawn> others;
    seen.reserve(characters.size());
    for (std::size_t i = 0; i < characters.size(); ++i)
        (unseen[i] ? others : seen).push_back(std::move(characters[i]));
    characters = std::move(seen);
    return others;
}

} // namespace crossfoot
