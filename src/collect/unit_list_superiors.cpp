// Who is above whom in a list of units.
#include "collect/unit_list.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace crossfoot {

// A code of several names is left as it stands, and is then no unit's.
void UnitList::take_superiors_by_code() {
    std::map<std::u32string, std::string> codes;
    std::set<std::u32string> shared;
    for (const Unit& unit : units_)
        if (const auto [known, is_new] = codes.emplace(folded_name(unit.code), unit.name);
            !is_new && folded_name(known->second) != folded_name(unit.name))
            shared.insert(known->first);
    for (Unit& unit : units_) {
        const std::u32string superior = folded_name(unit.superior);
        if (const auto by_code = codes.find(superior); !superior.empty() && by_code != codes.end())
            if (!shared.contains(superior))
                unit.superior = by_code->second;
        if (!unit.superior.empty() && folded_name(unit.superior) == folded_name(unit.name))
            drop_own_superior(unit);
    }
}

// Nobody is above itself.
void UnitList::drop_own_superior(Unit& unit) {
    unit.superior.clear();
    std::vector<std::string>& own = faults_["list_own_superior"];
    if (std::ranges::find(own, unit.name) == own.end())
        own.push_back(unit.name);
}

// Whose report may be there though the list does not name them: to their sums it is held all the same.
void UnitList::add_superiors() {
    const std::size_t listed = units_.size();
    for (std::size_t i = 0; i < listed; ++i) {
        const std::string superior = units_[i].superior;
        if (superior.empty() || !all_named(superior).empty())
            continue;
        faults_["list_no_superior"].push_back(with_nearest(superior));
        const std::u32string name = folded_name(superior);
        by_name_[name] = {units_.size()};
        by_count_[counted_name(name)].push_back(units_.size());
        units_.push_back({superior, {}, {}, {}, {}, false, false});
    }
}

void UnitList::check_superiors() {
    std::set<std::u32string> told;
    std::vector<std::optional<std::size_t>> above(units_.size());
    for (std::size_t i = 0; i < units_.size(); ++i) {
        Unit& unit = units_[i];
        above[i] = named(unit.superior);
        if (above[i] == i) {
            drop_own_superior(unit);
            above[i].reset();
        } else if (!above[i] && !unit.superior.empty() && told.insert(folded_name(unit.superior)).second)
            faults_["list_no_superior"].push_back(with_nearest(unit.superior));
    }
    std::vector<std::size_t> walk(units_.size(), 0); // on which it was come by, from 1 on
    for (std::size_t i = 0; i < units_.size(); ++i) {
        std::optional<std::size_t> at = i;
        while (at && walk[*at] == 0) {
            walk[*at] = i + 1;
            at = above[*at];
        }
        if (at && walk[*at] == i + 1)
            open_circle(*at, above);
    }
}

// None of them has a superior then: who is the highest nobody guesses, and each counts once.
void UnitList::open_circle(std::size_t first, std::vector<std::optional<std::size_t>>& above) {
    std::string circle = units_[first].name;
    for (std::optional<std::size_t> at = first; at;) {
        const std::optional<std::size_t> next = std::exchange(above[*at], std::nullopt);
        units_[*at].superior.clear();
        circle += next ? " → " + units_[*next].name : std::string();
        at = next;
    }
    faults_["list_circle"].push_back(circle);
}

} // namespace crossfoot
