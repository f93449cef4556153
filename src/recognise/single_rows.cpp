#include "recognise/single_rows.hpp"

#include "recognise/outcome_groups.hpp"
#include "recognise/row_in_order.hpp"
#include "recognise/side_by_side.hpp"
#include "text/columns.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <numeric>

namespace crossfoot {
namespace {

constexpr int far_apart = 8;           // rows between groups of one table
constexpr double surely = 0.8;         // named so, a group begins the next table
constexpr double named_like = 0.5;     // named at all
constexpr double in_place = 0.05;      // for a group where the form has it
constexpr double in_order = 0.1;       // for groups in the form's order
constexpr double about_equal = 0.08;   // two ways to take the groups
constexpr std::size_t most_groups = 6; // of which every order is tried
constexpr double weight = 20;          // points of a table that fits in every way

class SingleRows {
public:
    SingleRows(const View& view, const FormNames& names, const std::vector<Title>& titles,
               const std::vector<const Label*>& above, std::size_t form, std::size_t table)
        : view_(view), names_(names), titles_(titles), above_(above), form_(form), table_(table),
          spec_(names.spec(form, table)), grouping_(grouping_of(spec_)) {
        for (std::size_t g = 0; g < grouping_.count; ++g) {
            TextId whole = 0;
            TextId inner = 0;
            for (const std::string& text : spec_.columns[g * grouping_.size].groups) {
                inner = names.labels.text(text);
                whole = names.labels.joined(whole, inner);
            }
            heads_.emplace_back(inner, whole);
        }
    }

    std::vector<Candidate> find() {
        groups_ = outcome_groups(view_, names_, form_, table_);
        over_all_ = over_all();
        for (const OutcomeGroup& group : groups_) {
            std::vector<Named>& likes = likes_.emplace_back();
            for (std::size_t g = 0; g < grouping_.count; ++g)
                likes.push_back(named(group, g));
            if (likes_.size() == 1 && group.beside == 1 && group.below == 1)
                name_by_line_above(likes);
        }
        take_reports_side_by_side_apart();
        std::vector<Candidate> result;
        for (const std::vector<std::size_t>& set : sets())
            if (auto candidate = build(set))
                result.push_back(std::move(*candidate));
        return result;
    }

private:
    struct Named {
        double like = 0;
        const Content* by = nullptr;
    };

    // With and without its numbering: "（一）行政复议".
    double like_of(const Label& label, std::size_t head) const {
        const auto alike = [&](TextId text) {
            return std::max(names_.labels.alike(text, heads_[head].first),
                            names_.labels.alike(text, heads_[head].second));
        };
        double like = alike(label.core);
        for (const Segment& segment : label.segments)
            like = std::max(like, alike(segment.core));
        return like;
    }

    // "行政复议、行政诉讼情况统计表" over the whole table names none of its groups, though it is like one.
    std::vector<TextId> over_all() const {
        std::vector<TextId> texts;
        if (groups_.size() < grouping_.count)
            return texts;
        for (const Content* text : groups_.front().texts)
            if (std::ranges::all_of(groups_, [&](const OutcomeGroup& group) {
                    return std::ranges::any_of(
                        group.texts, [&](const Content* other) { return other->label->core == text->label->core; });
                }))
                texts.push_back(text->label->core);
        return texts;
    }

    Named named(const OutcomeGroup& group, std::size_t head) const {
        Named best;
        for (const Content* text : group.texts) {
            if (std::ranges::find(over_all_, text->label->core) != over_all_.end())
                continue;
            const double like = like_of(*text->label, head);
            if (like > best.like)
                best = {like, text};
        }
        return best;
    }

    // Where nothing in the grid names its first group, the nearest line above it that does.
    void name_by_line_above(std::vector<Named>& likes) const {
        const auto is_named = [&] {
            return std::ranges::any_of(likes, [](const Named& one) { return one.like >= named_like; });
        };
        for (auto line = above_.begin(); line != above_.end() && !is_named(); ++line)
            for (std::size_t g = 0; g < grouping_.count; ++g)
                likes[g].like = std::max(likes[g].like, like_of(**line, g));
    }

