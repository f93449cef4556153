// Years in texts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace crossfoot {

// Every "2021年" or "二〇二一年" of a text, in its order, and a "2021" before one of the titles, which are folded. A
// date in parentheses, 某市2021年年度报告（2022年1月20日发布）, is when something was published or filled in, and no
// year of it; a period is.
std::vector<int> years_in(std::string_view text, const std::vector<std::u32string>& titles = {});

} // namespace crossfoot
