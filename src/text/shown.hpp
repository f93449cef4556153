// What of a text that came from a file is shown to people: the one place where such a text loses what could make it
// look like something else, on a terminal, in a note, a list or a file of ours.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace crossfoot {

// All of the text on one line, as well-formed UTF-8: control characters, line and paragraph ends become blanks, those
// that turn the direction of writing are left out, bytes that are no UTF-8 become U+FFFD.
std::string one_line(std::string_view text);

// Characters of a text that is quoted in a message, and of a reason that a person gave.
inline constexpr std::size_t most_quoted = 80;
inline constexpr std::size_t most_of_reason = 400;

// The same, and no longer than `most` characters, the last of them "…" where some were left out: a cell may hold a
// million, and a message is read, laid out and kept as a whole.
std::string shown(std::string_view text, std::size_t most = most_quoted);

// The name of a file on one line, another one for each: what one_line() would change or leave out stands there by its
// number, as in <U+000A>, and a byte that is no UTF-8 as <U+DC80> to <U+DCFF>.
std::string shown_name(std::string_view name);

// The name of the file that shown_name() gave.
std::string name_shown(std::string_view line);

// A text on one line as a field of a table that a spreadsheet may open or paste: a text that it would take for a
// formula gets a ' in front. Signs of full width start one too, in some. Numbers and dashes, "-3" and "－", stay.
std::string table_field(std::string_view text);

} // namespace crossfoot
