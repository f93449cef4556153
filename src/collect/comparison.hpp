// Reports of a year beside each other and beside those of the year before (比较): amounts and rates of the form, what
// changed, who comes first, and what stands out among like units. docs/many-files.md tells the method.
#pragma once

#include "collect/record.hpp"
#include "figure/decimal.hpp"
#include "form/form_folder.hpp"
#include "language/language.hpp"
#include "write/list_file.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace crossfoot {

// Part of a whole in percent, to the nearest hundredth, halves away from 0. Nothing where there is no whole.
std::optional<Decimal> percent_of(const Decimal& part, const Decimal& whole);

// How far a value is from the median of all, by the median of such distances: a robust z-score, in tenths. Nothing for
// fewer than eight values, and where more than half of them are equal.
std::vector<std::optional<std::int64_t>> robust_scores(const std::vector<std::int64_t>& values);

// Keeps some hundred bytes of a unit. Not thread-safe; the forms must outlive it.
class UnitComparison {
public:
    // By the amounts and rates of the form; those of last year by its own where that is of another one.
    UnitComparison(const FormSet& forms, const std::string& form, Language language);

    // The one report of a unit. Units of one superior are like each other.
    void add(const Record& record, const Standing& standing);
    void add_absent(const std::string& unit, const std::string& superior, const std::string& reason);

    // Columns for last year where any report was compared with it.
    std::vector<ListColumn> columns() const;
    // By rank; those without figures last.
    void each(const std::function<void(const std::vector<ListCell>&)>& take) const;

private:
    using Value = std::optional<std::int64_t>; // of amounts in millionths, of rates in hundredths of a percent
    struct Year {
        std::vector<Value> amounts;
        std::vector<Value> rates;
        std::vector<bool> weighty; // rates of a whole that is large enough to be compared
    };
    struct Unit {
        std::string name;
        std::string superior;
        std::string remark; // why there are no figures
        Year now;
        Year last;
    };

    const Form* form_of(const std::string& id) const;
    Year year_of(const std::map<std::string, std::string>& values, const Form& form) const;
    std::vector<std::size_t> by_rank() const;
    std::vector<std::string> hints() const; // by unit
    std::string hint(std::size_t rate, std::size_t unit, std::int64_t score, std::size_t units, Value median) const;
    void put_change(std::vector<ListCell>& cells, const Value& now, const Value& last, unsigned places,
                    bool in_percent) const;

    const FormSet& forms_;
    const Form* form_; // nullptr where no report was read
    Language language_;
    bool any_last_ = false;
    std::vector<Unit> units_;
};

} // namespace crossfoot
