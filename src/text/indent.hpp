// How a paragraph begins where only its text can say so.
#pragma once

#include <string>
#include <string_view>

namespace crossfoot {

// A paragraph as a person begins it where nothing else can indent its first line alone, as in a cell.
inline std::string indented(std::string_view paragraph) {
    constexpr std::string_view blanks = "　　";
    return paragraph.starts_with(blanks) ? std::string(paragraph) : std::string(blanks).append(paragraph);
}

} // namespace crossfoot
