#include "recognise/pages.hpp"

#include "text/columns.hpp"

#include <algorithm>
#include <cstdlib>

namespace crossfoot {
namespace {

// The rows that were found: the first and the last of the form's order, or nothing.
std::optional<std::pair<std::size_t, std::size_t>> extent(const Candidate& candidate) {
    std::optional<std::pair<std::size_t, std::size_t>> result;
    for (std::size_t row = 0; row < candidate.rows.size(); ++row)
        if (candidate.rows[row].found)
            result = {result ? result->first : row, row};
    return result;
}

// 续表, a unit, a number of a page, heads that come again: what a table that goes on may have above its next part.
bool is_note(const Block& block) {
    constexpr std::size_t widest_note = 24; // half-width characters
    return block.kind == BlockKind::paragraph && block.text.find("。") == std::string::npos &&
           (columns(block.text) <= widest_note || block.text.find_first_of("0123456789") == std::string::npos);
}

bool stands_behind(const Document& document, const Candidate& page, const Candidate& next) {
    const std::size_t last = page.parts.back().block;
    if (next.block <= last)
        return next.block == last;
    const auto block = [&](std::size_t at) { return document.blocks.begin() + static_cast<std::ptrdiff_t>(at); };
    return std::all_of(block(last + 1), block(next.block), is_note);
}

bool goes_on(const Document& document, const Candidate& page, const Candidate& next) {
    if (page.form != next.form || page.table != next.table || !stands_behind(document, page, next))
        return false;
    const auto one = extent(page);
    const auto other = extent(next);
    return one && other && one->second < other->first;
}

void join(Candidate& page, Candidate& next) {
    const std::size_t width = page.spec->columns.size();
    for (std::size_t row = 0; row < page.rows.size(); ++row)
        if (next.rows[row].found) {
            page.rows[row] = next.rows[row];
            for (std::size_t column = 0; column < width; ++column)
                page.cell(row, column) = next.cell(row, column);
        }
    for (std::size_t column = 0; column < width; ++column)
        if (!page.columns[column].found)
            page.columns[column] = next.columns[column];
    std::erase_if(page.issues, [&](const StructureIssue& issue) {
        const bool row = issue.axis == Axis::rows;
        return issue.kind == StructureKind::missing && issue.line >= 0 &&
               (row ? page.rows : page.columns)[static_cast<std::size_t>(issue.line)].found;
    });
    for (StructureIssue& issue : next.issues) {
        const bool heads_of_page = issue.kind == StructureKind::renamed && issue.axis == Axis::columns &&
                                   issue.found.empty() && issue.line >= 0 &&
                                   page.columns[static_cast<std::size_t>(issue.line)].found;
        if (issue.kind != StructureKind::missing && !heads_of_page)
            page.issues.push_back(std::move(issue));
    }
    std::ranges::move(next.extra_rows, std::back_inserter(page.extra_rows));
    std::ranges::move(next.extra_columns, std::back_inserter(page.extra_columns));
    std::ranges::move(next.parts, std::back_inserter(page.parts));
    page.uncertain = page.uncertain || next.uncertain;
    page.points += next.points;
    // Both paid for the rows that the other has.
    page.fit = std::min(1.0, page.fit + next.fit + 0.2);
    page.explained += next.explained;
}

bool goes_on(const Document& document, const Alternatives& page, const Alternatives& next) {
    return std::ranges::any_of(page, [&](const Candidate& one) {
        return std::ranges::any_of(next, [&](const Candidate& other) { return goes_on(document, one, other); });
    });
}

// Of the pages before that may go on there, the one that stands in about the same columns, of equal ones the last.
Alternatives* page_before(const Document& document, std::vector<Alternatives>& pages, const Alternatives& next) {
    constexpr std::ptrdiff_t near = 12; // pages side by side
    const auto offset = [&](const Alternatives& page) {
        return std::abs(page.front().box.first.column - next.front().box.first.column);
    };
    Alternatives* best = nullptr;
    for (auto page = pages.rbegin(); page != pages.rend() && page - pages.rbegin() < near; ++page)
        if ((!best || offset(*page) < offset(*best)) && goes_on(document, *page, next))
            best = &*page;
    return best;
}

} // namespace

std::vector<Alternatives> joined_pages(const Document& document, std::vector<Alternatives> tables) {
    std::vector<Alternatives> result;
    for (Alternatives& next : tables) {
        Alternatives* before = page_before(document, result, next);
        if (!before) {
            result.push_back(std::move(next));
            continue;
        }
        for (Candidate& page : *before)
            for (Candidate& more : next)
                if (goes_on(document, page, more)) {
                    join(page, more);
                    break;
                }
    }
    return result;
}

} // namespace crossfoot
