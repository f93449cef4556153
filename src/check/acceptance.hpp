// Findings that somebody accepted, with the reason: kept in the document itself, as properties of it.
#pragma once

#include "check/finding.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace crossfoot {

// The properties that accept a finding; one for each of its relations where it has several. The name tells the rule and
// a fingerprint of the finding, the value the day, as "2022-01-31", and the reason:
//
//     勾稽接受 T4 9f3a2b7c01d4e5f6 = 2022-01-31 区分处理口径不同
//
// The fingerprint is made of the rule, the sheet's name, and what the finding's cells are and hold. So the acceptance
// holds wherever the table is moved, and ends when one of these figures changes. A cell that is no item of the form, as
// a subtotal or a title, is known by its address, and a move ends the acceptance.
std::vector<DocumentProperty> acceptances_of(const Document& document, const Finding& finding, std::string_view reason,
                                             std::string_view day);

// Gives findings of texts that are just like one another, as of one wrong share that a paragraph tells twice, the text
// around each, by which they are accepted and remembered one by one. One alone goes without, as those accepted before.
void tell_apart(const Document& document, std::vector<Finding>& findings);

// Gives each finding the reason for which the document accepts it.
void apply_acceptances(const Document& document, std::vector<Finding>& findings);

} // namespace crossfoot
