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

// What stands for one of the groups or columns of such a table, or for several groups and so for none.
struct HeadName {
    std::u32string letters;
    std::optional<std::size_t> group{};
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
            HeadName& name = heads.names.emplace_back(HeadName{stream_letters(column.groups[level], labels)});
            if (level + 1 == column.groups.size())
                name.group = c / grouping.size;
            heads.all += name.letters;
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
    std::vector<std::size_t> groups; // each once
    std::vector<std::size_t> columns;
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

NamesBefore names_before(const TextGroup& group, const GroupedHeads& heads) {
    std::u32string letters;
    for (const StreamLetter& letter : group.letters)
        letters += letter.letter;
    NamesBefore names{{}, {}, letters.size(), 0};
    std::size_t end = 0; // of the name before
    for (std::size_t at = 0; at < letters.size();) {
        const std::u32string_view rest = std::u32string_view(letters).substr(at);
        const auto name =
            std::ranges::find_if(heads.names, [&](const HeadName& one) { return rest.starts_with(one.letters); });
        const bool anew = names.begin == letters.size() || at - end > most_letters_between;
        const std::optional<std::size_t> begin =
            anew && name != heads.names.end() ? begin_of_line(group.letters, at) : std::nullopt;
        if (name == heads.names.end() || (anew && !begin)) {
            ++at;
            continue;
        }
        if (begin)
            names = {{}, {}, *begin, 0};
        else
            names.longest_gap = std::max(names.longest_gap, at - end);
        if (name->column)
            names.columns.push_back(*name->column);
        else if (name->group && std::ranges::find(names.groups, *name->group) == names.groups.end())
            names.groups.push_back(*name->group);
        at += name->letters.size();
        end = at;
    }
    names.longest_gap = std::max(names.longest_gap, letters.size() - end);
    return names;
}

// The figures of a table as they are gathered, those of groups named last under the columns named last.
class Gatherer {
public:
    explicit Gatherer(const GroupedHeads& heads)
        : heads_(heads), figures_(heads.grouping.size * heads.grouping.count) {}

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
        if (groups_.size() * columns_.size() != group.figures.size())
            return false;
        for (std::size_t i = 0; i < group.figures.size(); ++i) {
            std::optional<StreamFigure>& figure =
                figures_[groups_[i / columns_.size()] * size + columns_[i % columns_.size()]];
            if (figure)
                return false;
            figure = group.figures[i];
        }
        last_ = &group.figures.back();
        return true;
    }

    // All of them in the form's order, where the last of these is also the last in the text.
    std::optional<std::vector<StreamFigure>> all() const {
        std::vector<StreamFigure> result;
        for (const std::optional<StreamFigure>& figure : figures_) {
            if (!figure)
                return {};
            result.push_back(*figure);
        }
        const StreamSpan& last = result.back().span;
        const bool ends = last.block == last_->span.block && last.in.first == last_->span.in.first;
        return ends ? std::optional(std::move(result)) : std::nullopt;
    }

private:
    const GroupedHeads& heads_;
    std::vector<std::optional<StreamFigure>> figures_; // by column of the form
    std::vector<std::size_t> groups_;
    std::vector<std::size_t> columns_;
    const StreamFigure* last_ = nullptr;
};

// How many groups of the stream, from that one on, are the table; with what they hold.
std::optional<std::pair<std::size_t, TextGroup>> joined_at(const std::vector<TextGroup>& groups, std::size_t first,
                                                           const GroupedHeads& heads) {
    const NamesBefore begins = names_before(groups[first], heads);
    if (begins.columns.empty() || begins.longest_gap > most_letters_between)
        return {};
    Gatherer gatherer(heads);
    const std::size_t most = std::min(groups.size() - first, heads.grouping.size * heads.grouping.count);
    for (std::size_t next = 0; next < most; ++next) {
        const NamesBefore names = next == 0 ? begins : names_before(groups[first + next], heads);
        const bool goes_on =
            next == 0 || (names.begin <= most_letters_between && names.longest_gap <= most_letters_between);
        if (!goes_on || !gatherer.add(names, groups[first + next]))
            return {};
        if (auto figures = gatherer.all(); figures && next > 0) {
            TextGroup joined = groups[first];
            const StreamSpan span = joined.letters[begins.begin].span;
            joined.letters.resize(begins.begin);
            for (const char32_t letter : heads.all)
                joined.letters.push_back({letter, span, false});
            joined.figures = *std::move(figures);
            return std::pair(next + 1, std::move(joined));
        }
    }
    return {};
}

} // namespace

std::vector<TextGroup> with_groups_joined(std::vector<TextGroup> groups, const std::vector<TextTable>& tables,
                                          const FormNames& names) {
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
            if (auto joined = joined_at(groups, g, *heads)) {
                g += joined->first;
                result.push_back(std::move(joined->second));
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
