#include "read/html_table.hpp"

#include "read/html_tree.hpp"
#include "text/lower_case.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace crossfoot {
namespace {

constexpr int widest = 1000; // columns and rows of a cell, as browsers have it
constexpr int tallest = 65534;

template <typename End> int last_of(const FlowTable& table, End end_of) {
    int last = 0;
    for (const FlowCell& cell : table.cells)
        last = std::max(last, end_of(cell));
    return last;
}

int columns_of(const FlowTable& table) {
    return last_of(table, [](const FlowCell& cell) { return cell.at.column + cell.columns; });
}

std::string text_of(const FlowCell& cell) {
    std::string text;
    for (const FlowItem& item : cell.content)
        text += clean_text(item.text);
    return text;
}

// Rows at the top that programs keep there to have columns as wide as those of the heads: blank, or the heads once
// more.
void drop_copy_of_heads(const FlowTable& heads, FlowTable& body) {
    std::set<std::pair<int, std::string>> said; // by column
    for (const FlowCell& head : heads.cells)
        said.emplace(head.at.column, text_of(head));
    const auto own = std::ranges::find_if(body.cells, [&](const FlowCell& cell) {
        std::string text = text_of(cell);
        return !text.empty() && !said.contains({cell.at.column, std::move(text)});
    });
    const int rows = own == body.cells.end() ? 0 : own->at.row;
    const auto begun = std::ranges::find_if(body.cells, [&](const FlowCell& cell) { return cell.at.row >= rows; });
    if (std::any_of(body.cells.begin(), begun, [&](const FlowCell& cell) { return cell.at.row + cell.rows > rows; }))
        return;
    body.cells.erase(body.cells.begin(), begun);
    for (FlowCell& cell : body.cells)
        cell.at.row -= rows;
}

} // namespace

void HtmlTable::begin_row() {
    row_ += filled_ || reached_ > row_ ? 1 : 0;
    filled_ = false;
    column_ = 0;
}

void HtmlTable::begin_group() {
    const int next = row_ + 1;
    for (int& free_from : free_from_)
        free_from = std::min(free_from, next);
    budget_.work(free_from_.size() + table_.cells.size() - group_);
    for (; group_ < table_.cells.size(); ++group_)
        table_.cells[group_].rows = std::min(table_.cells[group_].rows, next - table_.cells[group_].at.row);
    reached_ = std::min(reached_, next);
}

void HtmlTable::add(int rows, int columns, Flow content, std::size_t source) {
    if (row_ < 0)
        begin_row();
    const int height = rows == 0 ? tallest : std::clamp(rows, 1, tallest);
    const auto wanted = static_cast<std::size_t>(std::clamp(columns, 1, widest));
    const std::size_t begun = column_;
    while (column_ < free_from_.size() && free_from_[column_] > row_)
        ++column_;
    budget_.work(column_ - begun + wanted);
    if (row_ >= most_rows || column_ + wanted > most_columns)
        too_large("a table wider or longer than any sheet");
    if (free_from_.size() < column_ + wanted) {
        share_.add((column_ + wanted - free_from_.size()) * 2 * sizeof(int));
        free_from_.resize(column_ + wanted, 0);
    }
    std::size_t width = 0; // up to the next cell that reaches down from above
    while (width < wanted && free_from_[column_ + width] <= row_)
        free_from_[column_ + width++] = row_ + height;
    share_.add(2 * sizeof(FlowCell));
    table_.cells.push_back(
        {{row_, static_cast<int>(column_)}, height, static_cast<int>(width), std::move(content), source});
    reached_ = std::max(reached_, row_ + height);
    filled_ = true;
    column_ += wanted;
}

FlowTable HtmlTable::take() {
    begin_group();
    return std::move(table_);
}

HtmlTablePart part_of_table(const GumboNode& table) {
    constexpr std::array<std::string_view, 3> tables = {"table", "grid", "dt-scroll"};
    constexpr std::array<std::string_view, 3> of_heads = {"head", "hdiv", "htable"};
    constexpr std::array<std::string_view, 4> of_bodies = {"body", "bdiv", "btable", "grid-content"};
    constexpr int around = 4;
    constexpr std::size_t longest = 400;
    const GumboNode* node = &table;
    for (int i = 0; i < around && node != nullptr && node->type == GUMBO_NODE_ELEMENT; ++i, node = node->parent) {
        const std::string names = lower_case(std::string(html_attribute(*node, "class").substr(0, longest)));
        const auto says = [&](std::span<const std::string_view> words) {
            return std::ranges::any_of(words,
                                       [&](std::string_view word) { return names.find(word) != std::string::npos; });
        };
        if (says(tables) && says(of_heads) != says(of_bodies))
            return says(of_bodies) ? HtmlTablePart::body : HtmlTablePart::heads;
    }
    return HtmlTablePart::whole;
}

bool join_below(FlowTable& heads, FlowTable& body) {
    const int aside = columns_of(heads) - columns_of(body); // room above the bar by which rows are scrolled
    if (aside < 0 || aside > 1)
        return false;
    constexpr int most_heads = 6; // rows
    const int rows = last_of(heads, [](const FlowCell& cell) { return cell.at.row + cell.rows; });
    if (rows > most_heads)
        return false;
    drop_copy_of_heads(heads, body);
    for (FlowCell& cell : body.cells)
        cell.at.row += rows;
    std::ranges::move(body.cells, std::back_inserter(heads.cells));
    return true;
}

} // namespace crossfoot
