#include "recognise/settlement.hpp"

#include "recognise/tables_in_common.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <set>
#include <span>

namespace crossfoot {
namespace {

constexpr double of_its_year = 0.06;   // what a form fits better for being that of the year
constexpr std::size_t near_stacks = 6; // stacks of tables that may be parts of one report
constexpr double least_share = 0.5;    // a table that only another form has must fit it so well

const Candidate& best(const Alternatives& place) { return *std::ranges::max_element(place, {}, &Candidate::fit); }

// Tables one below the other, none of them twice.
struct Stack {
    std::size_t block = 0;
    int left = 0;
    int right = 0;
    std::vector<Alternatives> places;
    std::set<std::string> ids;

    bool is_over(const Candidate& table) const {
        return table.block == block && left <= table.box.last.column && table.box.first.column <= right;
    }
    void add(Alternatives place, const Candidate& table) {
        const bool first = places.empty();
        block = table.block;
        // A wide table below does not make what stands beside the others part of the stack.
        if (first || table.spec->row_labels) {
            left = first ? table.box.first.column : std::min(left, table.box.first.column);
            right = first ? table.box.last.column : std::max(right, table.box.last.column);
        }
        ids.insert(table.spec->id);
        places.push_back(std::move(place));
    }
};

bool share(const std::set<std::string>& one, const std::set<std::string>& other) {
    return std::ranges::any_of(one, [&](const std::string& id) { return other.contains(id); });
}

// On a sheet a report goes on downwards until one of its tables comes again; what stands on further sheets, or beside
// it, belongs to it as long as it has nothing twice.
std::vector<Stack> stacks(std::vector<Alternatives> places) {
    std::ranges::sort(
        places, {}, [](const Alternatives& place) { return std::pair(place.front().block, place.front().box.first); });
    std::vector<Stack> all;
    std::map<std::size_t, std::vector<std::size_t>> open; // by block: those that may go on
    for (Alternatives& place : places) {
        const Candidate& table = best(place); // stays where it is while its vector moves
        std::vector<std::size_t>& here = open[table.block];
        const auto over =
            std::find_if(here.rbegin(), here.rend(), [&](std::size_t i) { return all[i].is_over(table); });
        const bool goes_on = over != here.rend() && !all[*over].ids.contains(table.spec->id);
        if (!goes_on) {
            if (over != here.rend())
                here.erase(std::next(over).base());
            here.push_back(all.size());
            all.emplace_back();
            all.back().add(std::move(place), table);
        } else {
            all[*over].add(std::move(place), table);
        }
    }
    std::vector<Stack> merged;
    for (Stack& stack : all) {
        const auto last = std::min(near_stacks, merged.size());
        const auto into = std::find_if(merged.rbegin(), merged.rbegin() + static_cast<std::ptrdiff_t>(last),
                                       [&](const Stack& other) { return !share(other.ids, stack.ids); });
        if (into == merged.rbegin() + static_cast<std::ptrdiff_t>(last)) {
            merged.push_back(std::move(stack));
            continue;
        }
        into->ids.merge(stack.ids);
        std::ranges::move(stack.places, std::back_inserter(into->places));
    }
    return merged;
}

class Settling {
public:
    Settling(const std::vector<Landmarks>& landmarks, const FormNames& names)
        : landmarks_(landmarks), names_(names), tops_(landmarks.size()), bottoms_(landmarks.size()) {}

