#include "filed/canvas.hpp"

#include "figure/decimal.hpp"

#include <algorithm>

namespace crossfoot::filed {

void Canvas::grow(CellAddress at) {
    height_ = std::max(height_, at.row + 1);
    width_ = std::max(width_, at.column + 1);
}

void Canvas::put(CellAddress at, Piece piece) {
    pieces_[at] = std::move(piece);
    grow(at);
}

void Canvas::text(CellAddress at, std::string text, Meaning meaning) {
    grow(at); // an empty label takes its place all the same
    if (!text.empty())
        put(at, {std::move(text), false, std::move(meaning)});
}

void Canvas::figure(CellAddress at, std::string figure, const FigureKey& key) {
    const bool number = Decimal::parse(figure).has_value();
    if (!figure.empty())
        put(at, {std::move(figure), number, key});
}

void Canvas::merge(const CellRange& range) {
    if (range.first == range.last)
        return;
    merged_.push_back(range);
    grow(range.last);
}

void Canvas::add(const Canvas& other, CellAddress at) {
    const auto moved = [&](CellAddress cell) { return CellAddress{cell.row + at.row, cell.column + at.column}; };
    for (const auto& [cell, piece] : other.pieces_)
        put(moved(cell), piece);
    for (const CellRange& range : other.merged_)
        merge({moved(range.first), moved(range.last)});
}

void Canvas::insert_column(int before) {
    const auto moved = [&](CellAddress cell) {
        return CellAddress{cell.row, cell.column + (cell.column >= before ? 1 : 0)};
    };
    std::map<CellAddress, Piece> pieces;
    for (auto& [cell, piece] : pieces_)
        pieces.emplace(moved(cell), std::move(piece));
    pieces_ = std::move(pieces);
    for (CellRange& range : merged_)
        range = {moved(range.first), moved(range.last)};
    ++width_;
}

void Canvas::belongs_to(std::size_t report) {
    for (auto& [cell, piece] : pieces_)
        piece.report = report;
}

Canvas Canvas::transposed() const {
    const auto turned = [](CellAddress cell) { return CellAddress{cell.column, cell.row}; };
    Canvas result;
    for (const auto& [cell, piece] : pieces_)
        result.put(turned(cell), piece);
    for (const CellRange& range : merged_)
        result.merge({turned(range.first), turned(range.last)});
    return result;
}

Canvas Canvas::filled() const {
    Canvas result;
    result.pieces_ = pieces_;
    result.grow({height_ - 1, width_ - 1});
    for (const CellRange& range : merged_)
        if (const auto first = pieces_.find(range.first); first != pieces_.end())
            for (int row = range.first.row; row <= range.last.row; ++row)
                for (int column = range.first.column; column <= range.last.column; ++column)
                    result.put({row, column}, first->second);
    return result;
}

Canvas Canvas::shifted_left(bool keep_below) const {
    const Spans spans(merged_);
    Canvas result;
    for (int row = 0; row < height_; ++row) {
        int next = 0;
        for (int column = 0; column < width_; ++column) {
            const CellRange* range = spans.at({row, column});
            const bool beside = range && column > range->first.column;
            const bool below = range && row > range->first.row;
            if (beside || (below && !keep_below))
                continue;
            if (const auto piece = pieces_.find({row, column}); piece != pieces_.end())
                result.put({row, next}, piece->second);
            ++next;
        }
    }
    return result;
}

} // namespace crossfoot::filed
