// The native formulas of a template, in OpenFormula and limited to what Calc, Excel and WPS all know.
#pragma once

#include "document/document.hpp"
#include "form/form.hpp"
#include "template/pages.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace crossfoot {

// A cell that is added (+1) or subtracted (-1).
struct SignedCell {
    CellAddress at;
    int sign = +1;
};

std::string defined_name(std::string_view id); // "t2-1" -> "crossfoot_t2_1"
std::string text_term(std::string_view text);  // as a text in a formula
std::string reference(const CellRange& range); // "[.D8:.D28]"

// The sum of the parts, blank while none is filled in; or what was typed in, when the switch says so.
std::string total_formula(const std::vector<SignedCell>& parts, CellAddress typed, const TotalsWords& words);

// "✓" where the relation holds, "差 3" where it does not, blank while no cell of it is filled in.
std::string check_formula(const std::vector<SignedCell>& totals, const std::vector<SignedCell>& parts,
                          Comparison comparison, const CheckWords& words);

// "勾稽相符", "3 处不符" or "尚未填报".
std::string status_formula(const std::vector<CellRange>& checks, const CheckWords& words);

} // namespace crossfoot