    std::vector<Settled> run(std::vector<Alternatives> places) {
        std::vector<Stack> all = stacks(std::move(places));
        for (const Stack& stack : all) {
            std::map<std::size_t, CellRange> boxes; // of the stack in each block
            for (const Alternatives& place : stack.places) {
                const Candidate& table = place.front();
                const auto [known, added] = boxes.try_emplace(table.block, table.box);
                if (!added)
                    known->second = united(known->second, table.box);
            }
            for (const auto& [block, box] : boxes) {
                tops_[block].push_back(box.first.row);
                bottoms_[block].push_back(box.last.row);
            }
        }
        for (std::size_t block = 0; block < landmarks_.size(); ++block) {
            std::ranges::sort(tops_[block]);
            std::ranges::sort(bottoms_[block]);
            if (bottoms_[block].empty())
                covers_.push_back(block);
        }
        for (const Stack& stack : all) {
            const auto block = [](const Alternatives& place) { return place.front().block; };
            firsts_.push_back(block(*std::ranges::min_element(stack.places, {}, block)));
            lasts_.push_back(block(*std::ranges::max_element(stack.places, {}, block)));
        }
        std::ranges::sort(firsts_);
        std::ranges::sort(lasts_);
        std::vector<Settled> result;
        for (Stack& stack : all)
            decide(std::move(stack.places), {}, result);
        result = gathered(std::move(result));
        share_tables(result);
        return result;
    }

private:
    // The part of a block that belongs to the report: all of it, unless several share it.
    struct Area {
        CellRange box;
        bool shared = false;
        int floor = -1;                             // the last row of what stands above the report
        int last = std::numeric_limits<int>::max(); // the last row that may be the report's
    };
    using Areas = std::map<std::size_t, Area>; // by block

    Areas areas(const std::vector<Alternatives>& places) const {
        Areas result;
        for (const Alternatives& place : places) {
            const Candidate& table = place.front();
            const auto [known, added] = result.try_emplace(table.block, Area{.box = table.box});
            if (!added)
                known->second.box = united(known->second.box, table.box);
        }
        for (auto& [block, area] : result) {
            const std::vector<int>& bottoms = bottoms_[block];
            area.shared = bottoms.size() > 1;
            const auto above = std::ranges::lower_bound(bottoms, area.box.first.row);
            if (above != bottoms.begin())
                area.floor = last_row_before(block, *std::prev(above), area.box.first.row);
            const auto below = std::ranges::upper_bound(tops_[block], area.box.last.row);
            if (below != tops_[block].end())
                area.last = last_row_before(block, area.box.last.row, *below);
        }
        return result;
    }

    // Of a report whose tables end at `bottom`, where those of the next begin at `top`: what stands above the next
    // one's title. Where there is none, all between is the next one's.
    int last_row_before(std::size_t block, int bottom, int top) const {
        const std::vector<Title>& titles = landmarks_[block].titles; // row by row
        const auto row = [](const Title& title) { return title.place.cell().row; };
        const auto title = std::ranges::upper_bound(titles, bottom, {}, row);
        return title != titles.end() && row(*title) < top ? row(*title) - 1 : bottom;
    }

    // What is told by the blocks with the report's tables, else (or also) by those without any, a cover for one. Where
    // reports share a block, each has what stands above it, in it and below it, or what stood there last before.
    template <typename Element, typename At>
    std::vector<Element> around(const Areas& areas, std::vector<Element> Landmarks::*member, At at,
                                bool covers_too) const {
        std::vector<Element> own;
        for (const auto& entry : areas) {
            const std::size_t block = entry.first;
            const Area& area = entry.second;
            const std::vector<Element>& all = landmarks_[block].*member;
            if (!area.shared) {
                own.insert(own.end(), all.begin(), all.end());
                continue;
            }
            const auto row = [&](const Element& element) { return at(element).cell().row; };
            const auto first =
                std::ranges::partition_point(all, [&](const Element& one) { return row(one) <= area.floor; });
            const std::size_t before = own.size();
            for (auto element = first; element != all.end() && row(*element) <= area.last; ++element)
                if (const int column = at(*element).cell().column;
                    column >= area.box.first.column - 1 && column <= area.box.last.column)
                    own.push_back(*element);
            constexpr int together = 3; // rows that a title and a period share
            if (own.size() == before && !covers_too)
                for (auto element = first;
                     element != all.begin() && row(*std::prev(element)) >= row(*std::prev(first)) - together; --element)
                    own.push_back(*std::prev(element));
        }
        if (own.empty() || covers_too)
            for (const std::size_t block : covers_of(areas)) {
                const std::vector<Element>& more = landmarks_[block].*member;
                own.insert(own.end(), more.begin(), more.end());
            }
        return own;
    }

