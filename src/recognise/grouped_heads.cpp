#include "recognise/grouped_heads.hpp"

#include "text/numbering.hpp"

#include <algorithm>
#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace crossfoot {
namespace {

bool is_numeral(char32_t letter) { return is_chinese_ordinal(letter) || (letter >= U'0' && letter <= U'9'); }

// Where the line, or what blanks keep apart, begins of which that letter is the first less numerals; nothing where
// other words stand before it, as in a heading that speaks of what the table tells.
std::optional<std::size_t> begin_of_line(const std::vector<StreamLetter>& letters, std::size_t at) {
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

// With which a word begins, behind a numeral: （二）行政诉讼：直接起诉.
std::size_t letters_of_names(std::u32string_view word, const GroupedHeads& heads) {
    std::size_t known = 0;
    while (known < word.size() && is_numeral(word[known]))
        ++known;
    while (const HeadName* name = known < word.size() ? head_at(word.substr(known), heads) : nullptr)
        known += name->letters.size();
    return known;
}

// The only one, or several of one meaning, that such a text is like.
const HeadName* name_like(TextId text, const GroupedHeads& heads, Labels& labels) {
    constexpr double like = 0.7;
    constexpr double clearly = 0.1; // more than any other
    const auto alike = [&](const HeadName& name) { return labels.alike(text, name.text); };
    const auto best = std::ranges::max_element(heads.names, {}, alike);
    const double most = alike(*best);
    const bool only = std::ranges::all_of(heads.names, [&](const HeadName& other) {
        return other.means_the_same(*best) || alike(other) + clearly <= most;
    });
    return most >= like && only ? &*best : nullptr;
}

// Words among the names that are the ends of such names themselves, two of them at least: 结果 结果 其他 above 维持
// 纠正 结果. To which of the others each belongs their lines alone would tell.
bool are_torn(std::span<const StreamLetter> letters, const std::vector<bool>& in_name, const GroupedHeads& heads) {
    const auto is_end_of_a_name = [&](const std::u32string& word) {
        return std::ranges::any_of(heads.names, [&](const HeadName& name) {
            return name.column && (name.letters.starts_with(word) || name.letters.ends_with(word));
        });
    };
    int ends = 0;
    for (std::size_t at = 0, end = 0; at < letters.size(); at = end) {
        std::u32string word;
        bool alone = true;
        do {
            word += letters[end].letter;
            alone = alone && !in_name[end];
        } while (++end < letters.size() && !letters[end].begins);
        ends += alone && word.size() > 1 && is_end_of_a_name(word) ? 1 : 0;
    }
    return ends > 1;
}

} // namespace

std::optional<GroupedHeads> grouped_heads(const TextTable& table, Labels& labels) {
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
                name = heads.names.insert(name, HeadName{letters, labels.text(column.groups[level])});
            name->groups.push_back(c / grouping.size);
            heads.all += letters;
        }
        heads.all += stream_letters(column.label, labels);
        for (std::size_t i = 0; c < grouping.size && i < table.columns[c].size(); ++i)
            heads.names.push_back({table.columns[c][i], labels.text(column.label), {}, c});
    }
    std::ranges::stable_sort(heads.names, std::greater<>(), [](const HeadName& name) { return name.letters.size(); });
    return heads;
}

NamesBefore names_before(const TextGroup& group, const GroupedHeads& heads) {
    std::u32string letters;
    for (const StreamLetter& letter : group.letters)
        letters += letter.letter;
    NamesBefore names{{}, {}, false, letters.size(), 0};
    std::vector<const HeadName*> over; // columns
    std::size_t in_headings = 0;       // of these, in texts that say more: 四、行政复议和行政诉讼情况
    std::size_t end = 0;               // of the name before
    std::vector<bool> in_name(letters.size(), false);
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
        std::fill_n(in_name.begin() + static_cast<std::ptrdiff_t>(at), name->letters.size(), true);
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
    names.behind = letters.size() - end;
    in_name.erase(in_name.begin(), in_name.begin() + static_cast<std::ptrdiff_t>(names.begin));
    names.torn = are_torn(std::span(group.letters).subspan(names.begin), in_name, heads);
    return names;
}

TextGroup with_names_mended(const Document& document, TextGroup group, const GroupedHeads& heads, Labels& labels) {
    constexpr std::size_t longest = 16; // letters of a name
    const std::vector<StreamLetter>& all = group.letters;
    std::vector<StreamLetter> letters;
    for (std::size_t at = 0, end = 0; at < all.size(); at = end) {
        std::u32string word;
        do
            word += all[end].letter;
        while (++end < all.size() && !all[end].begins);
        const std::size_t known = word.size() > longest ? word.size() : letters_of_names(word, heads);
        const HeadName* name = known + 1 < word.size()
                                   ? name_like(labels.text(text_of(document, all, at + known, end)), heads, labels)
                                   : nullptr;
        const std::size_t kept = name ? known : word.size();
        letters.insert(letters.end(), all.begin() + static_cast<std::ptrdiff_t>(at),
                       all.begin() + static_cast<std::ptrdiff_t>(at + kept));
        for (std::size_t i = 0; name && i < name->letters.size(); ++i)
            letters.push_back({name->letters[i], all[at + known].span, i == 0 && known == 0});
    }
    group.letters = std::move(letters);
    return group;
}

} // namespace crossfoot
