// Finds figures of a report by what they are called, whatever the layout, and the ratios that follow from them.
#pragma once

#include "report/report.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace crossfoot {

// Every figure that the names may mean: none where the report has no such item or its table lacks the cell, several
// where the names are not unique. `item` is a row's code ("三.(三).5", brackets of any width), label or another
// spelling or name of it, `applicant` the same of a column. Either may be left out (empty) in a table that has only
// one; a table of one row is also found by its column as the item.
std::vector<const ReportFigure*> find_figures(const std::vector<Report>& reports, std::string_view item,
                                              std::string_view applicant);

// The official label of a row's code, or its English name; the latest form that has the code decides. Nothing where
// none has.
std::optional<std::string> item_label(const std::vector<std::shared_ptr<const Form>>& forms, std::string_view code,
                                      Language language);

enum class RateProblem {
    none,
    unknown_rate, // no form that was found has a rate of this name
    missing,      // a table or cell that the rate needs is not there, or stands there more than once
    unreadable,   // a figure cannot be read
    no_whole      // there is nothing to divide by
};

struct RateOutcome {
    RateProblem problem = RateProblem::none;
    Decimal part;
    Decimal whole; // not 0 where there is no problem
};

// A rate of the form by its id or name in any language; the form's first where `rate` is empty.
RateOutcome find_rate(const std::vector<Report>& reports, std::string_view rate);

} // namespace crossfoot
