#include "office/commands/adopt.hpp"

#include "office/uno/open_sheets.hpp"
#include "office/uno/spreadsheet.hpp"
#include "office/uno/uno_text.hpp"

#include <com/sun/star/sheet/XSpreadsheet.hpp>

namespace crossfoot::office {
namespace {

using com::sun::star::uno::Reference;
using com::sun::star::uno::UNO_QUERY_THROW;
using Document = Reference<com::sun::star::sheet::XSpreadsheetDocument>;

Reference<com::sun::star::table::XCell> cell_of(const Document& document, const FindingCell& cell) {
    const auto sheet = sheet_at(document, cell.place.block);
    return sheet->getCellByPosition(cell.at().column, cell.at().row);
}

} // namespace

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

} // namespace crossfoot::office
