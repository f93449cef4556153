// The tables of a section as the form prints them, with the figures of a report.
#pragma once

#include "report/report.hpp"
#include "write/official_document.hpp"

#include <string>
#include <vector>

namespace crossfoot {

// What of a table was left blank, and what of the report's own table has no place in the official one.
struct TableGaps {
    const TableSpec* spec = nullptr;
    std::size_t blank = 0;       // figures
    std::vector<Place> left_out; // figures in rows or columns that the form does not have
};

struct PublishedTables {
    std::vector<OfficialTable> tables;
    std::size_t figures = 0;     // that stand in them
    std::vector<TableGaps> gaps; // of tables that have some
};

PublishedTables published_tables(const Report& report, const PublishedSection& section);

} // namespace crossfoot
