// Years in texts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace crossfoot {

// Every "2021年", "二〇二一年" or "贰零贰壹年" of a text, in its order, and a "2021" before one of the titles, which
// are folded, or alone in parentheses. A date in parentheses, 某市2021年年度报告（2022年1月20日发布）, is when
// something was published or filled in, and no year of it; a period is.
std::vector<int> years_in(std::string_view text, const std::vector<std::u32string>& titles = {});

// A folded text without its first "2021年度", of which 年 and 度 may be missing.
std::u32string without_year(std::u32string letters);

} // namespace crossfoot
