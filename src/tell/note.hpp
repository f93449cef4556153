// The text of an annotation on a cell.
#pragma once

#include "check/finding.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace crossfoot {

// Several findings share one annotation: for each its severity and rule, its message, what stands there, what was
// expected and the difference.
std::string note_text(const std::vector<const Finding*>& findings, Language language);

// Whether an annotation's text is one of ours, in whatever language.
bool is_note_text(std::string_view text);

// "现填 13，应为 14，差 -1": what stands there, what was expected, the difference, as far as they are known; may be
// empty.
std::string figures_text(const Breach& breach, Language language);

// The same in columns, of the cell that the finding leads to: of one that is likely to be wrong what should stand there
// instead, else what its relation was held against, "≥ 5" where it is a bound. Each may be empty.
struct FigureColumns {
    std::string found, expected, difference;
    friend bool operator==(const FigureColumns&, const FigureColumns&) = default;
};
FigureColumns figure_columns(const Finding& finding, Language language);

// "错误 T3-SUM"; of a finding with every rule that it is about.
std::string title_text(const Breach& breach, Language language);
std::string title_text(const Finding& finding, Language language);

} // namespace crossfoot
