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
        if (here->range.first.column != range.range.first.column || here->range.last.column != range.range.last.column)
            return false;
        const BookCell* const first = book_cell(range, {});
        const int wanted = range.range.last.row - range.range.first.row + 1;
        const int there = here->range.last.row - here->range.first.row + 1;
        if (wanted != there && !(first && first->look == Look::prose))
            return false;
        const int above = added_above(*here);
        if (const int down = here->range.first.row + above - range.range.first.row; down != 0)
            filling_.moved.push_back({range, down});
        if (wanted > there)
            filling_.more_rows.push_back({here->block, here->range.last.row + 1 + above, wanted - there, range.name});
        for (int row = 0; row < std::max(wanted, there); ++row)
            for (int column = 0; column <= range.range.last.column - range.range.first.column; ++column) {
                static const BookCell no_text{Look::prose, {}, {}, 1, 1, {}, false};
                const BookCell* const cell = row < wanted ? book_cell(range, {row, column}) : &no_text;
                if (!cell || !is_to_fill_in(*cell))
                    continue;
                const CellAddress at{here->range.first.row + row, here->range.first.column + column};
                const Cell stands = row < there ? open_.blocks[here->block].grid.at(at) : Cell{};
                if (says_same(stands, cell->shown))
                    continue;
                filling_.written.emplace_back(Place(here->block, CellAddress{at.row + above, at.column}), cell->shown);
                filling_.replaces = filling_.replaces || (stands.kind != CellKind::empty && cell->look != Look::choice);
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

std::string cell_in_document(const Filling& filling, const Book& book, const std::string& cell) {
    const std::size_t dot = std::min(cell.rfind('.'), cell.size());
    const auto at = parse_a1(std::string_view(cell).substr(std::min(dot + 1, cell.size())));
    if (at)
        for (const Filling::Moved& moved : filling.moved)
            if (moved.range.range.contains(*at) && book.sheets[moved.range.block].name == cell.substr(0, dot))
                return cell.substr(0, dot + 1) + a1(CellAddress{at->row + moved.down, at->column});
    return cell;
}

} // namespace crossfoot
