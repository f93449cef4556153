#include "document/document.hpp"

#include <algorithm>
#include <utility>

namespace crossfoot {

void Document::set_names(std::vector<NamedRange> all) {
    names = std::move(all);
    std::ranges::stable_sort(names, {}, &NamedRange::name);
}

const NamedRange* Document::named(std::string_view name) const {
    const auto found = std::ranges::lower_bound(names, name, {}, &NamedRange::name);
    return found == names.end() || found->name != name ? nullptr : &*found;
}

} // namespace crossfoot
