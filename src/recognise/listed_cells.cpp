#include "recognise/listed_cells.hpp"

#include "text/numbering.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

namespace crossfoot {
namespace {

constexpr std::size_t most_letters_between_cells = 12; // a cell of a list: its heading, numerals
constexpr std::size_t near_heading = 60;               // letters of lists behind it

using Letters = std::vector<StreamLetter>;

std::u32string letters_in(const Letters& letters) {
    std::u32string text;
    for (const StreamLetter& letter : letters)
        text += letter.letter;
    return text;
}

Letters part(const Letters& letters, std::size_t first, std::size_t last) {
    Letters result(letters.begin() + static_cast<std::ptrdiff_t>(first),
                   letters.begin() + static_cast<std::ptrdiff_t>(last));
    if (!result.empty())
        result.front().begins = true;
    return result;
}

void append(Letters& letters, const Letters& more) { letters.insert(letters.end(), more.begin(), more.end()); }

class Lists {
public:
    Lists(const TextTable& table, const FormNames& names) : table_(table), width_(table.spec->columns.size()) {
        const TableSpec& spec = *table.spec;
        const auto add_heading = [&](std::string_view text) {
            std::u32string letters = stream_letters(text, names.labels);
            while (!letters.empty() && is_chinese_ordinal(letters.front()))
                letters.erase(0, 1);
            if (!letters.empty())
                headings_.push_back(std::move(letters));
        };
        add_heading(spec.heading);
        for (const TemplateSheet& sheet : names.forms[table.form]->sheets)
            if (sheet.id == spec.sheet) {
                add_heading(sheet.heading);
                std::ranges::for_each(sheet.aliases, add_heading);
            }
    }

    // The last group that a list from that one on takes, whose rows take its place; nothing where none begins there.
    std::optional<std::size_t> rows_of(const std::vector<TextGroup>& groups, std::size_t first, bool behind_another,
                                       std::vector<TextGroup>& rows) const {
        const std::size_t size = table_.spec->rows.size() * width_;
        if (first + size > groups.size())
            return {};
        std::vector<std::optional<ListedCell>> cells(size);
        int row = -1;
        for (std::size_t i = first; i < first + size; ++i) {
            std::optional<ListedCell> cell = cell_of(groups[i]);
            if (!cell || (i > first && cell->begin > most_letters_between_cells))
                return {};
            row = cell->row < 0 ? row : cell->row;
            if (row < 0 || cells[static_cast<std::size_t>(row) * width_ + cell->column])
                return {};
            cells[static_cast<std::size_t>(row) * width_ + cell->column] = std::move(cell);
        }
        const std::size_t begin = cell_of(groups[first])->begin;
        if (!(behind_another && begin <= most_letters_between_cells) && !is_below_heading(groups[first], begin))
            return {};
        lay(groups[first], begin, cells, rows);
        return first + size - 1;
    }

private:
    struct ListedCell {
        int row = -1; // -1: that of the cell before
        std::size_t column = 0;
        std::size_t begin = 0; // of its names
        Letters row_name;
        Letters column_name;
        StreamFigure figure;
    };

    std::optional<ListedCell> cell_of(const TextGroup& group) const {
        if (group.figures.size() != 1)
            return {};
        const std::u32string text = letters_in(group.letters);
        std::u32string_view left = text;
        std::optional<ListedCell> cell;
        for (std::size_t column = 0; column < width_ && !cell; ++column)
            for (const std::u32string& name : table_.columns[column]) // the longest first
                if (text.ends_with(name)) {
                    cell.emplace();
                    cell->column = column;
                    cell->figure = group.figures.front();
                    left.remove_suffix(name.size());
                    break;
                }
        if (!cell)
            return {};
        cell->column_name = part(group.letters, left.size(), text.size());
        cell->begin = left.size();
        const TextTable::Name* row = nullptr;
        for (const TextTable::Name& name : table_.rows)
            if (left.ends_with(name.letters) && (!row || row->letters.size() < name.letters.size()))
                row = &name;
        if (row) {
            cell->row = row->row;
            cell->begin -= row->letters.size();
            cell->row_name = part(group.letters, cell->begin, left.size());
        }
        return cell;
    }

    bool is_below_heading(const TextGroup& group, std::size_t begin) const {
        const std::u32string before = letters_in(part(group.letters, begin - std::min(begin, near_heading), begin));
        return std::ranges::any_of(
            headings_, [&](const std::u32string& heading) { return before.find(heading) != std::u32string::npos; });
    }

    void lay(const TextGroup& first, std::size_t begin, const std::vector<std::optional<ListedCell>>& cells,
             std::vector<TextGroup>& rows) const {
        for (std::size_t row = 0; row * width_ < cells.size(); ++row) {
            TextGroup& group = rows.emplace_back();
            if (row == 0) {
                group.cut = first.cut;
                group.letters = part(first.letters, 0, begin);
                for (std::size_t column = 0; column < width_; ++column)
                    append(group.letters, cells[column]->column_name);
            }
            for (std::size_t column = 0; column < width_; ++column) {
                const ListedCell& cell = *cells[row * width_ + column];
                append(group.letters, cell.row_name);
                group.figures.push_back(cell.figure);
            }
        }
    }

    const TextTable& table_;
    std::size_t width_;
    std::vector<std::u32string> headings_;
};

bool may_be_listed(const TextTable& table) {
    constexpr std::size_t most_cells = 12;
    const auto flat = [](const Line& line) { return line.groups.empty(); };
    const TableSpec& spec = *table.spec;
    return spec.row_labels && spec.rows.size() * spec.columns.size() <= most_cells &&
           std::ranges::all_of(spec.rows, flat) && std::ranges::all_of(spec.columns, flat);
}

} // namespace

std::vector<TextGroup> with_lists_as_rows(std::vector<TextGroup> groups, const std::vector<TextTable>& tables,
                                          const FormNames& names) {
    std::vector<Lists> lists;
    for (const TextTable& table : tables)
        if (may_be_listed(table))
            lists.emplace_back(table, names);
    std::vector<TextGroup> result;
    bool behind_another = false;
    for (std::size_t g = 0; g < groups.size(); ++g) {
        std::optional<std::size_t> last;
        for (auto list = lists.begin(); list != lists.end() && !last; ++list)
            last = list->rows_of(groups, g, behind_another, result);
        behind_another = last.has_value();
        if (last)
            g = *last;
        else
            result.push_back(std::move(groups[g]));
    }
    return result;
}

} // namespace crossfoot
