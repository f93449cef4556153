#include "recognise/extra_columns.hpp"

#include "recognise/text_heads.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>

namespace crossfoot {
namespace {

constexpr std::size_t most_extra = 3;          // columns that count, beside those of the form
constexpr std::size_t widest_heads_told = 300; // letters before a row, among which heads may stand
constexpr std::size_t longest_row_label = 120; // letters, its groups among them
constexpr std::size_t most_other_groups = 3;   // one after the other that are no rows of the table
constexpr std::size_t clear_of_the_next = 2;   // rows more that add up than in any other way
constexpr std::size_t fewest_counted = 3;      // rows whose first figures are 1, 2, 3

bool is_flat(const TextTable& table) {
    return std::ranges::all_of(table.spec->columns, [](const Line& line) { return line.groups.empty(); });
}

bool is_no_count(std::string_view figure) { return figure.find_first_of(".%") != std::string_view::npos; }

// The heads before a row as the form knows them, and where people's own stood among them.
struct ExtraHeads {
    TextGroup group; // without these
    TextHeads heads;
    std::vector<std::size_t> places; // the letters before which they stood
};

class ExtraColumns {
public:
    ExtraColumns(const Document& document, const TextTable& table, const FormNames& names)
        : document_(document), table_(table), names_(names), columns_(table.spec->columns.size()) {}

    // Takes them out of the rows from that group on, if these have any. Whether nothing is left of that group itself.
    bool take_out(std::vector<TextGroup>& groups, std::size_t first) const {
        const bool counted = counts_rows(groups, first);
        const std::size_t at = first + (counted ? 1 : 0);
        const std::optional<TextRow> row = row_by_name(groups[at], at, table_);
        if (!row || (row->begin == 0 && !counted)) // no heads stand before it
            return false;
        TextGroup begin = groups[at];
        if (counted) // the first number stands before the first label
            begin.letters.insert(begin.letters.begin(), groups[first].letters.begin(), groups[first].letters.end());
        std::optional<ExtraHeads> extra = extra_heads(begin, row->begin + (counted ? groups[first].letters.size() : 0));
        if (!extra)
            return false;
        const std::vector<std::size_t> rows = rows_from(groups, at, row->row);
        const std::size_t width = width_of(groups, rows);
        const bool told = width > columns_ && extra->places.size() >= width - columns_;
        const std::optional<std::vector<bool>> kept = !told     ? std::nullopt
                                                      : counted ? number_behind(groups, rows, width)
                                                                : figures_of_the_form(groups, rows, *extra, width);
        if (!kept) {
            doubt(groups, rows, may_be_numbered(groups, rows, *extra));
            return false;
        }
        groups[at].letters = std::move(extra->group.letters);
        groups[at].cut = groups[first].cut;
        for (std::size_t i = rows.front(); i <= rows.back(); ++i)
            if (groups[i].figures.size() <= width)
                keep(groups[i], *kept, counted && i == rows.back());
        return counted;
    }

private:
    // A line a cell, the number of each row stands behind the figures of the row before.
    bool counts_rows(const std::vector<TextGroup>& groups, std::size_t first) const {
        return first + 1 < groups.size() && groups[first].figures.size() == 1 &&
               groups[first].figures.front().text == "1" && !row_by_name(groups[first], first, table_) &&
               row_by_name(groups[first + 1], first + 1, table_);
    }

    std::optional<ExtraHeads> extra_heads(const TextGroup& group, std::size_t end) const {
        const LineNames& columns = names_.labels.names(table_.form, table_.table, Axis::columns);
        ExtraHeads extra{group, {}, {}};
        std::vector<StreamLetter>& letters = extra.group.letters;
        letters.assign(group.letters.begin(), group.letters.begin() + static_cast<std::ptrdiff_t>(end));
        for (std::size_t at = end, word_end = end; at-- > 0 && at + widest_heads_told >= end;) {
            if (!letters[at].begins)
                continue;
            const Label& label = names_.labels.read(text_of(document_, letters, at, word_end));
            if (label.first == label.core && names_.labels.is_helper(label, columns)) {
                letters.erase(letters.begin() + static_cast<std::ptrdiff_t>(at),
                              letters.begin() + static_cast<std::ptrdiff_t>(word_end));
                for (std::size_t& place : extra.places)
                    place -= word_end - at;
                extra.places.push_back(at);
            }
            word_end = at;
        }
        std::optional<TextHeads> heads =
            extra.places.empty() ? std::nullopt : heads_before(extra.group, letters.size(), table_, names_.labels);
        if (!heads)
            return {};
        extra.heads = *std::move(heads);
        std::erase_if(extra.places, [&](std::size_t place) { return place < extra.heads.begin; });
        letters.insert(letters.end(), group.letters.begin() + static_cast<std::ptrdiff_t>(end), group.letters.end());
        return extra;
    }

