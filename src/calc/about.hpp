// The box that tells what this is.
#pragma once

#include "boxes.hpp"

namespace crossfoot::calc {

// Shows version and licence. Gives the text.
std::string show_about(const BoxOwner& owner, Language language);

} // namespace crossfoot::calc
