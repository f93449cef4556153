// Cells that know what they are, before they are laid on sheets: so that wherever a figure or a label comes to stand,
// it is known.
#pragma once

#include "document/document.hpp"
#include "filed/figures.hpp"

#include <map>
#include <string>
#include <variant>
#include <vector>

namespace crossfoot::filed {

enum class LabelKind { row, column, row_group, column_group, corner, heading, section, title };

struct LabelKey {
    std::string table; // or the id of a section's sheet
    LabelKind kind = LabelKind::row;
    std::string line; // of a group: the first line below it
    friend auto operator<=>(const LabelKey&, const LabelKey&) = default;
};

using Meaning = std::variant<std::monostate, FigureKey, LabelKey>;

struct Piece {
    std::string text; // a number in plain notation, or a text
    bool number = false;
    Meaning meaning;
    std::size_t report = 0; // which of several reports it belongs to
};

class Canvas {
public:
    void text(CellAddress at, std::string text, Meaning meaning = {});
    void figure(CellAddress at, std::string figure, const FigureKey& key); // a text where it is no number
    void merge(const CellRange& range);                                    // of one cell: nothing
    void add(const Canvas& other, CellAddress at);
    void insert_column(int before);
    void belongs_to(std::size_t report);

    Canvas transposed() const;
    Canvas filled() const; // merged ranges are separated, each cell of them holding what the first held
    // Merged ranges are gone, and what stood to the right of covered cells has moved left. Cells covered from above may
    // keep their (empty) place.
    Canvas shifted_left(bool keep_below) const;

    int height() const { return height_; }
    int width() const { return width_; }
    const std::map<CellAddress, Piece>& pieces() const { return pieces_; }
    const std::vector<CellRange>& merged() const { return merged_; }

private:
    void put(CellAddress at, Piece piece);
    void grow(CellAddress at);

    std::map<CellAddress, Piece> pieces_;
    std::vector<CellRange> merged_;
    int height_ = 0;
    int width_ = 0;
};

} // namespace crossfoot::filed
