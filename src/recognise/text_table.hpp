// A table of a form as texts tell it: by the letters of its labels.
#pragma once

#include "recognise/candidate.hpp"

#include <cstddef>
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
};
std::vector<TextTable> text_tables(const FormNames& names);

} // namespace crossfoot
