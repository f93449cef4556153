// Finds the standard tables in a grid, wherever they lie and however they were laid out.
//
// Labels are matched after unifying width, spaces, line breaks, numbering and variant characters; a row or column is
// found by its label and its group, never by its position alone.
#pragma once

#include "document/document.hpp"
#include "form/form.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace crossfoot {

// A row or column between those of the form that the form does not have.
struct ExtraLine {
    int at = 0;        // sheet row or column
    std::string label; // as it stands there
    bool subtotal = false;
    std::vector<int> parts; // of a subtotal: indices of the form's rows or columns that it adds up
};

enum class StructureKind { missing, extra, renamed, out_of_order };

// How a table differs from its form.
struct StructureIssue {
    StructureKind kind = StructureKind::missing;
    bool row = true;   // false: a column
    int line = -1;     // index in the form; -1 for an extra line
    int at = -1;       // sheet row or column; -1 for a missing line
    std::string found; // the label that stands there
    CellAddress cell;  // where to point: the label's cell, or the table's corner for a missing line
};

struct RecognisedTable {
    const TableSpec* spec = nullptr;
    std::size_t sheet = 0;
    CellRange range;          // labels and figures
    std::vector<int> rows;    // sheet row of each row of the form, -1 where missing
    std::vector<int> columns; // sheet column of each column of the form, -1 where missing
    std::vector<ExtraLine> extra_rows;
    std::vector<ExtraLine> extra_columns;
    std::vector<StructureIssue> issues;
    double confidence = 0; // 0..1: share of the form's labels that were found, spelling counted

    // The cell of a figure, or nothing where its row or column is missing.
    std::optional<CellAddress> cell(int row, int column) const;
};

// What was found in a document by one form.
struct RecognisedReport {
    std::shared_ptr<const Form> form;
    std::vector<RecognisedTable> tables; // in the order of sheets and of places on them
};

// Finds all standard tables of the given forms, which come in the order of their years. Where several forms claim the
// same cells, the form of the report around them takes them (see recognise/claims.hpp).
// One report per form that was found, in the order given; empty when the document holds no standard table.
std::vector<RecognisedReport> recognise(const Document& document,
                                        const std::vector<std::shared_ptr<const Form>>& forms);

} // namespace crossfoot
