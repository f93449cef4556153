// The form's words for prose as they are meant in one report.
#pragma once

#include "report/report.hpp"

#include <map>

namespace crossfoot {

// Valid as long as the report's form.
struct ReadingWords {
    explicit ReadingWords(const Report& report);

    const ProseWords& words;
    int year;        // of the report; 0 where nobody knows it
    Words last_year; // these with the years in them: "较{last}年"
    Words level;
    Words year_before;
    Words this_year;
    Words whole_year;
    Words wider_areas; // "全市" for a county: of more than its whole area
    Words own;         // "我局"; for a county's government "我县" and its own name as well
    std::u32string organ;
    bool of_one_organ = false; // rather than of all of an area's

    // Those of a statement, with the years in them.
    const Words& words_of(const Statement& statement) const;
    const Words& unlike_of(const Statement& statement) const;

private:
    std::map<const Statement*, Words> words_of_statements_; // that hold a year
    std::map<const Statement*, Words> unlike_of_statements_;
};

} // namespace crossfoot
