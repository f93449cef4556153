#include "office/document/number_formats.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/util/Date.hpp>
#include <com/sun/star/util/NumberFormat.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>

namespace crossfoot::office {
namespace {

namespace util = com::sun::star::util;
using com::sun::star::beans::XPropertySet;
using com::sun::star::uno::Reference;
using com::sun::star::uno::UNO_QUERY_THROW;

std::chrono::sys_days day_zero_of(const Reference<XPropertySet>& document) {
    util::Date date(30, 12, 1899);
    document->getPropertyValue("NullDate") >>= date;
    return std::chrono::year(date.Year) / date.Month / date.Day;
}

NumberShown shown_by_type(sal_Int16 type) {
    if ((type & util::NumberFormat::DATE) != 0) {
        return NumberShown::date;
    }
    if ((type & util::NumberFormat::TIME) != 0) {
        return NumberShown::time;
    }
    return (type & util::NumberFormat::LOGICAL) != 0 ? NumberShown::truth : NumberShown::number;
}

} // namespace

NumberFormats::NumberFormats(const Reference<com::sun::star::sheet::XSpreadsheetDocument>& document)
    : formats_(Reference<util::XNumberFormatsSupplier>(document, UNO_QUERY_THROW)->getNumberFormats()),
      day_zero_(day_zero_of(Reference<XPropertySet>(document, UNO_QUERY_THROW))) {}

NumberShown NumberFormats::shown_by(sal_Int32 format) {
    const auto [known, added] = known_.try_emplace(format, NumberShown::number);
    if (added) {
        sal_Int16 type = 0;
        formats_->getByKey(format)->getPropertyValue("Type") >>= type;
        known->second = shown_by_type(type);
    }
    return known->second;
}

std::optional<std::string> NumberFormats::text(double number, NumberShown shown) const {
    switch (shown) {
    case NumberShown::number:
        break;
    case NumberShown::date:
        return date_text(day_zero_, number);
    case NumberShown::time:
        return time_text_of_days(number);
    case NumberShown::truth:
        return number != 0 ? "TRUE" : "FALSE";
    }
    return std::nullopt;
}

} // namespace crossfoot::office
