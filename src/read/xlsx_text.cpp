#include "read/xlsx_text.hpp"

#include "read/ooxml_nodes.hpp"
#include "read/xml_part.hpp"

#include <charconv>

namespace crossfoot {

using pugi::xml_node;

void append_text(std::string& out, std::string_view text) {
    while (!text.empty()) {
        const std::size_t at = text.find("_x00");
        const bool escape = at != std::string_view::npos && text.size() >= at + 7 && text[at + 6] == '_';
        if (!escape) {
            const std::size_t end = at == std::string_view::npos ? text.size() : at + 4;
            out.append(text.substr(0, end));
            text.remove_prefix(end);
            continue;
        }
        out.append(text.substr(0, at));
        unsigned code = 0;
        const char* digits = text.data() + at + 4;
        if (std::from_chars(digits, digits + 2, code, 16).ptr != digits + 2)
            out.append(text.substr(at, 7));
        else if (code == '\n' || code == '\t' || (code >= ' ' && code < 0x7f))
            out += static_cast<char>(code);
        text.remove_prefix(at + 7);
    }
}

std::string string_item(xml_node item) {
    std::string text;
    for (const xml_node node : item.children()) {
        if (is(node, "t"))
            append_text(text, all_characters(node));
        else if (is(node, "r"))
            append_text(text, all_characters(child(node, "t")));
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
