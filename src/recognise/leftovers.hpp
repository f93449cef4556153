// Figures beside or below a table that nothing has read: they are told, since somebody may take them for checked.
#pragma once

#include "recognise/claims.hpp"
#include "recognise/view.hpp"

namespace crossfoot {

// Adds an issue for the lines of figures under the columns of the table, and for those beside its rows, up to what
// another table claims; of a table without labels of rows, also the columns under heads that the form does not know. A
// few columns of one's own beside a table are nobody's concern; as many as half of the table's may be another year's.
void add_leftovers(Candidate& candidate, const View& view, const Claims& claims, Labels& labels);

} // namespace crossfoot
