// Marks on the cells of a document: colours and notes together, as the commands and scripts set and clear them.
#pragma once

#include "office/settings/settings.hpp"
#include "review/outcome_text.hpp"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include <string_view>
#include <vector>

namespace crossfoot::office {

enum class Painting {
    all,    // anew: nobody knows which colours the marks that are there have
    changes // alone: they have those of the settings
};

// Marks what the findings name and removes the marks of an earlier run, as one undo step; title is the key of its text
// in the catalogue. Without findings and earlier marks the document stays untouched.
MarkingOutcome mark(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                    const std::vector<CheckedReport>& reports, const Settings& settings, Painting painting,
                    std::string_view title);

// Removes all marks as one undo step. Gives the names of sheets whose marks stay because a password protects them.
MarkingOutcome clear_marks(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                           const Settings& settings);

// Whether there is any to clear.
bool has_marks(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);

} // namespace crossfoot::office
