#include "read/odt_formulas.hpp"

#include "read/flow.hpp"
#include "read/ooxml_nodes.hpp"
#include "read/xml_part.hpp"
#include "text/trim.hpp"

#include <algorithm>

namespace crossfoot {
namespace {

constexpr std::size_t longest_formula = 400; // bytes; what is longer is no figure, and not wanted whole

// Without annotations, which say the same once more.
void append_formula(pugi::xml_node node, std::string& text, int depth = 0) {
    text += trimmed(node.value()).substr(0, longest_formula - std::min(longest_formula, text.size()));
    for (const pugi::xml_node part : node.children())
        if (depth < deepest_flow && !is(part, "annotation") && !is(part, "annotation-xml"))
            append_formula(part, text, depth + 1);
}

} // namespace

OdtFormulas formulas_in(ZipPackage& package) {
    constexpr std::string_view content = "/content.xml";
    constexpr std::string_view notation = "1998/Math/MathML";
    constexpr std::size_t told_within = 1000; // bytes
    OdtFormulas formulas;
    for (std::size_t nth = 0; nth < package.size(); ++nth) {
        const std::string& name = package.name(nth);
        if (!name.ends_with(content))
            continue;
        Buffer part = package.extract(nth);
        if (std::string_view(part.data.get(), part.size).substr(0, told_within).find(notation) ==
            std::string_view::npos)
            continue; // a chart, a table
        const XmlPart formula(std::move(part), pugi::parse_ws_pcdata_single, name, package.budget());
        append_formula(formula.root(), formulas["./" + name.substr(0, name.size() - content.size())]);
    }
    return formulas;
}

std::string formula_in(pugi::xml_node frame, const OdtFormulas& formulas) {
    const pugi::xml_node object = child(frame, "object");
    std::string text;
    append_formula(child(object, "math"), text);
    const auto known = formulas.find(attribute(object, "href"));
    return known == formulas.end() ? text : known->second;
}

} // namespace crossfoot
