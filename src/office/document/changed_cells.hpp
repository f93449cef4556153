// Which cells an edit by hand was about.
#pragma once

#include "document/address.hpp"
#include "review/worklist.hpp"

#include <com/sun/star/util/ChangesEvent.hpp>

#include <string>
#include <vector>

namespace crossfoot::office {

struct ChangedCells {
    std::string sheet;
    CellRange range;
};

// Nothing where the change does not say which cells it was about.
std::vector<ChangedCells> changed_cells(const com::sun::star::util::ChangesEvent& event);

// Whether one of them is a cell of the finding.
bool touches(const std::vector<ChangedCells>& changes, const WorkItem& item);

} // namespace crossfoot::office