    // The groups that are rows: those called so, in the form's order, and others with more figures than the form has
    // columns.
    std::vector<std::size_t> rows_from(const std::vector<TextGroup>& groups, std::size_t first, int row) const {
        std::vector<std::size_t> rows{first};
        std::size_t others = 0;
        for (std::size_t i = first + 1; i < groups.size() && others <= most_other_groups; ++i) {
            const TextGroup& group = groups[i];
            const std::optional<TextRow> next = row_by_name(group, i, table_);
            if (group.letters.size() > longest_row_label || (next ? next->row <= row : holds_a_head(group)) ||
                heads_before(group, group.letters.size(), table_, names_.labels))
                break;
            const std::size_t least = next ? 1 : columns_ + 1;
            const bool is_row = group.figures.size() >= least && group.figures.size() <= columns_ + most_extra;
            others = is_row ? 0 : others + 1;
            row = next ? next->row : row;
            if (is_row)
                rows.push_back(i);
        }
        return rows;
    }

    // Another table with heads like these begins there. Short ones, 其他, may stand in any label.
    bool holds_a_head(const TextGroup& group) const {
        constexpr std::size_t shortest_head = 4;
        std::u32string letters;
        for (const StreamLetter& letter : group.letters)
            letters += letter.letter;
        return std::ranges::any_of(table_.heads, [&](const std::u32string& head) {
            return head.size() >= shortest_head && letters.find(head) != std::u32string::npos;
        });
    }

    // So many figures most of the rows have of those that have more than the form has columns.
    std::size_t width_of(const std::vector<TextGroup>& groups, const std::vector<std::size_t>& rows) const {
        std::vector<std::size_t> times(columns_ + most_extra + 1);
        for (const std::size_t row : rows)
            if (groups[row].figures.size() > columns_ && groups[row].figures.size() < times.size())
                ++times[groups[row].figures.size()];
        const auto most = std::ranges::max_element(times);
        return *most == 0 ? columns_ : static_cast<std::size_t>(most - times.begin());
    }

    // Numbers behind the figures of each row but the last are those of the rows that follow.
    std::optional<std::vector<bool>> number_behind(const std::vector<TextGroup>& groups,
                                                   const std::vector<std::size_t>& rows, std::size_t width) const {
        if (width != columns_ + 1)
            return {};
        for (std::size_t i = 0; i + 1 < rows.size(); ++i)
            if (groups[rows[i]].figures.back().text != std::to_string(i + 2))
                return {};
        std::vector<bool> kept(width, true);
        kept.back() = false;
        return kept;
    }

    std::optional<std::vector<bool>> figures_of_the_form(const std::vector<TextGroup>& groups,
                                                         const std::vector<std::size_t>& rows, const ExtraHeads& extra,
                                                         std::size_t width) const {
        if (auto kept = by_sums(groups, rows, width))
            return kept;
        if (width == columns_ + 1 && count_in_front(groups, rows)) {
            std::vector<bool> kept(width, true);
            kept.front() = false;
            return kept;
        }
        if (!is_flat(table_) || extra.places.size() != width - columns_)
            return {};
        std::vector<std::pair<std::size_t, bool>> heads; // letters, and whether it is the form's
        for (const std::size_t place : extra.places)
            heads.emplace_back(place, false);
        for (const std::size_t head : extra.heads.columns)
            heads.emplace_back(head, true);
        std::ranges::sort(heads); // people's own before the form's that stood behind it
        std::vector<bool> kept;
        kept.reserve(heads.size());
        for (const auto& head : heads)
            kept.push_back(head.second);
        return kept;
    }

    static bool count_in_front(const std::vector<TextGroup>& groups, const std::vector<std::size_t>& rows) {
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (groups[rows[i]].figures.front().text != std::to_string(i + 1))
                return false;
        return rows.size() >= fewest_counted;
    }

    // 行次 stands in front of the form's heads, no unit behind the labels, and the first figures count.
    bool may_be_numbered(const std::vector<TextGroup>& groups, const std::vector<std::size_t>& rows,
                         const ExtraHeads& extra) const {
        const std::size_t first = std::ranges::min(extra.heads.columns);
        if (std::ranges::none_of(extra.places, [&](std::size_t place) { return place <= first; }))
            return false;
        const auto value = [&](std::size_t row) { return read_figure(groups[row].figures.front().text).value; };
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const std::optional<TextRow> row = row_by_name(groups[rows[i]], rows[i], table_);
            if ((row && row->end < groups[rows[i]].letters.size()) ||
                value(rows[i]) != value(rows.front()) + Decimal(static_cast<std::int64_t>(i)))
                return false;
        }
        return true;
    }

