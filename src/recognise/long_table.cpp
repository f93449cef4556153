#include "recognise/long_table.hpp"

#include "recognise/foreign_heads.hpp"
#include "recognise/row_ends.hpp"
#include "recognise/shifted_rows.hpp"

#include <algorithm>
#include <map>

namespace crossfoot {
namespace {

constexpr int widest = 40;         // columns
constexpr int head_rows = 6;       // at most
constexpr int head_distance = 9;   // rows above the first label
constexpr int rows_below = 12;     // rows below the last label that may still be of the table
constexpr int label_columns = 3;   // left of the labels that were found
constexpr float head_like = 0.55F; // of a head over a column without figures
constexpr float edge_like = 0.6F;  // of a head beside the last column
constexpr float odd_like = 0.8F;   // of the label of a row in which something else than figures stands
constexpr double like_enough = 0.6;
constexpr float slightly_like = 0.4F; // of one head at least

class LongTable {
public:
    LongTable(const View& view, const Chain& chain, const Surroundings& around, const FormNames& names,
              std::size_t form, std::size_t table)
        : view_(view), chain_(chain), around_(around), names_(names), spec_(names.spec(form, table)),
          row_names_(names.labels.names(form, table, Axis::rows)),
          column_names_(names.labels.names(form, table, Axis::columns)) {
        candidate_.form = form;
        candidate_.table = table;
        candidate_.spec = &spec_;
        candidate_.block = view.block();
        candidate_.transposed = view.transposed();
        hit_rows_ = chain.rows();
        label_right_ = chain.right;
        while (label_right_ - chain.right < widest && labels_cover(label_right_ + 1))
            ++label_right_;
        limit_ = std::min(around.beside, label_right_ + widest);
        ends_ = RowEnds(view, hit_rows_);
        label_right_ = ends_.last_label_column(label_right_, chain.left, own_columns());
    }

    // Nothing where no such table stands there, or too few rows of it.
    std::optional<Candidate> read(bool few_rows_do) {
        shifted_ = are_shifted(view_, chain_, label_right_, limit_, candidate_, names_);
        if (!find_columns())
            return {};
        if (heads_.empty() && is_laid_out()) {
            first_column_ = label_right_ + 1;
            last_column_ = label_right_ + own_columns();
        }
        find_last_row();
        find_label_columns();
        read_rows();
        candidate_.points = align(rows_, row_names_, names_.labels);
        std::vector<int> data;
        const RowsAside aside =
            shifted_ ? RowsAside() : rows_aside(view_, rows_, label_left_, limit_, ends_.usual(), form(), spec_);
        for (const BlockLine& row : rows_)
            if (row.line >= 0 && !aside.rows.contains(row.at))
                data.push_back(row.at);
        columns_ = column_lines(view_, heads_, first_column_, last_column_, data, label_right_);
        align_columns();
        if (has_columns_that_nothing_tells() || (!enough() && !(few_rows_do && all_of_the_table())))
            return {};
        set_box();
        if (shifted_)
            fill_shifted(candidate_, view_, rows_, limit_, names_);
        else
            fill(candidate_, view_, rows_, columns_, names_);
        fill_aside(candidate_, view_, rows_, columns_, aside);
        if (!aside_.empty())
            tell_columns_aside(candidate_, view_.address(first_row_, label_right_ + 1));
        candidate_.fit = candidate_.points / (most_points(row_names_) + most_points(column_names_));
        return std::move(candidate_);
    }

private:
    const Form& form() const { return *names_.forms[candidate_.form]; }
    int own_columns() const { return static_cast<int>(spec_.columns.size()); }

    // The cells of a text's table right of the labels are the form's columns: blank ones are zeros, or behind them all.
    bool is_laid_out() const {
        const int end = label_right_ + 1 + own_columns();
        const bool all_but_blank = heads_.empty() && end < ends_.usual() && end == ends_.of_figures();
        return !shifted_ && end <= limit_ && (end == ends_.usual() || all_but_blank);
    }

    // Merged ranges of labels reach into the column, and no figure stands there.
    bool labels_cover(int column) const {
        const auto figure = [&](int row) { return view_.figure(row, column); };
        return std::ranges::any_of(chain_.hits,
                                   [&](const auto& hit) {
                                       return view_.content(hit.first, column) == view_.content(hit.first, hit.second);
                                   }) &&
               std::ranges::none_of(hit_rows_, figure);
    }

