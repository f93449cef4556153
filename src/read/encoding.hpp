// Texts in the encodings that Chinese programs write.
#pragma once

#include "read/zip_package.hpp"

namespace crossfoot {

// XML whose declaration names an encoding that its parser does not know, such as GB18030, as UTF-8; any other as it is.
// Bytes that the encoding does not have become U+FFFD. Throws ReadError(too_large) where it has more than `most` bytes.
Buffer as_utf8(Buffer xml, std::size_t most);

} // namespace crossfoot
