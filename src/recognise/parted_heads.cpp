#include "recognise/parted_heads.hpp"

#include "recognise/grouped_heads.hpp"
#include "recognise/text_heads.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace crossfoot {
namespace {

constexpr std::size_t most_letters_before = 40; // between two parts: （续表）, the report's title once more

// The figures of a table as they are gathered, those of groups named last under the columns named last.
class Gatherer {
public:
    Gatherer(const Document& document, const TextTable& table, const GroupedHeads& heads)
        : document_(document), table_(table), heads_(heads), figures_(heads.grouping.size * heads.grouping.count) {}

    // False where they are not what these names head.
    bool add(const NamesBefore& names, const TextGroup& group) {
        const auto& [size, count] = heads_.grouping;
        if (!names.groups.empty())
            groups_ = names.groups;
        if (!names.columns.empty()) {
            columns_ = names.columns;
            for (std::size_t i = 0; i < columns_.size(); ++i) // once for each group
                if (columns_[i] != columns_[i % size])
                    return false;
            if (columns_.size() > size && columns_.size() != size * groups_.size())
                return false;
            columns_.resize(std::min(columns_.size(), size));
        }
        const std::size_t width = groups_.size() * columns_.size();
        const std::optional<std::size_t> first = first_of(group.figures, width);
        if (!first)
            return false;
        for (std::size_t i = 0; i < width; ++i) {
            std::optional<StreamFigure>& figure = figures_[column(i)];
            if (figure)
                return false;
            figure = group.figures[*first + i];
        }
        return true;
    }

    // All of them in the form's order.
    std::optional<std::vector<StreamFigure>> all() const {
        std::vector<StreamFigure> result;
        for (const std::optional<StreamFigure>& figure : figures_) {
            if (!figure)
                return {};
            result.push_back(*figure);
        }
        return result;
    }

private:
    // Of the form, for one of the figures below the names.
    std::size_t column(std::size_t figure) const {
        return groups_[figure / columns_.size()] * heads_.grouping.size + columns_[figure % columns_.size()];
    }

    // Where those of the table begin. Before or behind them the number of a page may stand, which its line tells or
    // their sums.
    std::optional<std::size_t> first_of(const std::vector<StreamFigure>& figures, std::size_t width) const {
        if (width == figures.size() || ends_with_page_number(document_, figures, width))
            return 0;
        if (width == 0 || width + 1 != figures.size())
            return {};
        const bool without_last = add_up(figures, 0);
        if (without_last == add_up(figures, 1))
            return {};
        return without_last ? 0 : 1;
    }

    bool add_up(const std::vector<StreamFigure>& figures, std::size_t first) const {
        std::vector<std::string> row(figures_.size(), "0");
        for (std::size_t i = 0; i + 1 < figures.size(); ++i)
            row[column(i)] = figures[first + i].text;
        return crossfoot::add_up(row, table_.relations);
    }

    const Document& document_;
    const TextTable& table_;
    const GroupedHeads& heads_;
    std::vector<std::optional<StreamFigure>> figures_; // by column of the form
    std::vector<std::size_t> groups_;
    std::vector<std::size_t> columns_;
};

bool in_the_order_of_the_text(const std::vector<StreamFigure>& figures) {
    return std::ranges::is_sorted(figures, std::less<>(), [](const StreamFigure& figure) {
        return std::pair(figure.span.block, figure.span.in.first);
    });
}

// A table with such heads, and what joins the groups of the stream that tell it.
class Joiner {
public:
    Joiner(const Document& document, const TextTable& table, const GroupedHeads& heads, const FormNames& names)
        : document_(document), table_(table), heads_(heads), names_(names) {}

    std::vector<TextGroup> join(std::vector<TextGroup> all) const {
        const std::vector<TextGroup> groups = without_page_ends(std::move(all));
        std::vector<TextGroup> result;
        for (std::size_t g = 0; g < groups.size();) {
            std::optional<Joined> joined = joined_at(groups, g, false);
            if (!joined && may_have_other_names(groups[g]))
                joined = joined_by_likeness(groups, g);
            if (joined)
                result.push_back(std::move(joined->table));
            else
                result.push_back(groups[g]);
            g += joined ? joined->groups : 1;
        }
        return result;
    }

private:
    // Groups of the stream, from one on, as the one that is the table.
    struct Joined {
        std::size_t groups = 0;
        TextGroup table;
    };

    std::size_t most_groups(std::size_t all, std::size_t first) const {
        return std::min(all - first, heads_.grouping.size * heads_.grouping.count);
    }

