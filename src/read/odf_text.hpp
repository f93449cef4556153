// Texts of OpenDocument.
#pragma once

#include "text/note_mark.hpp"

#include <functional>
#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace crossfoot {

// Adds the text of a paragraph, in which runs of white space count as one blank unless they are written as elements;
// without notes, annotations, reading aids, what tells what to fill in and what is hidden. Elements that hold more than
// text are told to `other`, which takes them, or returns false. Of spans that are `raised` those that mark notes are
// left out. Both may be left empty.
class OdfParagraph {
public:
    using Asked = std::function<bool(pugi::xml_node)>;
    explicit OdfParagraph(std::string& out, Asked other = {}, Asked raised = {})
        : out_(out), start_(out.size()), other_(std::move(other)), is_raised_(std::move(raised)) {}

    void add(pugi::xml_node paragraph);

private:
    void add_all(pugi::xml_node parent, int depth);
    void add_element(pugi::xml_node node, int depth);
    void add_characters(std::string_view text);

    std::string& out_;
    std::size_t start_;
    Asked other_;
    Asked is_raised_;
    RaisedPieces raised_;
};

// Whether the office found what the condition of a section, paragraph or text says to be so.
bool hidden_by_condition(pugi::xml_node node);

// Whether a style sets its text above the line, smaller; whether it strikes its text out or hides it.
bool raises_text(pugi::xml_node style);
bool takes_text_away(pugi::xml_node style);

} // namespace crossfoot
