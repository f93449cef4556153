// The tables of an official document as spreadsheets, for those who must take their figures to a filing system: a sheet
// for each table, its title and caption above it, figures as numbers; at the end all of them in one row.
#pragma once

#include "write/official_document.hpp"

#include <string>
#include <vector>

namespace crossfoot {

// The same documents give the same bytes.
std::string csv_bytes(const OfficialDocument& document); // RFC 4180; all tables below each other
std::string ods_bytes(const OfficialDocument& document);
std::string xlsx_bytes(const OfficialDocument& document);

inline constexpr int rows_above_table = 2;
CellAddress on_sheet(CellAddress at); // of a table, where its sheet has it

// The tables, and behind them all of their figures in one row, below the place of each, to be pasted into a filing
// system.
std::vector<OfficialTable> tables_to_paste(const OfficialDocument& document);

// Is the cell a figure that a spreadsheet keeps to the last digit?
bool is_number(const OfficialCell& cell);

// "2 收到和处理…": no two alike, and such as every spreadsheet takes.
std::string sheet_name(const OfficialTable& table, std::size_t number);

std::string in_one_line(std::string text); // without the places where a line may end

} // namespace crossfoot
