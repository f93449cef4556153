// The form's words for prose as they are meant in one report.
#pragma once

#include "report/report.hpp"

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
    std::u32string organ;
    bool of_one_organ = false; // rather than of all of an area's
};

} // namespace crossfoot
