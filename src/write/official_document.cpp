#include "write/official_document.hpp"

#include <numeric>

namespace crossfoot {

double OfficialTable::width() const { return std::accumulate(widths.begin(), widths.end(), 0.0); }

double OfficialTable::width(const CellRange& range) const {
    return std::accumulate(widths.begin() + range.first.column, widths.begin() + range.last.column + 1, 0.0);
}

std::vector<std::size_t> OfficialTable::covers() const {
    std::vector<std::size_t> result(heights.size() * widths.size());
    for (std::size_t i = 0; i < cells.size(); ++i)
        for (int row = cells[i].range.first.row; row <= cells[i].range.last.row; ++row)
            for (int column = cells[i].range.first.column; column <= cells[i].range.last.column; ++column)
                result[static_cast<std::size_t>(row) * widths.size() + static_cast<std::size_t>(column)] = i;
    return result;
}

const OfficialCell& OfficialTable::covering(const std::vector<std::size_t>& covers, CellAddress at) const {
    return cells[covers[static_cast<std::size_t>(at.row) * widths.size() + static_cast<std::size_t>(at.column)]];
}

std::vector<std::size_t> OfficialTable::heads_of(const OfficialCell& figure) const {
    using CellIs = OfficialCell::Kind;
    int part = 0;
    for (const OfficialCell& cell : cells)
        if (cell.kind == CellIs::band && cell.range.first.row <= figure.range.first.row)
            part = cell.range.first.row;
    std::vector<std::size_t> heads;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const OfficialCell& cell = cells[i];
        const bool above = (cell.kind == CellIs::band || cell.kind == CellIs::head) && cell.range.first.row >= part &&
                           cell.range.last.row < figure.range.first.row &&
                           cell.range.first.column <= figure.range.last.column &&
                           cell.range.last.column >= figure.range.first.column;
        const bool beside = (cell.kind == CellIs::group || cell.kind == CellIs::label) &&
                            cell.range.first.row <= figure.range.last.row &&
                            cell.range.last.row >= figure.range.first.row;
        if (above || beside)
            heads.push_back(i);
    }
    return heads;
}

double ems(std::string_view text) {
    double width = 0;
    for (const char byte : text)
        if (const auto code = static_cast<unsigned char>(byte); (code & 0xC0U) != 0x80U) // not within a character
            width += code < 0x80 ? 0.64 : 1;
    return width;
}

} // namespace crossfoot
