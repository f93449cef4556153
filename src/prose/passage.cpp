#include "prose/passage.hpp"

#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <string_view>

namespace crossfoot {
namespace {

// Folding leaves them alone.
bool is_plain(char32_t c) {
    return (c > U' ' && c < U'\x7F') || (c >= U'\u4E00' && c <= U'\u9FFF') || (c >= U'\uFF01' && c <= U'\uFF5E') ||
           c == U'。' || c == U'、' || c == U'“' || c == U'”';
}

} // namespace

Place Passage::place_of(std::size_t first, std::size_t last) const {
    if (place.range())
        return place;
    return {place.block, TextSpan{bytes[first], bytes[last]}};
}

std::string_view Passage::as_written(std::size_t first, std::size_t last) const {
    return std::string_view(*text).substr(bytes[first], bytes[last] - bytes[first]);
}

Passage read_passage(const Document& document, const Place& place,
                     const std::unordered_map<char32_t, char32_t>& same_characters) {
    Passage passage;
    passage.place = place;
    const Block& block = document.blocks[place.block];
    passage.text = place.range() ? &block.grid.at(place.cell()).text : &block.text;
    const std::string& text = *passage.text;
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
