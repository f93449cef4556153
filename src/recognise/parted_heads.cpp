#include "recognise/parted_heads.hpp"

#include "recognise/outcome_groups.hpp"
#include "text/numbering.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

namespace crossfoot {
namespace {

constexpr std::size_t most_letters_between = 12; // letters between names: "类别", numerals, a unit
constexpr std::size_t most_letters_before = 40;  // between two parts: （续表）, the report's title once more

// What stands for a column of such a table, for one of its groups, or over several of them.
struct HeadName {
    std::u32string letters;
    std::vector<std::size_t> groups{};
    std::optional<std::size_t> column{}; // in its group
};

struct GroupedHeads {
    Grouping grouping;
    std::vector<HeadName> names; // the longest first
    std::u32string all;          // heads as the form has them
};

std::optional<GroupedHeads> grouped_heads(const TextTable& table, const Labels& labels) {
    const Grouping grouping = grouping_of(*table.spec);
    if (table.spec->row_labels || grouping.count < 2)
        return {};
    GroupedHeads heads{grouping, {}, {}};
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        const Line& column = table.spec->columns[c];
        for (std::size_t level = 0; c % grouping.size == 0 && level < column.groups.size(); ++level) {
            const std::u32string letters = stream_letters(column.groups[level], labels);
            auto name = std::ranges::find(heads.names, letters, &HeadName::letters);
            if (name == heads.names.end())
                name = heads.names.insert(name, HeadName{letters});
            name->groups.push_back(c / grouping.size);
            heads.all += letters;
        }
        heads.all += stream_letters(column.label, labels);
        for (std::size_t i = 0; c < grouping.size && i < table.columns[c].size(); ++i)
            heads.names.push_back({table.columns[c][i], {}, c});
    }
    std::ranges::stable_sort(heads.names, std::greater<>(), [](const HeadName& name) { return name.letters.size(); });
    return heads;
}

// The names among the letters before figures, from the last on that stands far behind the one before it.
struct NamesBefore {
    std::vector<std::size_t> groups; // each once, in the order of their columns
    std::vector<std::size_t> columns;
    bool each_once = false;      // no group is named twice: their order is told
    std::size_t begin = 0;       // the letter where they begin
    std::size_t longest_gap = 0; // letters between and behind them
};

// Where the line, or what blanks keep apart, begins of which that letter is the first less numerals; nothing where
// other words stand before it, as in a heading that speaks of what the table tells.
std::optional<std::size_t> begin_of_line(const std::vector<StreamLetter>& letters, std::size_t at) {
    const auto is_numeral = [](char32_t c) { return is_chinese_ordinal(c) || (c >= U'0' && c <= U'9'); };
    while (!letters[at].begins) {
        if (at == 0 || !is_numeral(letters[at - 1].letter))
            return {};
        --at;
    }
    return at;
}

// A name over several groups has those below it that are named too, all of them or, where it comes again for each, the
// next one.
std::vector<std::size_t> in_their_order(const std::vector<const HeadName*>& names) {
    std::vector<std::size_t> named; // as their own names come
    for (const HeadName* name : names)
        if (name->groups.size() == 1 && std::ranges::find(named, name->groups.front()) == named.end())
            named.push_back(name->groups.front());
    std::vector<std::size_t> order;
    const auto add = [&](std::size_t group) {
        if (std::ranges::find(order, group) == order.end())
            order.push_back(group);
    };
    for (const HeadName* name : names) {
        std::vector<std::size_t> below;
        std::ranges::copy_if(named, std::back_inserter(below), [&](std::size_t group) {
            return std::ranges::find(name->groups, group) != name->groups.end();
        });
        const auto next = std::ranges::find_if(
            below, [&](std::size_t group) { return std::ranges::find(order, group) == order.end(); });
        if (std::ranges::count(names, name) == 1)
            std::ranges::for_each(below, add);
        else if (next != below.end())
            add(*next);
    }
    return order;
}

const HeadName* head_at(std::u32string_view letters, const GroupedHeads& heads) {
    const auto name =
        std::ranges::find_if(heads.names, [&](const HeadName& one) { return letters.starts_with(one.letters); });
    return name == heads.names.end() ? nullptr : &*name;
}

NamesBefore names_before(const TextGroup& group, const GroupedHeads& heads) {
    std::u32string letters;
    for (const StreamLetter& letter : group.letters)
        letters += letter.letter;
    NamesBefore names{{}, {}, false, letters.size(), 0};
    std::vector<const HeadName*> over; // columns
    std::size_t in_headings = 0;       // of these, in texts that say more: 四、行政复议和行政诉讼情况
    std::size_t end = 0;               // of the name before
    for (std::size_t at = 0; at < letters.size();) {
        const HeadName* name = head_at(std::u32string_view(letters).substr(at), heads);
        const bool anew = names.begin == letters.size() || at - end > most_letters_between;
        const std::optional<std::size_t> begin = anew && name ? begin_of_line(group.letters, at) : std::nullopt;
        if (!name || (anew && !begin)) {
            ++at;
            continue;
        }
        if (begin) {
            names = {{}, {}, false, *begin, 0};
            over.clear();
            in_headings = 0;
        } else {
            names.longest_gap = std::max(names.longest_gap, at - end);
        }
        if (name->column)
            names.columns.push_back(*name->column);
        else
            over.push_back(name);
        at += name->letters.size();
        end = at;
        if (!name->column && at < letters.size() && !group.letters[at].begins &&
            !head_at(std::u32string_view(letters).substr(at), heads))
            in_headings = over.size();
    }
    names.groups = in_their_order(over);
    over.erase(over.begin(), over.begin() + static_cast<std::ptrdiff_t>(in_headings));
    if (std::vector<std::size_t> order = in_their_order(over); order.size() == names.groups.size())
        names.groups = std::move(order);
    names.each_once = static_cast<std::size_t>(std::ranges::count_if(
                          over, [](const HeadName* name) { return name->groups.size() == 1; })) == names.groups.size();
    names.longest_gap = std::max(names.longest_gap, letters.size() - end);
    return names;
}

// The figures of a table as they are gathered, those of groups named last under the columns named last.
class Gatherer {
public:
    Gatherer(const Document& document, const GroupedHeads& heads)
        : document_(document), heads_(heads), figures_(heads.grouping.size * heads.grouping.count) {}

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
        if (width != group.figures.size() && !ends_with_page_number(document_, group.figures, width))
            return false;
        for (std::size_t i = 0; i < width; ++i) {
            std::optional<StreamFigure>& figure =
                figures_[groups_[i / columns_.size()] * size + columns_[i % columns_.size()]];
            if (figure)
                return false;
            figure = group.figures[i];
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
    const Document& document_;
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

// Groups of the stream, from that one on, as the one that is the table.
struct Joined {
    std::size_t groups = 0;
    TextGroup table;
};
std::optional<Joined> joined_at(const Document& document, const std::vector<TextGroup>& groups, std::size_t first,
                                const GroupedHeads& heads) {
    const NamesBefore begins = names_before(groups[first], heads);
    if (begins.columns.empty() || begins.longest_gap > most_letters_between)
        return {};
    Gatherer gatherer(document, heads);
    const std::size_t most = std::min(groups.size() - first, heads.grouping.size * heads.grouping.count);
    for (std::size_t next = 0; next < most; ++next) {
        const NamesBefore names = next == 0 ? begins : names_before(groups[first + next], heads);
        const bool goes_on =
            next == 0 || (names.begin <= most_letters_before && names.longest_gap <= most_letters_between);
        if (!goes_on || !gatherer.add(names, groups[first + next]))
            return {};
        std::optional<std::vector<StreamFigure>> figures = gatherer.all();
        if (!figures)
            continue;
        if (next == 0 && (!names.each_once || in_the_order_of_the_text(*figures)))
            return {}; // as it stands
        TextGroup joined = groups[first];
        const StreamSpan span = joined.letters[begins.begin].span;
        joined.letters.resize(begins.begin);
        for (const char32_t letter : heads.all)
            joined.letters.push_back({letter, span, false});
        joined.figures = *std::move(figures);
        return Joined{next + 1, std::move(joined)};
    }
    return {};
}

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
        std::vector<TextGroup> result;
        for (std::size_t g = 0; g < groups.size();) {
            if (auto joined = joined_at(document, groups, g, *heads)) {
                g += joined->groups;
                result.push_back(std::move(joined->table));
            } else {
                result.push_back(std::move(groups[g]));
                ++g;
            }
        }
        groups = std::move(result);
    }
    return groups;
}

} // namespace crossfoot
