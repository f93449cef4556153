// The parts of all pages as one text: what a page's end broke is joined again.
#include "read/printed_lines.hpp"
#include "read/printed_turn.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace crossfoot {
namespace {

constexpr double beside = 3;           // points
constexpr double edge = 4;             // points between the right edges of a table on two pages
constexpr std::size_t least_cells = 5; // of a row that a page's end may have broken
constexpr std::size_t cells_a_step = 4;

using PageCell = PrintedTable::Cell;

bool is_figure(const std::string& text) {
    return !text.empty() && text.find_first_not_of("0123456789.,-") == std::string::npos;
}

std::vector<PageCell*> cells_in(PrintedTable& table, int row) {
    std::vector<PageCell*> cells;
    for (PageCell& cell : table.cells)
        if (cell.row <= row && row < cell.row + cell.rows)
            cells.push_back(&cell);
    return cells;
}

std::string texts_in(PrintedTable& table, int row) {
    std::string texts;
    for (const PageCell* cell : cells_in(table, row))
        texts += cell->text.empty() ? "" : cell->text + '|';
    return texts;
}

bool holds_figures(const std::vector<PageCell*>& cells) {
    return std::ranges::any_of(cells, [](const PageCell* cell) { return is_figure(cell->text); });
}

std::string labels_in(PrintedTable& table, int row) {
    std::string labels;
    for (const PageCell* cell : cells_in(table, row))
        labels += is_figure(cell->text) ? "" : cell->text;
    return labels;
}

// Most rules between columns stand where they stood.
bool same_columns(const std::vector<double>& one, const std::vector<double>& other) {
    constexpr double most = 0.8;
    const auto shared = [](const std::vector<double>& of, const std::vector<double>& in) {
        const auto count = std::ranges::count_if(
            of, [&](double x) { return std::ranges::any_of(in, [&](double y) { return std::abs(x - y) < beside; }); });
        return static_cast<double>(count) >= most * static_cast<double>(of.size());
    };
    return std::abs(one.back() - other.back()) < edge && (shared(one, other) || shared(other, one));
}

// How many rows of heads stand on the next page again.
int repeated_heads(PrintedTable& table, PrintedTable& next) {
    constexpr int most = 5;
    int heads = 0;
    for (; heads < std::min({most, table.rows, next.rows}); ++heads)
        if (const std::string texts = texts_in(table, heads);
            texts.empty() || texts != texts_in(next, heads) || holds_figures(cells_in(table, heads)))
            break;
    return heads;
}

// Not with what begins as the table itself does: that is another one.
bool goes_on(PrintedTable& table, PrintedTable& next, int heads) {
    if (!same_columns(table.columns, next.columns))
        return false;
    if (heads == 0)
        return texts_in(table, 0) != texts_in(next, 0);
    if (heads == next.rows)
        return false;
    const std::string begins = labels_in(next, heads);
    return !begins.empty() && (heads == table.rows || begins != labels_in(table, heads));
}

void drop_rows(PrintedTable& table, int count) {
    std::erase_if(table.cells, [&](const PageCell& cell) { return cell.row + cell.rows <= count; });
    for (PageCell& cell : table.cells) {
        cell.rows -= std::max(0, count - cell.row);
        cell.row = std::max(0, cell.row - count);
    }
    table.rows -= count;
}

PageCell* above(const std::vector<PageCell*>& cells, const PageCell& cell) {
    const auto found = std::ranges::find_if(cells, [&](const PageCell* other) {
        return std::abs(other->left - cell.left) < beside && std::abs(other->right - cell.right) < beside;
    });
    return found == cells.end() ? nullptr : *found;
}

// Whether each text of heads goes on with the one above it. Dashes, below dashes or heads, are rows of their own.
bool is_rest_of_heads(const std::vector<PageCell*>& last, const std::vector<PageCell*>& first) {
    const auto is_blank = [](const PageCell* cell) { return cell->text.empty(); };
    const auto text = std::ranges::find_if_not(first, is_blank);
    const auto is_same = [&](const PageCell* cell) { return cell->text == (*text)->text; };
    if (text == first.end() || std::ranges::count_if(first, is_same) == std::ssize(first))
        return false;
    return std::ranges::all_of(first, [&](const PageCell* cell) {
        const PageCell* upper = above(last, *cell);
        return is_blank(cell) ||
               (upper != nullptr && !is_blank(upper) && upper->text != cell->text && !begins_numbered(cell->text));
    });
}

// Whether the first row of the next page is the rest of the last one: the rest of a label beside no figures, or the
// figures of the label above; or the rest of heads.
bool is_rest(const std::vector<PageCell*>& last, const std::vector<PageCell*>& first) {
    const bool figures = holds_figures(first);
    if (first.size() < least_cells || (figures && holds_figures(last)))
        return false;
    if (!figures && !holds_figures(last))
        return is_rest_of_heads(last, first);
    const auto label = std::find_if(first.rbegin(), first.rend(),
                                    [](const PageCell* cell) { return !cell->text.empty() && !is_figure(cell->text); });
    if (label != first.rend() && begins_numbered((*label)->text))
        return false;
    return std::ranges::all_of(first, [&](const PageCell* cell) {
        const PageCell* upper = above(last, *cell);
        return cell->text.empty() ||
               (upper != nullptr && (is_figure(cell->text) ? upper->text.empty() : !is_figure(upper->text)));
    });
}

void append(PageCell& cell, const std::string& text) {
    if (!text.empty())
        cell.text += (cell.text.empty() || (is_figure(cell.text) && is_figure(text)) ? "" : "\n") + text;
}

// Whether heads stand in the first row below a wider one in the last: those beside them reach over both.
bool parts_heads(const std::vector<PageCell*>& last, const std::vector<PageCell*>& first) {
    return first.size() >= least_cells && !holds_figures(first) &&
           std::ranges::any_of(first, [&](const PageCell* cell) {
               return !cell->text.empty() && above(last, *cell) == nullptr &&
                      std::ranges::any_of(last, [&](const PageCell* upper) {
                          return upper->left < cell->left + beside && cell->right < upper->right + beside;
                      });
           });
}

// The cell of a group of rows, which a page's end cut in two.
bool is_rest_of_group(const PageCell* upper, const PageCell& cell, bool heads) {
    return upper != nullptr && (upper->rows > 1 || cell.rows > 1 || (heads && !upper->text.empty())) &&
           !is_figure(cell.text) && !begins_numbered(cell.text);
}

void join(PrintedTable& table, PrintedTable next) {
    const std::vector<PageCell*> last = cells_in(table, table.rows - 1);
    const std::vector<PageCell*> first = cells_in(next, 0);
    const bool rest = is_rest(last, first);
    const bool heads = parts_heads(last, first);
    const int offset = table.rows - (rest ? 1 : 0);
    std::vector<PageCell> more;
    for (PageCell& cell : next.cells) {
        PageCell* upper = cell.row == 0 ? above(last, cell) : nullptr;
        if (cell.row == 0 && rest && (upper != nullptr || cell.text.empty())) {
            if (upper != nullptr) {
                append(*upper, cell.text);
                upper->rows += cell.rows - 1;
            }
        } else if (is_rest_of_group(upper, cell, heads)) {
            append(*upper, cell.text);
            upper->rows += cell.rows;
        } else {
            cell.row += offset;
            more.push_back(std::move(cell));
        }
    }
    std::ranges::move(more, std::back_inserter(table.cells));
    table.rows = offset + next.rows;
    for (const double x : next.columns)
        if (std::ranges::none_of(table.columns, [&](double y) { return std::abs(x - y) < beside; }))
            table.columns.push_back(x);
    std::ranges::sort(table.columns);
}

int column_at(const std::vector<double>& columns, double x) {
    return static_cast<int>(std::ranges::min_element(columns, {}, [&](double column) { return std::abs(column - x); }) -
                            columns.begin());
}

FlowTable flow_of(PrintedTable table) {
    FlowTable flow;
    for (PageCell& cell : table.cells) {
        const int column = column_at(table.columns, cell.left);
        FlowCell& to = flow.cells.emplace_back();
        to.at = {cell.row, column};
        to.rows = cell.rows;
        to.columns = std::max(1, column_at(table.columns, cell.right) - column);
        to.content.push_back({std::move(cell.text), nullptr});
    }
    std::ranges::stable_sort(flow.cells, {}, &FlowCell::at);
    std::vector<FlowCell> apart; // two cells at one place, as rules a little askew make them, are one
    for (FlowCell& cell : flow.cells) {
        if (!apart.empty() && apart.back().at == cell.at)
            std::ranges::move(cell.content, std::back_inserter(apart.back().content));
        else
            apart.push_back(std::move(cell));
    }
    flow.cells = std::move(apart);
    return flow;
}

class PageWriter {
public:
    explicit PageWriter(Draft& draft) : draft_(draft) {}

