#include "recognise/text_heads.hpp"

#include "text/utf8.hpp"

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

namespace crossfoot {
namespace {

constexpr std::size_t widest_heads = 250; // letters, of columns with short names

// Which columns the letters from there on name, one after the other: those below a name over several come where it
// stands. Nothing where not each is named once.
std::vector<std::size_t> columns_named(std::u32string_view letters, const TextTable& table, const Labels& labels) {
    struct Name {
        std::u32string letters;
        std::optional<std::size_t> column;
    };
    std::vector<Name> names;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        for (const std::u32string& name : table.columns[column])
            names.push_back({name, column});
        for (const std::string& group : table.spec->columns[column].groups)
            names.push_back({stream_letters(group, labels), {}});
    }
    std::ranges::stable_sort(names, std::greater<>(), [](const Name& name) { return name.letters.size(); });
    const auto is_below = [&](std::size_t column, std::u32string_view group) {
        const std::vector<std::string>& groups = table.spec->columns[column].groups;
        return std::ranges::any_of(groups,
                                   [&](const std::string& one) { return stream_letters(one, labels) == group; });
    };
    std::vector<std::size_t> named;
    std::vector<std::pair<std::size_t, std::u32string_view>> groups; // and before how many of the columns each stands
    for (std::size_t at = 0; at < letters.size();) {
        const auto name =
            std::ranges::find_if(names, [&](const Name& one) { return letters.substr(at).starts_with(one.letters); });
        if (name == names.end()) {
            ++at;
            continue;
        }
        if (name->column)
            named.push_back(*name->column);
        else
            groups.emplace_back(named.size(), name->letters);
        at += name->letters.size();
    }
    std::vector<std::size_t> sorted = named;
    std::ranges::sort(sorted);
    if (named.size() != table.columns.size() || std::ranges::adjacent_find(sorted) != sorted.end())
        return {};
    std::for_each(groups.rbegin(), groups.rend(), [&](const auto& group) {
        const auto place = named.begin() + static_cast<std::ptrdiff_t>(group.first);
        std::stable_partition(place, named.end(), [&](std::size_t column) { return is_below(column, group.second); });
    });
    return named;
}

// The letters among which the heads may stand.
std::size_t widest_of(const TextTable& table) {
    std::size_t letters = 0;
    for (const std::vector<std::u32string>& column : table.columns)
        letters += column.front().size();
    return std::max(widest_heads, letters * 3 / 2);
}

std::optional<TextHeads> heads_by_name(const TextGroup& group, std::size_t end, const TextTable& table,
                                       const Labels& labels) {
    std::u32string all;
    for (const StreamLetter& letter : group.letters)
        all += letter.letter;
    all.resize(end);
    const bool flat = std::ranges::all_of(table.spec->columns, [](const Line& line) { return line.groups.empty(); });
    TextHeads heads{end, std::vector<std::size_t>(table.columns.size())};
    std::size_t limit = end;
    for (std::size_t column = table.columns.size(); column-- > 0;) {
        std::size_t at = std::u32string::npos;
        for (const std::u32string& name : table.columns[column])
            if (at == std::u32string::npos && name.size() <= limit)
                at = all.rfind(name, limit - name.size());
        if (at == std::u32string::npos)
            return {};
        heads.begin = std::min(heads.begin, at);
        heads.columns[column] = at;
        if (flat)
            limit = at;
    }
    const auto head_at_end = [&](std::size_t at) {
        return std::ranges::find_if(table.heads, [&](const auto& head) { return ends_with(group.letters, at, head); });
    };
    if (head_at_end(end) == table.heads.end() || end - heads.begin > widest_of(table))
        return {};
    for (auto head = head_at_end(heads.begin); head != table.heads.end(); head = head_at_end(heads.begin))
        heads.begin -= head->size();
    const std::u32string_view text = std::u32string_view(all).substr(heads.begin);
    heads.order = columns_named(text, table, labels);
    const auto stands_there = [&](const std::u32string& name) {
        return text.find(name) != std::u32string_view::npos || ends_with(group.letters, heads.begin, name);
    };
    if ((table.is_variant() && heads.order.empty()) || std::ranges::any_of(table.foreign, stands_there))
        return {};
    if (std::ranges::is_sorted(heads.order))
        heads.order.clear();
    return heads;
}

double likeness_by_letters(TextId text, const LineName& name, const Labels& labels) {
    double most = 0;
    for (const LineName::Variant& variant : name.variants)
        most = std::max(most, labels.alike_by_letters(text, variant.text));
    return most;
}

// Of a table without groups, where one or the other is written otherwise than in the form: 现行有效件 for 现行有效件数.
// They are told word by word, from the last one to the corner.
std::optional<TextHeads> heads_by_likeness(const TextGroup& group, std::size_t end, const TextTable& table,
                                           Labels& labels) {
    constexpr std::size_t longest = 40; // letters
    constexpr double least_likeness = 0.6;
    const std::vector<StreamLetter>& all = group.letters;
    const LineNames& columns = labels.names(table.form, table.table, Axis::columns);
    TextHeads heads{end, std::vector<std::size_t>(table.columns.size())};
    for (std::size_t column = table.columns.size(); column-- > 0;) {
        const std::size_t limit = heads.begin;
        double most = least_likeness;
        std::u32string text;
        for (std::size_t at = limit; at-- > 0 && text.size() < longest;) {
            text.insert(text.begin(), all[at].letter);
            if (!all[at].begins)
                continue;
            const Label& label = labels.read(utf8(text));
            const double like = likeness_by_letters(label.core, columns.names[column], labels);
            if (like > most && labels.likeness(label.segments, columns).best.first == static_cast<int>(column)) {
                most = like;
                heads.begin = at;
            }
        }
        if (heads.begin == limit)
            return {};
        heads.columns[column] = heads.begin;
    }
    const std::u32string corner = stream_letters(table.spec->corner, labels);
    if (!ends_with(all, heads.begin, corner))
        return {};
    heads.begin -= corner.size();
    return heads;
}

// All letters of the heads and of what stands over them, as a page tells narrow ones line by line: 结果 结果 其他 尚未
// 总 over 维持 纠正 结果 审结 计.
std::optional<TextHeads> heads_in_pieces(const TextGroup& group, std::size_t end, const TextTable& table,
                                         const Labels& labels) {
    std::u32string expected;
    const std::vector<std::string>* over = nullptr;
    for (const Line& column : table.spec->columns) {
        for (std::size_t level = 0; level < column.groups.size(); ++level)
            if (!over || level >= over->size() || (*over)[level] != column.groups[level])
                expected += stream_letters(column.groups[level], labels);
        expected += stream_letters(column.label, labels);
        over = &column.groups;
    }
    if (expected.size() > end)
        return {};
    const std::size_t begin = end - expected.size();
    std::u32string found;
    for (std::size_t i = begin; i < end; ++i)
        found += group.letters[i].letter;
    std::ranges::sort(expected);
    std::ranges::sort(found);
    return found == expected ? std::optional(TextHeads{begin, std::vector<std::size_t>(table.columns.size(), begin)})
                             : std::nullopt;
}

} // namespace

std::optional<TextHeads> heads_before(const TextGroup& group, std::size_t end, const TextTable& table, Labels& labels) {
    std::optional<TextHeads> heads = heads_by_name(group, end, table, labels);
    if (heads || table.is_variant())
        return heads;
    const auto has_groups = [](const Line& line) { return !line.groups.empty(); };
    return std::ranges::any_of(table.spec->columns, has_groups) ? heads_in_pieces(group, end, table, labels)
                                                                : heads_by_likeness(group, end, table, labels);
}

} // namespace crossfoot
