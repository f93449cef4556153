#include "read/printed_drawn.hpp"

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
    bool add(const Drawn& one) {
        constexpr double cell = 4; // points
        constexpr double most = 1e6;
        if (std::abs(one.from.x) > most || std::abs(one.from.y) > most)
            return false;
        const auto x = static_cast<std::int64_t>(std::floor(one.from.x / cell));
        const auto y = static_cast<std::int64_t>(std::floor(one.from.y / cell));
        for (std::int64_t i = x - 1; i <= x + 1; ++i)
            for (std::int64_t j = y - 1; j <= y + 1; ++j)
                if (const auto near = by_place_.find({i, j}); near != by_place_.end())
                    for (const Drawn& other : near->second)
                        if (are_one(one, other))
                            return true;
        std::vector<Drawn>& here = by_place_[{x, y}];
        constexpr std::size_t crowd = 64; // as many at one place nobody reads
        if (here.size() < crowd)
            here.push_back(one);
        return false;
    }

private:
    static bool are_one(const Drawn& one, const Drawn& other) {
        constexpr double of_width = 0.6; // two letters beside each other are further apart
        constexpr double of_height = 0.3;
        const double width = std::hypot(one.to.x - one.from.x, one.to.y - one.from.y);
        const double aside = std::min(of_width * width, of_height * one.height);
        return one.text == other.text && std::abs(one.height - other.height) <= 0.1 * one.height &&
               std::hypot(one.from.x - other.from.x, one.from.y - other.from.y) <= aside;
    }

    std::map<std::pair<std::int64_t, std::int64_t>, std::vector<Drawn>> by_place_;
};

} // namespace

void drop_copies(std::vector<Drawn>& characters) {
    Drawings drawings;
    std::erase_if(characters, [&](const Drawn& one) { return drawings.add(one); });
}

} // namespace crossfoot
