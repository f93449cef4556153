// Heads of groups whose merged ranges are lost: those of a lower row begin at the left margin instead of under the
// names of their groups, which stand behind heads that need none: "维持 纠正 总计 直接起诉 复议后起诉" over "维持 纠正
// 总计 维持 …".
#pragma once

#include "recognise/view.hpp"

#include <functional>
#include <optional>
#include <vector>

namespace crossfoot {

struct CollapsedHeads {
    struct Group {
        const Content* name = nullptr; // null where none stands there
        std::vector<const Content*> heads;
    };
    std::vector<Group> groups; // as their figures follow one another
    std::vector<int> columns;  // of these, as many as heads
};

// Of the row and the one below it, where groups have that many heads; nothing where it is nothing of the kind.
std::optional<CollapsedHeads> collapsed_heads(const View& view, int row, std::size_t size,
                                              const std::function<bool(const Label&)>& is_head,
                                              const std::function<bool(const Label&)>& names_a_group);

} // namespace crossfoot
