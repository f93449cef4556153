#include "text/fold.hpp"

#include "text/radicals.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <utf8proc.h>

namespace crossfoot {
namespace {

// Folding leaves them alone, and nearly every character of a report is one of them.
bool is_plain(char32_t c) {
    return (c > U' ' && c < U'\x7F') || (c >= U'\u4E00' && c <= U'\u9FFF') || c == U'、' || c == U'。' || c == U'“' ||
           c == U'”' || c == U'—';
}

std::u32string composed(std::string_view text) {
    const std::string whole = without_radicals(text);
    utf8proc_uint8_t* mapped = nullptr;
    const auto options =
        static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_IGNORE);
    const auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(whole.data()),
                                     static_cast<utf8proc_ssize_t>(whole.size()), &mapped, options);
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(mapped, std::free);
    if (length < 0) // out of memory, which the text itself would be too
        return characters(whole);
    return characters({reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(length)});
}

void append(std::u32string& result, char32_t c, bool& blank) {
    if (is_space(c)) {
        blank = true;
        return;
    }
    if (blank && !result.empty())
        result += U' ';
    blank = false;
    result += c;
}

} // namespace

bool is_space(char32_t c) {
    return c == U' ' || (c >= U'\t' && c <= U'\r') || c == U'\u0085' || c == U'\u00A0' || c == U'\u1680' ||
           c == U'\u3000' || (c >= U'\u2000' && c <= U'\u200B') || c == U'\u2028' || c == U'\u2029' || c == U'\u202F' ||
           c == U'\u205F' || c == U'\uFEFF';
}

bool is_ignorable(char32_t c) { return utf8proc_get_property(static_cast<utf8proc_int32_t>(c))->ignorable != 0; }

std::string without_radicals(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    while (!text.empty()) {
        const std::size_t length = character_length(text);
        std::size_t at = 0;
        const char32_t c = length == 0 ? U'\uFFFD' : next_character(text, at);
        const auto known = std::ranges::lower_bound(radicals, c, {}, &Radical::radical);
        append_character(result, known != radicals.end() && known->radical == c ? known->character : c);
        text.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return result;
}

std::u32string fold(std::string_view text) {
    std::u32string result;
    result.reserve(text.size() / 3 + 1);
    bool blank = false;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = narrow(next_character(text, at));
        if (!is_plain(c) && c != U'\uFFFD' && !(is_space(c) && c != U'\u200B' && c != U'\uFEFF')) {
            result.clear();
            blank = false;
            for (const char32_t folded : composed(text))
                append(result, folded, blank);
            return result;
        }
        append(result, c, blank);
    }
    return result;
}

} // namespace crossfoot