    // Of a row with as many figures as the form has columns one may stand in a column that is none of them.
    void doubt(std::vector<TextGroup>& groups, const std::vector<std::size_t>& rows, bool numbered) const {
        std::vector<std::size_t> unsure;
        RowSums sums;
        bool even = true;
        for (const std::size_t row : rows) {
            even = even && groups[row].figures.size() == columns_;
            if (groups[row].figures.size() != columns_)
                continue;
            const std::vector<std::string> own = texts(groups[row].figures, std::vector<bool>(columns_, true));
            add_sums(own, table_.relations, sums);
            if (!add_up_in_one_way(own, table_.relations))
                unsure.push_back(row);
        }
        if (even && (table_.relations.empty() ? !numbered : sums.good > unsure.size())) // it has none, such as 备注
            return;
        for (const std::size_t row : unsure)
            groups[row].lacking = true;
    }

    // Of all ways to take columns out the one that lets the sums of rows hold, unless another is about as good.
    std::optional<std::vector<bool>> by_sums(const std::vector<TextGroup>& groups, const std::vector<std::size_t>& rows,
                                             std::size_t width) const {
        std::vector<bool> kept(width, true);
        std::fill_n(kept.begin(), width - columns_, false); // the first of all permutations
        std::optional<std::vector<bool>> best;
        std::vector<std::vector<std::string>> figures; // as the best way has them
        std::size_t judged = 0;
        std::size_t fewest = 0;
        std::size_t next = rows.size() + clear_of_the_next; // of what is not the same figures
        do {
            std::vector<std::vector<std::string>> taken;
            RowSums sums;
            for (const std::size_t row : rows)
                if (groups[row].figures.size() == width)
                    add_sums(taken.emplace_back(texts(groups[row].figures, kept)), table_.relations, sums);
            judged = sums.judged;
            const auto wrong =
                sums.bad + sums.of_zero + static_cast<std::size_t>(std::ranges::count_if(taken, [](const auto& row) {
                    return std::ranges::any_of(row, is_no_count);
                }));
            if (!best || wrong < fewest) {
                next = best && taken != figures ? fewest : next;
                fewest = wrong;
                best = kept;
                figures = std::move(taken);
            } else if (taken != figures) {
                next = std::min(next, wrong);
            }
        } while (std::next_permutation(kept.begin(), kept.end()));
        return judged > 0 && fewest + clear_of_the_next <= next ? best : std::nullopt;
    }

    static std::vector<std::string> texts(const std::vector<StreamFigure>& figures, const std::vector<bool>& kept) {
        std::vector<std::string> result;
        for (std::size_t i = 0; i < figures.size(); ++i)
            if (kept[i])
                result.push_back(figures[i].text);
        return result;
    }

    // The last row has no number of a next one behind it.
    static void keep(TextGroup& group, const std::vector<bool>& kept, bool last) {
        std::vector<StreamFigure>& figures = group.figures;
        if (last && figures.size() + 1 == kept.size())
            return;
        if (figures.size() != kept.size()) {
            group.lacking = figures.size() < kept.size();
            return;
        }
        std::vector<StreamFigure> own;
        for (std::size_t i = 0; i < figures.size(); ++i)
            if (kept[i])
                own.push_back(std::move(figures[i]));
        figures = std::move(own);
    }

    const Document& document_;
    const TextTable& table_;
    const FormNames& names_;
    std::size_t columns_;
};

} // namespace

std::vector<TextGroup> without_extra_columns(const Document& document, std::vector<TextGroup> groups,
                                             const std::vector<TextTable>& tables, const FormNames& names) {
    for (const TextTable& table : tables)
        if (table.spec->row_labels) {
            const ExtraColumns extra(document, table, names);
            std::vector<bool> empty(groups.size());
            for (std::size_t g = 0; g < groups.size(); ++g)
                empty[g] = extra.take_out(groups, g);
            std::vector<TextGroup> left;
            left.reserve(groups.size());
            for (std::size_t g = 0; g < groups.size(); ++g)
                if (!empty[g])
                    left.push_back(std::move(groups[g]));
            groups = std::move(left);
        }
    return groups;
}

} // namespace crossfoot
