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

std::string text_term(std::string_view text);  // as a text in a formula
std::string reference(const CellRange& range); // "[.D8:.D28]"

// "SUM([.D8:.D28])": it passes over texts, so that an odd cell gives a difference and not #VALUE!.
std::string sum_formula(const std::vector<SignedCell>& cells);

// The sum of the parts, blank while none is filled in; or what was typed in, when the switch says so.
std::string total_formula(const std::vector<SignedCell>& parts, const std::string& typed, const TotalsWords& words);

// "✓" where the relation holds, "差 3" where it does not, blank until all of its cells hold numbers: nothing is wrong
// yet before, and a text is no figure.
std::string check_formula(const std::vector<SignedCell>& totals, const std::vector<SignedCell>& parts,
                          Comparison comparison, const CheckWords& words);

// The note where the field with that id holds one of the levels, and nothing otherwise.
std::string note_formula(std::string_view field, const std::vector<std::string>& levels, const std::string& note);

// "尚未填报", "填报中，还有 3 格" until every figure is there, then "勾稽相符" or "3 处不符". Totals are to be filled
// in where they are typed.
std::string status_formula(const std::vector<CellRange>& checks, const std::vector<CellAddress>& figures,
                           const std::vector<CellAddress>& totals, const Pages& pages);

} // namespace crossfoot
