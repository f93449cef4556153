#include "read/printed_drawn.hpp"
#include "read/printed_left_out.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <utility>

namespace crossfoot {
namespace {

class Drawings {
public:
    // Whether the same was drawn there.
    bool holds(const Drawn& one) const {
        if (!has_place(one))
            return false;
        const Place at = place_of(one);
        for (std::int64_t i = at.first - 1; i <= at.first + 1; ++i)
            for (std::int64_t j = at.second - 1; j <= at.second + 1; ++j)
                if (const auto near = by_place_.find({i, j});
                    near != by_place_.end() &&
                    std::ranges::any_of(near->second, [&](const Drawn& other) { return are_one(one, other); }))
                    return true;
        return false;
    }

    void add(const Drawn& one) {
        constexpr std::size_t crowd = 64; // as many at one place nobody reads
        if (!has_place(one))
            return;
        std::vector<Drawn>& here = by_place_[place_of(one)];
        if (here.size() < crowd)
            here.push_back(one);
    }

private:
    using Place = std::pair<std::int64_t, std::int64_t>;

    static bool has_place(const Drawn& one) {
        constexpr double most = 1e6;
        return std::abs(one.from.x) <= most && std::abs(one.from.y) <= most;
    }

    static Place place_of(const Drawn& one) {
        constexpr double cell = 4; // points
        return {static_cast<std::int64_t>(std::floor(one.from.x / cell)),
                static_cast<std::int64_t>(std::floor(one.from.y / cell))};
    }

    static bool are_one(const Drawn& one, const Drawn& other) {
        constexpr double of_width = 0.6; // two letters beside each other are further apart
        constexpr double of_height = 0.3;
        const double width = std::hypot(one.to.x - one.from.x, one.to.y - one.from.y);
        const double aside = std::min(of_width * width, of_height * one.height);
        return one.text == other.text && std::abs(one.height - other.height) <= 0.1 * one.height &&
               std::hypot(one.from.x - other.from.x, one.from.y - other.from.y) <= aside;
    }

    std::map<Place, std::vector<Drawn>> by_place_;
};

} // namespace

void drop_copies(std::vector<Drawn>& characters) {
    Drawings drawings;
    std::erase_if(characters, [&](const Drawn& one) {
        const bool again = drawings.holds(one);
        if (!again)
            drawings.add(one);
        return again;
    });
}

bool hold_other_digits(const std::vector<Drawn>& characters, const std::vector<Drawn>& others) {
    const auto is_digit = [](const Drawn& one) { return has_digit(one.text); };
    if (std::ranges::none_of(characters, is_digit))
        return false;
    Drawings drawings;
    for (const Drawn& one : others)
        if (is_digit(one))
            drawings.add(one);
    return std::ranges::any_of(characters, [&](const Drawn& one) { return is_digit(one) && !drawings.holds(one); });
}

} // namespace crossfoot
