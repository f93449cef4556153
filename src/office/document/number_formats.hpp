// Which numbers of a document are shown as dates, times and truth values, and as which text they are handed over.
#pragma once

#include "document/date_text.hpp"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/util/XNumberFormats.hpp>

#include <chrono>
#include <map>
#include <optional>
#include <string>

namespace crossfoot::office {

// Not thread-safe: one for each reading.
class NumberFormats {
public:
    explicit NumberFormats(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);

    NumberShown shown_by(sal_Int32 format);
    std::chrono::sys_days day_zero() const { return day_zero_; }
    // As from a file; nothing for a number that is shown as one, and for a date that there is not.
    std::optional<std::string> text(double number, NumberShown shown) const;

private:
    com::sun::star::uno::Reference<com::sun::star::util::XNumberFormats> formats_;
    std::chrono::sys_days day_zero_;
    std::map<sal_Int32, NumberShown> known_;
};

} // namespace crossfoot::office
