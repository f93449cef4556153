#include "text/note_mark.hpp"

#include "text/fold.hpp"
#include "text/trim.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <cstddef>

namespace crossfoot {

bool is_note_mark(std::string_view before, std::string_view raised) {
    constexpr std::u32string_view marks = U"0123456789[]()*〔〕【】注";
    constexpr std::size_t seen = 16; // bytes: all of a text would be looked at again for each of its notes
    bool any = false;
    const char last = before.empty() ? ' ' : before.back();
    const bool exponent = (last >= 'A' && last <= 'Z') || (last >= 'a' && last <= 'z') || before.ends_with("×10");
    if (exponent && raised.find_first_not_of("0123456789") == std::string_view::npos)
        return false; // m², 10⁴
    if (trimmed(before.substr(before.size() - std::min(seen, before.size()))).empty())
        return false;
    for (std::size_t at = 0; at < raised.size();) {
        const char32_t c = next_character(raised, at);
        if (is_space(c))
            continue;
        const bool circled = c >= U'\u2460' && c <= U'\u2473';
        if (!circled && marks.find(narrow(c)) == std::u32string_view::npos)
            return false;
        any = true;
    }
    return any;
}

} // namespace crossfoot
