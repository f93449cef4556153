// Years in texts.
#pragma once

#include <string_view>
#include <vector>

namespace crossfoot {

// Every "2021年" or "二〇二一年" of a text, in its order.
std::vector<int> years_in(std::string_view text);

} // namespace crossfoot
