#include "suggestion.hpp"

#include "open_sheets.hpp"
#include "text.hpp"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>

namespace crossfoot::calc {
namespace {

using com::sun::star::uno::Reference;
using com::sun::star::uno::UNO_QUERY_THROW;
using Document = Reference<com::sun::star::sheet::XSpreadsheetDocument>;

Reference<com::sun::star::table::XCell> cell_of(const Document& document, const FindingCell& cell) {
    const Reference<com::sun::star::container::XIndexAccess> sheets(document->getSheets(), UNO_QUERY_THROW);
    const Reference<com::sun::star::sheet::XSpreadsheet> sheet(
        sheets->getByIndex(static_cast<sal_Int32>(cell.place.block)), UNO_QUERY_THROW);
    return sheet->getCellByPosition(cell.at().column, cell.at().row);
}

} // namespace

Suggestion suggestion_at(const Validation& validation, Place place, const std::function<bool(const Finding&)>& meant) {
    Suggestion best;
    double confidence = 0;
    for (const Finding* finding : validation.in_reading_order()) {
        if (!meant(*finding)) {
            continue;
        }
        for (const Suspect& suspect : finding->suspects) {
            if (suspect.cell.place != place || suspect.confidence <= confidence) {
                continue;
            }
            confidence = suspect.confidence;
            best = {finding, {}};
            for (const Suspect& other : finding->suspects) {
                if (other.explanation == suspect.explanation) {
                    best.suspects.push_back(&other);
                }
            }
        }
    }
    return best;
}

std::vector<std::string> formulas_replaced(const Document& document, const Suggestion& suggestion) {
    std::vector<std::string> result;
    for (const Suspect* suspect : suggestion.suspects) {
        if (suspect->formula) {
            result.push_back(a1(suspect->cell.at()) + ' ' + from_uno(cell_of(document, suspect->cell)->getFormula()));
        }
    }
    return result;
}

std::string apply(const Document& document, const Suggestion& suggestion) {
    OpenSheets sheets(document);
    for (const Suspect* suspect : suggestion.suspects) {
        if (!sheets.open(suspect->cell.place.block)) {
            return sheet_name(document, suspect->cell.place.block);
        }
    }
    for (const Suspect* suspect : suggestion.suspects) {
        cell_of(document, suspect->cell)->setValue(suspect->suggested.nearest_double());
    }
    return {};
}

} // namespace crossfoot::calc
