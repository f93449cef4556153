#include "recognise/foreign_heads.hpp"

#include <algorithm>
#include <set>

namespace crossfoot {

bool heads_another_table(const Label& label, const FormNames& names, std::size_t form, std::size_t table) {
    constexpr float plainly = 0.85F;
    constexpr float like_its_own = 0.6F;
    if (label.prose || label.segments.empty())
        return false;
    const auto like = [&](std::size_t other) {
        return names.labels.likeness(label.segments, names.labels.names(form, other, Axis::columns)).best.second;
    };
    if (like(table) >= like_its_own)
        return false;
    for (std::size_t other = 0; other < names.forms[form]->tables.size(); ++other)
        if (other != table && like(other) >= plainly)
            return true;
    return false;
}

std::optional<int> first_foreign_column(const View& view, int first_row, int last_row, int first_column,
                                        int last_column, const FormNames& names, std::size_t form, std::size_t table) {
    std::set<TextId> heads;
    std::optional<int> first;
    for (int at = first_row; at <= last_row; ++at) {
        const ViewRow* row = view.row(at);
        if (!row)
            continue;
        for (auto cell = std::ranges::lower_bound(row->cells, first_column, {}, &ViewCell::column);
             cell != row->cells.end() && cell->column <= last_column; ++cell)
            if (const Label* label = cell->content->label;
                label && !cell->covered && heads_another_table(*label, names, form, table)) {
                heads.insert(label->core);
                first = std::min(first.value_or(cell->column), cell->column);
            }
    }
    return heads.size() < 2 ? std::nullopt : first;
}

} // namespace crossfoot
