// What of one report is compared with those of others: amounts, results by kind and rates of the form.
#pragma once

#include "figure/decimal.hpp"
#include "form/form.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace crossfoot {

// Part of a whole in percent, to the nearest hundredth, halves away from 0. Nothing where there is no whole.
std::optional<Decimal> percent_of(const Decimal& part, const Decimal& whole);

inline constexpr unsigned amount_places = 6;
inline constexpr unsigned rate_places = 2;

// In the order of the form's; nothing where a figure cannot be read, or is none of its kind, as a count of 33.5 is.
struct YearFigures {
    using Value = std::optional<std::int64_t>; // of amounts in millionths, of rates in hundredths of a percent
    std::vector<Value> amounts;
    std::vector<Value> results;
    std::vector<Value> rates;
    std::vector<Value> wholes;         // of the rates, in millionths
    std::vector<std::string> no_count; // figures that are none of their kind: "表三 本年新收 总计 33.5"
};

// values are those of a record by the form `own`. Amounts and rates are taken by the ids of the form that is compared,
// since another one may have others.
YearFigures year_figures(const std::map<std::string, std::string>& values, const Form& own, const Form& compared,
                         Language language);

inline YearFigures::Value value_at(const std::vector<YearFigures::Value>& values, std::size_t index) {
    return index < values.size() ? values[index] : YearFigures::Value();
}

} // namespace crossfoot
