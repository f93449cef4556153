// Where the controls of the list of findings (dialogs/findings.xdl) lie in the sidebar.
#pragma once

#include "office/uno/controls.hpp"

#include <com/sun/star/awt/Size.hpp>

namespace crossfoot::office {

// From top to bottom: ways through the list, search, counts, the list with all the height that is left, what the
// selected finding says, and what can be done about it or with the list. In pixels.
void lay_out(const Controls& controls, com::sun::star::awt::Size sidebar);

// With which the rows that belong together stay in one line each.
sal_Int32 minimal_width(const Controls& controls);

} // namespace crossfoot::office
