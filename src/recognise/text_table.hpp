// A table of a form as texts tell it: by the letters of its labels.
#pragma once

#include "recognise/candidate.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace crossfoot {

struct TextTable {
    struct Name {
        std::u32string letters;
        int row; // of a group: its first
    };
    std::size_t form = 0;
    std::size_t table = 0;
    const TableSpec* spec = nullptr;
    std::vector<Name> rows;
    std::vector<Name> groups;
    std::vector<std::vector<std::u32string>> columns; // what each may be called, the longest first
    std::vector<std::u32string> heads;                // all that may stand among them
    std::vector<std::u32string> units;                // of counts and money, which may stand behind a label
    std::vector<Relation> relations;                  // across its rows
    std::shared_ptr<const TableSpec> own{};           // the spec of a variant
    Axis rows_are = Axis::rows;                       // which lines of the form's table its rows are
    std::vector<std::u32string> foreign{};            // what must not stand among its heads or just before

    bool is_variant() const { return own != nullptr; }
};
std::vector<TextTable> text_tables(const FormNames& names);

// Long tables as they may be laid out otherwise: the other way round, with a subtotal behind each group of columns, or
// with one column for each group. As these are no tables of the form, heads and the sums of rows must confirm them.
std::vector<TextTable> text_variants(const FormNames& names);

} // namespace crossfoot
