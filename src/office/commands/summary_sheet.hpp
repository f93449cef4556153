// A sheet that sums up a validation for the reviewer's file: every relation, its state and difference, a legend of the
// marks, and a line to sign.
#pragma once

#include "office/document/check_document.hpp"
#include "office/settings/settings.hpp"
#include "office/uno/info_bar.hpp"

namespace crossfoot::office {

// As one undo step.
ResultText add_summary(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                       const Validation& validation, const Settings& settings, const std::string& version);

} // namespace crossfoot::office
