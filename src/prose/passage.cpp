#include "prose/passage.hpp"

#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

namespace crossfoot {
namespace {

// Folding leaves them alone.
bool is_plain(char32_t c) {
    return (c > U' ' && c < U'\x7F') || (c >= U'\u4E00' && c <= U'\u9FFF') || (c >= U'\uFF01' && c <= U'\uFF5E') ||
           c == U'。' || c == U'、' || c == U'“' || c == U'”';
}

// That the byte stands in, or behind which it was put.
const JoinedCells::Part& part_at(const std::vector<JoinedCells::Part>& parts, std::size_t byte) {
    return *std::prev(std::ranges::upper_bound(parts, byte, {}, &JoinedCells::Part::first));
}

} // namespace

Place Passage::place_of(std::size_t first, std::size_t last) const {
    if (!parts.empty())
        return {place.block, part_at(parts, bytes[first]).at};
    if (place.range())
        return place;
    return {place.block, TextSpan{bytes[first], bytes[last]}};
}

TextSpan Passage::span_of(std::size_t first, std::size_t last) const {
    if (parts.empty())
        return {bytes[first], bytes[last]};
    const JoinedCells::Part& part = part_at(parts, bytes[first]);
    return {bytes[first] - part.first, std::min(bytes[last], part.last) - part.first};
}

bool Passage::is_a_cell(std::size_t first, std::size_t last) const {
    return std::ranges::any_of(
        parts, [&](const JoinedCells::Part& part) { return part.first == bytes[first] && part.last == bytes[last]; });
}

std::string_view Passage::as_written(std::size_t first, std::size_t last) const {
    return std::string_view(text).substr(bytes[first], bytes[last] - bytes[first]);
}

Passage read_passage(const Document& document, const Place& place,
                     const std::unordered_map<char32_t, char32_t>& same_characters) {
    Passage passage;
    passage.place = place;
    const Block& block = document.blocks[place.block];
    if (const CellRange* cells = place.range(); cells && cells->first != cells->last) {
        JoinedCells joined = joined_cells(block.grid, *cells);
        passage.text = std::move(joined.text);
        passage.parts = std::move(joined.parts);
    } else {
        passage.text = cells ? block.grid.at(cells->first).text : block.text;
    }
    const std::string& text = passage.text;
    passage.letters.reserve(text.size() / 3 + 1);
    passage.bytes.reserve(text.size() / 3 + 2);
    const auto add = [&](char32_t c, std::size_t byte) {
        const auto other = c < 0x80U ? same_characters.end() : same_characters.find(c);
        passage.letters += other == same_characters.end() ? c : other->second;
        passage.bytes.push_back(byte);
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t byte = at;
        const char32_t c = next_character(text, at);
        if (is_space(c))
            continue;
        if (is_plain(c))
            add(narrow(c), byte);
        else
            for (const char32_t letter : fold(std::string_view(text).substr(byte, at - byte)))
                add(letter, byte);
    }
    passage.bytes.push_back(text.size());
    passage.pairs.add(passage.letters);
    return passage;
}

} // namespace crossfoot
