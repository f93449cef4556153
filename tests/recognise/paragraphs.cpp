#include "paragraphs.hpp"

#include <algorithm>

namespace crossfoot::test {

Document paragraphs(const std::string& lines) {
    Document document;
    for (std::size_t first = 0; first < lines.size();) {
        const std::size_t last = std::min(lines.find('\n', first), lines.size());
        if (last > first) {
            Block& block = document.blocks.emplace_back();
            block.kind = BlockKind::paragraph;
            block.text = lines.substr(first, last - first);
        }
        first = last + 1;
    }
    return document;
}

} // namespace crossfoot::test
