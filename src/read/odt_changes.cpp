#include "read/odt_changes.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace crossfoot {
namespace {

using pugi::xml_node;

constexpr int deepest_joined = 512; // to move a node is to look at all that it stands in

// All below the root in the order of the text, however deep. What leaves may be removed or moved.
template <typename Enter, typename Leave> void visit_all(xml_node root, const Enter& enter, const Leave& leave) {
    int depth = 0;
    for (xml_node node = root; node;) {
        enter(node);
        if (const xml_node inner = node.first_child()) {
            node = inner;
            ++depth;
            continue;
        }
        xml_node next;
        while (!next && node != root) {
            const xml_node parent = node.parent();
            next = node.next_sibling();
            leave(node, depth);
            if (!next) {
                node = parent;
                --depth;
            }
        }
        node = next;
    }
}

std::unordered_set<std::string> deleted_regions(xml_node text) {
    std::unordered_set<std::string> ids;
    for (const xml_node region : text.child("text:tracked-changes").children("text:changed-region"))
        if (region.child("text:deletion"))
            for (const char* attribute : {"text:id", "xml:id"})
                if (const std::string id = region.attribute(attribute).value(); !id.empty())
                    ids.insert(id);
    return ids;
}

// Marks of deletions that have both, by the hash of their nodes: 1 begins one, -1 ends it.
using DeletionMarks = std::unordered_map<std::size_t, int>;

DeletionMarks deletion_marks(xml_node text, const std::unordered_set<std::string>& regions) {
    DeletionMarks marks;
    std::unordered_map<std::string, xml_node> begun;
    const auto enter = [&](xml_node node) {
        const std::string_view name = node.name();
        if (name != "text:change-start" && name != "text:change-end")
            return;
        const std::string id = node.attribute("text:change-id").value();
        if (name == "text:change-start") {
            if (regions.contains(id))
                begun[id] = node;
        } else if (const auto start = begun.find(id); start != begun.end()) {
            marks[start->second.hash_value()] = 1;
            marks[node.hash_value()] = -1;
            begun.erase(start);
        }
    };
    visit_all(text, enter, [](xml_node, int) {});
    return marks;
}

class Deletions {
public:
    explicit Deletions(const DeletionMarks& marks) : marks_(marks) {}

    void enter(xml_node node) {
        if (const auto mark = marks_.find(node.hash_value()); mark != marks_.end())
            open_ += mark->second;
        if (is_paragraph(node)) {
            if (open_ > 0 && unended_) {
                joined_ = node;
                joined_to_ = unended_;
            }
            unended_ = {};
        } else if (!may_part_paragraphs(node)) {
            unended_ = {};
        }
        if (open_ > 0 && node.type() == pugi::node_element && has_value(node))
            node.text().set("");
    }

    void leave(xml_node node, int depth) {
        const bool paragraph = is_paragraph(node);
        if (!paragraph && !may_part_paragraphs(node))
            unended_ = {};
        const bool joins = paragraph && node == joined_;
        if (open_ > 0 && is_emptied(node))
            node.parent().remove_child(node);
        else if (joins)
            joined_to_.append_move(node);
        else if (paragraph && open_ > 0 && depth < deepest_joined)
            unended_ = node;
        if (joins) {
            unended_ = open_ > 0 ? joined_to_ : xml_node();
            joined_ = {};
        }
    }

private:
    static bool is_paragraph(xml_node node) {
        const std::string_view name = node.name();
        return name == "text:p" || name == "text:h";
    }

    // What may stand between two paragraphs that are one once the end of the first is deleted.
    static bool may_part_paragraphs(xml_node node) {
        const std::string_view name = node.name();
        return name.empty() || name == "text:list" || name == "text:list-item" || name.starts_with("text:change-");
    }

    static bool has_value(xml_node node) { return *node.value() != '\0'; }

    static bool is_empty(xml_node node) { return !node.first_child() && !has_value(node); }

    static bool is_emptied(xml_node node) {
        const std::string_view name = node.name();
        if (name == "table:table-cell" || name == "table:covered-table-cell")
            return false;
        if (name == "table:table-row")
            return std::ranges::all_of(node.children(), is_empty);
        return node.type() != pugi::node_element || is_empty(node);
    }

    const DeletionMarks& marks_;
    int open_ = 0;       // deletions that have begun here
    xml_node unended_;   // the paragraph before, whose end is deleted
    xml_node joined_;    // the paragraph that is read, where it goes on with another one
    xml_node joined_to_; // that one
};

} // namespace

void accept_deletions(xml_node text) {
    const std::unordered_set<std::string> regions = deleted_regions(text);
    if (regions.empty())
        return;
    const DeletionMarks marks = deletion_marks(text, regions);
    Deletions deletions(marks);
    visit_all(
        text, [&](xml_node node) { deletions.enter(node); },
        [&](xml_node node, int depth) { deletions.leave(node, depth); });
}

} // namespace crossfoot
