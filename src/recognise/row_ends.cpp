#include "recognise/row_ends.hpp"

#include <algorithm>
#include <map>

namespace crossfoot {

RowEnds::RowEnds(const View& view, const std::vector<int>& rows) : view_(&view), rows_(rows) {
    std::map<int, std::size_t> ends;
    for (const int row : rows) {
        ++ends[view.end(row)];
        if (const ViewRow* line = view.row(row))
            for (const ViewCell& cell : line->cells)
                of_figures_ = cell.content->figure ? std::max(of_figures_, cell.column + 1) : of_figures_;
    }
    const auto most = std::ranges::max_element(ends, {}, &std::pair<const int, std::size_t>::second);
    if (most != ends.end() && most->second * 3 >= rows.size() * 2)
        usual_ = most->first;
}

int RowEnds::slid(int row) const { return usual_ > 0 ? std::max(view_->end(row) - usual_, 0) : 0; }

int RowEnds::last_label_column(int last, int first, int columns) const {
    const int figures = usual_ - columns;
    const auto labelled = [&](int row) { return view_->end(row) == usual_ && view_->label(row, figures) != nullptr; };
    return figures > first && figures <= last && std::ranges::none_of(rows_, labelled) ? figures - 1 : last;
}

} // namespace crossfoot
