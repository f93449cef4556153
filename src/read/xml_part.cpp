#include "read/xml_part.hpp"

#include "read/encoding.hpp"
#include "text/utf8.hpp"

#include <utility>

namespace crossfoot {
namespace {

// What the document takes in memory beside its buffer: a node or an attribute of four bytes takes many times as much.
// Counted are at least as many as the parser makes. A text right behind a start tag belongs to the tag's node.
std::size_t tree_size(std::string_view xml) {
    constexpr std::size_t node = 64;
    constexpr std::size_t attribute = 40;
    std::size_t nodes = 0;
    std::size_t attributes = 0;
    bool start_tag = false;
    for (std::size_t i = 0; i + 1 < xml.size(); ++i) {
        if (xml[i] == '<') {
            nodes += xml[i + 1] == '/' ? 0 : 1;
            start_tag = xml[i + 1] != '/' && xml[i + 1] != '!' && xml[i + 1] != '?';
        } else if (xml[i] == '>') {
            nodes += xml[i + 1] != '<' && !(start_tag && i > 0 && xml[i - 1] != '/') ? 1 : 0;
        } else if (xml[i] == '=') {
            ++attributes;
        }
    }
    return nodes * node + attributes * attribute;
}

// The parser writes texts in other encodings anew.
std::size_t memory_for(std::string_view xml, const ReadLimits& limits) {
    constexpr std::size_t most_for_a_byte = 32; // which saves looking at all but large parts
    constexpr std::size_t small = 400;
    const std::size_t tree = xml.size() <= limits.memory / small ? most_for_a_byte * xml.size() : tree_size(xml);
    return tree + (is_utf8(xml) ? 0 : 2 * xml.size());
}

} // namespace

XmlPart::XmlPart(Buffer buffer, unsigned whitespace, std::string_view name, Budget& budget)
    : buffer_(as_utf8(std::move(buffer), budget)), tree_(budget) {
    tree_.add(memory_for({buffer_.data.get(), buffer_.size}, budget.limits()));
    const unsigned options =
        pugi::parse_escapes | pugi::parse_eol | pugi::parse_cdata | pugi::parse_embed_pcdata | whitespace;
    const pugi::xml_parse_result result = document_.load_buffer_inplace(buffer_.data.get(), buffer_.size, options);
    if (result.status == pugi::status_out_of_memory)
        too_large(std::string(name) + ": out of memory");
    if (!result)
        damaged(std::string(name) + ": " + result.description() + " at byte " + std::to_string(result.offset));
}

bool holds_digit(pugi::xml_node element) {
    const auto holds = [](pugi::xml_node node) {
        const std::string_view text = node.value();
        for (std::size_t at = 0; at < text.size();) {
            const char32_t c = next_character(text, at);
            if ((c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９'))
                return true;
        }
        return false;
    };
    return holds(element) || !element.find_node(holds).empty();
}

} // namespace crossfoot
