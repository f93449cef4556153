// The box in which the user says which folder is to be validated.
#pragma once

#include "collect/request.hpp"
#include "office/uno/message_box.hpp"

#include <functional>
#include <optional>
#include <string>

namespace crossfoot::office {

// For the main thread, where can_ask() is true. What the user asks for once `trouble_in` has nothing against it, what
// it says stands in the box; nothing where the user cancels. Begins with what was asked for last, and keeps it for the
// next time.
std::optional<CollectRequest>
ask_for_request(const BoxOwner& owner, Language language,
                const std::function<std::optional<std::string>(const CollectRequest&)>& trouble_in);

} // namespace crossfoot::office
