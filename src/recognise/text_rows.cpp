#include "recognise/text_rows.hpp"

#include <algorithm>
#include <span>
#include <string_view>

namespace crossfoot {
namespace {

constexpr std::size_t most_words = 8;      // that a label was broken into
constexpr std::size_t shortest_broken = 6; // letters of a label that other words may break
constexpr std::size_t most_broken = 80;    // letters before or behind figures, among which it stands
constexpr std::size_t widest_heads = 250;  // letters
constexpr double least_likeness = 0.7;     // of a label that is not the form's

// With and without what stands in brackets.
void add_names(std::string_view label, const Labels& labels, std::vector<std::u32string>& names) {
    names.push_back(stream_letters(label, labels));
    const std::size_t bracket = std::min(label.find("（", 3), label.find('(', 1));
    if (bracket != std::string_view::npos && label.ends_with("）"))
        names.push_back(stream_letters(label.substr(0, bracket), labels));
}

std::vector<std::u32string> names_of(const Line& line, const Labels& labels) {
    std::vector<std::u32string> names;
    add_names(line.label, labels, names);
    for (const std::string& alias : line.aliases)
        add_names(alias, labels, names);
    std::ranges::sort(names, std::greater<>(), &std::u32string::size);
    return names;
}

// Heads may name another unit of money than the form's.
void add_names_in_other_units(const Line& line, const Form& form, const Labels& labels,
                              std::vector<std::u32string>& names) {
    if (line.number != NumberKind::money || line.unit.empty())
        return;
    const std::u32string own = stream_letters(line.unit, labels);
    const std::vector<std::u32string> known = names;
    for (const std::u32string& name : known)
        for (const auto& [unit, factor] : form.units.money)
            if (name.ends_with(own) && unit != line.unit)
                names.push_back(name.substr(0, name.size() - own.size()) + stream_letters(unit, labels));
    std::ranges::stable_sort(names, std::greater<>(), &std::u32string::size);
}

TextTable text_table(const FormNames& names, std::size_t form, std::size_t table) {
    TextTable result{form, table, &names.spec(form, table), {}, {}, {}, {}};
    const TableSpec& spec = *result.spec;
    const Labels& labels = names.labels;
    for (std::size_t row = 0; row < spec.rows.size(); ++row) {
        const Line& line = spec.rows[row];
        for (const std::u32string& name : names_of(line, labels))
            result.rows.push_back({name, static_cast<int>(row)});
        for (const std::string& group : line.groups)
            if (row == 0 || spec.rows[row - 1].groups != line.groups)
                result.groups.push_back({stream_letters(group, labels), static_cast<int>(row)});
    }
    for (const Line& column : spec.columns) {
        result.columns.push_back(names_of(column, labels));
        add_names_in_other_units(column, *names.forms[form], labels, result.columns.back());
        result.heads.insert(result.heads.end(), result.columns.back().begin(), result.columns.back().end());
        for (const std::string& group : column.groups)
            result.heads.push_back(stream_letters(group, labels));
    }
    for (const std::string& over : spec.over)
        result.heads.push_back(stream_letters(over, labels));
    result.heads.push_back(stream_letters(spec.corner, labels));
    std::erase(result.heads, std::u32string());
    std::ranges::sort(result.heads, std::greater<>(), &std::u32string::size);
    return result;
}

bool ends_with(const std::vector<StreamLetter>& all, std::size_t end, std::u32string_view name) {
    return !name.empty() && name.size() <= end &&
           std::ranges::equal(name, std::span(all).subspan(end - name.size(), name.size()), {}, {},
                              &StreamLetter::letter);
}

const TextTable::Name* name_before(const std::vector<StreamLetter>& all, std::size_t end,
                                   const std::vector<TextTable::Name>& names) {
    const TextTable::Name* best = nullptr;
    for (const TextTable::Name& name : names)
        if (ends_with(all, end, name.letters) && (!best || name.letters.size() > best->letters.size()))
            best = &name;
    return best;
}

const TextTable::Name* name_at(const std::vector<StreamLetter>& all, std::size_t begin,
                               const std::vector<TextTable::Name>& names) {
    const TextTable::Name* best = nullptr;
    for (const TextTable::Name& name : names)
        if (begin + name.letters.size() <= all.size() && ends_with(all, begin + name.letters.size(), name.letters) &&
            (!best || name.letters.size() > best->letters.size()))
            best = &name;
    return best;
}

// 其他 and 总计 name rows and columns.
bool is_head(const TextTable::Name& row, const TextTable& table) {
    return std::ranges::find(table.heads, row.letters) != table.heads.end();
}

// Each of its groups may be named before it: 三、本年度办理结果（三）不予公开1.属于国家秘密.
std::size_t with_groups_before(const std::vector<StreamLetter>& all, std::size_t label, const TextTable& table) {
    while (const TextTable::Name* heading = name_before(all, label, table.groups))
        label -= heading->letters.size();
    return label;
}

bool same_line(const Document& document, const StreamSpan& one, const StreamSpan& next) {
    const std::string_view text = document.blocks[one.block].text;
    return one.block == next.block &&
           text.substr(one.in.last, next.in.first - one.in.last).find('\n') == std::string_view::npos;
}

std::optional<ToldApart> figures_of(const Document& document, const TextGroup& group, const TextTable& table,
                                    const FormNames& names, std::size_t& steps_left) {
    std::vector<std::string> figures;
    for (const StreamFigure& figure : group.figures)
        figures.push_back(figure.text);
    if (ends_with_page_number(document, group.figures, table.spec->columns.size()))
        figures.pop_back();
    if (figures.size() == table.spec->columns.size())
        return ToldApart{std::move(figures), false};
    return figures.size() < table.spec->columns.size()
               ? told_apart(figures, *table.spec, names.forms[table.form]->relations, steps_left)
               : std::nullopt;
}

// A label that is written otherwise than in the form, by the words before the figures.
std::optional<TextRow> row_by_likeness(const Document& document, const TextGroup& group, const TextTable& table,
                                       const FormNames& names) {
    const std::vector<StreamLetter>& all = group.letters;
    const LineNames& rows = names.labels.names(table.form, table.table, Axis::rows);
    std::optional<TextRow> best;
    double most = least_likeness;
    std::size_t words = 0;
    for (std::size_t at = all.size(); at-- > 0 && words < most_words;) {
        if (!all[at].begins)
            continue;
        ++words;
        const Label& label = names.labels.read(text_of(document, all, at, all.size()));
        if (label.prose)
            break;
        const auto [row, like] = names.labels.likeness(label.segments, rows).best;
        if (row >= 0 && like > most) {
            most = like;
            best = TextRow{0, row, at, at, all.size()};
        }
    }
    return best;
}

// A label in a narrow cell, whose lines a page tells between those of its neighbours: all its letters stand there in
// their order, the last ones perhaps behind the figures.
std::optional<TextRow> broken_row(const std::vector<TextGroup>& groups, std::size_t at, const TextTable& table) {
    const std::vector<StreamLetter>& before = groups[at].letters;
    const std::size_t from = before.size() - std::min(before.size(), most_broken);
    std::optional<TextRow> best;
    std::size_t longest = shortest_broken - 1;
    for (const TextTable::Name& name : table.rows) {
        if (name.letters.size() <= longest)
            continue;
        std::size_t next = 0;
        std::size_t label = before.size();
        for (std::size_t i = from; i < before.size() && next < name.letters.size(); ++i)
            if (before[i].letter == name.letters[next]) {
                label = next == 0 ? i : label;
                ++next;
            }
        const std::size_t in_front = next;
        if (at + 1 < groups.size())
            for (std::size_t i = 0; i < std::min(groups[at + 1].letters.size(), most_broken); ++i)
                next += next < name.letters.size() && groups[at + 1].letters[i].letter == name.letters[next] ? 1 : 0;
        if (next == name.letters.size() && in_front * 2 >= next) {
            longest = next;
            best = TextRow{0, name.row, label, label, before.size(), true};
        }
    }
    return best;
}

// Two years side by side: the rows of one stand between those of the other.
bool stands_twice_in_its_line(const Document& document, const std::vector<TextGroup>& groups, std::size_t at,
                              const TextRow& row) {
    const std::vector<StreamLetter>& own = groups[at].letters;
    const auto twin = [&](std::size_t other, std::size_t left, std::size_t right) {
        const std::size_t length = own.size() - row.label;
        const std::vector<StreamLetter>& letters = groups[other].letters;
        return length > 0 && letters.size() >= length &&
               std::ranges::equal(std::span(own).last(length), std::span(letters).last(length), {},
                                  &StreamLetter::letter, &StreamLetter::letter) &&
               same_line(document, groups[left].figures.back().span, groups[right].letters.back().span);
    };
    return (at > 0 && twin(at - 1, at - 1, at)) || (at + 1 < groups.size() && twin(at + 1, at, at + 1));
}

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

} // namespace

bool ends_with_page_number(const Document& document, const std::vector<StreamFigure>& figures, std::size_t columns) {
    return columns > 1 && figures.size() == columns + 1 &&
           same_line(document, figures.front().span, figures[columns - 1].span) &&
           !same_line(document, figures[columns - 1].span, figures.back().span) &&
           read_figure(figures.back().text).kind == FigureKind::text_number;
}

std::vector<TextTable> text_tables(const FormNames& names) {
    std::vector<TextTable> tables;
    for (std::size_t form = 0; form < names.forms.size(); ++form)
        for (std::size_t table = 0; table < names.forms[form]->tables.size(); ++table)
            tables.push_back(text_table(names, form, table));
    return tables;
}

std::optional<TextRow> row_at_end(const Document& document, const std::vector<TextGroup>& groups, std::size_t at,
                                  const TextTable& table, const FormNames& names, std::size_t& steps_left,
                                  bool& twice) {
    const TextGroup& group = groups[at];
    const std::vector<StreamLetter>& all = group.letters;
    std::optional<TextRow> row;
    if (!table.spec->row_labels)
        row = TextRow{at, 0, all.size(), all.size(), all.size()};
    else if (const TextTable::Name* name = name_before(all, all.size(), table.rows))
        row = TextRow{at, name->row, 0, all.size() - name->letters.size(), all.size()};
    else if (const TextTable::Name* whole = name_before(all, all.size(), table.groups))
        row = TextRow{at, whole->row, 0, all.size() - whole->letters.size(), all.size()};
    const std::size_t columns = table.spec->columns.size();
    const bool by_its_name = row.has_value();
    if (!row && columns > 1 && group.figures.size() == columns)
        row = broken_row(groups, at, table);
    if (!row && columns > 1 && group.figures.size() <= columns)
        row = row_by_likeness(document, group, table, names);
    if (!row)
        return {};
    twice = twice || stands_twice_in_its_line(document, groups, at, *row);
    std::optional<ToldApart> figures = figures_of(document, group, table, names, steps_left);
    if (!figures && !by_its_name)
        return {};
    row->group = at;
    row->begin = with_groups_before(all, row->label, table);
    row->figures = std::move(figures);
    return row;
}

std::vector<TextRow> blank_rows_before(const TextGroup& group, std::size_t at, std::size_t end,
                                       const TextTable& table) {
    std::vector<TextRow> rows;
    for (const auto* name = name_before(group.letters, end, table.rows); name && !is_head(*name, table);
         name = name_before(group.letters, end, table.rows)) {
        TextRow row{at, name->row, 0, end - name->letters.size(), end, false, true};
        row.begin = end = with_groups_before(group.letters, row.label, table);
        rows.insert(rows.begin(), std::move(row));
    }
    return rows;
}

std::vector<TextRow> blank_rows_at_begin(const TextGroup& group, std::size_t at, const TextTable& table) {
    std::vector<TextRow> rows;
    for (std::size_t begin = 0; !group.cut;) {
        std::size_t label = begin;
        while (const TextTable::Name* heading = name_at(group.letters, label, table.groups))
            label += heading->letters.size();
        const TextTable::Name* name = name_at(group.letters, label, table.rows);
        if (!name || is_head(*name, table))
            break;
        const std::size_t end = label + name->letters.size();
        rows.push_back({at, name->row, begin, label, end, false, true});
        begin = end;
    }
    return rows;
}

std::optional<TextHeads> heads_before(const TextGroup& group, std::size_t end, const TextTable& table,
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
    if (head_at_end(end) == table.heads.end() || end - heads.begin > widest_heads)
        return {};
    for (auto head = head_at_end(heads.begin); head != table.heads.end(); head = head_at_end(heads.begin))
        heads.begin -= head->size();
    heads.order = columns_named(std::u32string_view(all).substr(heads.begin), table, labels);
    if (std::ranges::is_sorted(heads.order))
        heads.order.clear();
    return heads;
}

} // namespace crossfoot
