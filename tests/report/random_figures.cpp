#include "report/random_figures.hpp"

#include <algorithm>
#include <numeric>

namespace crossfoot::test {
namespace {

std::int64_t random_figure(std::mt19937& random) {
    if (random() % 8 != 0)
        return 0;
    const bool large = random() % 20 == 0;
    return 1 + static_cast<std::int64_t>(random() % (large ? 5000 : 30));
}

// The figures of one row or column, by the index of a term's line.
class FiguresOfLine {
public:
    FiguresOfLine(TableOfFigures& figures, Axis across, std::size_t index)
        : figures_(figures), across_(across), index_(index) {}

    std::int64_t sum(const std::vector<Term>& terms) const {
        return std::accumulate(terms.begin(), terms.end(), std::int64_t{0},
                               [&](std::int64_t so_far, const Term& term) { return so_far + term.sign * at(term); });
    }
    std::int64_t& at(const Term& term) const {
        const auto line = static_cast<std::size_t>(term.line);
        return across_ == Axis::rows ? figures_[index_][line] : figures_[line][index_];
    }

private:
    TableOfFigures& figures_;
    Axis across_;
    std::size_t index_;
};

// What the totals lack goes to the last of them; what they have too much, to the first of the parts.
void agree(const Relation& relation, const FiguresOfLine& line) {
    if (relation.comparison == Comparison::equal && relation.totals.size() == 1)
        line.at(relation.totals.front()) = 0;
    const std::int64_t lacking = line.sum(relation.parts) - line.sum(relation.totals);
    if (lacking > 0)
        line.at(relation.totals.back()) += lacking;
    else if (relation.comparison == Comparison::equal)
        line.at(relation.parts.front()) -= lacking;
}

} // namespace

void settle(const Form& form, const TableSpec& table, TableOfFigures& figures) {
    for (const Relation& relation : form.relations) {
        if (relation.table != table.id)
            continue;
        const std::size_t lines = relation.across == Axis::rows ? table.rows.size() : table.columns.size();
        for (std::size_t index = 0; index < lines; ++index)
            if (relation.only.empty() ||
                std::ranges::find(relation.only, static_cast<int>(index)) != relation.only.end())
                agree(relation, FiguresOfLine(figures, relation.across, index));
    }
}

TableOfFigures random_figures(const Form& form, const TableSpec& table, std::mt19937& random) {
    TableOfFigures figures(table.rows.size(), std::vector<std::int64_t>(table.columns.size()));
    for (std::vector<std::int64_t>& row : figures)
        std::generate(row.begin(), row.end(), [&] { return random_figure(random); });
    settle(form, table, figures);
    return figures;
}

} // namespace crossfoot::test
