#include "read/xlsx_text.hpp"

#include "read/flow.hpp"
#include "read/ooxml_nodes.hpp"
#include "read/xml_part.hpp"
#include "text/note_mark.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace crossfoot {

using pugi::xml_node;

namespace {

constexpr std::size_t escape_size = std::string_view("_xFFFF_").size();

// Of "_x000D_"; nothing of other texts, and of halves of characters that take two of sixteen bits.
std::optional<unsigned> escaped_character(std::string_view text) {
    unsigned code = 0;
    if (text.size() != escape_size || text.back() != '_')
        return {};
    const char* digits = text.data() + 2;
    if (std::from_chars(digits, digits + 4, code, 16).ptr != digits + 4 || (code >= 0xD800 && code < 0xE000))
        return {};
    return code;
}

} // namespace

void append_text(std::string& out, std::string_view text) {
    while (!text.empty()) {
        const std::size_t at = text.find("_x");
        const std::string_view escape = text.substr(std::min(at, text.size())).substr(0, escape_size);
        const std::optional<unsigned> code = escaped_character(escape);
        if (!code) {
            const std::size_t end = at == std::string_view::npos ? text.size() : at + 2;
            out.append(text.substr(0, end));
            text.remove_prefix(end);
            continue;
        }
        out.append(text.substr(0, at));
        if (*code == '\n' || *code == '\t' || (*code >= ' ' && *code != 0x7f))
            append_character(out, *code);
        text.remove_prefix(at + escape_size);
    }
}

namespace {

void append_characters(std::string& text, xml_node node) {
    if (node.first_child()) // a comment in between, or CDATA
        append_text(text, all_characters(node));
    else
        append_text(text, node.value());
}

bool is_struck(xml_node properties) {
    const xml_node strike = child(properties, "strike");
    const std::string_view value = attribute(strike, "val");
    return strike && value != "0" && value != "false";
}

void append_run(std::string& text, RaisedPieces& raised, xml_node run) {
    const xml_node properties = child(run, "rPr");
    if (is_struck(properties))
        return;
    const std::size_t before = text.size();
    append_characters(text, child(run, "t"));
    if (const std::string_view position = attribute(child(properties, "vertAlign"), "val");
        position == "superscript" || position == "subscript")
        raised.add(before, text.size());
}

} // namespace

std::string string_item(xml_node item) {
    std::string text;
    RaisedPieces raised;
    for (const xml_node node : item.children()) {
        if (is(node, "t"))
            append_characters(text, node);
        else if (is(node, "r"))
            append_run(text, raised, node);
    }
    raised.take_marks(text);
    return text;
}

SharedStrings shared_strings(ZipPackage& package, const std::string& part) {
    const XmlPart strings(package.extract(part), pugi::parse_ws_pcdata_single, part, package.budget());
    SharedStrings all(package.budget());
    for (const xml_node item : strings.root().children()) {
        std::string text = string_item(item);
        all.share.add(3 * sizeof(std::string) + text.size()); // while they grow
        all.texts.push_back(std::move(text));
    }
    return all;
}

} // namespace crossfoot
