// Tables that several forms claim: each stays with the form of the report that it belongs to.
#pragma once

#include "recognise/recognise.hpp"

#include <vector>

namespace crossfoot {

// Tables that lie together, none of them twice, are one report. Of its forms the one that explains most of its labels
// takes every table that it claims, were another form nearer to that table alone; the others keep what is left. Forms
// that explain as much, as in a report of which only a table common to both is there, are told apart by the report's
// year, else the newest is meant. Reports are of different forms; those that are left without tables go.
void settle_claims(const Document& document, std::vector<RecognisedReport>& reports);

// Is every table of the form there, letter for letter, and is nothing that heads a table of the rival outside them?
// Then the rival need not be looked for.
bool leaves_nothing(const Document& document, const RecognisedReport& report, const Form& rival);

} // namespace crossfoot
