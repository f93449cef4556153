#pragma once

#include <string>

namespace crossfoot {

// With a to z for A to Z; everything else stays.
inline std::string lower_case(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return text;
}

} // namespace crossfoot