    // Below all columns of one group or several; the number of a page may stand besides.
    bool is_row(const TextGroup& group) const {
        return group.figures.size() >= heads_.grouping.size && group.figures.size() % heads_.grouping.size <= 1;
    }

    // A figure, or one a group, beside the name of a column.
    bool is_turned_row(const TextGroup& group) const {
        const std::size_t count = group.figures.size();
        return count <= 2 || count == heads_.grouping.count || count == heads_.grouping.count + 1;
    }

    // Some of its names are right.
    bool may_have_other_names(const TextGroup& group) const {
        if (!is_row(group) && !is_turned_row(group))
            return false;
        const NamesBefore names = names_before(group, heads_);
        return is_row(group) || !names.groups.empty() || !names.columns.empty();
    }

    // Where a page ends behind heads, its number is no figure of theirs, and the title that stands on top of the next
    // one is no name.
    std::vector<TextGroup> without_page_ends(std::vector<TextGroup> groups) const {
        for (std::size_t g = 0; g + 1 < groups.size(); ++g) {
            TextGroup& next = groups[g + 1];
            if (groups[g].figures.size() != 1 || !is_row(next))
                continue;
            const NamesBefore heads = names_before(groups[g], heads_);
            const std::size_t begin = names_before(next, heads_).begin;
            if ((heads.groups.empty() && heads.columns.empty()) || heads.longest_gap > most_letters_between ||
                heads.behind > most_letters_between || begin > most_letters_before)
                continue;
            std::vector<StreamLetter> letters = groups[g].letters;
            letters.insert(letters.end(), next.letters.begin() + static_cast<std::ptrdiff_t>(begin),
                           next.letters.end());
            next.letters = std::move(letters);
            next.cut = groups[g].cut;
            groups.erase(groups.begin() + static_cast<std::ptrdiff_t>(g));
        }
        return groups;
    }

    std::optional<Joined> joined_by_likeness(const std::vector<TextGroup>& groups, std::size_t first) const {
        std::vector<TextGroup> mended;
        for (std::size_t i = 0;
             i < most_groups(groups.size(), first) && (is_row(groups[first + i]) || is_turned_row(groups[first + i]));
             ++i)
            mended.push_back(with_names_mended(document_, groups[first + i], heads_, names_.labels));
        return joined_at(mended, 0, true);
    }

    std::optional<Joined> joined_at(const std::vector<TextGroup>& groups, std::size_t first, bool mended) const {
        const NamesBefore begins = names_before(groups[first], heads_);
        if (begins.columns.empty() || begins.longest_gap > most_letters_between || begins.behind > most_letters_before)
            return {};
        Gatherer gatherer(document_, table_, heads_);
        for (std::size_t next = 0; next < most_groups(groups.size(), first); ++next) {
            const NamesBefore names = next == 0 ? begins : names_before(groups[first + next], heads_);
            const bool goes_on =
                next == 0 || (names.begin <= most_letters_before && names.longest_gap <= most_letters_between &&
                              names.behind <= most_letters_between);
            if (!goes_on || names.torn || !gatherer.add(names, groups[first + next]))
                return {};
            std::optional<std::vector<StreamFigure>> figures = gatherer.all();
            if (!figures)
                continue;
            const bool as_it_stands = !mended && figures->size() == groups[first].figures.size() &&
                                      in_the_order_of_the_text(*figures) &&
                                      heads_before(groups[first], groups[first].letters.size(), table_, names_.labels);
            if (next == 0 && (!names.each_once || as_it_stands))
                return {};
            TextGroup joined = groups[first];
            const StreamSpan span = joined.letters[begins.begin].span;
            joined.letters.resize(begins.begin);
            for (const char32_t letter : heads_.all)
                joined.letters.push_back({letter, span, false});
            joined.figures = *std::move(figures);
            return Joined{next + 1, std::move(joined)};
        }
        return {};
    }

    const Document& document_;
    const TextTable& table_;
    const GroupedHeads& heads_;
    const FormNames& names_;
};

} // namespace

std::vector<TextGroup> with_groups_joined(const Document& document, std::vector<TextGroup> groups,
                                          const std::vector<TextTable>& tables, const FormNames& names) {
    for (std::size_t t = 0; t < tables.size(); ++t) {
        const std::optional<GroupedHeads> heads = grouped_heads(tables[t], names.labels);
        const auto known = [&](const TextTable& other) {
            return names.same_lines(tables[t].form, tables[t].table, other.form, other.table);
        };
        const auto here = tables.begin() + static_cast<std::ptrdiff_t>(t);
        if (!heads || std::any_of(tables.begin(), here, known))
            continue;
        groups = Joiner(document, tables[t], *heads, names).join(std::move(groups));
    }
    return groups;
}

} // namespace crossfoot
