// Which of the files beside a report holds that of the year before, by their names alone.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace crossfoot {

// Of the names of files ("某市2023年报.docx"), those that say so, the likeliest first: the report's own with the year
// before in place of its year, then those with the organ and that year and without the report's year. Of a report that
// names no organ the first alone. What is in them is for the reader to see.
std::vector<std::string> files_of_last_year(const std::vector<std::string>& names, std::string_view own,
                                            std::string_view organ, int year);

} // namespace crossfoot
