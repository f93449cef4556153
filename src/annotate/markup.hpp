// XML and HTML as bytes with tags in them, of which parts are changed while the rest stays as it is.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace crossfoot {

struct Tag {
    enum class Kind { open, close, empty, other }; // other: comments, declarations, instructions
    Kind kind = Kind::other;
    std::size_t first = 0; // of <
    std::size_t last = 0;  // behind >
    std::string_view name; // as it is written: "w:p"

    std::string_view local() const { return name.substr(name.find(':') + 1); } // "p"
    bool begins() const { return kind == Kind::open || kind == Kind::empty; }
};

// The first tag from there on; a > in the value of an attribute ends none.
std::optional<Tag> next_tag(std::string_view text, std::size_t from);

// Of XML: the tag that closes the element, itself where it is empty. Nothing where the text ends before.
std::optional<Tag> closing_tag(std::string_view text, const Tag& element);

// Changes to a text, each at a place of the text as it was.
class Edits {
public:
    void insert(std::size_t at, std::string text) { replace(at, 0, std::move(text)); }
    void replace(std::size_t at, std::size_t count, std::string text);
    // Puts something into an element, which may be empty as yet: before its end.
    void append(std::string_view text, const Tag& element, const std::string& inserted);
    // What is inserted at one place stands in the order of the calls. No two replace the same bytes.
    std::string applied(std::string_view text) const;

private:
    struct Edit {
        std::size_t at;
        std::size_t count;
        std::string text;
    };
    std::vector<Edit> edits_;
};

} // namespace crossfoot
