#include "intake/filling.hpp"

#include "form/publication.hpp"
#include "intake/intake.hpp"

#include <algorithm>
#include <tuple>

namespace crossfoot {
namespace {

bool is_to_fill_in(const BookCell& cell) {
    switch (cell.look) {
    case Look::count:
    case Look::typed:
    case Look::prose:
        return true;
    case Look::field:
    case Look::choice: // what the report does not say stays as it was chosen
        return cell.formula.empty() && cell.shown.kind != CellKind::empty;
    default:
        return false;
    }
}

bool says_same(const Cell& one, const Cell& other) { return one.kind == other.kind && one.text == other.text; }

class FillingPlan {
public:
    FillingPlan(const Document& open, const Book& book) : open_(open), book_(book) {}

    std::optional<Filling> make() {
        if (!is_of_same_form())
            return {};
        for (const NamedRange& range : in_order())
            if (range.name != origins_name && !fill(range))
                return {};
        return std::move(filling_);
    }

private:
    bool is_of_same_form() const {
        const NamedRange* const here = open_.named(defined_name("form"));
        const auto wanted = std::ranges::find(book_.names, defined_name("form"), &NamedRange::name);
        return here && wanted != book_.names.end() &&
               open_.blocks[here->block].grid.at(here->range.first).text == book_cell(*wanted, {})->shown.text;
    }

    std::vector<NamedRange> in_order() const {
        std::vector<NamedRange> names = book_.names;
        std::ranges::sort(names, {}, [](const NamedRange& range) {
            return std::tuple(range.block, range.range.first.row, range.range.first.column);
        });
        return names;
    }

    const BookCell* book_cell(const NamedRange& range, CellAddress within) const {
        const auto& cells = book_.sheets[range.block].cells;
        const auto found = cells.find({range.range.first.row + within.row, range.range.first.column + within.column});
        return found == cells.end() ? nullptr : &found->second;
    }

    bool fill(const NamedRange& range) {
        const NamedRange* const here = open_.named(range.name);
        if (!here || open_.blocks[here->block].name != book_.sheets[range.block].name)
            return false;
        const int above = added_above(*here);
        const int columns = range.range.last.column - range.range.first.column;
        if (here->range.first.row + above != range.range.first.row ||
            here->range.first.column != range.range.first.column || here->range.last.column != range.range.last.column)
            return false; // the list of origins names cells as the book has them
        const BookCell* const first = book_cell(range, {});
        const bool is_prose = first && first->look == Look::prose;
        const int wanted = range.range.last.row - range.range.first.row + 1;
        const int there = here->range.last.row - here->range.first.row + 1;
        if (is_prose ? there < 2 : wanted != there)
            return false;
        const bool grows = wanted > there;
        if (grows) // within the range, which grows with them; its last row moves down
            filling_.more_rows.push_back({here->block, here->range.last.row + above, wanted - there});
        for (int row = 0; row < std::max(wanted, there); ++row)
            for (int column = 0; column <= columns; ++column) {
                static const BookCell no_text{Look::prose, {}, {}, 1, 1, {}, false};
                const BookCell* const cell = row < wanted ? book_cell(range, {row, column}) : &no_text;
                if (!cell || !is_to_fill_in(*cell))
                    continue;
                const CellAddress at{here->range.first.row + row, here->range.first.column + column};
                const Cell stands = row < there ? open_.blocks[here->block].grid.at(at) : Cell{};
                const bool changes = !says_same(stands, cell->shown);
                if (changes || (grows && row + 1 >= there))
                    filling_.written.emplace_back(Place(here->block, CellAddress{at.row + above, at.column}),
                                                  cell->shown);
                filling_.replaces =
                    filling_.replaces || (changes && stands.kind != CellKind::empty && cell->look != Look::choice);
            }
        return true;
    }

    int added_above(const NamedRange& here) const {
        int rows = 0;
        for (const Filling::MoreRows& more : filling_.more_rows) // of the sheet's ranges in their order
            if (more.sheet == here.block)
                rows += more.count;
        return rows;
    }

    const Document& open_;
    const Book& book_;
    Filling filling_;
};

} // namespace

std::optional<Filling> plan_filling(const Document& open, const Book& book) { return FillingPlan(open, book).make(); }

} // namespace crossfoot
