// The findings of many reports, a row for each: 问题.csv, and the sheet of that name behind the list.
#pragma once

#include "collect/record.hpp"
#include "language/language.hpp"
#include "write/file.hpp"
#include "write/list_file.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace crossfoot {

std::vector<ListColumn> finding_columns(Language language);

// link: to the file; the place leads to its cell.
std::vector<ListCell> finding_row(const Record& record, const Standing& standing, const Problem& problem,
                                  const std::string& link, Language language);

// On the sheet, its heading among them: LibreOffice takes some 1.5 ms to open each, and 问题.csv has them all.
inline constexpr std::size_t most_finding_rows = 5'002;

// Writes them as they come. Not thread-safe; the workbooks, whose next sheet it is, and the file must outlive it.
class FindingTables {
public:
    // count: of all findings that will come; rows: of the sheet, its heading among them.
    FindingTables(OdsList& ods, XlsxList& xlsx, NewFile& csv, std::size_t count, Language language,
                  std::size_t rows = most_finding_rows);

    void add(const Record& record, const Standing& standing, const std::string& link);
    void finish(); // says on the sheet how many are left out

private:
    void add_row(const std::vector<ListCell>& row);

    OdsList& ods_;
    XlsxList& xlsx_;
    NewFile& csv_;
    Language language_;
    std::size_t left_out_; // of the findings, for which the sheet has no room
    std::size_t room_;     // for so many more it has
};

} // namespace crossfoot
