// What [prose] of a form file may hold.
#pragma once

#include "form/form.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace crossfoot {

struct ProseKey {
    std::string_view name;
    Words ProseWords::*words = nullptr;
    std::optional<CheckKind> of = {}; // the kind of rule that it belongs to; nothing: to all
};

// In the order in which a person is told of them.
std::span<const ProseKey> prose_keys();

} // namespace crossfoot