    void add(const PrintedPage& page) {
        ++page_;
        for (const PassedOver why : page.not_read)
            draft_.add_not_read({why, page_});
        PageParts parts = tables_on(page, draft_.budget());
        std::vector<std::vector<PrintedCharacter>> others = by_turn(std::move(parts.others));
        std::vector<PrintedLine> lines = lines_of(std::move(others.front()));
        std::erase_if(lines, [&](const PrintedLine& line) { return is_page_number(line, page.height); });
        const Margins margins = margins_of(lines);
        auto table = parts.tables.begin();
        for (const PrintedLine& line : lines) {
            for (; table != parts.tables.end() && table->top < line.top; ++table)
                add(std::move(*table));
            add(line, margins);
        }
        for (; table != parts.tables.end(); ++table)
            add(std::move(*table));
        for (auto turned = std::next(others.begin()); turned != others.end(); ++turned)
            for (PrintedLine& line : lines_of(std::move(*turned)))
                turned_.emplace_back(std::move(line.text), page_);
    }

    void finish() {
        end_paragraph();
        end_table();
        for (auto& [text, page] : turned_)
            draft_.add_paragraph(std::move(text), page);
    }

private:
    void add(PrintedTable table) {
        end_paragraph();
        const bool next_page = table_ && table_page_ != page_ && last_page_ == page_ - 1;
        if (next_page)
            draft_.budget().work(table_->cells.size() / cells_a_step);
        const int heads = next_page ? repeated_heads(*table_, table) : 0;
        if (next_page && goes_on(*table_, table, heads)) {
            drop_rows(table, heads);
            join(*table_, std::move(table));
        } else {
            end_table();
            table_ = std::move(table);
            table_page_ = page_;
        }
        last_page_ = page_;
    }

