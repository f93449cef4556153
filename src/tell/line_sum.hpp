// Sums of a form's lines as a person reads them.
#pragma once

#include "form/form.hpp"

#include <string>
#include <vector>

namespace crossfoot {

// "三.(一) + … + 三.(六).3": lines by their codes, or their names where they have none; runs of more than three
// neighbours are shortened.
std::string line_sum(const std::vector<Term>& terms, const std::vector<Line>& lines, Language language);

// "表三：三.(一) + 三.(二)，总计": figures that are added up, where the terms are rows and columns.
std::string figure_sum(const Form& form, const FigureSum& figures, Language language);

} // namespace crossfoot
