// 批量校验: a folder of reports becomes a list to work through, while the office can be used.
#pragma once

#include "collect/request.hpp"
#include "office/uno/message_box.hpp"

#include <string>

namespace crossfoot::office {

// For the main thread. A script says what it wants, in paths or addresses; else the user is asked. Gives at once what
// is to be said: that it was begun, or why not. The list opens when it is done.
std::string validate_folder(const BoxOwner& owner, const CollectRequest& wanted, Language language);

} // namespace crossfoot::office
