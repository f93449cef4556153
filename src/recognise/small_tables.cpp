#include "recognise/small_tables.hpp"

#include "recognise/row_ends.hpp"
#include "recognise/shifted_rows.hpp"
#include "recognise/small_blocks.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

namespace crossfoot {
namespace {

constexpr std::size_t prose_letters = 6;
constexpr double least_fit = 0.25;
constexpr double other_way = 0.05; // what a transposed reading counts less

// What speaks for a block being a table, and against it.
struct Evidence {
    double rows = 0; // 0..1: likeness of the labels, missing ones counted
    double columns = 0;
    double heading = 0; // 1 its own stands above, -1 another table's, 0 none
    bool corner = false;
    int surplus = 0;    // lines that the form has no place for
    bool prose = false; // texts stand where figures should

    bool excluded() const { return heading <= -0.9 || prose; } // whatever the lines are called
    bool enough() const {
        if (excluded())
            return false;
        if (heading >= 0.9)
            return rows + columns >= 0.5 || (corner && surplus == 0 && heading >= 1);
        if (heading > 0)
            return rows + columns >= 1;
        if (corner)
            return rows + columns >= 1.25 && std::min(rows, columns) >= 0.5;
        return rows >= 0.7 && columns >= 0.7 && rows + columns >= 1.5 && surplus <= 1;
    }
    double fit() const { return 0.4 * rows + 0.4 * columns + 0.15 * heading + (corner ? 0.05 : 0) - 0.1 * surplus; }
};

// The lines of a block, the same for every table that it may be but for what aligning them finds.
struct BlockLines {
    std::vector<BlockLine> rows;
    std::vector<BlockLine> columns;
};

BlockLines lines_of(const View& view, const SmallBlock& block) {
    BlockLines lines;
    for (const int at : block.rows) {
        BlockLine row;
        row.at = at;
        row.figures = row.filled = true;
        add_segments(row, *view.content(at, block.label_column));
        lines.rows.push_back(std::move(row));
    }
    lines.columns = column_lines(view, heads_of(block), block.first_column, block.last_column, block.rows, -1);
    for (BlockLine& column : lines.columns)
        column.figures = column.filled || !column.segments.empty();
    return lines;
}

class SmallTable {
public:
    SmallTable(const View& view, const SmallBlock& block, BlockLines& lines, const FormNames& names, std::size_t form,
               std::size_t table)
        : view_(view), block_(block), names_(names), spec_(names.spec(form, table)), rows_(lines.rows),
          columns_(lines.columns) {
        candidate_.form = form;
        candidate_.table = table;
        candidate_.spec = &spec_;
        candidate_.block = view.block();
        candidate_.transposed = view.transposed();
    }

    // Nothing where it is no such table. What excludes it is looked at first, since aligning lines takes longest.
    std::optional<Candidate> read() {
        Evidence evidence;
        evidence.heading = heading();
        evidence.prose = evidence.heading > -0.9 && holds_prose();
        if (evidence.excluded())
            return {};
        candidate_.points =
            align(rows_, names_.labels.names(candidate_.form, candidate_.table, Axis::rows), names_.labels);
        candidate_.points +=
            align(columns_, names_.labels.names(candidate_.form, candidate_.table, Axis::columns), names_.labels);
        const bool aside = take_columns_in_order();
        candidate_.box = view_.range(block_.top, block_.label_column, block_.rows.back(), last_column(columns_));
        candidate_.parts = {{candidate_.block, candidate_.box}};
        gather(evidence);
        if (!evidence.enough())
            return {};
        candidate_.fit = evidence.fit() - (view_.transposed() ? other_way : 0);
        candidate_.explained = candidate_.fit;
        fill(candidate_, view_, rows_, columns_, names_);
        if (aside)
            tell_columns_aside(candidate_, view_.address(rows_.front().at, block_.label_column + 1));
        return std::move(candidate_);
    }

private:
    // Of a text's table, heads that reach beyond the rows, which have just as many cells as the columns: they stand
    // beside them.
    bool take_columns_in_order() {
        const int first = block_.label_column + 1;
        const auto count = static_cast<int>(spec_.columns.size());
        const bool beyond = std::ranges::any_of(
            columns_, [&](const BlockLine& column) { return column.line >= 0 && column.at >= first + count; });
        if (!beyond || RowEnds(view_, block_.rows).usual() != first + count)
            return false;
        columns_ = columns_in_order(first, count);
        return true;
    }

