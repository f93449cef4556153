// What stands on a template's sheets besides the form's tables: instructions, fields, room for text.
#pragma once

#include "template/book.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace crossfoot {

enum class PagePartKind {
    title,   // the report's title, with {fields} filled in by a formula
    heading, // of a section, as the form prints it
    section, // a heading of the instructions
    text,    // a paragraph of the instructions
    legend,  // a sample of a look and what it means
    items,   // what each item of the form counts, from the form's help
    field,   // a label and a cell to fill in, addressed by the name crossfoot_<id>
    prose    // a label and several paragraphs to write
};

struct PagePart {
    PagePartKind kind = PagePartKind::text;
    std::string id;
    std::string label;
    std::string text;                 // of a title {field}, of a paragraph {sheet} is replaced
    std::string value;                // of a field, to begin with; {field} makes it a formula
    std::string sample;               // of a legend
    Look look = Look::text;           // of a legend
    std::vector<std::string> choices; // of a field
    std::string condition;            // of a field; OpenDocument, without "of:"
    std::string message;
    std::string hint;
    int rows = 1;        // paragraphs of prose
    bool number = false; // the field is a number
    bool fixed = false;  // the field is not to be changed
};

struct Page {
    std::string sheet;       // id of a sheet of the form
    double label_width = 40; // mm, of the first of its two columns
    std::vector<PagePart> blocks;
};

// The words of the live checks and of the switch for totals.
struct CheckWords {
    std::string label, agrees, off, none, filling, left, all_agree, some_off;
};
struct TotalsWords {
    std::string field, calculated, typed, typed_label, used, idle, ignored;
};

// Of what is typed over a heading between texts; the name of its cell is {cell}.
inline constexpr std::string_view heading_validity = "heading";

struct Pages {
    std::string form; // id
    std::string title;
    std::string description;
    TotalsWords totals;
    CheckWords checks;
    std::vector<Validity> validities; // "count" and "money": of each kind of number; that of headings
    std::vector<Page> pages;
};

// Reads pages from the text of a file (templates/pages/*.toml), which may say in what it differs from one of the
// others. Throws TomlError.
Pages parse_pages(std::string_view text, std::string_view source, const std::vector<Pages>& others = {});

// The built-in pages of a form; throws std::runtime_error when it has none.
const Pages& built_in_pages(std::string_view form);

} // namespace crossfoot
