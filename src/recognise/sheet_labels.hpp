// The labels of a form that stand on a sheet.
#pragma once

#include "document/document.hpp"
#include "form/form.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace crossfoot {

struct LabelHit {
    CellAddress at;
    const std::vector<LabelUse>* uses;

    // The use of the kind for a table (-1 for the kinds without one), or nullptr.
    const LabelUse* use(LabelKind kind, int table) const;
};

// Every cell of the sheet whose text is a label of the form, row by row. Points into the form.
std::vector<LabelHit> labels_on(const Grid& sheet, const Form& form);

// Of hits that come row by row, those in so many rows from the first on.
std::span<const LabelHit* const> in_rows(std::span<const LabelHit* const> hits, int first, int rows);

// A cell in which a figure may be meant: a number, an error, or a text that reads as one ("—" and "无" too).
bool holds_figure(const Grid& sheet, CellAddress at);

} // namespace crossfoot
