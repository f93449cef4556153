// Rows that follow one another in a text and are of one table.
#pragma once

#include "recognise/text_heads.hpp"
#include "recognise/text_rows.hpp"

#include <vector>

namespace crossfoot {

// Rows of one table, one after the other in the text.
struct TextRun {
    const TextTable* table = nullptr;
    std::vector<TextRow> rows{};
    int furthest = -1;                 // row of the form
    TextHeads heads{};                 // before the first row; without columns where none stand there
    std::vector<std::size_t> passed{}; // groups of the stream between rows that are none

    std::size_t first() const { return rows.front().group; }
    std::size_t last() const { // with figures; where it is taken out of the text it ends there
        return std::ranges::find_if(rows.rbegin(), rows.rend(), [](const TextRow& row) { return !row.blank; })->group;
    }
    bool is_read(const TextRow& row) const { return row.blank || row.figures; }
    std::size_t rows_read() const {
        return static_cast<std::size_t>(
            std::ranges::count_if(rows, [this](const TextRow& row) { return is_read(row); }));
    }
};

// In reading order; none takes what another has. The tables must live as long as what is given. Nothing where two years
// stand side by side: whose row is whose is not told in their lines.
std::vector<TextRun> text_runs(const Document& document, const std::vector<TextGroup>& groups,
                               const std::vector<TextTable>& tables, const FormNames& names);

} // namespace crossfoot