    void take_reports_side_by_side_apart() {
        std::vector<std::optional<std::size_t>> named;
        for (const std::vector<Named>& likes : likes_) {
            const auto best = std::ranges::max_element(likes, {}, &Named::like);
            named.push_back(best->like >= surely ? std::optional(static_cast<std::size_t>(best - likes.begin()))
                                                 : std::nullopt);
        }
        std::vector<OutcomeGroup> groups;
        std::vector<std::vector<Named>> likes;
        for (const std::size_t group : one_report_behind_the_other(groups_, named)) {
            groups.push_back(std::move(groups_[group]));
            likes.push_back(std::move(likes_[group]));
        }
        groups_ = std::move(groups);
        likes_ = std::move(likes);
    }

    bool surely_first(std::size_t group) const {
        const std::vector<Named>& likes = likes_[group];
        return grouping_.count > 1 && likes.front().like >= surely &&
               std::ranges::all_of(likes, [&](const Named& other) { return other.like <= likes.front().like; });
    }

    // Of the grid, from a group's heads to its figures.
    std::pair<int, int> rows_of(const OutcomeGroup& group) const {
        const int one = view_.address(group.head, group.columns.front().at).row;
        const int other = view_.address(group.row, group.columns.back().at).row;
        return std::minmax(one, other);
    }

    bool is_parted(std::size_t above, std::size_t below) const {
        const int end = rows_of(groups_[above]).second;
        const int begin = rows_of(groups_[below]).first;
        const auto row = [](const Title& title) { return title.place.range()->first.row; };
        const auto title = std::ranges::upper_bound(titles_, end, {}, row); // row by row
        const Title* before = title == titles_.begin() ? nullptr : &*std::prev(title);
        return title != titles_.end() && row(*title) < begin && begins_report(*title, before);
    }

    // Groups come in reading order. A table is full, or the next one begins with the form's first group.
    std::vector<std::vector<std::size_t>> sets() const {
        std::vector<std::vector<std::size_t>> result;
        std::vector<std::size_t> now;
        for (std::size_t i = 0; i < groups_.size(); ++i) {
            const auto last = [&] {
                int row = 0;
                for (const std::size_t j : now)
                    row = std::max(row, groups_[j].row);
                return row;
            };
            const bool full = now.size() == grouping_.count || (!now.empty() && groups_[i].head - last() > far_apart);
            const bool parted = !now.empty() && is_parted(now.back(), i);
            if (full || parted ||
                (surely_first(i) && std::ranges::any_of(now, [&](std::size_t j) { return surely_first(j); })))
                result.push_back(std::exchange(now, {}));
            now.push_back(i);
        }
        if (!now.empty())
            result.push_back(std::move(now));
        return result;
    }

    struct Assignment {
        std::vector<std::size_t> groups; // of the form, for each of the set
        bool doubtful = false;           // another one is about as good
    };

    // Spans were lost, and names stand in the first columns, whichever group they are of: their order is the form's.
    bool has_all_names_over_one(const std::vector<std::size_t>& set) const {
        std::size_t groups = 0;
        std::size_t names = 0;
        for (const std::size_t group : set) {
            const auto named =
                std::ranges::count_if(likes_[group], [](const Named& one) { return one.by && one.like >= named_like; });
            groups += named > 0 ? 1 : 0;
            names += static_cast<std::size_t>(named);
        }
        return set.size() > 1 && set.size() == grouping_.count && groups == 1 && names == grouping_.count;
    }

    Assignment assign(const std::vector<std::size_t>& set) const {
        std::vector<std::size_t> order(grouping_.count);
        std::iota(order.begin(), order.end(), std::size_t{0});
        Assignment best{{order.begin(), order.begin() + static_cast<std::ptrdiff_t>(set.size())}, false};
        if (grouping_.count > most_groups)
            return best;
        best.doubtful = has_all_names_over_one(set);
        if (best.doubtful)
            return best;
        double worth = -1;
        double next = -1;
        std::map<std::vector<std::size_t>, bool> tried;
        do {
            const std::vector<std::size_t> groups(order.begin(),
                                                  order.begin() + static_cast<std::ptrdiff_t>(set.size()));
            if (!tried.emplace(groups, true).second)
                continue;
            double sum = std::ranges::is_sorted(groups) ? in_order : 0;
            for (std::size_t k = 0; k < groups.size(); ++k)
                sum += likes_[set[k]][groups[k]].like + (groups[k] == k ? in_place : 0);
            if (sum > worth) {
                next = std::exchange(worth, sum);
                best.groups = groups;
            } else {
                next = std::max(next, sum);
            }
        } while (std::ranges::next_permutation(order).found);
        best.doubtful = next > worth - about_equal;
        return best;
    }

