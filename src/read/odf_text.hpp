// Texts of OpenDocument.
#pragma once

#include <functional>
#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace crossfoot {

// Adds the text of a paragraph, in which runs of white space count as one blank unless they are written as elements;
// without notes, annotations, reading aids and what is hidden. Elements that hold more than text are told to `other`,
// which takes them, or returns false. May be left empty.
class OdfParagraph {
public:
    using Other = std::function<bool(pugi::xml_node)>;
    explicit OdfParagraph(std::string& out, Other other = {})
        : out_(out), start_(out.size()), other_(std::move(other)) {}

    void add(pugi::xml_node parent, int depth = 0);

private:
    void add_element(pugi::xml_node node, int depth);
    void add_characters(std::string_view text);

    std::string& out_;
    std::size_t start_;
    Other other_;
};

// Whether the office found what the condition of a section, paragraph or text says to be so.
bool hidden_by_condition(pugi::xml_node node);

// Whether a style sets its text above the line, and whether such a span behind a text marks a note.
bool raises_text(pugi::xml_node style);
bool marks_note(pugi::xml_node span, std::string_view before);

} // namespace crossfoot
