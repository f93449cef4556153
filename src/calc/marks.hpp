// Marks on the cells of a document: colours and notes together, as the commands and scripts set and clear them.
#pragma once

#include "check/finding.hpp"
#include "settings.hpp"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace crossfoot::calc {

// What could not be marked, for the message to say so.
struct MarkingOutcome {
    bool read_only = false;          // nothing was marked
    std::vector<std::string> locked; // names of sheets that a password protects
    std::size_t under_formats = 0;   // cells left uncoloured, since a conditional format of the user covers them
    std::size_t under_notes = 0;     // cells without our note, since they have one of the user
    std::size_t unpainted = 0;       // cells beyond the limits of MarkPlan
    std::size_t unnoted = 0;
};

// Marks what the findings name and removes the marks of an earlier run, as one undo step; title is the key of its text
// in the catalogue. Without findings and earlier marks the document stays untouched.
MarkingOutcome mark(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                    const std::vector<CheckedReport>& reports, const Settings& settings,
                    std::string_view title = "calc.undo_validate");

// Removes all marks as one undo step. Gives the names of sheets whose marks stay because a password protects them.
MarkingOutcome clear_marks(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                           const Settings& settings);

} // namespace crossfoot::calc
