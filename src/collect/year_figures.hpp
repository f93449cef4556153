// What of one report is compared with those of others: amounts, results by kind and rates of the form.
#pragma once

#include "figure/decimal.hpp"
#include "form/form.hpp"

#include <compare>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace crossfoot {

// Part of a whole in percent, to the nearest hundredth, halves away from 0. Nothing where there is no whole.
std::optional<Decimal> percent_of(const Decimal& part, const Decimal& whole);

inline constexpr unsigned amount_places = 6;
inline constexpr unsigned rate_places = 2;

// A number or nothing, which comes before all numbers.
class YearValue {
public:
    YearValue() = default;
    YearValue(std::optional<std::int64_t> value) : value_(value.value_or(none)) {}
    bool has_value() const { return value_ != none; }
    explicit operator bool() const { return has_value(); }
    std::int64_t operator*() const { return value_; }
    friend bool operator==(const YearValue&, const YearValue&) = default;
    friend bool operator<(const YearValue& one, const YearValue& other) { return one.value_ < other.value_; }

private:
    static constexpr std::int64_t none = std::numeric_limits<std::int64_t>::min(); // further than any figure
    std::int64_t value_ = none;
};

// By the places of the amounts, results and rates in the form; nothing where a figure cannot be read, or is none of its
// kind, as a count of 33.5 is.
class YearFigures {
public:
    YearFigures() = default; // of no report
    // values are those of a record by the form `own`. Amounts and rates are taken by the ids of the form that is
    // compared, since another one may have others; it must outlive these. What is none of its kind is put into
    // no_count: "表三 本年新收 总计 33.5".
    YearFigures(const std::map<std::string, std::string>& values, const Form& own, const Form& compared,
                Language language, std::vector<std::string>& no_count);

    bool any() const { return form_ != nullptr; }
    YearValue amount(std::size_t index) const; // in millionths, as results
    YearValue result(std::size_t index) const;
    YearValue rate(std::size_t index) const; // in hundredths of a percent
    YearValue whole(std::size_t rate) const; // of which the rate is a part, in millionths

private:
    YearValue value(std::size_t index) const;

    const Form* form_ = nullptr;
    // Amounts, results, rates, wholes, one after the other in as few bytes as each takes, since most are small or
    // nothing and many are kept of each of many units.
    std::string values_;
};

} // namespace crossfoot
