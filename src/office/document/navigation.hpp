// Where the user is in the document, and ways to a finding.
#pragma once

#include "review/validation.hpp"

#include <com/sun/star/frame/XController.hpp>

#include <vector>

namespace crossfoot::office {

// The selected ranges where more than one cell, or one merged range, is selected; otherwise nothing.
std::vector<SelectedRange>
selected_ranges(const com::sun::star::uno::Reference<com::sun::star::frame::XController>& controller);

// The first selected cell, or the cursor's where none is, as in a filtered row or while a drawing is selected.
Place current_place(const com::sun::star::uno::Reference<com::sun::star::frame::XController>& controller);

// The formula of that cell as the cell gives it to programs; empty where there is none.
rtl::OUString current_formula(const com::sun::star::uno::Reference<com::sun::star::frame::XController>& controller);

// Shows the sheet and selects the cell.
void go_to(const com::sun::star::uno::Reference<com::sun::star::frame::XController>& controller, Place place);

} // namespace crossfoot::office
