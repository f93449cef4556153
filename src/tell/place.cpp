#include "tell/place.hpp"

#include "text/shown.hpp"

#include <algorithm>
#include <optional>
#include <tuple>

namespace crossfoot {

namespace {

constexpr std::size_t most_ranges = 12; // that a person cares to read

// Among the blocks of its kind.
std::ptrdiff_t number_of(const Document& document, std::size_t block) {
    const Block& own = document.blocks[block];
    if (own.number > 0)
        return own.number;
    const auto last = document.blocks.begin() + static_cast<std::ptrdiff_t>(block) + 1;
    return std::count_if(document.blocks.begin(), last, [&](const Block& other) { return other.kind == own.kind; });
}

// Rows and columns of a table are counted, as nothing names them.
std::string cells_text(const CellRange& range, Language language) {
    const auto line = [&](int first, int last) {
        const std::string number = std::to_string(first + 1);
        return first == last ? number
                             : say(language, "place.lines", {{"first", number}, {"last", std::to_string(last + 1)}});
    };
    return say(
        language, "place.cells",
        {{"row", line(range.first.row, range.last.row)}, {"column", line(range.first.column, range.last.column)}});
}

bool earlier(const ToldIn& one, const ToldIn& other) { return one.paragraph < other.paragraph; }

// Of a table that a text tells without cells: where its first and last are told; nothing for any other. Where nothing
// stands there itself, what stands beside it.
std::optional<std::pair<ToldIn, ToldIn>> told_in(const Grid& grid, const CellRange& range) {
    std::optional<std::pair<ToldIn, ToldIn>> all;
    std::optional<std::pair<ToldIn, ToldIn>> beside;
    for (auto row = std::ranges::lower_bound(grid.rows(), range.first.row, {}, &Grid::Row::row);
         row != grid.rows().end() && row->row <= range.last.row; ++row)
        for (const Grid::RowCell& entry : row->cells) {
            const ToldIn& told = entry.cell.told_in;
            auto& found = entry.column >= range.first.column && entry.column <= range.last.column ? all : beside;
            if (told.paragraph > 0)
                found = found ? std::pair(std::min(found->first, told, earlier), std::max(found->second, told, earlier))
                              : std::pair(told, told);
        }
    return all ? all : beside;
}

std::string told_text(const ToldIn& first, const ToldIn& last, Language language) {
    if (first.column >= 0)
        return a1({{first.paragraph - 1, first.column}, {last.paragraph - 1, last.column}});
    const std::string number = std::to_string(first.paragraph);
    const std::string numbers =
        say(language, "place.lines", {{"first", number}, {"last", std::to_string(last.paragraph)}});
    return say(language, "place.paragraph", {{"number", first == last ? number : numbers}});
}

// In a table of a text.
std::string cells_text(const Grid& grid, const CellRange& range, Language language) {
    const auto told = told_in(grid, range);
    return told ? told_text(told->first, told->second, language) : cells_text(range, language);
}

std::string on_page(const Block& block, std::string place, Language language) {
    return block.page == 0
               ? std::move(place)
               : say(language, "place.on_page", {{"page", std::to_string(block.page)}, {"place", std::move(place)}});
}

struct Area {
    const TableSpec* table;
    std::size_t sheet;
    CellRange range;
};

bool continues_down(const Area& area, const Area& next) {
    return area.sheet == next.sheet && area.range.first.column == next.range.first.column &&
           area.range.last.row + 1 >= next.range.first.row;
}

bool continues_right(const Area& area, const Area& next) {
    return area.sheet == next.sheet && area.range.last.column + 1 == next.range.first.column &&
           area.range.first.row == next.range.first.row && area.range.last.row == next.range.last.row;
}

// Single cells to runs down a column, runs of the same height side by side to rectangles.
std::vector<Area> areas(const std::vector<const FindingCell*>& cells) {
    std::vector<Area> all;
    all.reserve(cells.size());
    for (const FindingCell* cell : cells)
        all.push_back({cell->table, cell->place.block, {cell->at(), cell->at()}});
    std::ranges::sort(all, {}, [](const Area& area) {
        return std::tuple(area.sheet, area.range.first.column, area.range.first.row);
    });
    std::vector<Area> runs;
    for (const Area& area : all) {
        if (!runs.empty() && continues_down(runs.back(), area))
            runs.back().range.last.row = area.range.last.row;
        else
            runs.push_back(area);
    }
    std::vector<Area> joined;
    for (const Area& run : runs) {
        const auto left = std::ranges::find_if(joined, [&](const Area& area) { return continues_right(area, run); });
        if (left != joined.end())
            left->range.last.column = run.range.last.column;
        else
            joined.push_back(run);
    }
    std::ranges::sort(joined, {}, [](const Area& area) { return std::tuple(area.sheet, area.range); });
    return joined;
}

} // namespace

std::string place_text(const Document& document, const Place& place, Language language, const TableSpec* table) {
    const Block& block = document.blocks[place.block];
    if (const WholePage* page = std::get_if<WholePage>(&place.in))
        return say(language, "place.page", {{"number", std::to_string(page->number)}});
    if (block.kind == BlockKind::sheet && place.range())
        return shown(block.name) + '!' + a1(*place.range());
    if (block.column >= 0) // of a sheet's only column
        return shown(block.name) + '!' +
               (place.range() ? cells_text(block.grid, *place.range(), language)
                              : a1(CellAddress{block.number - 1, block.column}));
    if (place.range() && told_in(block.grid, *place.range())) {
        const std::string told = cells_text(block.grid, *place.range(), language);
        return on_page(block, table == nullptr ? told : table->title.in(language) + ' ' + told, language);
    }
    std::string text = say(language, place.range() ? "place.table" : "place.paragraph",
                           {{"number", std::to_string(number_of(document, place.block))}});
    if (place.range() && table != nullptr)
        text = say(language, "place.named_table", {{"name", table->title.in(language)}, {"table", text}});
    if (place.range())
        text = say(language, "place.cells_of", {{"table", text}, {"cells", cells_text(*place.range(), language)}});
    return on_page(block, std::move(text), language);
}

std::string cell_name(const Document& document, const Place& place) {
    const Block& block = document.blocks[place.block];
    const bool sheet = block.kind == BlockKind::sheet; // which holds what it tells
    const auto told = !sheet && place.range() ? told_in(block.grid, *place.range()) : std::nullopt;
    if (block.column >= 0 && !place.range())
        return a1(CellAddress{block.number - 1, block.column});
    if (told)
        return told->first.column < 0 ? std::string() : told_text(told->first, told->second, Language::en);
    return place.range() ? a1(*place.range()) : a1(place.cell());
}

std::string cell_text(const FindingCell& cell, Language language) {
    if (cell.told_in.paragraph > 0)
        return told_text(cell.told_in, cell.told_in, language);
    return cell.in_text ? cells_text({cell.at(), cell.at()}, language) : a1(cell.at());
}

std::string ranges_text(const Document& document, const std::vector<Place>& places, Language language) {
    std::string list;
    std::string before; // of figures that one paragraph tells, one is enough
    for (const Place& place : places) {
        std::string text = place_text(document, place, language);
        if (text != before)
            list += (list.empty() ? "" : say(language, "finding.list_comma")) + text;
        before = std::move(text);
    }
    return list;
}

std::string places_text(const Document& document, const std::vector<const FindingCell*>& cells, Language language) {
    std::vector<const FindingCell*> in_tables;
    std::string list;
    std::size_t paragraphs = 0; // and pages
    for (const FindingCell* cell : cells)
        if (cell->place.range())
            in_tables.push_back(cell);
        else if (paragraphs++ < most_ranges)
            list += (list.empty() ? "" : say(language, "finding.list_comma")) +
                    place_text(document, cell->place, language, cell->table);
    const std::vector<Area> all = areas(in_tables);
    std::string before; // of cells that one paragraph tells, one is enough
    for (std::size_t i = 0; i < std::min(all.size(), most_ranges); ++i) {
        const Block& block = document.blocks[all[i].sheet];
        std::string here =
            block.kind == BlockKind::sheet ? a1(all[i].range) : cells_text(block.grid, all[i].range, language);
        const bool same_sheet = i > 0 && all[i - 1].sheet == all[i].sheet;
        if (same_sheet && here == before)
            continue;
        if (!list.empty())
            list += say(language, "finding.list_comma");
        list += same_sheet ? here : place_text(document, {all[i].sheet, all[i].range}, language, all[i].table);
        before = std::move(here);
    }
    if (all.size() <= most_ranges && paragraphs <= most_ranges)
        return list;
    return say(language, "finding.more_cells", {{"cells", list}, {"count", std::to_string(cells.size())}});
}

} // namespace crossfoot
