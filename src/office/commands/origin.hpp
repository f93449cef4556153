// Where what stands in a cell came from, when the document was filled from a report as published.
#pragma once

#include "document/place.hpp"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include <optional>
#include <string>

namespace crossfoot::office {

struct CellOrigin {
    std::string cell; // "三.D6"
    std::string text; // what stood there, in quotation marks
    std::string place;
    std::string from; // which file, in words
};

// Nothing where the document's list of origins (intake/intake.hpp) does not have the cell.
std::optional<CellOrigin>
origin_of(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
          const Place& cell);

} // namespace crossfoot::office
