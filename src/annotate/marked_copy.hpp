// A copy of a document in which findings are marked where they are: comments at the cells and paragraphs of a text,
// highlighted figures of a web page. Nothing else is changed.
#pragma once

#include "check/checked_report.hpp"
#include "document/document.hpp"
#include "language/language.hpp"

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace crossfoot {

// What is said of a place in the file: see Source.
struct Comment {
    std::size_t source = 0;
    std::string text; // UTF-8; lines split by \n
    friend bool operator==(const Comment&, const Comment&) = default;
};

struct Comments {
    std::vector<Comment> all; // ascending, one for each place
    std::size_t unplaced = 0; // places of findings that the file has no room for
};

// The place, what is wrong there, what stands there, what was expected and the difference, of each finding that is not
// accepted. The document was read with sources.
Comments comments_of(const Document& document, const std::vector<CheckedReport>& reports, Language language);

struct MarkedCopy {
    std::string bytes;
    std::string_view refused; // why there is none: a key of the catalogue's [marked]; empty: there is one
};

// `bytes` are the file that the document was read from. Text documents keep all parts but those with text and comments
// byte for byte; a web page keeps its encoding. Throws ReadError where it is not that file.
MarkedCopy marked_copy(std::string_view bytes, const std::vector<Comment>& comments, std::chrono::sys_seconds written);

} // namespace crossfoot
