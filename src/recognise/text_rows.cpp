#include "recognise/text_rows.hpp"

#include "recognise/tabbed_rows.hpp"
#include "recognise/text_heads.hpp"
#include "text/numbering.hpp"

#include <algorithm>
#include <span>
#include <string_view>
#include <utility>

namespace crossfoot {
namespace {

constexpr std::size_t most_words = 8;      // that a label was broken into
constexpr std::size_t shortest_broken = 6; // letters of a label that other words may break
constexpr std::size_t most_broken = 80;    // letters before or behind figures, among which it stands
constexpr double least_likeness = 0.7;     // of a label that is not the form's

bool is_arabic_numeral(char32_t letter) { return letter >= U'0' && letter <= U'9'; }

const TextTable::Name* name_before(const std::vector<StreamLetter>& all, std::size_t end,
                                   const std::vector<TextTable::Name>& names) {
    const TextTable::Name* best = nullptr;
    for (const TextTable::Name& name : names)
        if (ends_with(all, end, name.letters) && (!best || name.letters.size() > best->letters.size()))
            best = &name;
    return best;
}

// Less a unit that stands between a label and its figures, by itself.
std::size_t without_unit(const std::vector<StreamLetter>& all, const TextTable& table) {
    for (const std::u32string& unit : table.units)
        if (ends_with(all, all.size(), unit) && unit.size() < all.size() && all[all.size() - unit.size()].begins)
            return all.size() - unit.size();
    return all.size();
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

// One figure too many, each in a line of its own, as where a page ends: the last is none of the row where the sums of
// the row hold without it, and not without any other. Rows beside it that have as many have a column more.
bool only_last_is_too_many(const Document& document, const std::vector<TextGroup>& groups, std::size_t at,
                           const TextTable& table) {
    const std::vector<StreamFigure>& figures = groups[at].figures;
    const std::size_t columns = table.spec->columns.size();
    const auto is_as_wide = [&](std::size_t other) { return groups[other].figures.size() == figures.size(); };
    if (figures.size() != columns + 1 || (at > 0 && is_as_wide(at - 1)) ||
        (at + 1 < groups.size() && is_as_wide(at + 1)) ||
        same_line(document, figures[columns - 1].span, figures.back().span))
        return false;
    std::vector<std::string> own;
    for (std::size_t i = 0; i < columns; ++i)
        own.push_back(figures[i].text);
    if (!add_up(own, table.relations))
        return false;
    std::vector<std::string> other = own; // with the last in place of one after the other
    for (std::size_t i = columns; i-- > 0;) {
        other[i] = figures[i + 1].text;
        if (other != own && add_up(other, table.relations))
            return false;
    }
    return true;
}

std::optional<ToldApart> figures_of(const Document& document, const std::vector<TextGroup>& groups, std::size_t at,
                                    const TextTable& table, std::size_t& steps_left) {
    const TextGroup& group = groups[at];
    if (group.lacking)
        return {};
    std::vector<std::string> figures;
    for (const StreamFigure& figure : group.figures)
        figures.push_back(figure.text);
    if (ends_with_page_number(document, group.figures, table.spec->columns.size()) ||
        only_last_is_too_many(document, groups, at, table))
        figures.pop_back();
    if (figures.size() == table.spec->columns.size())
        return ToldApart{std::move(figures), false};
    return figures.size() < table.spec->columns.size() ? told_apart(figures, *table.spec, table.relations, steps_left)
                                                       : std::nullopt;
}

// A cell a line, where those of blank cells are blank: each figure at its place, if there are as many as columns. Where
// a blank line stands above every one, these may keep the lines of this table apart.
std::optional<ToldApart> placed_by_lines(const Document& document, const TextGroup& group, const TextRow& row,
                                         std::size_t columns) {
    if (group.figures.size() >= columns || group.lacking || row.end == 0 || row.end < group.letters.size())
        return {};
    std::size_t block = group.letters.back().span.block;
    std::size_t place = 0;
    bool joined = false; // two lines, at least
    ToldApart placed{std::vector<std::string>(columns), false};
    const auto pass_blanks_above = [&](std::size_t line) {
        const int blank = line < document.blocks.size() ? document.blocks[line].blank_above : 0;
        joined = joined || blank == 0;
        place += static_cast<std::size_t>(blank);
    };
    for (const StreamFigure& figure : group.figures) {
        pass_blanks_above(++block);
        if (figure.span.block != block || figure.text != document.blocks[block].text || place >= columns)
            return {};
        placed.figures[place++] = figure.text;
    }
    pass_blanks_above(block + 1);
    return joined && place == columns ? std::optional(std::move(placed)) : std::nullopt;
}

// A label that is written otherwise than in the form, by the words before the figures.
std::optional<TextRow> row_by_likeness(const Document& document, const TextGroup& group, const TextTable& table,
                                       const FormNames& names) {
    const std::vector<StreamLetter>& all = group.letters;
    const LineNames& rows = names.labels.names(table.form, table.table, table.rows_are);
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

// The same for the first row below the head of a table's only column, which alone tells such rows from what a text
// says.
std::optional<TextRow> row_below_head(const Document& document, const TextGroup& group, const TextTable& table,
                                      const FormNames& names) {
    constexpr std::size_t most_letters_of_head = 60;
    const std::span<const StreamLetter> near =
        std::span(group.letters).last(std::min(group.letters.size(), most_letters_of_head));
    const auto stands_near = [&](const std::u32string& head) {
        return std::search(near.begin(), near.end(), head.begin(), head.end(),
                           [](const StreamLetter& one, char32_t letter) { return one.letter == letter; }) != near.end();
    };
    if (std::ranges::none_of(table.columns.front(), stands_near))
        return {};
    std::optional<TextRow> row = row_by_likeness(document, group, table, names);
    return row && heads_before(group, row->label, table, names.labels) ? row : std::nullopt;
}

// A row by the first line of its label, where the figures stand beside that line: "2.其他 27 0 0 / 法律行 / 政法规".
// The other lines stand behind the figures, with those of its neighbours between them. No other row may begin so.
std::optional<TextRow> row_by_first_line(const std::vector<TextGroup>& groups, std::size_t at, const TextTable& table) {
    constexpr std::size_t fewest_letters = 4; // without a number before them
    if (at + 1 == groups.size())
        return {};
    const std::vector<StreamLetter>& all = groups[at].letters;
    const auto behind = std::span(groups[at + 1].letters).first(std::min(groups[at + 1].letters.size(), most_broken));
    const auto stands_behind = [&](std::u32string_view rest) {
        std::size_t next = 0;
        for (const StreamLetter& letter : behind)
            next += next < rest.size() && letter.letter == rest[next] ? 1 : 0;
        return next == rest.size();
    };
    std::optional<TextRow> best;
    std::size_t words = 0;
    for (std::size_t label = all.size(); label-- > 0 && words < most_words;) {
        if (!all[label].begins)
            continue;
        ++words;
        const std::size_t letters = all.size() - label;
        const bool numbered = is_arabic_numeral(all[label].letter) || is_chinese_ordinal(all[label].letter);
        if (letters < (numbered ? 2 : fewest_letters))
            continue;
        const TextTable::Name* only = nullptr;
        bool several = false;
        for (const TextTable::Name& name : table.rows) {
            const std::u32string_view whole = name.letters;
            if (letters >= whole.size() || !ends_with(all, all.size(), whole.substr(0, letters)))
                continue;
            several = several || (only && only->row != name.row);
            if (!only || stands_behind(whole.substr(letters)))
                only = &name;
        }
        if (only && !several && stands_behind(std::u32string_view(only->letters).substr(letters)))
            best = TextRow{0, only->row, label, label, all.size(), true};
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
        std::size_t end = before.size(); // of the whole label
        for (std::size_t i = from; i < before.size() && next < name.letters.size(); ++i)
            if (before[i].letter == name.letters[next]) {
                label = next == 0 ? i : label;
                end = ++next == name.letters.size() ? i + 1 : end;
            }
        const std::size_t in_front = next;
        if (at + 1 < groups.size())
            for (std::size_t i = 0; i < std::min(groups[at + 1].letters.size(), most_broken); ++i)
                next += next < name.letters.size() && groups[at + 1].letters[i].letter == name.letters[next] ? 1 : 0;
        const bool another_behind =
            std::any_of(before.begin() + static_cast<std::ptrdiff_t>(end), before.end(),
                        [](const auto& one) { return one.begins && is_arabic_numeral(one.letter); });
        if (next == name.letters.size() && in_front * 2 >= next && !another_behind) {
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

} // namespace

bool ends_with_page_number(const Document& document, const std::vector<StreamFigure>& figures, std::size_t columns) {
    return columns > 1 && figures.size() == columns + 1 &&
           same_line(document, figures.front().span, figures[columns - 1].span) &&
           !same_line(document, figures[columns - 1].span, figures.back().span) &&
           read_figure(figures.back().text).kind == FigureKind::text_number;
}

std::optional<TextRow> row_at_end(const Document& document, const std::vector<TextGroup>& groups, std::size_t at,
                                  const TextTable& table, const FormNames& names, std::size_t& steps_left,
                                  bool& twice) {
    const TextGroup& group = groups[at];
    const std::vector<StreamLetter>& all = group.letters;
    std::optional<TextRow> row =
        table.spec->row_labels ? row_by_name(group, at, table) : TextRow{at, 0, all.size(), all.size(), all.size()};
    const std::size_t columns = table.spec->columns.size();
    const bool by_its_name = row.has_value();
    if (!row && group.figures.size() == columns)
        row = row_by_first_line(groups, at, table);
    if (row && columns == 1 && row->broken && !heads_before(group, row->label, table, names.labels))
        row.reset();
    if (!row && columns > 1 && group.figures.size() == columns)
        row = broken_row(groups, at, table);
    if (!row && columns > 1 && group.figures.size() <= columns)
        row = row_by_likeness(document, group, table, names);
    if (!row && columns == 1 && group.figures.size() == 1)
        row = row_below_head(document, group, table, names);
    if (!row)
        return {};
    twice = twice || stands_twice_in_its_line(document, groups, at, *row);
    std::optional<ToldApart> figures;
    if (std::optional<PlacedFigures> placed =
            group.lacking ? std::nullopt : placed_by_tabs(document, group, *row, table)) {
        figures = ToldApart{std::move(placed->figures), false};
        row->by_cells = true;
    } else if (figures = placed_by_lines(document, group, *row, columns); figures) {
        row->by_lines = true;
    } else {
        figures = figures_of(document, groups, at, table, steps_left);
    }
    if (!figures && (!by_its_name || table.is_variant()))
        return {};
    row->group = at;
    row->begin = with_groups_before(all, row->label, table);
    row->figures = std::move(figures);
    return row;
}

std::optional<TextRow> row_by_name(const TextGroup& group, std::size_t at, const TextTable& table) {
    const std::vector<StreamLetter>& all = group.letters;
    const std::size_t end = without_unit(all, table);
    const TextTable::Name* name = name_before(all, end, table.rows);
    if (!name && !table.is_variant()) // there it would be a subtotal
        name = name_before(all, end, table.groups);
    if (!name)
        return {};
    const std::size_t label = end - name->letters.size();
    return TextRow{at, name->row, with_groups_before(all, label, table), label, end};
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

} // namespace crossfoot
