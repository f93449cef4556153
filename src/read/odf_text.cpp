#include "read/odf_text.hpp"

#include "read/flow.hpp"
#include "read/ods_cell.hpp"
#include "text/note_mark.hpp"

#include <algorithm>

namespace crossfoot {

using pugi::xml_node;

namespace {

constexpr int deepest_span = 64;               // spans in spans
constexpr std::size_t longest_run = 1U << 16U; // what no cell holds: few bytes of a file may stand for many blanks

} // namespace

void OdfParagraph::add(xml_node parent, int depth) {
    add_characters(parent.value()); // those before any element stand in the parent itself
    for (const xml_node node : parent.children()) {
        if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata)
            add_characters(node.value());
        else if (node.type() == pugi::node_element && depth < deepest_span)
            add_element(node, depth);
    }
}

void OdfParagraph::add_element(xml_node node, int depth) {
    const std::string_view name = node.name();
    if (name == "text:s" && out_.size() < longest_run)
        out_.append(static_cast<std::size_t>(std::min(positive_count(node.attribute("text:c").value()), 1000)), ' ');
    else if (name == "text:tab")
        out_ += '\t';
    else if (name == "text:line-break")
        out_ += '\n';
    else if (name != "office:annotation" && name != "text:ruby-text" && name != "text:note" &&
             !(name == "text:hidden-text" && hidden_by_condition(node)) && !(other_ && other_(node)))
        add(node, depth + 1);
}

void OdfParagraph::add_characters(std::string_view text) {
    const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
    for (auto at = text.begin(); at != text.end();) {
        const auto word = at;
        at = std::find_if(word, text.end(), blank);
        out_.append(word, at);
        if (at != text.end() && out_.size() > start_ && out_.back() != ' ')
            out_ += ' ';
        at = std::find_if_not(at, text.end(), blank);
    }
}

bool hidden_by_condition(xml_node node) { return std::string_view(node.attribute("text:is-hidden").value()) == "true"; }

// "super 58%", "33% 58%"
bool raises_text(xml_node style) {
    const std::string_view position = style.child("style:text-properties").attribute("style:text-position").value();
    const bool up =
        position.starts_with("super") || (!position.empty() && position.front() >= '1' && position.front() <= '9');
    const std::size_t size = position.find(' '); // a text of the usual size is no mark, wherever it stands
    return up && (size == std::string_view::npos ? position.starts_with("super")
                                                 : !position.substr(size + 1).starts_with("100"));
}

bool marks_note(xml_node span, std::string_view before) {
    std::string raised;
    OdfParagraph(raised).add(span);
    return is_note_mark(before, raised);
}

} // namespace crossfoot
