// Many reports beside each other: whose each is, which year is meant, which units sent none, several, or another
// year's.
#pragma once

#include "collect/records_file.hpp"
#include "collect/unit_list.hpp"
#include "language/language.hpp"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace crossfoot {

// What of a report has to be known while others are looked at: little, since there may be a hundred thousand.
struct SurveyedReport {
    std::uint64_t at = 0;         // of its record in the file
    std::uint64_t figures_at = 0; // of its rows in figures.csv
    std::size_t figure_bytes = 0;
    std::string label;
    std::string organ;                 // where no unit of the list is known by it
    const std::string* form = nullptr; // one text for all that are of it
    std::optional<int> year;
    std::optional<std::size_t> unit; // of the list
    std::size_t values = 0;          // a hash of its figures
    bool telling = false;            // so many figures differ that no other unit has them all alike
    bool unread = false;
    bool complete = false; // every figure of the form can be read or is blank
    bool counts = false;   // it is the one report of its unit, year and form that goes into a sum
    std::vector<Standing::Remark> remarks;
};

struct SurveyCounts {
    std::size_t doubled = 0;    // reports
    std::size_t wrong_year = 0; // reports, instead of one of the year
    std::size_t other_year = 0; // reports besides one of the year, or where no year is that of most
    std::size_t not_listed = 0; // reports
    std::size_t unclear = 0;    // reports, of one of several units
    std::size_t alike = 0;      // reports with the figures of another unit's
};

class Survey {
public:
    // The year of most reports is meant where none is given. Where more than half of them are of that year, who sent
    // one of another year alone sent a wrong one; otherwise nobody knows.
    Survey(RecordsFile& records, const UnitList& units, std::optional<int> year, Language language);

    const std::deque<SurveyedReport>& entries() const { return entries_; } // one for each record, in their order
    std::optional<int> year() const { return year_; }                      // nothing where no report tells one
    bool year_is_clear() const { return year_is_clear_; }                  // it was given, or is that of most reports
    const std::string& form() const { return form_; }                      // of most reports of the year; may be empty
    const std::vector<std::size_t>& missing() const { return missing_; }   // units of the list without a report
    const SurveyCounts& counts() const { return counts_; }
    // What is to be said of a unit without a report: that it sent none, or what may have to do with it.
    std::string missing_text(std::size_t unit) const;

    // The reports of the year that are the unit's or, without a list, the organ's; indices of entries.
    const std::vector<std::size_t>& of_unit(std::size_t unit) const;

private:
    SurveyedReport entry_of(const Record& record, std::uint64_t at);
    void choose_year();
    void choose_form();
    void remark_year();
    void remark_other_year(SurveyedReport& entry, bool besides);
    void remark_units();
    void group_by_unit();
    void count_one(const std::vector<std::size_t>& same);
    bool are_equal(const std::vector<std::size_t>& same) const;
    void remark_doubled(const std::vector<std::size_t>& same);
    void remark_alike();
    bool is_above(std::size_t one, std::size_t other) const;
    std::string others(const std::vector<std::size_t>& same, std::size_t one) const;
    void note_missing(std::size_t unit, std::string text);
    void remark(SurveyedReport& entry, const std::string& kind, std::string text) const;

    const UnitList& units_;
    Language language_;
    std::optional<int> year_;
    bool year_is_clear_ = true;
    std::string form_;
    std::set<std::string> forms_;
    std::deque<SurveyedReport> entries_;
    std::vector<std::vector<std::size_t>> by_unit_;
    std::vector<std::size_t> missing_;
    std::vector<std::string> instead_; // what is known of units without a report; empty: nothing
    SurveyCounts counts_;
};

} // namespace crossfoot
