// Sums of a report's figures, as what is said of them is compared with.
#pragma once

#include "check/rules.hpp"

#include <unordered_map>
#include <vector>

namespace crossfoot {

struct SumValue {
    bool known = false;  // every figure was read
    bool either = false; // every figure was read, of a table that stands there twice: not known, but it may be this
    Decimal value;       // as it stands; a blank total is the sum of its parts
    // What it would be if a total in it were the sum of its parts by one of the table's relations: tables that
    // contradict themselves are told as such, and a text that agrees with either is not wrong.
    std::vector<Decimal> by_parts;
    std::vector<FindingCell> cells; // their role is part; KnownSums leaves them out

    bool is(const Decimal& number) const;
};

SumValue sum_value(const Report& report, const FigureSum& sum);
SumValue plain_sum_value(const Report& report, const FigureSum& sum); // without its cells

// Those of the form's sums that were asked for, each added up once. Not thread-safe: it learns.
class KnownSums {
public:
    explicit KnownSums(const Report& report) : report_(report) {}

    const SumValue& of(const FigureSum& sum) {
        const auto [known, added] = known_.try_emplace(&sum);
        if (added)
            known->second = plain_sum_value(report_, sum);
        return known->second;
    }

    // Only what is told needs them.
    std::vector<FindingCell> cells_of(const FigureSum& sum) const { return sum_value(report_, sum).cells; }

private:
    const Report& report_;
    std::unordered_map<const FigureSum*, SumValue> known_;
};

// "一、本年新收 + 二、上年结转": what messages call it. Of more than three figures the first and the last.
LocalText sum_name(const Form& form, const FigureSum& sum);

// Whether a relation adds up rows of the table that a statement speaks of, and to another total than it states.
bool adds_up_to_another(const Form& form, const Relation& relation, const Statement& statement);

// Whether the rows of all figures of a sum are among those that a relation adds up.
bool is_part_of(const Relation& relation, const FigureSum& sum);

} // namespace crossfoot
