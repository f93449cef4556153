// What the elements of a web page are to a person who reads it.
#pragma once

#include <algorithm>
#include <array>
#include <gumbo.h>
#include <string>
#include <string_view>

namespace crossfoot {

template <std::size_t Size> bool is_any(GumboTag tag, const std::array<GumboTag, Size>& tags) {
    return std::ranges::find(tags, tag) != tags.end();
}

// Begins and ends a paragraph.
bool is_block(GumboTag tag);

// Of an element that HTML itself does not know.
bool is_element(const GumboNode& element, std::string_view name);
// Of any element, in lower case.
std::string html_name(const GumboNode& element);

bool shows_nothing(const GumboNode& element); // as text
// Not what the parser opens again, block by block, because its end is missing.
bool leads_away(const GumboNode& link);

// What is drawn or shown in place of a text.
bool is_picture(const GumboNode& element);
// A part of a drawing that is shown nowhere but where another part asks for it.
bool is_kept_for_use(const GumboNode& part);
// A picture that nobody sees: it keeps what is beside it in its place.
bool only_keeps_room(const GumboNode& picture);

} // namespace crossfoot
