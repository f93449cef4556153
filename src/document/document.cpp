#include "document/document.hpp"

#include <algorithm>

namespace crossfoot {

const NamedRange* Document::named(std::string_view name) const {
    const auto found =
        std::find_if(names.begin(), names.end(), [&](const NamedRange& range) { return range.name == name; });
    return found == names.end() ? nullptr : &*found;
}

} // namespace crossfoot
