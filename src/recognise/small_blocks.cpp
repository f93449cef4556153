#include "recognise/small_blocks.hpp"

#include "recognise/long_tables.hpp"

#include <algorithm>
#include <numeric>
#include <set>

namespace crossfoot {
namespace {

constexpr std::size_t longest_text = 60; // letters
constexpr float label_like = 0.6F;
constexpr int widest_block = 40;       // columns
constexpr int block_reach = 9;         // columns from a label to its figures
constexpr int block_head_distance = 6; // rows from a row's label up to the heads
constexpr int most_block_rows = 12;

} // namespace

std::vector<int> heads_of(const SmallBlock& block) {
    std::vector<int> heads(static_cast<std::size_t>(block.head - block.top + 1));
    std::iota(heads.begin(), heads.end(), block.top);
    return heads;
}

bool SmallBlocks::is_small(const TableSpec& spec) { return spec.row_labels && spec.rows.size() < shortest_long_table; }

SmallBlocks::SmallBlocks(const View& view, const FormNames& names) : view_(view), names_(names) {
    for (std::size_t f = 0; f < names.forms.size(); ++f)
        for (std::size_t t = 0; t < names.forms[f]->tables.size(); ++t) {
            const TableSpec& spec = names.spec(f, t);
            if (spec.row_labels && !is_small(spec))
                long_tables_.push_back({&names.labels.names(f, t, Axis::columns), names.labels.text(spec.corner)});
            if (!is_small(spec))
                continue;
            tables_.emplace_back(&names.labels.names(f, t, Axis::rows), &names.labels.names(f, t, Axis::columns));
            if (!spec.heading.empty())
                headings_.push_back(names.labels.text(spec.heading));
            if (!spec.corner.empty())
                corners_.push_back(names.labels.text(spec.corner));
        }
}

TextKind SmallBlocks::kind(const Label& label) {
    const auto [kind, added] = names_.known.kinds.of(label);
    if (!added || label.segments.empty() || names_.labels.letters(label.core).size() > longest_text)
        return kind;
    const auto like = [&](const std::vector<TextId>& texts, double least) {
        return std::ranges::any_of(texts, [&](TextId text) { return names_.labels.alike(label.core, text) >= least; });
    };
    kind.heading = like(headings_, heading_like);
    kind.corner = like(corners_, corner_like);
    for (const auto& [rows, columns] : tables_) {
        kind.row = kind.row || names_.labels.likeness(label.segments, *rows).best.second >= label_like;
        kind.column = kind.column || names_.labels.likeness(label.segments, *columns).best.second >= label_like;
    }
    return kind;
}

TextKind SmallBlocks::kind_at(int row, int column) {
    const Label* label = view_.label(row, column);
    return label ? kind(*label) : TextKind();
}

// Where a merged range over the cell begins.
int SmallBlocks::owner_column(int row, int column) const {
    const Content* content = view_.content(row, column);
    return content ? view_.address(content->at.row, content->at.column).column : column;
}

void SmallBlocks::propose(int row, const ViewCell& cell, TextKind kind) {
    const int column = cell.column;
    if (kind.heading)
        for (const int below : {row + 1, row + 2}) {
            std::set<const Content*> texts;
            int first = -1;
            for (int c = column; c < column + block_reach; ++c)
                if (view_.label(below, c)) {
                    first = first < 0 ? c : first;
                    texts.insert(view_.content(below, c));
                }
            if (texts.size() >= 2) {
                proposed_.emplace_back(below, first);
                break;
            }
        }
    if (kind.corner)
        proposed_.emplace_back(row, column);
    int right = column; // of the label and what its merged range covers
    while (view_.content(row, right + 1) == cell.content)
        ++right;
    if (kind.row)
        for (int c = right + 1; c < right + block_reach; ++c) {
            const ViewCell* figure = view_.cell(row, c);
            const TextKind other = kind_at(row, c);
            if (!figure || figure->covered || other.row || other.column || other.corner || other.heading)
                continue;
            for (int head = row - 1; head >= std::max(0, row - block_head_distance + 1); --head)
                if (view_.label(head, c)) {
                    proposed_.emplace_back(head, column);
                    break;
                }
            break;
        }
    if (kind.column)
        for (const int below : {row + 1, row + 2}) {
            int left = column - 1;
            while (left > column - 5 && left >= 0 && !view_.label(below, left))
                --left;
            if (left > column - 5 && left >= 0) {
                proposed_.emplace_back(row, owner_column(below, left));
                break;
            }
        }
}

// A long table stands beside the block from that column on: its columns or its corner in the row of the heads, or its
// rows, which the labels of their groups may stand before, there or directly below.
bool SmallBlocks::begins_a_long_table(int row, int column) {
    constexpr float plainly = 0.85F;
    constexpr int below = 2;
    constexpr int groups = 2; // columns of labels before those of rows
    const Label* label = view_.label(row, column);
    const bool column_label = label && kind(*label).column;
    for (int at = row; at <= row + below; ++at)
        for (int right = column; right <= column + (label && !column_label ? groups : 0); ++right)
            if (is_long_row(at, right))
                return true;
    return label && !label->segments.empty() && !column_label &&
           (is_long_corner(*label) || std::ranges::any_of(long_tables_, [&](const LongNames& names) {
                return names_.labels.likeness(label->segments, *names.columns).best.second >= plainly;
            }));
}

bool SmallBlocks::is_long_corner(const Label& label) const {
    return std::ranges::any_of(long_tables_, [&](const LongNames& names) {
        return names.corner != 0 && names_.labels.alike(label.core, names.corner) >= corner_like;
    });
}

bool SmallBlocks::is_long_row(int row, int column) const {
    const Label* label = view_.label(row, column);
    const std::optional<RowHit>* hit = label ? names_.known.row_hits.find(*label) : nullptr;
    return hit && *hit;
}

bool SmallBlocks::find_columns(SmallBlock& block) {
    const Content* corner = view_.content(block.head, block.label_column);
    int column = block.label_column + 1;
    while (corner && view_.content(block.head, column) == corner)
        ++column;
    block.first_column = block.last_column = -1;
    const int start = column;
    for (int gap = 0; gap < 2 && column < start + widest_block; ++column) {
        const Label* label = view_.label(block.head, column);
        const TextKind is = kind_at(block.head, column);
        const bool as_corner = label && corner && label == corner->label;
        const bool corner_again = as_corner && block.first_column < 0; // a merged range that was filled
        if (label && (is.corner || is.heading || as_corner || begins_a_long_table(block.head, column)) && !corner_again)
            break;
        gap = label ? 0 : gap + 1;
        if (label && !corner_again) {
            block.first_column = block.first_column < 0 ? column : block.first_column;
            block.last_column = column;
        }
    }
    return block.first_column >= 0;
}

// Where a line break in a web page's head made two rows of one, the corner is merged over them, or broken like the
// head.
void SmallBlocks::find_top(SmallBlock& block) {
    const Content* const corner = view_.content(block.head, block.label_column);
    block.top = block.head;
    block.corner = corner && corner->label ? corner->label->core : 0;
    if (block.corner == 0 || block.head == 0)
        return;
    while (block.top > 0 && view_.content(block.top - 1, block.label_column) == corner)
        --block.top;
    const Label* const above = view_.label(block.head - 1, block.label_column);
    if (block.top < block.head || !above || above->prose)
        return;
    const TextId whole = names_.labels.joined(above->core, block.corner);
    if (std::ranges::any_of(corners_, [&](TextId one) { return names_.labels.alike(whole, one) >= same_label; })) {
        --block.top;
        block.corner = whole;
    }
}

void SmallBlocks::find_rows(SmallBlock& block) {
    for (int row = block.head + 1; row <= block.head + most_block_rows; ++row) {
        const Content* label = view_.content(row, block.label_column);
        if (!label || !label->label)
            break;
        const TextKind is = kind(*label->label);
        if (is.heading || is.corner || is_long_corner(*label->label))
            break;
        bool columns = false;
        bool filled = false;
        for (int c = block.first_column; c <= block.last_column; ++c) {
            columns = columns || kind_at(row, c).column;
            const Content* content = view_.content(row, c);
            filled = filled || (content && content != label);
        }
        if (!is.row && (columns || !filled))
            break;
        block.rows.push_back(row);
    }
}

std::vector<SmallBlock> SmallBlocks::find() {
    if (tables_.empty())
        return {};
    for (const ViewRow& row : view_.rows())
        for (const ViewCell& cell : row.cells)
            if (cell.content->label && !cell.covered && !cell.content->label->prose)
                propose(row.row, cell, kind(*cell.content->label));
    std::ranges::sort(proposed_);
    proposed_.erase(std::unique(proposed_.begin(), proposed_.end()), proposed_.end());
    std::vector<SmallBlock> result;
    for (const auto& [head, column] : proposed_) {
        SmallBlock block;
        block.head = head;
        block.label_column = column;
        if (!find_columns(block))
            continue;
        find_top(block);
        find_rows(block);
        if (!block.rows.empty())
            result.push_back(std::move(block));
    }
    return result;
}

} // namespace crossfoot
