#include "recognise/side_by_side.hpp"

#include <algorithm>

namespace crossfoot {
namespace {

// Behind those of its row, from that group on.
std::size_t end_of_row(const std::vector<OutcomeGroup>& groups, std::size_t first) {
    std::size_t end = first;
    while (end < groups.size() && groups[end].row == groups[first].row && groups[end].head == groups[first].head)
        ++end;
    return end;
}

// Several groups that are all named as one.
bool are_of_several(const std::vector<std::optional<std::size_t>>& named, std::size_t first, std::size_t end) {
    return end - first > 1 && named[first] &&
           std::all_of(named.begin() + static_cast<std::ptrdiff_t>(first),
                       named.begin() + static_cast<std::ptrdiff_t>(end),
                       [&](const std::optional<std::size_t>& name) { return name == named[first]; });
}

bool stand_in_the_same_columns(const std::vector<OutcomeGroup>& groups, std::size_t first, std::size_t other,
                               std::size_t width) {
    for (std::size_t i = 0; i < width; ++i)
        if (groups[first + i].columns.front().at != groups[other + i].columns.front().at)
            return false;
    return true;
}

} // namespace

std::vector<std::size_t> one_report_behind_the_other(std::vector<OutcomeGroup>& groups,
                                                     const std::vector<std::optional<std::size_t>>& named) {
    std::vector<std::size_t> order;
    for (std::size_t first = 0; first < groups.size();) {
        std::size_t end = end_of_row(groups, first);
        const std::size_t width = end - first;
        const bool several = are_of_several(named, first, end);
        while (several && end < groups.size() && end_of_row(groups, end) == end + width &&
               are_of_several(named, end, end + width) && stand_in_the_same_columns(groups, first, end, width))
            end += width;
        for (std::size_t i = 0; i < width; ++i)
            for (std::size_t group = first + i; group < end; group += width) {
                order.push_back(group);
                groups[group].beside = several ? 1 : groups[group].beside;
            }
        first = end;
    }
    return order;
}

} // namespace crossfoot
