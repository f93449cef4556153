#include "recognise/pages.hpp"

#include "recognise/long_table.hpp"
#include "recognise/long_tables.hpp"
#include "text/columns.hpp"

#include <algorithm>
#include <cstdlib>
#include <iterator>

namespace crossfoot {
namespace {

// The lines that were found: the first and the last of the form's order, or nothing.
std::optional<std::pair<std::size_t, std::size_t>> extent(const std::vector<ReportLine>& lines) {
    std::optional<std::pair<std::size_t, std::size_t>> result;
    for (std::size_t line = 0; line < lines.size(); ++line)
        if (lines[line].found)
            result = {result ? result->first : line, line};
    return result;
}

// All lines that were found of one come before those of the other.
bool precede(const std::vector<ReportLine>& lines, const std::vector<ReportLine>& others) {
    const auto one = extent(lines);
    const auto other = extent(others);
    return one && other && one->second < other->first;
}

bool all_found(const std::vector<ReportLine>& lines) { return std::ranges::all_of(lines, &ReportLine::found); }

// 续表, a unit, a number of a page, heads that come again: what a table that goes on may have above its next part.
bool is_note(const Block& block) {
    constexpr std::size_t widest_note = 24; // half-width characters
    return block.kind == BlockKind::paragraph && block.text.find("。") == std::string::npos &&
           (columns(block.text) <= widest_note || block.text.find_first_of("0123456789") == std::string::npos);
}

// What tables may go on over.
struct Between {
    const Document& document;
    const std::vector<Landmarks>& landmarks; // of each block
};

bool adjoin(const Between& in, std::size_t block, std::size_t next) {
    constexpr std::size_t most_notes = 8;
    if (next <= block || next > block + 1 + most_notes)
        return next == block;
    for (std::size_t at = block + 1; at < next; ++at)
        if (!is_note(in.document.blocks[at]) && in.landmarks[at].titles.empty())
            return false;
    return true;
}

// The last title that stands above a row of a block.
const Title* title_above(std::size_t block, int row, const std::vector<Landmarks>& landmarks) {
    for (std::size_t at = block + 1; at-- > 0;)
        for (auto title = landmarks[at].titles.rbegin(); title != landmarks[at].titles.rend(); ++title)
            if (at != block || title->place.cell().row < row)
                return &*title;
    return nullptr;
}

// A title between two tables begins another report.
bool are_parted(const Place& above, const Place& below, const std::vector<Landmarks>& landmarks) {
    const Title* before = nullptr;
    for (std::size_t block = above.block; block <= below.block; ++block)
        for (const Title& title : landmarks[block].titles) {
            const int row = title.place.cell().row;
            const bool below_it = block != above.block || above.range()->last.row < row;
            if (!below_it || (block == below.block && row >= below.cell().row))
                continue;
            if (!before)
                before = title_above(above.block, above.range()->last.row + 1, landmarks);
            if (begins_report(title, before))
                return true;
            before = &title;
        }
    return false;
}

bool goes_on(const Candidate& page, const Candidate& next, const Between& in) {
    if (page.form != next.form || page.table != next.table)
        return false;
    const Place& above = page.parts.back();
    const Place& below = next.parts.front();
    const bool follows = precede(page.rows, next.rows) ||
                         (precede(page.columns, next.columns) && all_found(page.rows) && all_found(next.rows));
    return follows && adjoin(in, above.block, below.block) && !are_parted(above, below, in.landmarks);
}

// The heads of the columns stand on the first page alone, and the next has as many columns.
bool goes_on_without_heads(const Candidate& page, const Candidate& next) {
    const auto headless = [](const ReportLine& column) { return column.text.empty(); };
    return all_found(page.columns) && all_found(next.columns) && std::ranges::all_of(next.columns, headless) &&
           std::ranges::none_of(page.columns, headless) && next.extra_columns.empty() && page.extra_columns.empty();
}

// Heads that come again on each page are told once.
bool is_told(const Candidate& page, const StructureIssue& issue) {
    return issue.axis == Axis::columns && issue.line >= 0 &&
           std::ranges::any_of(page.issues, [&](const StructureIssue& known) {
               return known.axis == issue.axis && known.line == issue.line && known.kind == issue.kind &&
                      known.found == issue.found;
           });
}

void join(Candidate& page, Candidate& next) {
    const std::size_t width = page.spec->columns.size();
    if (goes_on_without_heads(page, next)) {
        std::erase_if(next.issues, [](const StructureIssue& issue) { return issue.axis == Axis::columns; });
        next.uncertain = false;
    }
    for (std::size_t row = 0; row < page.rows.size(); ++row)
        for (std::size_t column = 0; column < width; ++column)
            if (next.rows[row].found && next.columns[column].found &&
                !(page.rows[row].found && page.columns[column].found))
                page.cell(row, column) = next.cell(row, column);
    const auto add_lines = [](std::vector<ReportLine>& lines, const std::vector<ReportLine>& others) {
        for (std::size_t line = 0; line < lines.size(); ++line)
            if (!lines[line].found)
                lines[line] = others[line];
    };
    add_lines(page.rows, next.rows);
    add_lines(page.columns, next.columns);
    std::erase_if(page.issues, [&](const StructureIssue& issue) {
        const bool row = issue.axis == Axis::rows;
        return issue.kind == StructureKind::missing && issue.line >= 0 &&
               (row ? page.rows : page.columns)[static_cast<std::size_t>(issue.line)].found;
    });
    for (StructureIssue& issue : next.issues)
        if (issue.kind != StructureKind::missing && !is_told(page, issue))
            page.issues.push_back(std::move(issue));
    std::ranges::move(next.extra_rows, std::back_inserter(page.extra_rows));
    std::ranges::move(next.extra_columns, std::back_inserter(page.extra_columns));
    std::ranges::move(next.parts, std::back_inserter(page.parts));
    page.uncertain = page.uncertain || next.uncertain;
    page.points += next.points;
    // Both paid for the rows that the other has.
    page.fit = std::min(1.0, page.fit + next.fit + 0.2);
    page.explained += next.explained;
}

void join(Alternatives& page, Alternatives& next, const Between& in) {
    for (Candidate& one : page)
        for (Candidate& more : next)
            if (goes_on(one, more, in)) {
                join(one, more);
                break;
            }
}

bool goes_on(const Alternatives& page, const Alternatives& next, const Between& in) {
    return std::ranges::any_of(page, [&](const Candidate& one) {
        return std::ranges::any_of(next, [&](const Candidate& other) { return goes_on(one, other, in); });
    });
}

// Of the pages before that may go on there, the one that stands in about the same columns, of equal ones the last.
Alternatives* page_before(std::vector<Alternatives>& pages, const Alternatives& next, const Between& in) {
    constexpr std::ptrdiff_t near = 12; // pages side by side
    const auto offset = [&](const Alternatives& page) {
        return std::abs(page.front().box.first.column - next.front().box.first.column);
    };
    Alternatives* best = nullptr;
    for (auto page = pages.rbegin(); page != pages.rend() && page - pages.rbegin() < near; ++page)
        if ((!best || offset(*page) < offset(*best)) && goes_on(*page, next, in))
            best = &*page;
    return best;
}

// The labels left of the figures, or of blank cells, that are like those of the table.
std::optional<Chain> labels_beside_figures(const View& view, const LineNames& rows, Labels& labels) {
    constexpr float like = 0.72F;
    Chain chain;
    chain.right = Surroundings::endless;
    for (const ViewRow& row : view.rows()) {
        const auto figure =
            std::ranges::find_if(row.cells, [](const ViewCell& cell) { return cell.content->figure && !cell.covered; });
        const bool blank = figure == row.cells.end() && view.end(row.row) > row.cells.back().column + 1; // of zeros
        if ((figure == row.cells.end() && !blank) || figure == row.cells.begin())
            continue;
        const ViewCell& label = *std::prev(figure);
        if (!label.content->label || labels.likeness(label.content->label->segments, rows).best.second < like)
            continue;
        chain.hits.emplace_back(row.row, label.column);
        chain.right = std::min(chain.right, blank ? label.column : figure->column - 1);
        chain.last = row.row;
    }
    if (chain.hits.empty())
        return {};
    chain.left = chain.right;
    return chain;
}

Alternatives short_page(const View& view, const FormNames& names) {
    Alternatives result;
    for (std::size_t f = 0; f < names.forms.size(); ++f)
        for (std::size_t t = 0; t < names.forms[f]->tables.size(); ++t) {
            const TableSpec& spec = names.spec(f, t);
            if (!spec.row_labels || spec.rows.size() < shortest_long_table)
                continue;
            const auto chain = labels_beside_figures(view, names.labels.names(f, t, Axis::rows), names.labels);
            if (!chain)
                continue;
            if (auto page = rows_of_long_table(view, *chain, names, f, t))
                result.push_back(std::move(*page));
        }
    return result;
}

bool is_single_row(const Alternatives& table) { return !table.front().spec->row_labels; }

// What stands on another sheet may be another report's.
bool on_one_sheet(const Alternatives& page, const Alternatives& next, const Document& document) {
    const std::size_t block = next.front().parts.front().block;
    return page.front().parts.back().block == block || document.blocks[block].kind != BlockKind::sheet;
}

bool lacks_rows(const Alternatives& table) {
    return std::ranges::any_of(table, [](const Candidate& one) { return !all_found(one.rows); });
}

} // namespace

void add_short_pages(std::vector<Alternatives>& tables, const std::vector<bool>& free_blocks, const Document& document,
                     const FormNames& names) {
    if (std::ranges::none_of(tables, lacks_rows))
        return;
    for (std::size_t block = 0; block < free_blocks.size(); ++block)
        if (free_blocks[block] && document.blocks[block].kind != BlockKind::paragraph) {
            const BlockContents contents = contents_of(document, block, names.labels);
            if (Alternatives page = short_page(View(document, contents, false), names); !page.empty())
                tables.push_back(std::move(page));
        }
    std::ranges::stable_sort(tables, {}, [](const Alternatives& table) { return table.front().block; });
}

std::vector<Alternatives> joined_pages(std::vector<Alternatives> tables, const Document& document,
                                       const std::vector<Landmarks>& landmarks) {
    const Between in{document, landmarks};
    std::vector<Alternatives> result;
    for (Alternatives& next : tables) {
        Alternatives* before = page_before(result, next, in);
        if (!before) {
            result.push_back(std::move(next));
            continue;
        }
        join(*before, next, in);
    }
    return result;
}

std::vector<Alternatives> joined_single_rows(std::vector<Alternatives> tables, const Document& document,
                                             const std::vector<Landmarks>& landmarks) {
    const Between in{document, landmarks};
    const auto place = [](const Alternatives& table) {
        return std::pair(table.front().block, table.front().box.first);
    };
    std::ranges::stable_sort(tables, {}, place);
    std::vector<Alternatives> result;
    for (Alternatives& next : tables) {
        if (!result.empty() && is_single_row(result.back()) && is_single_row(next) &&
            on_one_sheet(result.back(), next, document) && goes_on(result.back(), next, in))
            join(result.back(), next, in);
        else
            result.push_back(std::move(next));
    }
    return result;
}

} // namespace crossfoot
