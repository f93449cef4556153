// The tables of a form filled with sums: each figure a formula over a sheet on which the units' figures stand, each
// total the sum of its parts, with the live checks beside them.
#pragma once

#include "template/template.hpp"

#include <functional>
#include <string>

namespace crossfoot {

// Where a figure is summed up, without "of:=": "SUM([$'数据'.D5:.D16])". Indices of the table.
using SourceFormula = std::function<std::string(const TableSpec& table, int row, int column)>;

// The sheets of the form that have tables, and no other; all of their cells are protected, since they follow from
// others. figures hold the sums that the formulas show; caption is added to each sheet's heading.
Book consolidated_book(const Form& form, const Pages& pages, const Figures& figures, const SourceFormula& source,
                       const std::string& caption);

} // namespace crossfoot
