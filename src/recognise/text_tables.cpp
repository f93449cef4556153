#include "recognise/text_tables.hpp"

#include "recognise/blank_tables.hpp"
#include "recognise/extra_columns.hpp"
#include "recognise/listed_cells.hpp"
#include "recognise/long_tables.hpp"
#include "recognise/parted_heads.hpp"
#include "recognise/text_runs.hpp"
#include "recognise/told_sentences.hpp"
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
        if (row.blank)
            add_blanks(group.letters[row.label].span.block);
        else
            add_figures(row, group);
        ++row_;
    }

    // Told where the label is: nothing else says where they would stand.
    void add_blanks(std::size_t block) {
        for (std::size_t c = 0; c < spec_.columns.size(); ++c)
            add(at(c), block, Cell());
    }

    void add_figures(const TextRow& row, const TextGroup& group) {
        std::string together;
        for (const StreamFigure& figure : group.figures)
            together += (together.empty() ? "" : " ") + figure.text;
        const bool one_each = row.figures && row.figures->figures.size() <= group.figures.size();
        std::size_t filled = 0; // columns so far, of those that blank lines leave blank
        for (std::size_t c = 0; c < spec_.columns.size(); ++c) {
            if (row.figures && row.figures->figures[c].empty()) {
                add(at(c), group.figures.front().span.block, Cell());
                continue;
            }
            const std::size_t figure = one_each ? place_of(c) : row.figures && row.by_lines ? filled++ : 0;
            add(at(c), group.figures[figure].span.block,
                row.figures ? figure_cell(*row.figures, c) : Cell{CellKind::run_together, together});
        }
    }

    // Among the figures of a row, where the heads stand in another order than the form's.
    std::size_t place_of(std::size_t column) const {
        const std::vector<std::size_t>& order = run_.heads.order;
        return order.empty() ? column : static_cast<std::size_t>(std::ranges::find(order, column) - order.begin());
    }

    static Cell figure_cell(const ToldApart& figures, std::size_t column) {
        const std::string& text = figures.figures[column];
        const Figure figure = read_figure(text);
        const bool plain = figure.kind == FigureKind::text_number && !figure.spelling.any();
        Cell cell{plain ? CellKind::number : CellKind::text, plain ? figure.value.str() : text};
        cell.told_apart = figures.by_relation;
        return cell;
    }

    const Document& document_;
    const std::vector<TextGroup>& groups_;
    const TextRun& run_;
    const TableSpec& spec_;
    int labels_; // columns of them
    int row_ = 0;
    Block block_;
    std::vector<CellRange> merged_;
};

// Paragraphs with the tables that they tell taken out of them.
class Relayer {
public:
    Relayer(Document& document, const std::vector<TextGroup>& groups) : document_(document), groups_(groups) {}

    void lay(const std::vector<TextRun>& runs) {
        for (const TextRun& run : runs) {
            const TextGroup& first = groups_[run.first()];
            const std::size_t letter = run.heads.columns.empty() ? run.rows.front().begin : run.heads.begin;
            const StreamSpan begin =
                letter < first.letters.size() ? first.letters[letter].span : first.figures.front().span;
            move_to(begin.block, begin.in.first);
            blocks_.push_back(TableMaker(document_, groups_, run).make());
            keep_passed(run);
            const std::vector<StreamFigure>& figures = groups_[run.last()].figures;
            const auto end = [](const StreamFigure& figure) {
                return std::pair(figure.span.block, figure.span.in.last);
            };
            std::tie(block_, byte_) = end(*std::ranges::max_element(figures, {}, end)); // heads may be in any order
        }
        move_to(document_.blocks.size(), 0);
        document_.blocks = std::move(blocks_);
    }

private:
    // Lines between rows that are none of the table follow it.
    void keep_passed(const TextRun& run) {
        std::set<std::size_t> taken;
        for (const TextRow& row : run.rows)
            taken.insert(groups_[row.group].figures.front().span.block);
        for (const std::size_t group : run.passed)
            if (const std::size_t block = groups_[group].figures.front().span.block; taken.insert(block).second)
                blocks_.push_back(document_.blocks[block]);
    }

    // What stands up to there stays.
    void move_to(std::size_t block, std::size_t byte) {
        for (; block_ < block; ++block_, byte_ = 0)
            keep(document_.blocks[block_].text.size());
        if (block_ < document_.blocks.size())
            keep(byte);
    }

