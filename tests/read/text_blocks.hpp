// What a reader made of a text, told so that a test shows it at a glance.
#pragma once

#include "document/document.hpp"

#include <string>
#include <vector>

namespace crossfoot::test {

// The texts of paragraphs, with "[table]" for each table.
inline std::vector<std::string> texts_of(const Document& document) {
    std::vector<std::string> texts;
    for (const Block& block : document.blocks)
        texts.push_back(block.kind == BlockKind::table ? "[table]" : block.text);
    return texts;
}

} // namespace crossfoot::test
