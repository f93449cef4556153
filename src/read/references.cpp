#include "read/references.hpp"

#include <algorithm>

namespace crossfoot {

std::string take_sheet_name(std::string_view& reference, char separator) {
    std::string sheet;
    if (reference.starts_with('$'))
        reference.remove_prefix(1);
    const bool quoted = reference.starts_with('\'');
    std::size_t at = quoted ? 1 : 0;
    for (; at < reference.size(); ++at) {
        if (quoted && reference[at] == '\'') {
            if (at + 1 == reference.size() || reference[at + 1] != '\'')
                break;
            ++at; // a doubled quote stands for one
        } else if (!quoted && reference[at] == separator) {
            break;
        }
        sheet += reference[at];
    }
    at += quoted ? 1 : 0;
    reference.remove_prefix(std::min(at + 1, reference.size()));
    return sheet;
}

std::optional<CellRange> parse_range(std::string_view reference) {
    const std::size_t colon = reference.find(':');
    const std::optional<CellAddress> first = parse_a1(reference.substr(0, colon));
    const std::optional<CellAddress> last =
        colon == std::string_view::npos ? first : parse_a1(reference.substr(colon + 1));
    if (!first || !last || last->row < first->row || last->column < first->column)
        return std::nullopt;
    return CellRange{*first, *last};
}

SheetsByName sheets_by_name(const std::vector<Block>& blocks) {
    SheetsByName sheets;
    for (std::size_t block = 0; block < blocks.size(); ++block)
        sheets.emplace(blocks[block].name, block);
    return sheets;
}

} // namespace crossfoot
