#include "write/sheets.hpp"

#include <algorithm>

namespace crossfoot {
namespace {

constexpr std::string_view indent = "　　"; // two ideographs, as paragraphs begin

void add(std::string& out, const OfficialParagraph& paragraph) {
    if (paragraph.kind == OfficialParagraph::Kind::title) {
        out += paragraph.text + "\n\n";
        return;
    }
    out += std::string(indent) + (paragraph.proposed ? "【建议】" : "") + in_one_line(paragraph.lead) +
           in_one_line(paragraph.text) + '\n';
}

// What spans several places stands in the first of them.
void add(std::string& out, const OfficialTable& table) {
    const std::vector<std::size_t> covers = table.covers();
    for (int row = 0; row < table.rows(); ++row)
        for (int column = 0; column < table.columns(); ++column) {
            const OfficialCell& cell = table.covering(covers, {row, column});
            if (cell.range.first == CellAddress{row, column})
                out += in_one_line(cell.text);
            out += column + 1 < table.columns() ? '\t' : '\n';
        }
}

} // namespace

std::string text_bytes(const OfficialDocument& document) {
    std::string out;
    for (const OfficialBlock& block : document.blocks)
        std::visit([&](const auto& is) { add(out, is); }, block);
    return out;
}

} // namespace crossfoot
