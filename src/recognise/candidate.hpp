// A table of one form at one place, as far as labels and order tell: what recognition weighs and chooses from.
#pragma once

#include "recognise/alignment.hpp"
#include "recognise/known.hpp"
#include "report/report.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace crossfoot {

// The forms that are looked for, the newest first, with what their lines are called.
struct FormNames {
    const std::vector<std::shared_ptr<const Form>>& forms;
    Labels& labels;
    KnownLabels& known;

    const TableSpec& spec(std::size_t form, std::size_t table) const { return forms[form]->tables[table]; }
    // Whether the lines of a candidate's table are called as those of another.
    bool same_lines(std::size_t form, std::size_t table, std::size_t other_form, std::size_t other_table) const {
        const auto shape = [&](std::size_t f, std::size_t t, Axis axis) { return labels.names(f, t, axis).shape; };
        return shape(form, table, Axis::rows) == shape(other_form, other_table, Axis::rows) &&
               shape(form, table, Axis::columns) == shape(other_form, other_table, Axis::columns);
    }
};

struct CandidateExtra {
    ExtraLine line;                          // its figures are read once the table is chosen
    std::vector<std::optional<Place>> cells; // by line of the form in the other direction
    std::vector<std::vector<int>> choices;   // of a subtotal: which lines it may add up
};

struct Candidate {
    std::size_t form = 0; // indices in FormNames
    std::size_t table = 0;
    const TableSpec* spec = nullptr;
    std::size_t block = 0;
    CellRange box;            // of the grid, labels and figures
    std::vector<Place> parts; // of all its pages
    bool transposed = false;

    std::vector<ReportLine> rows;
    std::vector<ReportLine> columns;
    std::vector<std::optional<Place>> cells; // row by row
    std::vector<CandidateExtra> extra_rows;
    std::vector<CandidateExtra> extra_columns;
    std::vector<StructureIssue> issues;
    bool uncertain = false;

    double points = 0;
    double fit = 0;       // 0..1
    double explained = 0; // 0..1: share of the form's lines whose labels are there

    std::optional<Place>& cell(std::size_t row, std::size_t column) {
        return cells[row * spec->columns.size() + column];
    }
    std::size_t size() const { return spec->rows.size() + spec->columns.size(); }
};

// The same cells by each table that they may be of, never empty.
using Alternatives = std::vector<Candidate>;

// Every line of the form is there as the form has it, and nothing else.
bool is_whole(const Candidate& candidate);

// The same cells as the table of another form whose lines are called the same.
Candidate of_form(const Candidate& candidate, std::size_t form, std::size_t table, const FormNames& names);

// The columns of a view as lines: the texts of the heads over them, innermost last. Columns under one head, and copies
// side by side, as filled merged ranges leave them, are one. A text that also stands over `label_column` heads the
// whole block; -1: there is none.
std::vector<BlockLine> column_lines(const View& view, const std::vector<int>& heads, int first, int last,
                                    const std::vector<int>& rows, int label_column);

// The last column that is the form's, a subtotal or an extra one: what people add for their own use beside the table is
// no part of it.
int last_column(const std::vector<BlockLine>& columns);

// Adds the segments of a text, those left out that are there already.
void add_segments(BlockLine& line, const Content& content);

// Gives the candidate its lines, cells, subtotals and issues from lines that were aligned.
void fill(Candidate& candidate, const View& view, const std::vector<BlockLine>& rows,
          const std::vector<BlockLine>& columns, const FormNames& names);

} // namespace crossfoot