    std::optional<Candidate> build(const std::vector<std::size_t>& set) {
        const Assignment assignment = assign(set);
        double likes = 0;
        std::size_t lines = 0;
        std::size_t named = 0;
        for (std::size_t k = 0; k < set.size(); ++k) {
            named += likes_[set[k]][assignment.groups[k]].like >= named_like ? 1 : 0;
            for (const BlockLine& column : groups_[set[k]].columns)
                likes += column.like;
            lines += groups_[set[k]].columns.size();
        }
        const double mean = likes / static_cast<double>(lines);
        const OutcomeGroup& first = groups_[set.front()];
        if (!enough(set.size(), named, mean, lines, first))
            return {};
        Candidate candidate;
        candidate.form = form_;
        candidate.table = table_;
        candidate.spec = &spec_;
        candidate.block = view_.block();
        candidate.transposed = view_.transposed();
        const double all = static_cast<double>(grouping_.count);
        candidate.fit = mean * static_cast<double>(set.size()) / all * 0.8 + 0.2 * static_cast<double>(named) / all;
        if (grouping_.count == 1)
            candidate.fit = mean * static_cast<double>(lines) / static_cast<double>(grouping_.size);
        candidate.explained = candidate.fit;
        candidate.points = candidate.fit * weight;
        candidate.uncertain = grouping_.count > 1 && ((assignment.doubtful && named + 1 < set.size()) || (named == 0) ||
                                                      (first.beside == grouping_.count && first.below > 1));
        fill_in(candidate, set, assignment);
        take_row_in_order(candidate, view_, *names_.forms[form_]);
        return candidate;
    }

    bool enough(std::size_t groups, std::size_t named, double mean, std::size_t lines,
                const OutcomeGroup& first) const {
        if (grouping_.count == 1)
            return mean >= 0.75 && lines * 5 >= grouping_.size * 3 && first.below == 1;
        const bool by_rows = first.beside == 1 && first.below > 1;
        if (mean < 0.6 || (by_rows && first.below > 4 && named < grouping_.count))
            return false;
        return (named >= 1 || (groups == grouping_.count && !by_rows)) && (groups >= 2 || (named == 1 && mean >= 0.75));
    }

    void fill_in(Candidate& candidate, const std::vector<std::size_t>& set, const Assignment& assignment) const {
        candidate.columns.assign(spec_.columns.size(), {});
        candidate.cells.assign(spec_.columns.size(), {});
        std::optional<CellRange> box;
        const auto take = [&](CellAddress at) { box = box ? united(*box, {at, at}) : CellRange{at, at}; };
        for (std::size_t k = 0; k < set.size(); ++k) {
            const OutcomeGroup& group = groups_[set[k]];
            const std::size_t first = assignment.groups[k] * grouping_.size;
            for (const BlockLine& column : group.columns) {
                take(view_.address(group.row, column.at));
                take(view_.address(group.head, column.at));
                add_column(candidate, group, column, first + static_cast<std::size_t>(column.line));
            }
            const Named& name = likes_[set[k]][assignment.groups[k]];
            if (name.by)
                take(name.by->at);
            if (name.by && name.like < same_label && grouping_.count > 1)
                candidate.issues.push_back({StructureKind::renamed,
                                            Axis::columns,
                                            -1,
                                            {candidate.block, name.by->at},
                                            view_.grid().at(name.by->at).text,
                                            spec_.columns[first].groups.back()});
        }
        candidate.box = *box;
        candidate.parts = {{candidate.block, *box}};
        candidate.rows = {{true, 1, {candidate.block, box->first}, {}}};
        for (std::size_t c = 0; c < spec_.columns.size(); ++c)
            if (!candidate.columns[c].found)
                candidate.issues.push_back({StructureKind::missing,
                                            Axis::columns,
                                            static_cast<int>(c),
                                            {candidate.block, box->first},
                                            {},
                                            {}});
    }