    void add(const PrintedLine& line, const Margins& margins) {
        end_table();
        if (!text_.empty() && begins_paragraph(line, before_, margins))
            end_paragraph();
        if (text_.empty())
            text_page_ = page_;
        text_ += line.text;
        before_ = line;
    }

    void end_paragraph() {
        if (!text_.empty())
            draft_.add_paragraph(std::exchange(text_, {}), text_page_);
    }

    void end_table() {
        if (!table_)
            return;
        Flow flow;
        flow.push_back({{}, std::make_unique<FlowTable>(flow_of(std::move(*table_)))});
        table_.reset();
        add_blocks(std::move(flow), draft_, table_page_);
    }

    Draft& draft_;
    int page_ = 0;
    std::optional<PrintedTable> table_; // that may go on
    int table_page_ = 0;                // on which it begins
    int last_page_ = 0;                 // on which it was met last
    std::string text_;                  // of a paragraph that may go on
    int text_page_ = 0;
    PrintedLine before_;
    std::vector<std::pair<std::string, int>> turned_; // lines beside the text, each with its page: no part of it
};

} // namespace

void add_pages(const std::vector<PrintedPage>& pages, Draft& draft) {
    PageWriter writer(draft);
    for (const PrintedPage& page : pages)
        writer.add(page);
    writer.finish();
}

} // namespace crossfoot