    // Right of the labels: columns with figures, and with heads of the table; two without either end it. As many may be
    // blank before the first as the form's labels take, where each row has its innermost label alone.
    bool find_columns() {
        std::map<int, int> counts;
        for (const int row : hit_rows_)
            if (const ViewRow* line = view_.row(row))
                for (const ViewCell& cell : line->cells)
                    if (cell.column > (shifted_ ? chain_.left : label_right_) && cell.column < limit_ &&
                        cell.content->figure)
                        ++counts[cell.column];
        if (counts.empty() && !heads_without_figures(counts))
            return false;
        last_column_ = counts.rbegin()->first;
        first_column_ = shifted_ ? counts.begin()->first : label_right_ + 1;
        if (!shifted_) {
            const auto figured = counts.lower_bound(first_column_);
            if (figured != counts.end() && figured->first - first_column_ <= label_columns &&
                is_blank(first_column_, figured->first))
                while (first_column_ < figured->first && !headed(first_column_))
                    ++first_column_;
            int last = first_column_ - 1;
            for (int column = first_column_; column <= last_column_; ++column)
                if (counts.contains(column) || headed(column))
                    last = column;
                else if (column - last >= (last < first_column_ ? label_columns : 2)) // 单位 and a blank one may lead
                    break;
            if (last < first_column_)
                return false;
            last_column_ = last;
        }
        find_heads();
        if (const auto foreign = first_foreign_column(view_, first_head(), chain_.last, first_column_ + 1, last_column_,
                                                      names_, candidate_.form, candidate_.table)) {
            limit_ = *foreign;
            heads_.clear();
            return find_columns();
        }
        while (last_column_ + 1 < limit_ &&
               std::ranges::any_of(heads_, [&](int row) { return like_a_column(row, last_column_ + 1) >= edge_like; }))
            ++last_column_;
        return true;
    }

    int first_head() const { return heads_.empty() ? first_row_ : heads_.front(); }

    // Nothing stands beside the labels there.
    bool is_blank(int first, int end) const {
        return std::ranges::all_of(hit_rows_, [&](int row) {
            for (int column = first; column < end; ++column)
                if (view_.content(row, column))
                    return false;
            return true;
        });
    }

    // Nothing is filled in yet.
    bool heads_without_figures(std::map<int, int>& counts) const {
        for (int row = chain_.first() - head_rows; row < chain_.first(); ++row)
            if (const ViewRow* line = view_.row(row))
                for (const ViewCell& cell : line->cells)
                    if (cell.column > label_right_ && cell.column < limit_ &&
                        like_a_column(row, cell.column) >= edge_like)
                        ++counts[cell.column];
        return !counts.empty();
    }

    float like_a_column(int row, int column) const {
        const Label* label = view_.label(row, column);
        return label && !label->segments.empty() ? names_.labels.likeness(label->segments, column_names_).best.second
                                                 : 0;
    }

    bool headed(int column) const {
        for (int row = std::max(0, chain_.first() - head_rows); row < chain_.first(); ++row)
            if (like_a_column(row, column) >= head_like)
                return true;
        return false;
    }

    // Rows with texts above the columns alone, not of labels beside them too; a row with more figures than texts is one
    // of the table, whose label was not recognised.
    void find_heads() {
        first_row_ = chain_.first();
        int blank = 0;
        for (int row = chain_.first() - 1;
             row > around_.above && chain_.first() - row <= head_distance && std::ssize(heads_) < head_rows; --row) {
            int figures = 0;
            int texts = 0;
            if (const ViewRow* line = view_.row(row))
                for (const ViewCell& cell : line->cells) {
                    const bool in = cell.column >= first_column_ && cell.column <= last_column_;
                    const bool beside = cell.column == last_column_ + 1 && like_a_column(row, cell.column) >= edge_like;
                    figures += in && cell.content->figure && !cell.covered ? 1 : 0;
                    const bool over_labels = cell.content == view_.content(row, label_right_);
                    texts += (in || beside) && !over_labels && cell.content->label ? 1 : 0;
                }
            if (figures > 0 && figures >= texts) {
                if (!heads_.empty())
                    break;
                first_row_ = row;
            } else if (texts > 0) {
                heads_.push_back(row);
            } else if (!heads_.empty() || ++blank > 1) {
                break;
            }
        }
        std::ranges::reverse(heads_);
    }

