#include "recognise/row_sums.hpp"

#include "figure/figure.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace crossfoot {

std::vector<Relation> relations_across_rows(const Form& form, const TableSpec& table) {
    std::vector<Relation> relations;
    std::ranges::copy_if(form.relations, std::back_inserter(relations), [&](const Relation& relation) {
        return relation.table == table.id && relation.across == Axis::rows;
    });
    return relations;
}

std::vector<Relation> equalities_across_rows(const Form& form, const TableSpec& table) {
    std::vector<Relation> sums = relations_across_rows(form, table);
    std::erase_if(sums, [](const Relation& one) { return one.comparison != Comparison::equal || !one.only.empty(); });
    return sums;
}

void add_sums(const std::vector<std::string>& figures, const std::vector<Relation>& relations, RowSums& sums) {
    const auto sum = [&](const std::vector<Term>& terms) {
        Decimal total;
        for (const Term& term : terms) {
            const Decimal value = read_figure(figures[static_cast<std::size_t>(term.line)]).value;
            total += term.sign > 0 ? value : Decimal() - value;
        }
        return total;
    };
    for (const Relation& relation : relations) {
        ++sums.judged;
        const Decimal total = sum(relation.totals);
        const bool holds = total == sum(relation.parts);
        if (!total.is_zero())
            ++(holds ? sums.good : sums.bad);
        else if (!holds)
            ++sums.of_zero;
    }
}

bool add_up(const std::vector<std::string>& figures, const std::vector<Relation>& relations) {
    RowSums sums;
    add_sums(figures, relations, sums);
    return sums.judged > 0 && sums.bad + sums.of_zero == 0;
}

bool add_up_in_one_way(const std::vector<std::string>& figures, const std::vector<Relation>& relations) {
    if (!add_up(figures, relations))
        return false;
    std::vector<std::string> other = figures;
    other.back().assign(1, '0');
    for (std::size_t i = other.size(); i-- > 0;) { // where the one that was left out would stand
        if (other != figures && add_up(other, relations))
            return false;
        if (i > 0)
            std::swap(other[i - 1], other[i]);
    }
    return true;
}

} // namespace crossfoot
