// Proposed sentences in the cells that a template has for prose: which go where, and which are still as they were
// proposed. What was proposed is kept in the document itself, as properties of it; a paragraph that a person changed is
// none of them any more.
#pragma once

#include "report/report.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace crossfoot {

// Whether a paragraph of the document stands there as it was proposed.
bool is_proposed(const Document& document, std::string_view paragraph);

using ProposedTexts = std::map<Place, std::string>; // by their cells

struct ProposalPlan {
    std::size_t rooms = 0;   // that the document has for what the form proposes
    ProposedTexts standing;  // that nobody has touched, before
    ProposedTexts proposed;  // that nobody has touched, afterwards
    ProposedTexts written;   // what changes from the one to the other: a text, or nothing for one that goes
    std::size_t taken = 0;   // rooms in which a person wrote, and which are left alone
    std::size_t unknown = 0; // rooms for which the figures say nothing yet

    // All properties that are to be there afterwards.
    std::vector<DocumentProperty> properties() const;
};

// For the report of a document that holds no other. Rooms in which nothing stands but what was proposed get the
// sentences that the figures give now.
ProposalPlan plan_proposals(const Document& document, const Report& report);

// The names of such properties that a document has.
std::vector<std::string> proposal_properties(const std::vector<DocumentProperty>& all);

// The names of cells (form/publication.hpp) for which the form proposes something.
std::vector<std::string> proposal_rooms(const Form& form);

} // namespace crossfoot
