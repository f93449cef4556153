#include "read/xlsx_text.hpp"

#include "read/flow.hpp"
#include "read/ooxml_nodes.hpp"
#include "read/xml_part.hpp"
#include "text/utf8.hpp"

#include <charconv>

namespace crossfoot {

using pugi::xml_node;

namespace {

// Of a character that takes two of sixteen bits.
bool is_half(unsigned code) { return code >= 0xD800 && code < 0xE000; }

} // namespace

void append_text(std::string& out, std::string_view text) {
    constexpr std::size_t longest = std::string_view("_xFFFF_").size();
    while (!text.empty()) {
        const std::size_t at = text.find("_x");
        const bool escape =
            at != std::string_view::npos && text.size() >= at + longest && text[at + longest - 1] == '_';
        unsigned code = 0;
        const char* digits = text.data() + at + 2;
        if (!escape || std::from_chars(digits, digits + 4, code, 16).ptr != digits + 4 || is_half(code)) {
            const std::size_t end = at == std::string_view::npos ? text.size() : at + 2;
            out.append(text.substr(0, end));
            text.remove_prefix(end);
            continue;
        }
        out.append(text.substr(0, at));
        if (code == '\n' || code == '\t' || (code >= ' ' && code != 0x7f))
            append_character(out, code);
        text.remove_prefix(at + longest);
    }
}

namespace {

void append_run(std::string& text, xml_node run) {
    std::string own;
    append_text(own, all_characters(child(run, "t")));
    const bool raised = attribute(child(child(run, "rPr"), "vertAlign"), "val") == "superscript";
    if (!raised || !is_note_mark(text, own))
        text += own;
}

} // namespace

std::string string_item(xml_node item) {
    std::string text;
    for (const xml_node node : item.children()) {
        if (is(node, "t"))
            append_text(text, all_characters(node));
        else if (is(node, "r"))
            append_run(text, node);
    }
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
