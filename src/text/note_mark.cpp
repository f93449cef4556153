#include "text/note_mark.hpp"

#include "text/fold.hpp"
#include "text/trim.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace crossfoot {
namespace {

constexpr std::size_t seen = 16; // bytes: all of a text would be looked at again for each of its notes

// Of which marks are made, digits among them.
bool is_letter_of_marks(char32_t c) {
    constexpr std::u32string_view marks = U"0123456789[]()*〔〕【】注";
    const bool circled = c >= U'\u2460' && c <= U'\u2473';
    return circled || marks.find(narrow(c)) != std::u32string_view::npos;
}

// Raised behind a text this is the mark of a note and none of a figure's digits: "1", "[2]", "①", "*".
bool is_note_mark(std::string_view before, std::string_view raised) {
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
        if (!is_letter_of_marks(c))
            return false;
        any = true;
    }
    return any;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "收到³⁶件": a note stands behind the words, before a stop or at the end.
bool is_figure_between_words(std::string_view before, std::string_view raised, std::string_view behind) {
    if (behind.empty() || (!before.empty() && is_digit(before.back())) || !std::ranges::all_of(raised, is_digit))
        return false;
    std::size_t at = 0;
    const char32_t next = next_character(behind, at);
    return next >= U'\u4E00' && next <= U'\u9FFF';
}

// "①13": a figure alone may begin with its mark.
bool is_mark_before_figure(std::string_view before, std::string_view raised, std::string_view behind) {
    return before.size() < seen && trimmed(before).empty() && !behind.empty() && is_digit(behind.front()) &&
           !std::ranges::all_of(raised, is_digit) && is_note_mark("-", raised);
}

} // namespace

bool may_hold_mark(std::string_view text) {
    for (std::size_t at = 0; at < text.size();)
        if (is_letter_of_marks(next_character(text, at)))
            return true;
    return false;
}

void RaisedPieces::add(std::size_t first, std::size_t last) {
    if (first >= last)
        return;
    while (!pieces_.empty() && pieces_.back().second >= first) {
        first = std::min(first, pieces_.back().first);
        pieces_.pop_back();
    }
    pieces_.emplace_back(first, last);
}

void RaisedPieces::take_marks(std::string& text, std::size_t from) {
    const std::string_view whole = text;
    std::string kept;
    std::size_t copied = 0;
    for (const auto& [first, last] : pieces_) {
        if (first < from || last > whole.size())
            continue;
        const std::string_view before = whole.substr(from, first - from);
        const std::string_view raised = whole.substr(first, last - first);
        const std::string_view behind = whole.substr(last);
        if (is_mark_before_figure(before, raised, behind) ||
            (is_note_mark(before, raised) && !is_figure_between_words(before, raised, behind))) {
            kept.append(whole.substr(copied, first - copied));
            copied = last;
        }
    }
    pieces_.clear();
    if (copied > 0)
        text = kept.append(whole.substr(copied));
}

} // namespace crossfoot
