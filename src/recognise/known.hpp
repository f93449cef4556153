// What was found out of labels once, for all documents: the same labels come again in every report.
#pragma once

#include "recognise/labels.hpp"

#include <map>
#include <optional>

namespace crossfoot {

// A label of a row of some long table.
struct RowHit {
    TextId line = 0;     // the form's line, by its path
    bool of_end = false; // a line of the last quarter of its table
};

// What a text may be to a small table.
struct TextKind {
    bool heading = false;
    bool corner = false;
    bool row = false;
    bool column = false;
};

// Forgotten together with the labels.
struct KnownLabels {
    OfLabels<std::optional<RowHit>> row_hits;
    OfLabels<TextKind> kinds;
    std::map<int, OfLabels<int>> outcomes; // by shape: the line, or -1
};

} // namespace crossfoot
