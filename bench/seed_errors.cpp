#include "seed_errors.hpp"

#include <algorithm>
#include <cstdlib>
#include <string>

namespace crossfoot::bench {
namespace {

struct Place {
    std::size_t row;
    std::size_t column;
};

class Seeding {
public:
    Seeding(const Form& form, const TableSpec& table, const TableOfFigures& figures, std::mt19937& random)
        : form_(form), table_(table), figures_(figures), random_(random) {}

    std::vector<WrongCell> run(ErrorClass error) {
        switch (error) {
        case ErrorClass::digits_swapped:
        case ErrorClass::digit_wrong:
        case ErrorClass::digit_missing:
        case ErrorClass::digit_doubled:
        case ErrorClass::digit_extra:
        case ErrorClass::factor_of_ten:
            return typed(error);
        case ErrorClass::sign: {
            const Place at = any();
            return one(at, -figure(at));
        }
        case ErrorClass::swapped: {
            const Place at = any();
            const Place beside = random_() % 2 == 0 ? Place{at.row + 1, at.column} : Place{at.row, at.column + 1};
            if (!inside(beside))
                return {};
            return both(at, figure(beside), beside, figure(at));
        }
        case ErrorClass::row_off:
            return shifted(random_() % 2 == 0 ? 1 : -1, 0);
        case ErrorClass::column_off:
            return shifted(0, random_() % 2 == 0 ? 1 : -1);
        case ErrorClass::misfiled: {
            const Place at = any();
            const Place other{at.row, random_() % table_.columns.size()};
            if (total(at) || total(other) || figure(at) == 0 || other.column == at.column)
                return {};
            return both(at, figure(at) - 1, other, figure(other) + 1);
        }
        case ErrorClass::split:
        case ErrorClass::joined:
            return side_by_side(error);
        case ErrorClass::omitted: {
            const Place at = any();
            return total(at) ? std::vector<WrongCell>() : one(at, 0);
        }
        case ErrorClass::blank_total: {
            const Place at = any();
            if (!total(at) || figure(at) == 0)
                return {};
            return {{at.row, at.column, {}, false}};
        }
        case ErrorClass::total_not_updated:
        case ErrorClass::stale_formula:
            return wrong_total(error);
        }
        return {};
    }

private:
    Place any() { return {random_() % table_.rows.size(), random_() % table_.columns.size()}; }
    bool inside(Place at) const { return at.row < table_.rows.size() && at.column < table_.columns.size(); }
    std::int64_t figure(Place at) const { return figures_[at.row][at.column]; }
    bool total(Place at) const { return table_.rows[at.row].total || table_.columns[at.column].total; }

    std::vector<WrongCell> one(Place at, std::int64_t stands) const {
        if (stands == figure(at))
            return {};
        return {{at.row, at.column, stands, false}};
    }
    std::vector<WrongCell> both(Place at, std::int64_t stands, Place other, std::int64_t other_stands) const {
        std::vector<WrongCell> cells = one(at, stands);
        const std::vector<WrongCell> more = one(other, other_stands);
        cells.insert(cells.end(), more.begin(), more.end());
        return cells;
    }

    std::vector<WrongCell> typed(ErrorClass error) {
        const Place at = any();
        if (figure(at) == 0)
            return {};
        std::string digits = std::to_string(figure(at));
        const std::size_t i = random_() % digits.size();
        const auto digit = static_cast<char>('0' + random_() % 10);
        if (error == ErrorClass::digits_swapped && i + 1 < digits.size())
            std::swap(digits[i], digits[i + 1]);
        else if (error == ErrorClass::digit_wrong)
            digits[i] = digit;
        else if (error == ErrorClass::digit_missing && digits.size() > 1)
            digits.erase(i, 1);
        else if (error == ErrorClass::digit_doubled)
            digits.insert(i, 1, digits[i]);
        else if (error == ErrorClass::digit_extra && digits[i] != digit && (i == 0 || digits[i - 1] != digit))
            digits.insert(i, 1, digit);
        else if (error == ErrorClass::factor_of_ten && random_() % 2 == 0)
            digits += '0';
        else if (error == ErrorClass::factor_of_ten && digits.size() > 1 && digits.back() == '0')
            digits.pop_back();
        return one(at, std::stoll(digits));
    }

    std::vector<WrongCell> shifted(int down, int right) {
        const Place at = any();
        const Place to{at.row + static_cast<std::size_t>(down), at.column + static_cast<std::size_t>(right)};
        if (!inside(to) || total(at) || total(to) || figure(at) == 0)
            return {};
        return both(at, 0, to, figure(at));
    }

    std::vector<WrongCell> side_by_side(ErrorClass error) {
        const Place at = any();
        const Place right{at.row, at.column + 1};
        if (!inside(right) || total(at) || total(right) || figure(at) == 0)
            return {};
        const std::string digits = std::to_string(figure(at));
        if (error == ErrorClass::joined)
            return figure(right) == 0 ? std::vector<WrongCell>()
                                      : both(at, std::stoll(digits + std::to_string(figure(right))), right, 0);
        const std::size_t cut = 1 + random_() % std::max<std::size_t>(1, digits.size() - 1);
        if (figure(right) != 0 || cut >= digits.size() || digits[cut] == '0')
            return {};
        return both(at, std::stoll(digits.substr(0, cut)), right, std::stoll(digits.substr(cut)));
    }

    std::vector<WrongCell> wrong_total(ErrorClass error) {
        const Relation& relation = form_.relations[random_() % form_.relations.size()];
        if (relation.table != table_.id || relation.comparison != Comparison::equal || relation.totals.size() != 1)
            return {};
        const bool columns = relation.across == Axis::columns;
        const std::size_t line = random_() % (columns ? table_.columns : table_.rows).size();
        const auto place = [&](const Term& term) {
            const auto other = static_cast<std::size_t>(term.line);
            return columns ? Place{other, line} : Place{line, other};
        };
        const Place at = place(relation.totals.front());
        const std::int64_t part = figure(place(relation.parts[random_() % relation.parts.size()]));
        if (error == ErrorClass::stale_formula) {
            std::vector<WrongCell> cells = one(at, figure(at) - part);
            for (WrongCell& cell : cells)
                cell.formula = true;
            return cells;
        }
        const std::int64_t change =
            1 + static_cast<std::int64_t>(random_() % std::max<std::uint64_t>(3, static_cast<std::uint64_t>(part)));
        const bool more = random_() % 2 == 0;
        return !more && change > figure(at) ? std::vector<WrongCell>()
                                            : one(at, figure(at) + (more ? change : -change));
    }

    const Form& form_;
    const TableSpec& table_;
    const TableOfFigures& figures_;
    std::mt19937& random_;
};

} // namespace

std::string_view name(ErrorClass error) {
    static constexpr std::string_view names[error_classes]{"digits swapped",
                                                           "one digit wrong",
                                                           "a digit missing",
                                                           "a digit doubled",
                                                           "a digit too many",
                                                           "a factor of ten",
                                                           "sign",
                                                           "neighbours swapped",
                                                           "one row off",
                                                           "one column off",
                                                           "one request misfiled",
                                                           "split",
                                                           "joined",
                                                           "omitted",
                                                           "total not updated",
                                                           "blank total",
                                                           "stale formula"};
    return names[static_cast<std::size_t>(error)];
}

std::vector<WrongCell> seed(ErrorClass error, const Form& form, const TableSpec& table, const TableOfFigures& figures,
                            std::mt19937& random) {
    return Seeding(form, table, figures, random).run(error);
}

} // namespace crossfoot::bench
