// Reports of some organ and year, for the tests of what is done with those of several years.
#pragma once

#include "recognise/recognise.hpp"
#include "report/report_grid.hpp"
#include "years/past_report.hpp"

#include <string>

namespace crossfoot::test {

// Whether built-in or of another test: the newest form, and its table of requests alone.
inline ReportGrid report_grid(const std::string& organ, int year, const Form& form = *built_in_forms().back()) {
    ReportGrid grid = ReportGrid::only(form, "t3", {3, true, {2, 0}});
    grid.text({0, 0}, organ + std::to_string(year) + "年政府信息公开工作年度报告");
    return grid.figures("t3", "r1", {1, 0, 0, 0, 0, 0, 1}).figures("t3", "r3", {1, 0, 0, 0, 0, 0, 1});
}

inline Report only_report(const Document& document) { return std::move(recognise(document, built_in_forms()).at(0)); }

inline PastReport past_of(const ReportGrid& grid, const std::string& file = "上年.ods") {
    const Document document = grid.workbook();
    return past_report(only_report(document), document, file).value();
}

} // namespace crossfoot::test
