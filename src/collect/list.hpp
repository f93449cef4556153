// The list of reports (清单): a row for each, for each unit that sent none, and for what is gone but has a note.
#pragma once

#include "collect/earlier.hpp"
#include "collect/record.hpp"
#include "collect/unit_list.hpp"
#include "write/list_file.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace crossfoot {

inline constexpr double unit_width = 46; // mm, of a column of units: 云溪县人力资源和社会保障局 on one line

inline constexpr std::size_t most_in_a_cell = 2000; // letters; spreadsheets take 32,767

std::vector<ListColumn> list_columns(Language language);

// A column of nothing but a heading that leads to a file beside the list.
ListColumn leading_to(const std::string& file);

// form: as it is called; link: to the file.
std::vector<ListCell> report_row(const Record& record, const Standing& standing, const std::string& form,
                                 const std::string& link, Language language);
std::vector<ListCell> missing_row(const Unit& unit, const std::string& year, const Standing& standing,
                                  Language language);
std::vector<ListCell> gone_row(const EarlierRow& row, Language language);
bool is_written(const Standing& standing, Language language); // by a person, into the row

// Of "年报!E51" and "年报!E51:F52" the sheet and the first cell; nothing of a place in any other kind of document.
std::optional<ListCell::At> cell_of(const std::string& place);

std::string remarks_text(const std::vector<Standing::Remark>& remarks, Language language);

// Of columns and rows, for a table of plain texts.
std::vector<std::string> headings_of(const std::vector<ListColumn>& columns);
std::vector<std::string> texts_of(const std::vector<ListCell>& row);

} // namespace crossfoot