    // Of the columns under one head, the one where something stands.
    CellAddress figure_of(const OutcomeGroup& group, const BlockLine& column) const {
        for (const int c : column.columns)
            if (view_.figure(group.row, c))
                return view_.content(group.row, c)->at;
        return view_.address(group.row, column.at);
    }

    void add_column(Candidate& candidate, const OutcomeGroup& group, const BlockLine& column, std::size_t line) const {
        const CellAddress label = column.label ? column.label->at : view_.address(group.head, column.at);
        ReportLine& found = candidate.columns[line];
        found = {true, column.like, {candidate.block, label}, column.label ? view_.grid().at(label).text : ""};
        candidate.cells[line] = Place(candidate.block, figure_of(group, column));
        const auto at = static_cast<int>(line);
        if (column.like < same_label)
            candidate.issues.push_back({StructureKind::renamed, Axis::columns, at, found.label, found.text, {}});
        if (column.moved)
            candidate.issues.push_back({StructureKind::out_of_order, Axis::columns, at, found.label, found.text, {}});
    }

    const View& view_;
    const FormNames& names_;
    const std::vector<Title>& titles_;
    const std::vector<const Label*>& above_; // the block, the nearest first
    std::size_t form_;
    std::size_t table_;
    const TableSpec& spec_;
    Grouping grouping_;
    std::vector<std::pair<TextId, TextId>> heads_; // of each group: its own, and with those over it
    std::vector<OutcomeGroup> groups_;
    std::vector<TextId> over_all_;
    std::vector<std::vector<Named>> likes_; // of each group found to each of the form
};

// Short lines directly above a table of a text, none of them the heading of a section.
std::vector<const Label*> lines_above(const Document& document, std::size_t block, Labels& labels) {
    constexpr std::size_t most_lines = 2;
    constexpr std::size_t widest_line = 40; // half-width characters
    std::vector<const Label*> lines;
    while (block > 0 && lines.size() < most_lines) {
        const Block& paragraph = document.blocks[--block];
        if (paragraph.kind != BlockKind::paragraph || columns(paragraph.text) > widest_line)
            break;
        const Label& label = labels.read(paragraph.text);
        if (label.segments.empty() || label.segments.front().level == 1)
            break;
        lines.push_back(&label);
    }
    return lines;
}

std::vector<TextId> paths(const LineNames& names) {
    std::vector<TextId> result;
    for (const LineName& name : names.names)
        result.push_back(name.path);
    return result;
}

} // namespace

std::vector<Alternatives> single_rows(const Document& document, const View& view, const FormNames& names,
                                      const std::vector<Title>& titles) {
    const std::vector<const Label*> above = lines_above(document, view.block(), names.labels);
    std::vector<Alternatives> result;
    std::map<std::vector<TextId>, std::pair<std::size_t, std::size_t>> read; // equal tables: where theirs begin and end
    for (std::size_t f = 0; f < names.forms.size(); ++f)
        for (std::size_t t = 0; t < names.forms[f]->tables.size(); ++t) {
            const TableSpec& spec = names.spec(f, t);
            if (spec.row_labels)
                continue;
            const auto [known, fresh] = read.try_emplace(paths(names.labels.names(f, t, Axis::columns)));
            if (fresh) {
                known->second.first = result.size();
                for (Candidate& candidate : SingleRows(view, names, titles, above, f, t).find())
                    result.push_back({std::move(candidate)});
                known->second.second = result.size();
                continue;
            }
            for (std::size_t i = known->second.first; i < known->second.second; ++i) {
                Candidate same = result[i].front();
                same.form = f;
                same.table = t;
                same.spec = &spec;
                result[i].push_back(std::move(same));
            }
        }
    return result;
}

} // namespace crossfoot
