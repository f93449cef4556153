#include "recognise/text_runs.hpp"

#include "recognise/tabbed_rows.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace crossfoot {
namespace {

constexpr std::size_t longest_between = 40; // letters between a row and the next one's label: broken groups, no prose
constexpr std::size_t most_passed = 3;      // notes, dates, links between two rows
constexpr std::size_t fewest_judged = 5;    // rows, of which not most have errors in their sums

class RunFinder {
public:
    RunFinder(const Document& document, const std::vector<TextGroup>& groups, const std::vector<TextTable>& tables,
              const FormNames& names)
        : document_(document), groups_(groups), tables_(tables), names_(names) {}

    // In reading order; none takes what another has.
    std::vector<TextRun> runs() {
        std::vector<TextRun> all;
        for (const TextTable& table : tables_)
            for (TextRun& run : runs_of(table))
                all.push_back(std::move(run));
        std::ranges::stable_sort(all, std::greater<>(), [](const TextRun& run) {
            const std::size_t columns = run.table->spec->columns.size();
            const auto rows = [&](auto which) {
                return static_cast<std::size_t>(std::ranges::count_if(run.rows, which)) * columns;
            };
            return std::tuple(rows([](const TextRow& row) { return row.figures.has_value(); }),
                              rows([](const TextRow& row) { return row.row >= 0; }), run.rows.size());
        });
        if (twice_) // years side by side: whose row is whose is not told in their lines
            return {};
        std::map<std::size_t, TextRun> kept; // by the first group of each
        for (TextRun& run : all) {
            const auto next = kept.lower_bound(run.first());
            if ((next == kept.end() || next->first > run.last()) &&
                (next == kept.begin() || std::prev(next)->second.last() < run.first()))
                kept.emplace_hint(next, run.first(), std::move(run));
        }
        std::vector<TextRun> result;
        result.reserve(kept.size());
        for (auto& [first, run] : kept) {
            doubt_rows_among_others(run);
            doubt_rows_by_cells(run);
            result.push_back(std::move(run));
        }
        doubt_rows_by_lines(result);
        return result;
    }

private:
    std::vector<TextRun> runs_of(const TextTable& table) {
        std::vector<TextRun> found;
        TextRun run{&table};
        std::vector<std::size_t> passed; // since the last row
        const auto end = [&] {
            if (!run.rows.empty())
                add_blank_rows_behind(run);
            put_into_the_forms_order(run);
            if (!run.rows.empty() && is_confirmed(run))
                found.push_back(std::move(run));
            run = TextRun{&table};
        };
        for (std::size_t g = 0; g < groups_.size(); ++g) {
            const bool near = !run.rows.empty() && is_same_page(groups_[run.last()], groups_[g]);
            std::optional<TextRow> row = row_at_end(document_, groups_, g, table, names_, steps_left_, twice_);
            const bool others = !row && near && is_row_of_another(g, table);
            if (!row && near && !others)
                row = other_row(groups_[g], g, table);
            if (!row && near && !others && groups_[g].letters.size() <= longest_between &&
                passed.size() < most_passed) {
                passed.push_back(g);
                continue;
            }
            const std::vector<TextRow> blank =
                row && row->row >= 0 ? blank_rows_before(groups_[g], g, row->begin, table) : std::vector<TextRow>();
            const std::size_t begin = blank.empty() ? (row ? row->begin : 0) : blank.front().begin;
            const bool goes_on = row && near && begin <= longest_between && follows(run, *row);
            if (!goes_on) {
                end();
                if (!row || row->row < 0)
                    continue;
                run.heads = heads_before(groups_[g], begin, table, names_.labels).value_or(TextHeads());
            }
            if (goes_on)
                std::ranges::copy(passed, std::back_inserter(run.passed));
            passed.clear();
            if (goes_on || !run.heads.columns.empty() || row->figures) {
                run.rows.insert(run.rows.end(), blank.begin(), blank.end());
                run.furthest = std::max(run.furthest, row->row);
                run.rows.push_back(std::move(*row));
            }
        }
        end();
        return found;
    }

    // A row that comes again, or too late, is told by those who look at the table. Behind the last one the first begins
    // another table, and so does each where nothing but heads tells rows.
    static bool follows(const TextRun& run, const TextRow& row) {
        const bool whole = run.furthest + 1 == static_cast<int>(run.table->spec->rows.size());
        return run.table->spec->row_labels && (row.row < 0 || row.row > run.furthest || !whole || row.row > 0);
    }

    // Labels that stand alone behind the last row.
    void add_blank_rows_behind(TextRun& run) const {
        const std::size_t next = run.last() + 1;
        if (next >= groups_.size())
            return;
        for (TextRow& row : blank_rows_at_begin(groups_[next], next, *run.table))
            if (row.row > run.rows.back().row && row.end < groups_[next].letters.size())
                run.rows.push_back(std::move(row));
    }

    // Figures that ran together were told apart as if they were in it.
    static void put_into_the_forms_order(TextRun& run) {
        const std::vector<std::size_t>& order = run.heads.order;
        if (order.empty())
            return;
        for (TextRow& row : run.rows) {
            if (!row.figures)
                continue;
            if (row.figures->by_relation || row.by_cells) {
                row.figures.reset();
                continue;
            }
            std::vector<std::string> figures(order.size());
            for (std::size_t i = 0; i < order.size(); ++i)
                figures[order[i]] = row.figures->figures[i];
            row.figures->figures = std::move(figures);
        }
    }