    void gather(Evidence& evidence) const {
        for (const BlockLine& row : rows_) {
            evidence.rows += row.like / static_cast<double>(spec_.rows.size());
            evidence.surplus += row.line < 0 ? 1 : 0;
        }
        for (const BlockLine& column : columns_) {
            evidence.columns += column.like / static_cast<double>(spec_.columns.size());
            evidence.surplus += column.role == LineRole::extra || column.role == LineRole::subtotal ? 1 : 0;
        }
        evidence.corner =
            block_.corner != 0 && names_.labels.alike(block_.corner, names_.labels.text(spec_.corner)) >= corner_like;
    }

    bool holds_prose() const {
        std::size_t texts = 0;
        std::size_t cells = 0;
        for (const int row : block_.rows)
            for (int column = block_.first_column; column <= block_.last_column; ++column) {
                const Label* label = view_.label(row, column);
                ++cells;
                texts += label && (label->prose || names_.labels.letters(label->core).size() > prose_letters) ? 1 : 0;
            }
        return texts * 2 > cells;
    }

    double heading() const {
        constexpr int above = 3; // rows
        const TextId wanted = names_.labels.text(spec_.heading);
        for (int row = block_.top - 1; wanted != 0 && row >= std::max(0, block_.top - above); --row) {
            for (const int column : {block_.label_column, block_.first_column}) {
                const Label* label = view_.label(row, column);
                if (label && !label->prose && names_.labels.alike(label->core, wanted) >= heading_like)
                    return compare(label->core, wanted);
                if (view_.figure(row, block_.first_column))
                    return 0;
            }
            for (int column = block_.first_column; column <= block_.last_column; ++column)
                if (view_.figure(row, column))
                    return 0;
        }
        return 0;
    }

    double compare(TextId heading, TextId wanted) const {
        if (names_.labels.holds(heading, wanted))
            return 1;
        const std::u32string is = numerals_of(names_.labels.letters(heading));
        const std::u32string should = numerals_of(names_.labels.letters(wanted));
        if (is.size() < should.size())
            return 0.4;
        return is.empty() || is.back() != should.back() ? -1 : 0.9;
    }

    const View& view_;
    const SmallBlock& block_;
    const FormNames& names_;
    const TableSpec& spec_;
    std::vector<BlockLine>& rows_;
    std::vector<BlockLine>& columns_;
    Candidate candidate_;
};

// A label of the table stands in the block, or its corner does, which is all that is left where labels are rewritten.
bool may_be(const View& view, const SmallBlock& block, const FormNames& names, std::size_t form, std::size_t table) {
    constexpr float alike = 0.5F;
    const auto like = [&](int row, int column, const LineNames& lines) {
        const Label* label = view.label(row, column);
        return label && !label->segments.empty() && names.labels.likeness(label->segments, lines).best.second >= alike;
    };
    const LineNames& rows = names.labels.names(form, table, Axis::rows);
    const LineNames& columns = names.labels.names(form, table, Axis::columns);
    if (std::ranges::any_of(block.rows, [&](int row) { return like(row, block.label_column, rows); }))
        return true;
    for (int column = block.first_column; column <= block.last_column; ++column)
        if (like(block.head, column, columns))
            return true;
    return block.corner != 0 &&
           names.labels.alike(block.corner, names.labels.text(names.spec(form, table).corner)) >= corner_like;
}

} // namespace

std::vector<Alternatives> small_tables(const View& view, const FormNames& names) {
    std::vector<Alternatives> result;
    for (const SmallBlock& block : SmallBlocks(view, names).find()) {
        BlockLines lines = lines_of(view, block);
        Alternatives alternatives;
        for (std::size_t f = 0; f < names.forms.size(); ++f)
            for (std::size_t t = 0; t < names.forms[f]->tables.size(); ++t)
                if (SmallBlocks::is_small(names.spec(f, t)) && may_be(view, block, names, f, t))
                    if (auto candidate = SmallTable(view, block, lines, names, f, t).read())
                        alternatives.push_back(*std::move(candidate));
        if (std::ranges::any_of(alternatives, [](const Candidate& one) { return one.fit >= least_fit; }))
            result.push_back(std::move(alternatives));
    }
    return result;
}

} // namespace crossfoot
