#include "recognise/collapsed_heads.hpp"

#include <algorithm>

namespace crossfoot {
namespace {

// Those of a row that show a text, each once.
std::vector<const ViewCell*> texts_of(const View& view, int row) {
    std::vector<const ViewCell*> texts;
    if (const ViewRow* line = view.row(row))
        for (const ViewCell& cell : line->cells)
            if (cell.content->label && !cell.covered)
                texts.push_back(&cell);
    return texts;
}

} // namespace

std::optional<CollapsedHeads> collapsed_heads(const View& view, int row, std::size_t size,
                                              const std::function<bool(const Label&)>& is_head,
                                              const std::function<bool(const Label&)>& names_a_group) {
    const std::vector<const ViewCell*> upper = texts_of(view, row);
    const std::vector<const ViewCell*> lower = texts_of(view, row + 1);
    if (upper.empty() || lower.empty() || upper.front()->column != lower.front()->column)
        return {};
    CollapsedHeads found;
    std::size_t left = size; // of the group whose own heads stand in the upper row
    auto below = lower.begin();
    for (const ViewCell* cell : upper) {
        if (is_head(*cell->content->label)) {
            if (left == size)
                found.groups.emplace_back();
            found.groups.back().heads.push_back(cell->content);
            left = left == 1 ? size : left - 1;
        } else if (left == size && names_a_group(*cell->content->label) &&
                   lower.end() - below >= static_cast<std::ptrdiff_t>(size)) {
            CollapsedHeads::Group& group = found.groups.emplace_back();
            group.name = cell->content;
            for (std::size_t i = 0; i < size; ++i)
                group.heads.push_back((*below++)->content);
        } else {
            return {};
        }
    }
    const bool all_heads =
        std::ranges::all_of(lower, [&](const ViewCell* cell) { return is_head(*cell->content->label); });
    if (left != size || below != lower.end() || !all_heads || found.groups.front().name)
        return {};
    const std::vector<const ViewCell*> names = texts_of(view, row - 1);
    auto name = names.begin();
    for (CollapsedHeads::Group& group : found.groups)
        if (!group.name && name != names.end())
            group.name = (*name++)->content;
    found.columns = view.columns(row + 2, upper.front()->column, found.groups.size() * size);
    const ViewRow* figures = view.row(row + 2);
    const bool within = figures && std::ranges::all_of(figures->cells, [&](const ViewCell& cell) {
                            return !cell.content->label && cell.column >= found.columns.front() &&
                                   (cell.covered || cell.column <= found.columns.back());
                        });
    return within ? std::optional(std::move(found)) : std::nullopt;
}

} // namespace crossfoot