    // Beside rows that have too many figures, or where most have too few or do not add up, one with as many as there
    // are columns may lack some and have another: its sums must tell. A single row with too many has a page's number or
    // the like.
    void doubt_rows_among_others(TextRun& run) const {
        const TextTable& table = *run.table;
        std::size_t filled = 0;
        std::size_t too_few = 0;
        std::size_t too_many = 0;
        std::size_t wrong = 0;
        for (const TextRow& row : run.rows) {
            if (row.blank)
                continue;
            ++filled;
            if (row.figures)
                wrong += table.relations.empty() || add_up(row.figures->figures, table.relations) ? 0 : 1;
            else
                ++(groups_[row.group].figures.size() > table.spec->columns.size() ? too_many : too_few);
        }
        if (filled < fewest_judged)
            wrong = 0;
        if (too_many < 2 && (too_few + too_many + wrong) * 2 <= filled)
            return;
        for (TextRow& row : run.rows)
            if (row.figures && !row.figures->by_relation && !row.by_cells &&
                !add_up_in_one_way(row.figures->figures, table.relations))
                row.figures.reset();
    }

    // A row that is not read shows that blank lines were lost, or came in, where a cell is a line.
    static void doubt_rows_by_lines(std::vector<TextRun>& runs) {
        const auto is_read = [](const TextRow& row) { return row.blank || row.figures; };
        if (std::ranges::all_of(runs, [&](const TextRun& run) { return std::ranges::all_of(run.rows, is_read); }))
            return;
        for (TextRun& run : runs)
            for (TextRow& row : run.rows)
                if (row.by_lines)
                    row.figures.reset();
    }

    // Labels stand either alone in their cells or with those that merged ranges covered, alike in all rows.
    void doubt_rows_by_cells(TextRun& run) const {
        std::set<LabelCells> seen;
        for (const TextRow& row : run.rows)
            if (!row.blank && row.figures) {
                const auto placed = row.by_cells ? placed_by_tabs(document_, groups_[row.group], row, *run.table)
                                                 : std::optional<PlacedFigures>();
                seen.insert(placed ? placed->labels : label_cells(document_, groups_[row.group], row, *run.table));
            }
        if (!seen.contains(LabelCells::one) || !seen.contains(LabelCells::all))
            return;
        for (TextRow& row : run.rows)
            if (row.by_cells)
                row.figures.reset();
    }

    // Small tables follow one another, and some have as many columns as the next.
    bool is_row_of_another(std::size_t group, const TextTable& table) const {
        return std::ranges::any_of(tables_, [&](const TextTable& other) {
            return other.form == table.form && other.table != table.table && other.spec->row_labels &&
                   groups_[group].figures.size() == other.spec->columns.size() &&
                   row_by_name(groups_[group], group, other);
        });
    }

    // Among those of the form one with as many figures, whatever it is called.
    static std::optional<TextRow> other_row(const TextGroup& group, std::size_t at, const TextTable& table) {
        const std::size_t columns = table.spec->columns.size();
        const auto word = std::find_if(group.letters.rbegin(), group.letters.rend(),
                                       [](const StreamLetter& letter) { return letter.begins; });
        if (columns < 3 || group.lacking || group.figures.size() != columns || word == group.letters.rend())
            return {};
        TextRow row;
        row.group = at;
        row.label = row.begin = static_cast<std::size_t>(group.letters.rend() - word) - 1;
        row.end = group.letters.size();
        row.figures.emplace();
        for (const StreamFigure& figure : group.figures)
            row.figures->figures.push_back(figure.text);
        return row;
    }

    bool is_same_page(const TextGroup& before, const TextGroup& group) const {
        const auto page = [&](const TextGroup& one) { return document_.blocks[one.figures.front().span.block].page; };
        return page(before) == page(group);
    }

    // Where no heads stand, or they are cut to pieces, the sums of rows tell that these are the form's columns. A
    // variant must have both, but for sums of nothing.
    static bool is_confirmed(const TextRun& run) {
        const bool headed = !run.heads.columns.empty();
        if (headed && !run.table->is_variant())
            return true;
        RowSums sums;
        for (const TextRow& row : run.rows)
            if (row.figures && !row.figures->by_relation)
                add_sums(row.figures->figures, run.table->relations, sums);
        if (run.table->is_variant()) {
            const std::size_t wrong = sums.bad + sums.of_zero;
            return headed && sums.judged >= 5 * wrong && sums.judged > 0;
        }
        return sums.good >= 2 && sums.good >= 4 * sums.bad;
    }

    const Document& document_;
    const std::vector<TextGroup>& groups_;
    const std::vector<TextTable>& tables_;
    const FormNames& names_;
    bool twice_ = false;
    std::size_t steps_left_ = 1'000'000; // a report of which all is run together takes some ten thousand
};

} // namespace

std::vector<TextRun> text_runs(const Document& document, const std::vector<TextGroup>& groups,
                               const std::vector<TextTable>& tables, const FormNames& names) {
    return RunFinder(document, groups, tables, names).runs();
}

} // namespace crossfoot
