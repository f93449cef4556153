// Inputs that are made of one piece, again and again.
#pragma once

#include <string>
#include <string_view>

namespace crossfoot::test {

inline std::string repeated(std::string_view text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i)
        all += text;
    return all;
}

} // namespace crossfoot::test
