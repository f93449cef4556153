// What stands beside a table and speaks for its figures: last year's report, or a text.
#pragma once

#include "check/checked_report.hpp"
#include "report/random_figures.hpp"
#include "report/report_grid.hpp"

#include <array>
#include <memory>
#include <string>
#include <string_view>

namespace crossfoot::bench {

enum class Witness { none, last_year, text, wrong_text };
constexpr std::array<std::string_view, 4> witness_names{"", ", with last year", ", with a text",
                                                        ", with a text written from the wrong table"};

// The same report a year before.
std::shared_ptr<const PastReport> past_of(const test::ReportGrid& grid);

// What reports say of a table, in one or two sentences.
std::string text_of(const TableSpec& table, const test::TableOfFigures& figures);

} // namespace crossfoot::bench
