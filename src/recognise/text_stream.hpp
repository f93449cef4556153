// The paragraphs of a document as words and the figures behind them, however they were broken into lines or run
// together: "一、本年新收…数量 64 0 0 2 0 4 70", a cell a line, or "…数量640020470二、上年结转…".
#pragma once

#include "document/document.hpp"
#include "recognise/labels.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace crossfoot {

// Bytes of the text of a block.
struct StreamSpan {
    std::size_t block = 0;
    TextSpan in;
};

// A letter of a label, folded.
struct StreamLetter {
    char32_t letter = 0;
    StreamSpan span;     // of the character that it was folded from
    bool begins = false; // a line, or what a blank keeps apart
};

struct StreamFigure {
    std::string text; // as it stands there
    StreamSpan span;
};

struct TextGroup {
    std::vector<StreamLetter> letters; // the last ones before the figures; of more there is no label
    bool cut = false;                  // there were more
    std::vector<StreamFigure> figures; // never empty
    bool lacking = false;              // some, of which nothing tells under which heads they would stand
};

// Page numbers are left out. Grows as the text does.
std::vector<TextGroup> groups_of(const Document& document, const Labels& labels);

// The letters of a text as they are compared here.
std::u32string stream_letters(std::string_view text, const Labels& labels);

// Whether the letters before that one are those.
bool ends_with(const std::vector<StreamLetter>& letters, std::size_t end, std::u32string_view name);

// What stands from the first letter up to but not including the last, with the marks between them.
std::string text_of(const Document& document, const std::vector<StreamLetter>& letters, std::size_t first,
                    std::size_t last);

} // namespace crossfoot
