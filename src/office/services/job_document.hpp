// The document that an event is about for which the office made a job.
#pragma once

#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

namespace crossfoot::office {

// Null where it is no spreadsheet.
com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>
job_document(const com::sun::star::uno::Sequence<com::sun::star::beans::NamedValue>& arguments);

} // namespace crossfoot::office
