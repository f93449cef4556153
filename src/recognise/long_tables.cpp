#include "recognise/long_tables.hpp"

#include "recognise/long_table.hpp"

namespace crossfoot {
namespace {

// Chains come in the order of their first rows; further away than a few there is nothing that touches.
Surroundings around(const std::vector<Chain>& all, std::size_t index) {
    constexpr std::size_t near = 12;
    constexpr int over = 10; // columns between chains one over the other
    const Chain& chain = all[index];
    Surroundings result;
    for (std::size_t i = index - std::min(index, near); i < std::min(all.size(), index + near + 1); ++i) {
        const Chain& other = all[i];
        if (i == index)
            continue;
        const bool same_columns = std::abs(other.left - chain.left) <= over;
        const bool same_rows = other.first() <= chain.last && chain.first() <= other.last;
        if (other.first() > chain.last && same_columns)
            result.below = std::min(result.below, other.first());
        if (other.last < chain.first() && same_columns)
            result.above = std::max(result.above, other.last);
        if (other.left > chain.right && same_rows)
            result.beside = std::min(result.beside, other.left);
        if (other.right < chain.left && same_rows)
            result.before = std::max(result.before, other.right);
    }
    return result;
}

// The candidates of one chain, the newest form first. Where a table is there letter for letter, one with other lines
// need not be looked for, and one with the same lines has the same cells.
Alternatives candidates(const View& view, const Chain& chain, const Surroundings& around, const FormNames& names) {
    Alternatives result;
    for (std::size_t f = 0; f < names.forms.size(); ++f)
        for (std::size_t t = 0; t < names.forms[f]->tables.size(); ++t) {
            const TableSpec& spec = names.spec(f, t);
            if (!spec.row_labels || spec.rows.size() < shortest_long_table)
                continue;
            if (!result.empty() && is_whole(result.front())) {
                if (names.same_lines(result.front().form, result.front().table, f, t))
                    result.push_back(of_form(result.front(), f, t, names));
            } else if (auto candidate = long_table(view, chain, around, names, f, t)) {
                result.insert(is_whole(*candidate) ? result.begin() : result.end(), std::move(*candidate));
            }
        }
    return result;
}

} // namespace

std::vector<Alternatives> long_tables(const View& view, const FormNames& names) {
    std::vector<Alternatives> result;
    const std::vector<Chain> all = chains(view, names);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Surroundings surroundings = around(all, i);
        Alternatives alternatives = candidates(view, all[i], surroundings, names);
        if (!alternatives.empty())
            result.push_back(std::move(alternatives));
    }
    return result;
}

} // namespace crossfoot