    // Rows below whose label is not the form's.
    void find_last_row() {
        last_row_ = chain_.last;
        int gap = 0;
        for (int row = last_row_ + 1; row < around_.below && gap < 2 && row <= chain_.last + rows_below; ++row) {
            int figures = 0;
            int texts = 0;
            bool labelled = false;
            if (const ViewRow* line = view_.row(row))
                for (const ViewCell& cell : line->cells) {
                    const bool in = cell.column >= first_column_ && cell.column <= last_column_;
                    figures += in && cell.content->figure ? 1 : 0;
                    texts += in && cell.content->label ? 1 : 0;
                    labelled = labelled ||
                               (cell.content->label && cell.column <= label_right_ && cell.column >= chain_.left - 2);
                }
            if (texts >= 3 && figures == 0)
                break;
            if (figures > 0 && labelled && figures * 3 > last_column_ - first_column_) {
                last_row_ = row;
                gap = 0;
            } else {
                ++gap;
            }
        }
    }

    void find_label_columns() {
        label_left_ = chain_.left;
        const auto labelled = [&](int row) { return view_.label(row, label_left_ - 1) != nullptr; };
        const auto figure = [&](int row) { return view_.figure(row, label_left_ - 1); }; // of a table beside it
        while (label_left_ > 0 && chain_.left - label_left_ < label_columns && label_left_ - 1 > around_.before &&
               std::ranges::any_of(hit_rows_, labelled) && std::ranges::none_of(hit_rows_, figure))
            --label_left_;
    }

    void read_rows() {
        for (int at = first_row_; at <= last_row_; ++at) {
            const ViewRow* line = view_.row(at);
            if (!line)
                continue;
            BlockLine row;
            row.at = at;
            std::vector<std::pair<bool, const Content*>> owners; // whether a label is of rows beside, too
            int figures = 0;
            int texts = 0;
            for (const ViewCell& cell : line->cells) {
                if (cell.column >= label_left_ &&
                    cell.column <= label_right_ + std::min(ends_.slid(at), label_columns) && cell.content->label &&
                    (owners.empty() || cell.content != owners.back().second))
                    owners.emplace_back(view_.content(at - 1, cell.column) == cell.content ||
                                            view_.content(at + 1, cell.column) == cell.content,
                                        cell.content);
                if (cell.column >= first_column_ && cell.column <= last_column_) {
                    figures += cell.content->figure ? 1 : 0;
                    texts += cell.content->label ? 1 : 0;
                }
            }
            // A group that begins in a row too late stands right of the label.
            std::stable_partition(owners.begin(), owners.end(), [](const auto& owner) { return owner.first; });
            for (const auto& [of_others, content] : owners)
                add_segments(row, *content);
            row.no_leaf = !owners.empty() && owners.back().first;
            // Something that is no figure stands in a row of the form: a date, a remark.
            const bool odd = texts > 0 && texts <= 2 && figures == 0 && !row.segments.empty() &&
                             names_.labels.likeness(row.segments, row_names_).best.second >= odd_like;
            row.figures = row.filled = figures > 0 || odd;
            if (row.figures || !row.segments.empty())
                rows_.push_back(std::move(row));
        }
    }

    void align_columns() {
        if (shifted_) {
            candidate_.points += like_enough * static_cast<double>(spec_.columns.size());
            return;
        }
        for (BlockLine& column : columns_) // a form that is not filled in has heads alone
            column.figures = column.filled || (heads_.empty() && is_laid_out()) ||
                             (!column.segments.empty() &&
                              names_.labels.likeness(column.segments, column_names_).best.second >= edge_like);
        candidate_.points += align(columns_, column_names_, names_.labels);
        candidate_.uncertain = !is_headed();
        if (is_laid_out() && columns_aside(view_, heads_, rows_, columns_, label_right_ + 1, candidate_, names_))
            columns_ = aside_ = columns_in_order(label_right_ + 1, own_columns());
    }

