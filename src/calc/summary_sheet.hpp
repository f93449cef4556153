// A sheet that sums up a validation for the reviewer's file: every relation, its state and difference, a legend of the
// marks, and a line to sign.
#pragma once

#include "result_bar.hpp"
#include "settings.hpp"
#include "validation.hpp"

namespace crossfoot::calc {

// As one undo step.
ResultText add_summary(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                       const Validation& validation, const Settings& settings);

} // namespace crossfoot::calc