    void keep(std::size_t end) {
        const Block& from = document_.blocks[block_];
        if (from.kind != BlockKind::paragraph) {
            blocks_.push_back(from);
            return;
        }
        const std::string_view text = trimmed(std::string_view(from.text).substr(byte_, end - byte_));
        if (text.empty())
            return;
        Block& rest = blocks_.emplace_back();
        rest.kind = from.kind;
        rest.page = from.page;
        rest.number = from.number;
        rest.text = std::string(text);
        rest.sources = from.sources;
    }

    Document& document_;
    const std::vector<TextGroup>& groups_;
    std::vector<Block> blocks_;
    std::size_t block_ = 0;
    std::size_t byte_ = 0;
};

// A text that somebody pasted into a sheet, a line a cell: its only column as paragraphs. Nothing for any other
// document.
std::optional<Document> typed_in_one_column(const Document& document) {
    const auto filled = [](const Block& block) { return !block.grid.rows().empty(); };
    if (std::ranges::count_if(document.blocks, filled) != 1)
        return {};
    const Block& sheet = *std::ranges::find_if(document.blocks, filled);
    const int column = sheet.grid.rows().front().cells.front().column;
    Document text;
    text.properties = document.properties;
    constexpr std::size_t most_lines = 200'000; // of a thousand reports; a block a line takes many times its cell
    if (sheet.grid.rows().size() > most_lines)
        return {};
    for (const Grid::Row& row : sheet.grid.rows()) {
        if (sheet.kind != BlockKind::sheet || sheet.hidden || row.cells.size() != 1 ||
            row.cells.front().column != column)
            return {};
        Block& paragraph = text.blocks.emplace_back();
        paragraph.kind = BlockKind::paragraph;
        paragraph.name = sheet.name;
        paragraph.number = row.row + 1;
        paragraph.column = column;
        paragraph.blank_above = text.blocks.size() > 1 ? row.row - text.blocks[text.blocks.size() - 2].number : 0;
        paragraph.text = row.cells.front().cell.text;
    }
    return text;
}

// A long table of which most rows were read.
bool is_long(const TextRun& run) {
    return run.table->spec->rows.size() >= shortest_long_table && run.rows_read() * 2 > run.rows.size();
}

void count_blocks(Document& document) {
    std::map<BlockKind, int> numbers;
    for (Block& block : document.blocks)
        if (block.number == 0)
            block.number = ++numbers[block.kind];
}

// The ids of the tables that were laid out.
std::set<std::string> lay_out_rows(Document& document, const FormNames& names) {
    std::vector<TextGroup> groups = groups_of(document, names.labels);
    if (groups.empty())
        return {};
    std::vector<TextTable> tables = text_tables(names); // which the runs point to
    groups = with_lists_as_rows(std::move(groups), tables, names);
    groups = without_extra_columns(document, std::move(groups), tables, names);
    groups = with_groups_joined(document, std::move(groups), tables, names);
    std::vector<TextRun> runs = text_runs(document, groups, tables, names);
    if (std::ranges::none_of(runs, is_long)) {
        std::ranges::move(text_variants(names), std::back_inserter(tables));
        runs = text_runs(document, groups, tables, names);
    }
    std::set<std::string> found;
    for (const TextRun& run : runs)
        found.insert(run.table->spec->id);
    if (!runs.empty()) {
        count_blocks(document);
        Relayer(document, groups).lay(runs);
    }
    return found;
}

void lay_out(Document& document, const FormNames& names) {
    std::optional<Document> text = typed_in_one_column(document);
    Document& told = text ? *text : document;
    const auto is = [](BlockKind kind) { return [kind](const Block& block) { return block.kind == kind; }; };
    if (std::ranges::any_of(told.blocks, is(BlockKind::sheet)))
        return;
    const bool plain = std::ranges::none_of(told.blocks, is(BlockKind::table));
    if (plain)
        count_blocks(told);
    const std::set<std::string> found = lay_out_rows(told, names);
    const bool in_sentences = plain && add_told_tables(told, found, names);
    const bool blank = plain && add_blank_tables(told, found, names);
    if (text && (in_sentences || blank || !found.empty()))
        document = *std::move(text);
}

} // namespace

void lay_out_tables(Document& document, const FormNames& names) {
    lay_out(document, names);
    for (Block& block : document.blocks) // what the cells of lines told is told
        if (block.kind == BlockKind::paragraph)
            block.grid = Grid();
}

} // namespace crossfoot
