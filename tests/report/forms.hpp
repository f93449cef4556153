// The built-in forms, as tests name them.
#pragma once

#include "form/form.hpp"

namespace crossfoot::test {

inline const Form& form() { return *built_in_forms().back(); }      // that of 2021
inline const Form& old_form() { return *built_in_forms().front(); } // that of 2019

} // namespace crossfoot::test
