#include "recognise/text_tables.hpp"

#include "recognise/extra_columns.hpp"
#include "recognise/listed_cells.hpp"
#include "recognise/long_tables.hpp"
#include "recognise/parted_heads.hpp"
#include "recognise/text_runs.hpp"
#include "text/trim.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace crossfoot {
namespace {

// A run as a table of the document.
class TableMaker {
public:
    TableMaker(const Document& document, const std::vector<TextGroup>& groups, const TextRun& run)
        : document_(document), groups_(groups), run_(run), spec_(*run.table->spec), labels_(spec_.row_labels ? 2 : 0) {}

    Block make() {
        block_.kind = BlockKind::table;
        const Block& from = document_.blocks[groups_[run_.first()].figures.front().span.block];
        block_.page = from.page;
        block_.name = from.name;
        block_.column = from.column;
        if (!spec_.heading.empty())
            add({row_++, 0}, groups_[run_.first()].figures.front().span.block, spec_.heading);
        add_heads();
        for (const TextRow& row : run_.rows)
            add_row(row);
        block_.grid.merge(std::move(merged_));
        return std::move(block_);
    }

private:
    void add(CellAddress at, std::size_t block, Cell cell) {
        cell.told_in = {document_.blocks[block].number, document_.blocks[block].column};
        block_.grid.add(at, std::move(cell));
    }
    void add(CellAddress at, std::size_t block, std::string text) {
        add(at, block, Cell{CellKind::text, std::move(text)});
    }

    // The form's, below their groups; those of a table without groups as they stand there.
    void add_heads() {
        const TextRow& first = run_.rows.front();
        const std::vector<StreamLetter>& letters = groups_[first.group].letters;
        const std::size_t from = has_heads() && !letters.empty() ? letters[run_.heads.begin].span.block
                                                                 : groups_[first.group].figures.front().span.block;
        std::size_t depth = 0;
        for (const Line& column : spec_.columns)
            depth = std::max(depth, column.groups.size());
        for (std::size_t level = 0; level < depth; ++level, ++row_)
            for (std::size_t c = 0; c < spec_.columns.size();) {
                const std::vector<std::string>& groups = spec_.columns[c].groups;
                std::size_t end = c + 1;
                while (level < groups.size() && end < spec_.columns.size() && is_below(groups, level, end))
                    ++end;
                if (level < groups.size()) {
                    add(at(c), from, groups[level]);
                    merged_.push_back({at(c), at(end - 1)});
                }
                c = end;
            }
        const std::vector<std::string> own =
            has_heads() && depth == 0 ? heads_as_they_stand(letters, first) : std::vector<std::string>();
        if (spec_.row_labels && !spec_.corner.empty())
            add({row_, 1}, from, spec_.corner);
        for (std::size_t c = 0; c < spec_.columns.size(); ++c)
            add(at(c), from, own.empty() ? spec_.columns[c].label : own[c]);
        ++row_;
    }

    bool has_heads() const { return !run_.heads.columns.empty(); }
    CellAddress at(std::size_t column) const { return {row_, labels_ + static_cast<int>(column)}; }

    bool is_below(const std::vector<std::string>& groups, std::size_t level, std::size_t column) const {
        const std::vector<std::string>& other = spec_.columns[column].groups;
        return other.size() > level &&
               std::equal(groups.begin(), groups.begin() + static_cast<std::ptrdiff_t>(level) + 1, other.begin());
    }

    std::vector<std::string> heads_as_they_stand(const std::vector<StreamLetter>& letters, const TextRow& first) const {
        const std::vector<std::size_t>& begins = run_.heads.columns;
        std::vector<std::string> heads;
        for (std::size_t c = 0; c < begins.size(); ++c)
            heads.push_back(
                text_of(document_, letters, begins[c], c + 1 < begins.size() ? begins[c + 1] : first.begin));
        return heads;
    }

    void add_row(const TextRow& row) {
        const TextGroup& group = groups_[row.group];
        if (row.begin < row.label)
            add({row_, 0}, group.letters[row.begin].span.block,
                text_of(document_, group.letters, row.begin, row.label));
        if (row.label < row.end)
            add({row_, 1}, group.letters[row.label].span.block,
                row.broken ? spec_.rows[static_cast<std::size_t>(row.row)].label
                           : text_of(document_, group.letters, row.label, row.end));
        if (!row.blank)
            add_figures(row, group);
        ++row_;
    }

    void add_figures(const TextRow& row, const TextGroup& group) {
        std::string together;
        for (const StreamFigure& figure : group.figures)
            together += (together.empty() ? "" : " ") + figure.text;
        const bool one_each = row.figures && row.figures->figures.size() <= group.figures.size();
        for (std::size_t c = 0; c < spec_.columns.size(); ++c)
            add(at(c), (one_each ? group.figures[place_of(c)] : group.figures.front()).span.block,
                row.figures ? figure_cell(*row.figures, c) : Cell{CellKind::run_together, together});
    }

    // Among the figures of a row, where the heads stand in another order than the form's.
    std::size_t place_of(std::size_t column) const {
        const std::vector<std::size_t>& order = run_.heads.order;
        return order.empty() ? column : static_cast<std::size_t>(std::ranges::find(order, column) - order.begin());
    }

    static Cell figure_cell(const ToldApart& figures, std::size_t column) {
        const std::string& text = figures.figures[column];
        const Figure figure = read_figure(text);
        const std::set<std::string> found = lay_out_rows(told, names);
    if (text && !found.empty())
        document = *std::move(text);
}

} // namespace crossfoot
