#include "read/html_copies.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace crossfoot {
namespace {

void add_texts_of(const FlowTable& table, std::string& text) {
    for (const FlowCell& cell : table.cells) {
        text += '\t';
        for (const FlowItem& item : cell.content) {
            text += clean_text(item.text);
            if (item.table)
                add_texts_of(*item.table, text);
        }
    }
}

// Of each table that does not lie in another one, all it says.
std::set<std::string> tables_of(const Flow& flow, Budget::Share& share) {
    std::set<std::string> tables;
    for (const FlowItem& item : flow) {
        if (!item.table)
            continue;
        std::string text;
        add_texts_of(*item.table, text);
        share.add(2 * text.size());
        tables.insert(std::move(text));
    }
    return tables;
}

} // namespace

std::size_t cells_in(const Flow& flow) {
    std::size_t count = 0;
    for (const FlowItem& item : flow) {
        if (!item.table)
            continue;
        for (const FlowCell& cell : item.table->cells) {
            count += std::ranges::any_of(cell.content, [](const FlowItem& one) { return !one.text.empty(); }) ? 1 : 0;
            count += cells_in(cell.content);
        }
    }
    return count;
}

bool has_all_tables(const Flow& flow, const Flow& more, Budget& budget) {
    Budget::Share share(budget);
    return std::ranges::includes(tables_of(flow, share), tables_of(more, share));
}

} // namespace crossfoot
