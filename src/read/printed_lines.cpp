#include "read/printed_lines.hpp"

#include "read/printed_turn.hpp"
#include "text/note_mark.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace crossfoot {

namespace {

bool is_digit(std::string_view text) { return text.back() >= '0' && text.back() <= '9'; }

// Higher and smaller than what stands before it, as the mark of a note is.
bool is_raised(const PrintedCharacter& mark, const PrintedCharacter& before) {
    constexpr double smaller = 0.8;
    constexpr double higher = 0.15;
    return mark.height() < smaller * before.height() && mark.bottom < before.bottom - higher * before.height();
}

} // namespace

std::vector<PrintedLine> lines_of(std::vector<PrintedCharacter> characters) {
    constexpr double same_line = 0.5;  // of the height
    constexpr double gap = 0.8;        // of the height: wider than between characters of a word
    constexpr double digit_gap = 0.15; // between those of a number nothing stands
    std::ranges::stable_sort(characters, {}, &PrintedCharacter::middle);
    std::vector<PrintedLine> lines;
    for (auto first = characters.begin(); first != characters.end();) {
        const double middle = first->middle();
        const double height = first->height();
        const auto last = std::find_if(first, characters.end(), [&](const PrintedCharacter& character) {
            return character.middle() - middle > same_line * std::max(height, character.height());
        });
        std::stable_sort(first, last, [](const auto& a, const auto& b) { return a.left < b.left; });
        PrintedLine line{first->left, first->right, first->top, first->bottom, 0, {}};
        const PrintedCharacter* full = nullptr; // the last one that is not raised
        RaisedPieces raised;
        for (auto character = first; character != last; ++character) {
            const bool digits = !line.text.empty() && is_digit(line.text) && is_digit(character->text);
            if (character != first && character->left - line.right > (digits ? digit_gap : gap) * character->height())
                line.text += ' ';
            line.text += character->text;
            if (full && is_raised(*character, *full))
                raised.add(line.text.size() - character->text.size(), line.text.size());
            else
                full = &*character;
            line.right = std::max(line.right, character->right);
            line.top = std::min(line.top, character->top);
            line.bottom = std::max(line.bottom, character->bottom);
            line.height = std::max(line.height, character->height());
        }
        raised.take_marks(line.text);
        lines.push_back(std::move(line));
        first = last;
    }
    return lines;
}

Margins margins_of(const std::vector<PrintedLine>& lines) {
    Margins margins{1e9, 0};
    for (const PrintedLine& line : lines) {
        margins.left = std::min(margins.left, line.left);
        margins.right = std::max(margins.right, line.right);
    }
    return margins;
}

bool begins_paragraph(const PrintedLine& line, const PrintedLine& before, const Margins& margins) {
    const double height = std::max(line.height, before.height);
    const bool indented = line.left > margins.left + 0.9 * height;
    const bool was_short = before.right < margins.right - 1.6 * height;
    const bool other_size = std::abs(line.height - before.height) > 0.2 * height;
    return indented || was_short || other_size || begins_numbered(line.text);
}

bool is_page_number(const PrintedLine& line, double page_height) {
    const double middle = (line.top + line.bottom) / 2;
    if (middle > 0.12 * page_height && middle < 0.86 * page_height)
        return false;
    constexpr std::array<std::string_view, 10> around = {"第", "页", "共", "—", "–", "－", "/", "-", " ", "·"};
    constexpr std::size_t most_digits = 6;
    std::size_t digits = 0;
    for (std::string_view rest = line.text; !rest.empty() && digits <= most_digits;) {
        const auto* word = std::ranges::find_if(around, [&](std::string_view one) { return rest.starts_with(one); });
        if (word == around.end() && (rest.front() < '0' || rest.front() > '9'))
            return false;
        digits += word == around.end() ? 1 : 0;
        rest.remove_prefix(word == around.end() ? 1 : word->size());
    }
    return digits > 0 && digits <= most_digits;
}

std::string text_in_lines(std::vector<PrintedCharacter> characters) {
    std::string text;
    for (std::vector<PrintedCharacter>& upright : by_turn(std::move(characters))) {
        std::string lines;
        bool figure = true; // so far: a narrow cell breaks 10 as 1 over 0
        for (PrintedLine& line : lines_of(std::move(upright))) {
            std::erase(line.text, ' ');
            const bool digits = line.text.find_first_not_of("0123456789.,-") == std::string::npos;
            lines += lines.empty() || (figure && digits) ? "" : "\n";
            lines += line.text;
            figure = figure && digits;
        }
        text += text.empty() || lines.empty() ? "" : "\n";
        text += lines;
    }
    return text;
}

} // namespace crossfoot
