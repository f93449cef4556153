#include "read/draft.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace crossfoot {

void Draft::begin_sheet(std::string_view name, bool hidden) {
    Block& sheet = begin(BlockKind::sheet, name.size());
    sheet.name = name;
    sheet.hidden = hidden;
}

void Draft::begin_table(int page) { begin(BlockKind::table, 0).page = page; }

void Draft::add_paragraph(std::string text, int page, int blank_above) {
    budget_.work_on_numbers(text);
    Block& paragraph = begin(BlockKind::paragraph, text.size());
    paragraph.text = std::move(text);
    paragraph.page = page;
    paragraph.blank_above = blank_above;
}

Block& Draft::begin(BlockKind kind, std::size_t text) {
    settle();
    budget_.take(text);
    blocks_.add(2 * sizeof(Block)); // while they grow
    Block& block = document_.blocks.emplace_back();
    block.kind = kind;
    block.number = ++numbers_[static_cast<std::size_t>(kind)];
    return block;
}

void Draft::add_cell(CellAddress at, Cell cell) {
    budget_.take(cell.text.size());
    document_.blocks.back().grid.add(at, std::move(cell));
}

void Draft::end_row(int row, int end) { document_.blocks.back().grid.end_row(row, end); }

void Draft::add_source(CellAddress at, std::size_t offset) {
    if (!budget_.limits().sources || offset == 0)
        return;
    blocks_.add(2 * sizeof(Source));
    document_.blocks.back().sources.push_back({at, offset});
}

void Draft::add_merged(const CellRange& range) {
    if (!document_.blocks.back().grid.merged().empty())
        throw std::logic_error("merged ranges come before what they cover is asked");
    budget_.take(0);
    merged_.push_back(range);
}

const CellRange* Draft::covering(CellAddress at) {
    settle();
    return document_.blocks.back().grid.covering(at);
}

void Draft::hide_rows(int first, int last) { hide(document_.blocks.back().grid.hidden_rows, first, last); }

void Draft::hide_columns(int first, int last) { hide(document_.blocks.back().grid.hidden_columns, first, last); }

void Draft::hide(std::vector<std::pair<int, int>>& runs, int first, int last) {
    if (!runs.empty() && runs.back().second + 1 >= first) {
        runs.back().second = std::max(runs.back().second, last);
        return;
    }
    budget_.take(0);
    runs.emplace_back(first, last);
}

void Draft::add_name(std::string_view name, std::size_t block, const CellRange& range) {
    budget_.take(name.size());
    names_.push_back({std::string(name), block, range});
}

void Draft::add_properties(std::vector<DocumentProperty> properties) {
    for (DocumentProperty& property : properties) {
        budget_.take(property.name.size() + property.value.size());
        document_.properties.push_back(std::move(property));
    }
}

void Draft::add_not_read(NotRead what) {
    blocks_.add(2 * sizeof(NotRead));
    document_.not_read.push_back(what);
}

void Draft::settle() {
    if (!merged_.empty())
        document_.blocks.back().grid.merge(std::exchange(merged_, {}));
}

Document Draft::finish() {
    settle();
    document_.set_names(std::move(names_));
    return std::move(document_);
}

} // namespace crossfoot
