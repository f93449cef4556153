#include "read/odf_text.hpp"

#include "read/flow.hpp"
#include "read/ods_cell.hpp"
#include "read/xml_part.hpp"

#include <algorithm>

namespace crossfoot {

using pugi::xml_node;

namespace {

constexpr int deepest_span = 64;               // spans in spans
constexpr std::size_t longest_run = 1U << 16U; // what no cell holds: few bytes of a file may stand for many blanks

// What a field says that nobody filled in; programs that fill in a figure may forget to say so.
bool says_what_to_fill_in(xml_node node) {
    const std::string_view name = node.name();
    if (name != "text:placeholder" &&
        !(name == "loext:content-control" && node.attribute("loext:showing-place-holder").as_bool()))
        return false;
    return !holds_digit(node);
}

// A variable that is set where nobody is to see it.
bool is_kept_unseen(xml_node node) {
    return std::string_view(node.name()) == "text:variable-set" &&
           std::string_view(node.attribute("text:display").value()) == "none";
}

} // namespace

void OdfParagraph::add(xml_node paragraph) {
    add_all(paragraph, 0);
    raised_.take_marks(out_, start_);
}

void OdfParagraph::add_all(xml_node parent, int depth) {
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
             !(name == "text:hidden-text" && hidden_by_condition(node)) && !is_kept_unseen(node) &&
             !says_what_to_fill_in(node) && !(other_ && other_(node))) {
        const std::size_t before = out_.size();
        add_all(node, depth + 1);
        if (is_raised_ && name == "text:span" && is_raised_(node))
            raised_.add(before, out_.size());
    }
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

// "super 58%", "33% 58%", and below the line "sub 58%", "-33% 58%"
bool raises_text(xml_node style) {
    const std::string_view position = style.child("style:text-properties").attribute("style:text-position").value();
    const bool named = position.starts_with("su");
    const std::size_t first = position.find_first_not_of('-');
    const bool moved = named || (first < position.size() && position[first] >= '1' && position[first] <= '9');
    const std::size_t size = position.find(' '); // a text of the usual size is no mark, wherever it stands
    return moved && (size == std::string_view::npos ? named : !position.substr(size + 1).starts_with("100"));
}

bool takes_text_away(xml_node style) {
    const xml_node text = style.child("style:text-properties");
    std::string_view line = text.attribute("style:text-line-through-style").value();
    if (line.empty()) // as Calc has it of parts of a cell
        line = text.attribute("style:text-line-through-type").value();
    return (!line.empty() && line != "none") || std::string_view(text.attribute("text:display").value()) == "none";
}

} // namespace crossfoot