    bool is_headed() const {
        return std::ranges::any_of(columns_, [](const BlockLine& one) { return !one.segments.empty(); });
    }

    static double good(const std::vector<BlockLine>& lines) {
        double sum = 0;
        for (const BlockLine& line : lines)
            sum += line.line >= 0 && line.like >= like_enough ? line.like : 0;
        return sum;
    }

    bool enough() {
        const double rows = good(rows_);
        const double columns = shifted_ ? 0 : good(columns_);
        const auto filled = std::ranges::count_if(columns_, [](const BlockLine& column) { return column.filled; });
        const double lines = static_cast<double>(spec_.rows.size() + spec_.columns.size());
        candidate_.explained = (rows + columns) / lines;
        return (shifted_ || columns >= 2 || filled >= 2) && rows >= 3 && rows + columns >= std::min(7.0, lines / 2);
    }

    // Without heads the form's order tells the columns, unless there are more or fewer or the rows do not add up; and
    // no heads at all are more than those of a list of units, a column each, of which none is like the form's.
    bool has_columns_that_nothing_tells() const {
        if (!shifted_ && is_headed() && spec_.columns.size() > 2 &&
            std::ranges::none_of(columns_, [&](const BlockLine& one) {
                return !one.segments.empty() &&
                       names_.labels.likeness(one.segments, column_names_).best.second >= slightly_like;
            }))
            return true;
        const auto filled = std::ranges::count_if(columns_, [](const BlockLine& column) { return column.filled; });
        return !shifted_ && !is_headed() &&
               (filled > own_columns() || columns_.size() < spec_.columns.size() ||
                (is_laid_out() && !add_up_in_order(view_, rows_, label_right_ + 1, form(), spec_)));
    }

    bool all_of_the_table() const {
        const auto found = [](const BlockLine& line) { return line.line >= 0 || !line.filled; };
        const auto columns = std::ranges::count_if(columns_, [](const BlockLine& line) { return line.line >= 0; });
        return !shifted_ && good(rows_) > 0 && std::ranges::all_of(rows_, found) &&
               static_cast<std::size_t>(columns) == spec_.columns.size();
    }

    void set_box() {
        if (!shifted_)
            last_column_ = last_column(columns_);
        int top = Surroundings::endless;
        for (std::size_t i = heads_.size(); i-- > 0;)
            top = heads_columns(heads_[i]) ? heads_[i] : top;
        int bottom = 0;
        for (const BlockLine& row : rows_) {
            top = std::min(top, row.at);
            bottom = std::max(bottom, row.at);
        }
        candidate_.box = view_.range(top, label_left_, bottom, last_column_);
        candidate_.parts = {{candidate_.block, candidate_.box}};
    }

    // Whether a row holds heads, not a title over the labels too.
    bool heads_columns(int row) const {
        for (int column = first_column_; column <= last_column_; ++column)
            if (const Content* head = view_.content(row, column);
                head && head->label && head != view_.content(row, label_right_))
                return true;
        return false;
    }

    const View& view_;
    const Chain& chain_;
    const Surroundings& around_;
    const FormNames& names_;
    const TableSpec& spec_;
    const LineNames& row_names_;
    const LineNames& column_names_;
    int label_right_ = 0; // the last column of the labels
    RowEnds ends_;
    int limit_ = 0; // the first column that may not belong to it
    std::vector<int> hit_rows_;
    bool shifted_ = false;
    int first_column_ = 0; // of figures
    int last_column_ = 0;
    int label_left_ = 0;
    int first_row_ = 0; // of figures
    int last_row_ = 0;
    std::vector<int> heads_;
    std::vector<BlockLine> rows_;
    std::vector<BlockLine> columns_;
    std::vector<BlockLine> aside_; // where the heads stand beside the columns
    Candidate candidate_;
};

} // namespace

std::optional<Candidate> long_table(const View& view, const Chain& chain, const Surroundings& around,
                                    const FormNames& names, std::size_t form, std::size_t table) {
    return LongTable(view, chain, around, names, form, table).read(false);
}

std::optional<Candidate> rows_of_long_table(const View& view, const Chain& chain, const FormNames& names,
                                            std::size_t form, std::size_t table) {
    return LongTable(view, chain, {}, names, form, table).read(true);
}

} // namespace crossfoot
