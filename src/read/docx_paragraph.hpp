// The text of a paragraph in Word's Office Open XML: runs, fields, what changes that were tracked left of it.
#pragma once

#include "read/docx_styles.hpp"
#include "text/note_mark.hpp"

#include <string>
#include <vector>

namespace crossfoot {

// Deleted, moved away, or only another way to write what stands before it.
bool is_gone(pugi::xml_node node);

// A content control in which nothing was filled: what it shows tells what to fill in. Programs that fill in a figure
// may forget to say so.
bool is_left_blank(pugi::xml_node control);

// The fields that are open in a paragraph. What is shown of one stands behind its instruction, which may hold others.
class DocxFields {
public:
    void mark(std::string_view type);
    bool within_instruction() const { return instructions_ > 0; }

private:
    std::vector<bool> open_; // whether it is still its instruction
    std::size_t instructions_ = 0;
};

// For one paragraph. No field goes on beyond it.
class DocxParagraph {
public:
    struct Box {
        pugi::xml_node content; // blocks
        int depth;
    };

    // Throws ReadError(too_large).
    DocxParagraph(const DocxStyles& styles, const DocxStyle& own, pugi::xml_node paragraph, int depth);

    std::string take_text() { return std::move(text_); } // lines split by \n
    const std::vector<Box>& boxes() const { return boxes_; }
    bool holds_picture() const { return picture_; }

private:
    void add_runs(pugi::xml_node parent, int depth);
    void add_run(pugi::xml_node run, int depth);
    void add_content(pugi::xml_node node, int depth);
    void add_field_mark(pugi::xml_node mark);
    void add_instruction(pugi::xml_node node);
    void add_alternative(pugi::xml_node parent, int depth);
    void find_boxes(pugi::xml_node parent, int depth);

    const DocxStyles& styles_;
    const DocxStyle& own_;
    std::string text_;
    RaisedPieces raised_;
    std::vector<Box> boxes_;
    bool picture_ = false;
    DocxFields fields_;
    std::string instruction_; // of those that are open
    std::string unseen_;      // what is text in it
};

} // namespace crossfoot
