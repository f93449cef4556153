// Reports of a year beside each other and beside those of the year before (比较): amounts and rates of the form, what
// changed, who comes first, and what stands out among like units. docs/many-files.md tells the method.
#pragma once

#include "collect/record.hpp"
#include "collect/year_figures.hpp"
#include "form/form_folder.hpp"
#include "language/language.hpp"
#include "write/list_file.hpp"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace crossfoot {

// How far a value is from the median of all, by the median of such distances: a robust z-score, in tenths. Nothing for
// fewer than eight values, and where more than half of them are equal.
std::vector<std::optional<std::int64_t>> robust_scores(const std::vector<std::int64_t>& values);

struct ComparedUnit {
    std::string name;
    const std::string* superior = nullptr; // one text for all that have it
    const std::string* level = nullptr;
    std::string remark; // why there are no figures, or not all
    YearFigures now;
    YearFigures last;
};

// Keeps about 350 bytes of a unit, and 150 more of one with last year's figures. Not thread-safe; the forms must
// outlive it.
class UnitComparison {
public:
    enum class What {
        unit,
        superior,
        rank,
        amount,
        amount_last,
        change,
        change_percent,
        share, // of the amount of all
        rate,
        rate_last,
        change_points,
        result,
        result_last,
        hints,
        remarks
    };
    struct Column {
        What what;
        std::size_t index = 0; // among the amounts, rates or results
        friend bool operator==(const Column&, const Column&) = default;
    };

    // By the amounts, results and rates of the form; those of last year by its own where that is of another one.
    UnitComparison(const FormSet& forms, const std::string& form, Language language);

    // The one report of a unit. Units of one superior and level are like each other.
    void add(const Record& record, const Standing& standing);
    void add_absent(const std::string& unit, const std::string& superior, const std::string& reason);

    const Form* form() const { return form_; } // nullptr where no report was read
    // Those for last year where any report was compared with it.
    std::vector<Column> layout() const;
    std::vector<ListColumn> columns() const; // in that order
    // By rank; those without figures last.
    void each(const std::function<void(const std::vector<ListCell>&)>& take) const;
    std::vector<const ComparedUnit*> by_rank() const; // in the same order

private:
    const Form* form_of(const std::string& id) const;
    std::vector<std::size_t> order() const;
    std::string heading(const Column& column) const;
    std::optional<Decimal> value(const ComparedUnit& unit, const Column& column) const;
    std::vector<std::string> hints() const; // by unit
    // At those of the units, in ascending order, that stand out among others like them, which they are among.
    void hint_at(std::size_t rate, const std::vector<std::size_t>& units, const std::vector<std::size_t>& like,
                 std::vector<std::string>& hints) const;
    std::string remark(const std::vector<std::string>& no_count, const char* key) const;
    const std::string* kept(const std::string& text);

    const FormSet& forms_;
    const Form* form_;
    Language language_;
    bool any_last_ = false;
    std::set<std::string> texts_; // of superiors and levels
    std::deque<ComparedUnit> units_;
    std::vector<Decimal> sums_; // of the amounts
};

} // namespace crossfoot
