// Whether two names are those of one organ, as titles write them.
#pragma once

#include <string>
#include <string_view>

namespace crossfoot {

// What names have in common however they are typed: folded, without blanks, and without brackets and quotation marks,
// which a title's name of an organ has lost (recognise/titles.hpp): "某市教育局体育局" for "某市教育局（体育局）".
std::u32string bare_name(std::string_view name);

// What is the same for one organ however its title calls it: characters folded, without blanks, 关于 before and
// 人民政府 behind it: "某市" for "某市人民政府".
std::u32string organ_key(std::string_view organ);

// A coarser key, by which names that may be alike are found: "泽" for "某市泽区", "泽区" and "泽区办公室".
std::u32string loose_organ_key(const std::u32string& key);

// Whether two keys may mean one organ: one has its province or city in front, 市, 县 or 区 behind, or names the office
// (办公室) of the bureau. The office of a government files a report of its own beside that of the government, so that
// those two are alike only where a person said that they are (`chosen`).
bool alike(const std::u32string& one, const std::u32string& other, bool chosen);

} // namespace crossfoot
