// Checking an open document: what the commands and the service for scripts share.
#pragma once

#include "check/checker.hpp"
#include "check/policy.hpp"
#include "form/form_folder.hpp"
#include "mark_plan.hpp"
#include "read_document.hpp"

#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include <string>
#include <vector>

namespace crossfoot::calc {

struct SelectedRange {
    std::size_t sheet = 0;
    CellRange range;
};

// The outcome of a check; the reports point into their forms, not into the content.
struct Validation {
    crossfoot::Document content;
    std::vector<CheckedReport> reports;  // empty: there is no standard table in the document
    std::vector<std::string> complaints; // of form files that cannot be used

    // Those that are open, in the order of reading: by sheet, row and column of the cell to go to.
    std::vector<const Finding*> in_reading_order() const;
    // Keeps the findings that concern one of these ranges.
    void restrict_to(const std::vector<SelectedRange>& selection);
};

// Checks a document by these forms, weighed by the policy. Changes nothing in it.
Validation validate(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                    const FormSet& forms, const Policy& policy, const ReadingProgress& progress = {});

// The same by a checker that is kept for the document, and checks only what was changed since the last time.
Validation validate(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                    const FormSet& forms, const Policy& policy, Checker& checker);

// The document's findings as one line of JSON, as docs/json.md describes it. Its file is the path of the document, or
// the title of its window where it has none.
std::string json(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                 const Validation& validation, Language language);

// Where a finding leads to.
Place place_of(const Finding& finding);

} // namespace crossfoot::calc
