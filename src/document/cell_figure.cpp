#include "document/cell_figure.hpp"

#include <utility>

namespace crossfoot {

Figure figure_in(const Cell& cell) {
    switch (cell.kind) {
    case CellKind::empty:
        return {};
    case CellKind::text:
        return read_figure(cell.text);
    case CellKind::number:
        if (auto value = Decimal::parse(cell.text))
            return stored_number(std::move(*value));
        break;
    case CellKind::error:
    case CellKind::uncalculated:
    case CellKind::run_together:
    case CellKind::picture:
        break;
    }
    Figure unreadable;
    unreadable.kind = FigureKind::unreadable;
    return unreadable;
}

} // namespace crossfoot