    // Blocks without tables between those of the report before and the one after. Of these, the last with a title
    // begins the next report, with what names the same year before it; where there is none, they may be either's.
    std::span<const std::size_t> covers_of(const Areas& areas) const {
        const std::size_t first = areas.begin()->first;
        const std::size_t last = areas.rbegin()->first;
        const auto before = std::ranges::lower_bound(lasts_, first);
        const auto after = std::ranges::upper_bound(firsts_, last);
        auto begin = covers_.begin();
        if (firsts_.size() > 1) {
            if (before != lasts_.begin())
                begin = std::ranges::upper_bound(covers_, *std::prev(before));
            const auto own = std::ranges::lower_bound(covers_, first);
            begin = cover(begin, own).value_or(begin);
        }
        auto end = covers_.end();
        if (after != firsts_.end()) {
            end = std::ranges::lower_bound(covers_, *after);
            end = cover(std::ranges::upper_bound(covers_, last), end).value_or(end);
        }
        return {begin, end};
    }

    using Covers = std::vector<std::size_t>::const_iterator;
    std::optional<Covers> cover(Covers begin, Covers end) const {
        const auto year = [&](Covers block) {
            const std::vector<NamedYear>& years = landmarks_[*block].years;
            return years.empty() ? 0 : years.front().year;
        };
        for (Covers block = end; block != begin;) {
            --block;
            if (landmarks_[*block].titles.empty())
                continue;
            const int own = year(block);
            while (own != 0 && block != begin && year(std::prev(block)) == own)
                --block;
            return block;
        }
        return {};
    }

    void read_surroundings(const std::vector<Alternatives>& places, Settled& report) const {
        const Areas where = areas(places);
        report.years = around(
            where, &Landmarks::years, [](const NamedYear& year) { return year.place; }, false);
        report.year = most_named(report.years);
        report.titles = around(
            where, &Landmarks::titles, [](const Title& title) { return title.place; }, false);
        report.headings = around(
            where, &Landmarks::headings, [](const auto& heading) { return heading.second.place; }, true);
        report.paragraphs = around(
            where, &Landmarks::paragraphs, [](const Place& place) { return place; }, true);
        std::set<std::string> sections;
        for (const auto& section : around(
                 where, &Landmarks::sections, [](const auto& one) { return one.second; }, true))
            sections.insert(section.first);
        report.sections = sections.size();
    }

    // A table that only another form has may be that of a report which follows.
    static std::vector<Settled> gathered(std::vector<Settled> reports) {
        std::vector<Settled> result;
        for (std::size_t i = 0; i < reports.size(); ++i) {
            const bool left_over = !reports[i].beside.empty();
            Settled* next = left_over && i + 1 < reports.size() ? &reports[i + 1] : nullptr;
            const auto has = [&](const Candidate& table) {
                return std::ranges::find(next->tables, table.spec, &Candidate::spec) != next->tables.end();
            };
            if (next && next->beside.empty() && next->form == reports[i].form &&
                std::ranges::none_of(reports[i].tables, has))
                next->tables.insert(next->tables.begin(), std::make_move_iterator(reports[i].tables.begin()),
                                    std::make_move_iterator(reports[i].tables.end()));
            else
                result.push_back(std::move(reports[i]));
        }
        return result;
    }

