// The box that tells what this is.
#pragma once

#include "office/uno/message_box.hpp"

namespace crossfoot::office {

// Shows version and licence. Gives the text.
std::string show_about(const BoxOwner& owner, Language language);

} // namespace crossfoot::office
