// Texts in the encodings that Chinese programs write.
#pragma once

#include "read/zip_package.hpp"

#include <string>
#include <string_view>

namespace crossfoot {

// XML whose declaration names an encoding that its parser does not know, such as GB18030, as UTF-8; any other as it is.
// Bytes that the encoding does not have become U+FFFD. Throws ReadError(too_large) where it has more bytes than a part
// may have.
Buffer as_utf8(Buffer xml, Budget& budget);

// A text that names its encoding outside of itself, or not at all, as UTF-8 without a byte order mark. What it is goes
// by its mark, by its zeros where it is UTF-16, then by what it is: whatever is well-formed UTF-8 is UTF-8, whatever it
// declares; else the encoding declared, where that is known, else GB18030. Throws as as_utf8() does.
Buffer text_as_utf8(std::string_view text, std::string_view declared, Budget& budget);

// A file's name that says nothing of how it is written, as UTF-8. GBK, in which Windows writes it, may be well-formed
// UTF-8 too, of two bytes a character (平潭 is "ƽ̶" then); Chinese in UTF-8 has three. Throws ReadError(too_large).
std::string name_as_utf8(std::string_view name, Budget& budget);

// Does a text begin with the byte order mark of UTF-32?
bool is_utf32(std::string_view text);

// Does XML begin as UTF-8 does, and name no other encoding?
bool is_utf8(std::string_view xml);

} // namespace crossfoot
