#include "read/docx_styles.hpp"

#include "read/ooxml_nodes.hpp"
#include "read/xml_part.hpp"
#include "text/lower_case.hpp"

#include <utility>
#include <vector>

namespace crossfoot {

using pugi::xml_node;

namespace {

constexpr int longest_chain = 16; // of styles, each based on the next

void inherit(DocxStyle& style, const DocxStyle& above) {
    if (!style.hidden)
        style.hidden = above.hidden;
    if (!style.raised)
        style.raised = above.raised;
    if (!style.struck)
        style.struck = above.struck;
    if (style.list.list.empty())
        style.list = above.list;
}

} // namespace

std::optional<bool> switched(xml_node properties, std::string_view name) {
    const xml_node node = child(properties, name);
    const std::string_view value = attribute(node, "val");
    return node ? std::optional(value != "0" && value != "false" && value != "off") : std::nullopt;
}

std::optional<bool> hidden_by(xml_node run_properties) { return switched(run_properties, "vanish"); }

std::optional<bool> struck_by(xml_node run_properties) {
    const std::optional<bool> twice = switched(run_properties, "dstrike");
    return twice.value_or(false) ? twice : switched(run_properties, "strike");
}

std::optional<bool> raised_by(xml_node run_properties) {
    constexpr int high = 4; // half points above the line: less only centres
    const std::string_view position = attribute(child(run_properties, "vertAlign"), "val");
    if (!position.empty())
        return position == "superscript" || position == "subscript";
    const auto above = whole(attribute(child(run_properties, "position"), "val"));
    return above ? std::optional(*above >= high) : std::nullopt;
}

ListLevel list_of(xml_node paragraph_properties) {
    const xml_node numbering = child(paragraph_properties, "numPr");
    return {std::string(attribute(child(numbering, "numId"), "val")),
            whole(attribute(child(numbering, "ilvl"), "val")).value_or(0)};
}

DocxStyles::DocxStyles(ZipPackage& package, const std::string& part) {
    if (!package.contains(part))
        return;
    const XmlPart styles(package.extract(part), pugi::parse_ws_pcdata_single, part, package.budget());
    std::vector<std::pair<std::string, std::string>> based_on; // styles and those before them in the chain
    for (const xml_node node : styles.root().children()) {
        if (!is(node, "style"))
            continue;
        const std::string id(attribute(node, "styleId"));
        DocxStyle style;
        style.hidden = hidden_by(child(node, "rPr"));
        style.struck = struck_by(child(node, "rPr"));
        style.raised = raised_by(child(node, "rPr"));
        style.list = list_of(child(node, "pPr"));
        style.contents = lower_case(std::string(attribute(child(node, "name"), "val"))).starts_with("toc ");
        based_on.emplace_back(id, attribute(child(node, "basedOn"), "val"));
        styles_[id] = std::move(style);
    }
    std::unordered_map<const DocxStyle*, const DocxStyle*> parents;
    for (const auto& [id, parent] : based_on)
        if (const auto found = styles_.find(parent); found != styles_.end())
            parents.insert_or_assign(&styles_[id], &found->second);
    for (auto& [id, style] : styles_) {
        auto above = parents.find(&style);
        for (int step = 0; step < longest_chain && above != parents.end(); ++step, above = parents.find(above->second))
            inherit(style, *above->second);
    }
}

const DocxStyle& DocxStyles::style(std::string_view id) const {
    static const DocxStyle plain;
    const auto found = styles_.find(std::string(id));
    return found == styles_.end() ? plain : found->second;
}

} // namespace crossfoot
