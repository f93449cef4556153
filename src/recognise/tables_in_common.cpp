#include "recognise/tables_in_common.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <utility>

namespace crossfoot {
namespace {

// The one below has no title of its own and begins with the table, or tables, with which the one above ends.
bool comes_twice(const Settled& above, const Settled& below) {
    const auto titled = [&](const Title& title) {
        return std::ranges::find(above.titles, title.place, &Title::place) != above.titles.end();
    };
    if (above.form != below.form || !std::ranges::all_of(below.titles, titled))
        return false;
    const auto same = [](const Candidate& one, const Candidate& other) { return one.spec == other.spec; };
    const auto twice =
        std::ranges::find(above.tables, below.tables.front().spec, &Candidate::spec) - above.tables.begin();
    const auto count = std::ssize(above.tables) - twice;
    if (count == 0 || count > std::ssize(below.tables) || (count > 1 && count == std::ssize(below.tables)))
        return false;
    const auto rest = below.tables.begin() + count;
    return std::equal(below.tables.begin(), rest, above.tables.begin() + twice, same) &&
           std::none_of(rest, below.tables.end(), [&](const Candidate& table) {
               return std::ranges::find(above.tables, table.spec, &Candidate::spec) != above.tables.end();
           });
}

bool holds(const std::vector<std::string>& ids, const std::string& id) {
    return std::ranges::find(ids, id) != ids.end();
}

} // namespace

void share_tables(std::vector<Settled>& reports) {
    for (auto first = reports.begin(); first != reports.end();) {
        auto end = std::next(first);
        // What no title holds together may be of two.
        while (end != reports.end() && !first->titles.empty() && comes_twice(*std::prev(end), *end))
            ++end;
        std::set<std::string> all;
        for (auto report = first; report != end; ++report)
            for (const Candidate& table : report->tables)
                if (!all.insert(table.spec->id).second && !holds(first->twice, table.spec->id))
                    first->twice.push_back(table.spec->id);
        for (auto other = std::next(first); other != end; ++other) {
            const auto common =
                std::stable_partition(other->tables.begin(), other->tables.end(),
                                      [&](const Candidate& table) { return holds(first->twice, table.spec->id); });
            std::move(common, other->tables.end(), std::back_inserter(first->tables));
            other->tables.erase(common, other->tables.end());
            other->beside.insert(other->beside.end(), all.begin(), all.end());
            std::ranges::move(std::exchange(other->paragraphs, {}), std::back_inserter(first->paragraphs));
            first->sections = std::max(first->sections, std::exchange(other->sections, 0));
        }
        if (std::next(first) != end) {
            first->beside.insert(first->beside.end(), all.begin(), all.end());
            std::ranges::sort(first->paragraphs); // both may have had those of a cover
            first->paragraphs.erase(std::unique(first->paragraphs.begin(), first->paragraphs.end()),
                                    first->paragraphs.end());
        }
        first = end;
    }
}

} // namespace crossfoot
