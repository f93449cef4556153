#include "recognise/shifted_rows.hpp"

#include "recognise/row_sums.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>

namespace crossfoot {
namespace {

// What stands in some columns; nothing is shown where a blank is.
std::vector<std::string> texts_in(const View& view, int row, const std::vector<int>& columns) {
    std::vector<std::string> texts;
    texts.reserve(columns.size());
    for (const int column : columns) {
        const Content* content = view.content(row, column);
        texts.push_back(content ? view.grid().at(content->at).text : std::string());
    }
    return texts;
}

std::vector<int> figures_behind(const View& view, int row, int column, int limit) {
    std::vector<int> figures;
    if (const ViewRow* line = view.row(row))
        for (const ViewCell& cell : line->cells)
            if (cell.column > column && cell.column < limit && !cell.covered && cell.content->figure)
                figures.push_back(cell.column);
    return figures;
}

int behind_labels(const View& view, int row, int column) {
    while (view.label(row, column))
        ++column;
    return column;
}

// Where as many stand as the columns; else, as blanks may be among them, the last ones of a text's row, or those behind
// the labels.
std::vector<int> columns_behind(const View& view, int row, int column, int limit, std::size_t count) {
    std::vector<int> figures = figures_behind(view, row, column, limit);
    const int end = view.end(row);
    const int begin = end > 0 ? end - static_cast<int>(count) : behind_labels(view, row, column);
    if (figures.size() == count || begin <= column)
        return figures;
    std::vector<int> columns = view.columns(row, begin, count);
    const auto is_other = [&](int one) { return std::ranges::find(columns, one) == columns.end(); };
    const auto is_label = [&](int one) { return view.label(row, one) != nullptr; };
    if (columns.back() >= limit || std::ranges::any_of(figures, is_other) || std::ranges::any_of(columns, is_label))
        return figures;
    return columns;
}

constexpr int farthest = 2; // columns that a row stands aside

// Whether labels take so many columns more, or less, than where figures begin.
bool labels_slid(const View& view, int row, int begin, int by) {
    for (int column = std::min(begin, begin + by); column < std::max(begin, begin + by); ++column)
        if ((view.label(row, column) != nullptr) != (by > 0))
            return false;
    return true;
}

// Those whose cells end aside of the usual column.
void add_by_ends(RowsAside& aside, const View& view, const std::vector<BlockLine>& rows, int usual_end,
                 const std::vector<Relation>& sums, std::size_t width) {
    std::vector<int> usual;
    for (int column = usual_end - static_cast<int>(width); column < usual_end; ++column)
        usual.push_back(column);
    if (usual.front() < 0 || (!aside.columns.empty() && aside.columns != usual))
        return;
    for (const BlockLine& row : rows) {
        const int by = view.end(row.at) - usual_end;
        if (by == 0 || std::abs(by) > farthest || aside.rows.contains(row.at) ||
            !labels_slid(view, row.at, usual.front(), by))
            continue;
        std::vector<int> moved = usual;
        for (int& column : moved)
            column += by;
        const bool moved_adds_up = add_up(texts_in(view, row.at, moved), sums);
        if (add_up(texts_in(view, row.at, usual), sums) && !moved_adds_up)
            continue;
        const Content* first = view.content(row.at, moved.front());
        if (by < 0 && !moved_adds_up && !(first && first->figure)) // blanks at both ends: its total is left out
            continue;
        aside.columns = usual;
        aside.rows[row.at] = std::move(moved);
    }
}

// Heads of the form's columns that stand over the labels of the rows: the merged range that held these apart is lost.
bool heads_over_labels(const View& view, const std::vector<int>& heads, int first, const LineNames& columns,
                       Labels& labels) {
    constexpr float like = 0.8F;
    for (const int row : heads)
        for (int column = 0; column < first; ++column)
            if (const Label* label = view.label(row, column);
                label && !label->segments.empty() && labels.likeness(label->segments, columns).best.second >= like)
                return true;
    return false;
}

} // namespace

bool are_shifted(const View& view, const Chain& chain, int label_right, int limit, const Candidate& candidate,
                 const FormNames& names) {
    constexpr int most_head_rows = 6;
    std::vector<int> head_lines;
    for (int row = std::max(0, chain.first() - most_head_rows); row < chain.first(); ++row)
        head_lines.push_back(row);
    const bool held =
        !heads_over_labels(view, head_lines, label_right + 1,
                           names.labels.names(candidate.form, candidate.table, Axis::columns), names.labels);
    const std::size_t count = candidate.spec->columns.size();
    std::map<int, int> starts;
    int filled = 0;
    int full = 0;
    for (const auto& [row, column] : chain.hits) {
        const std::vector<int> figures = figures_behind(view, row, column, limit);
        if (figures.empty())
            continue;
        ++filled;
        if (figures.size() != count && held && view.end(row) == 0)
            continue;
        if (const std::vector<int> columns = columns_behind(view, row, column, limit, count); columns.size() == count) {
            ++starts[columns.front()];
            ++full;
        }
    }
    int most = 0;
    for (const auto& [column, rows] : starts)
        most = std::max(most, rows);
    return starts.size() > 1 && full * 10 >= filled * 7 && starts.begin()->first <= label_right && full - most >= 2;
}

void fill_shifted(Candidate& candidate, const View& view, const std::vector<BlockLine>& rows, int limit,
                  const FormNames& names) {
    fill(candidate, view, rows, {}, names);
    std::erase_if(candidate.issues, [](const StructureIssue& issue) {
        return issue.axis == Axis::columns && issue.kind == StructureKind::missing;
    });
    candidate.columns.clear();
    const std::vector<Line>& columns = candidate.spec->columns;
    for (const Line& column : columns)
        candidate.columns.push_back({true, 1, {candidate.block, candidate.box.first}, column.label});
    for (const BlockLine& row : rows) {
        if (row.line < 0)
            continue;
        int label = -1; // the last column with a text
        for (const ViewCell& cell : view.row(row.at)->cells)
            if (cell.column < limit && cell.content->label &&
                columns_behind(view, row.at, cell.column, limit, columns.size()).size() >= columns.size())
                label = cell.column;
        const std::vector<int> figures = columns_behind(view, row.at, label, limit, columns.size());
        if (figures.size() != columns.size()) {
            candidate.uncertain = true;
            continue;
        }
        for (std::size_t c = 0; c < figures.size(); ++c)
            candidate.cell(static_cast<std::size_t>(row.line), c) =
                Place(candidate.block, view.address(row.at, figures[c]));
    }
}

RowsAside rows_aside(const View& view, const std::vector<BlockLine>& rows, int first, int limit, int usual_end,
                     const Form& form, const TableSpec& spec) {
    std::map<std::vector<int>, std::vector<int>> rows_in;
    for (const BlockLine& row : rows)
        if (std::vector<int> figures = figures_behind(view, row.at, first - 1, limit);
            figures.size() == spec.columns.size())
            rows_in[std::move(figures)].push_back(row.at);
    RowsAside aside;
    std::size_t most = 0;
    for (const auto& [figures, those] : rows_in)
        if (those.size() > most) {
            aside.columns = figures;
            most = those.size();
        }
    const std::vector<Relation> sums = equalities_across_rows(form, spec);
    if (most * 3 < rows.size() * 2) {
        aside = {};
        rows_in.clear();
    }
    for (const auto& [figures, those] : rows_in) {
        const int by = figures.front() - aside.columns.front();
        const auto moved = [by](int column, int other) { return column == other + by; };
        if (by == 0 || std::abs(by) > farthest || !std::ranges::equal(figures, aside.columns, moved))
            continue;
        for (const int row : those)
            if (add_up(texts_in(view, row, figures), sums) && !add_up(texts_in(view, row, aside.columns), sums))
                aside.rows[row] = figures;
    }
    if (usual_end > 0)
        add_by_ends(aside, view, rows, usual_end, sums, spec.columns.size());
    return aside;
}

bool add_up_in_order(const View& view, const std::vector<BlockLine>& rows, int first, const Form& form,
                     const TableSpec& spec) {
    const int end = first + static_cast<int>(spec.columns.size());
    const std::vector<Relation> sums = equalities_across_rows(form, spec);
    std::size_t all = 0;
    std::size_t good = 0;
    for (const BlockLine& row : rows) {
        const int by = view.end(row.at) > 0 ? view.end(row.at) - end : 0;
        const bool aside = std::abs(by) <= farthest && labels_slid(view, row.at, first, by);
        std::vector<int> columns;
        for (int column = first; column < end; ++column)
            columns.push_back(column + (aside ? by : 0));
        const std::vector<std::string> texts = texts_in(view, row.at, columns);
        const bool holds_any = std::ranges::any_of(
            texts, [](const std::string& text) { return text.find_first_of("123456789") != std::string::npos; });
        all += row.line >= 0 && holds_any ? 1 : 0;
        good += row.line >= 0 && holds_any && add_up(texts, sums) ? 1 : 0;
    }
    return good * 2 >= all;
}

bool columns_aside(const View& view, const std::vector<int>& heads, const std::vector<BlockLine>& rows,
                   const std::vector<BlockLine>& columns, int first, const Candidate& candidate,
                   const FormNames& names) {
    const Form& form = *names.forms[candidate.form];
    const TableSpec& spec = *candidate.spec;
    constexpr int nowhere = -1;
    if (heads.empty())
        return false;
    std::vector<int> named(spec.columns.size(), nowhere);
    std::vector<int> ordered;
    for (const BlockLine& column : columns)
        if (column.line >= 0)
            named[static_cast<std::size_t>(column.line)] = column.at;
    for (std::size_t c = 0; c < named.size(); ++c)
        ordered.push_back(first + static_cast<int>(c));
    if (named == ordered)
        return false;
    const std::vector<Relation> sums = equalities_across_rows(form, spec);
    if (!add_up_in_order(view, rows, first, form, spec))
        return false;
    std::size_t in_order = 0;
    std::size_t as_named = 0;
    for (const BlockLine& row : rows)
        if (const bool adds_up = add_up(texts_in(view, row.at, ordered), sums);
            row.line >= 0 && adds_up != add_up(texts_in(view, row.at, named), sums))
            ++(adds_up ? in_order : as_named);
    if (in_order > 0)
        return as_named * 4 <= in_order;
    // One kind of applicant alone adds up either way.
    return as_named == 0 && std::ranges::find(named, nowhere) != named.end() &&
           heads_over_labels(view, heads, first, names.labels.names(candidate.form, candidate.table, Axis::columns),
                             names.labels);
}

std::vector<BlockLine> columns_in_order(int first, int count) {
    std::vector<BlockLine> columns;
    columns.reserve(static_cast<std::size_t>(count));
    for (int line = 0; line < count; ++line) {
        BlockLine& column = columns.emplace_back();
        column.at = first + line;
        column.columns = {column.at};
        column.figures = column.filled = true;
        column.line = line;
        column.like = 1;
        column.role = LineRole::line;
    }
    return columns;
}

void tell_columns_aside(Candidate& candidate, CellAddress first) {
    std::erase_if(candidate.issues, [](const StructureIssue& issue) { return issue.axis == Axis::columns; });
    candidate.issues.push_back({StructureKind::aside, Axis::columns, 0, Place(candidate.block, first), {}, {}});
}

void fill_aside(Candidate& candidate, const View& view, const std::vector<BlockLine>& rows,
                const std::vector<BlockLine>& columns, const RowsAside& aside) {
    std::map<int, int> lines; // of the form, by column
    for (const BlockLine& column : columns)
        if (column.line >= 0)
            lines[column.at] = column.line;
    if (!std::ranges::all_of(aside.columns, [&](int column) { return lines.contains(column); }))
        return;
    for (const BlockLine& row : rows) {
        const auto found = aside.rows.find(row.at);
        if (found == aside.rows.end() || row.line < 0)
            continue;
        const auto place = [&](int column) { return Place(candidate.block, view.address(row.at, column)); };
        for (std::size_t c = 0; c < aside.columns.size(); ++c)
            candidate.cell(static_cast<std::size_t>(row.line), static_cast<std::size_t>(lines[aside.columns[c]])) =
                place(found->second[c]);
        candidate.issues.push_back({StructureKind::aside, Axis::rows, row.line, place(found->second.front()), {}, {}});
    }
}

} // namespace crossfoot