    // The form that explains most of the tables takes them. What only another form has is a report of that form.
    void decide(std::vector<Alternatives> places, std::vector<std::string> beside, std::vector<Settled>& result) const {
        Settled report;
        read_surroundings(places, report);
        double best_fit = -1;
        std::vector<const Candidate*> chosen;
        for (std::size_t form = 0; form < names_.forms.size(); ++form) {
            std::vector<const Candidate*> tables;
            const double fit = fit_of(form, places, tables);
            const bool inside = report.year && names_.forms[form]->covers(report.year->year);
            if (!tables.empty() && fit + (inside ? of_its_year : 0) > best_fit + 1e-9) {
                best_fit = fit + (inside ? of_its_year : 0);
                report.form = form;
                chosen = tables;
            }
        }
        report.beside = beside;
        for (const Candidate* table : chosen)
            beside.push_back(table->spec->id);
        std::vector<Alternatives> left;
        for (Alternatives& place : places) {
            const auto taken = std::ranges::find_if(
                place, [&](const Candidate& one) { return std::ranges::find(chosen, &one) != chosen.end(); });
            if (taken != place.end()) {
                report.tables.push_back(std::move(*taken));
                continue;
            }
            std::erase_if(place,
                          [&](const Candidate& one) { return one.form == report.form || one.fit < least_share; });
            if (!place.empty())
                left.push_back(std::move(place));
        }
        std::ranges::sort(report.tables, {},
                          [](const Candidate& table) { return std::pair(table.block, table.box.first); });
        result.push_back(std::move(report));
        if (!left.empty() && left.size() < places.size())
            decide(std::move(left), std::move(beside), result);
    }

    // How well a form explains the places, each weighing as many lines as stand there; and what it makes of them.
    double fit_of(std::size_t form, const std::vector<Alternatives>& places,
                  std::vector<const Candidate*>& tables) const {
        double fit = 0;
        double weight = 0;
        std::map<const TableSpec*, const Candidate*> by_table;
        std::map<const TableSpec*, double> worth;
        for (const Alternatives& place : places) {
            std::size_t size = 0;
            const Candidate* mine = nullptr;
            for (const Candidate& one : place) {
                size = std::max(size, one.size());
                const auto known = by_table.find(one.spec);
                if (one.form == form && (!mine || one.fit > mine->fit) &&
                    (known == by_table.end() || known->second->fit < one.fit))
                    mine = &one;
            }
            weight += static_cast<double>(size);
            if (!mine)
                continue;
            const double share = static_cast<double>(size) * std::max(mine->fit, 0.0);
            fit += share - worth[mine->spec];
            worth[mine->spec] = share;
            by_table[mine->spec] = mine;
        }
        for (const auto& [spec, table] : by_table)
            tables.push_back(table);
        return weight > 0 ? fit / weight : 0;
    }

    const std::vector<Landmarks>& landmarks_;
    const FormNames& names_;
    std::vector<std::vector<int>> tops_;    // by block: the first rows of the reports' tables there, ascending
    std::vector<std::vector<int>> bottoms_; // and the last ones
    std::vector<std::size_t> covers_;       // blocks without tables, ascending
    std::vector<std::size_t> firsts_;       // the first blocks of all reports, ascending; and their last ones
    std::vector<std::size_t> lasts_;
};

} // namespace

std::optional<NamedYear> most_named(const std::vector<NamedYear>& years) {
    std::map<Place, int> at;  // how many years each place names
    std::map<int, int> times; // how often each year is named
    std::optional<NamedYear> cell;
    for (const NamedYear& year : years) {
        ++at[year.place];
        ++times[year.year];
        if (year.cell && cell && cell->year != year.year)
            return {};
        if (year.cell && !cell)
            cell = year;
    }
    if (cell)
        return cell;
    std::optional<NamedYear> best;
    for (const NamedYear& year : years)
        if (at[year.place] == 1 && (!best || times[year.year] > times[best->year]))
            best = year;
    return best;
}

std::vector<Settled> settle(std::vector<Alternatives> places, const std::vector<Landmarks>& landmarks,
                            const FormNames& names) {
    return Settling(landmarks, names).run(std::move(places));
}

} // namespace crossfoot
