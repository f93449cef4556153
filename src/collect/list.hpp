// The list of reports (清单): a row for each, for each unit that sent none, and for what is gone but has a note.
#pragma once

#include "collect/earlier.hpp"
#include "collect/record.hpp"
#include "collect/unit_list.hpp"
#include "write/list_file.hpp"

#include <string>
#include <vector>

namespace crossfoot {

inline constexpr double unit_width = 46; // mm, of a column of units: 云溪县人力资源和社会保障局 on one line

std::vector<ListColumn> list_columns(Language language);

// A column of nothing but a heading that leads to a file beside the list.
ListColumn leading_to(const std::string& file);

// form: as it is called; link: to the file.
std::vector<ListCell> report_row(const Record& record, const Standing& standing, const std::string& form,
                                 const std::string& link, Language language);
std::vector<ListCell> missing_row(const Unit& unit, const std::string& year, const Standing& standing,
                                  Language language);
std::vector<ListCell> gone_row(const EarlierRow& row, Language language);

// 问题.csv: its heading, and a row for each finding of a report.
std::vector<std::string> finding_heads(Language language);
std::vector<std::string> finding_row(const Record& record, const Standing& standing, const Problem& problem,
                                     Language language);

std::string remarks_text(const std::vector<Standing::Remark>& remarks, Language language);

} // namespace crossfoot
