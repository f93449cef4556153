// The list of findings as a tree: tables, their findings, and the relations that a cause broke.
#pragma once

#include "review/worklist.hpp"

#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/tree/XMutableTreeDataModel.hpp>
#include <com/sun/star/awt/tree/XMutableTreeNode.hpp>
#include <com/sun/star/awt/tree/XTreeControl.hpp>
#include <com/sun/star/awt/tree/XTreeExpansionListener.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <string>
#include <vector>

namespace crossfoot::office {

// For the main thread alone. Owned by its panel.
class FindingsTree {
public:
    using Context = com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>;

    FindingsTree(const Context& context, const com::sun::star::uno::Reference<com::sun::star::awt::XControl>& control);
    ~FindingsTree();
    FindingsTree(const FindingsTree&) = delete;
    FindingsTree& operator=(const FindingsTree&) = delete;

    // Shows these items, or one line of text where there are none. The selection stays with its item, or where that is
    // gone, with the one that took its place; at first it is on the first.
    // What is shown already is left alone. Where there are many items, the tables' are made as they are opened.
    void fill(std::vector<WorkItem> items, const std::string& otherwise, Language language);

    const WorkItem* selected() const;           // nullptr where none is, or a heading
    const WorkItem::Correction* chosen() const; // of the item; nullptr where it is selected as a whole
    void step(int by);                          // selects the next or the previous item, starting over at the end
    void reveal(const std::string& sheet);      // scrolls to what lies on the sheet

    // Selects what is told of a cell, unless what is selected is about it or nothing is told of it. Gives whether it
    // did.
    bool follow(const WorkItem::Spot& cell);

    const std::vector<WorkItem>& items() const { return items_; }
    com::sun::star::uno::Reference<com::sun::star::awt::tree::XTreeControl> control() const { return control_; }

private:
    using Node = com::sun::star::uno::Reference<com::sun::star::awt::tree::XMutableTreeNode>;
    struct Group {
        Node node;
        std::size_t first = 0; // of its items, which follow each other
        std::size_t end = 0;
    };

    bool update(std::vector<WorkItem>& items); // where nothing but what is stale differs
    void rebuild(const std::string& otherwise);
    void show_groups();
    void make_items(const com::sun::star::uno::Reference<com::sun::star::awt::tree::XTreeNode>& group);
    Node add(const Node& parent, const std::string& text, sal_Int32 index, const char* icon);
    const Group& group_of(std::size_t item) const;
    const Node& node_of(std::size_t item);
    void select(std::size_t index);

    Context context_;
    com::sun::star::uno::Reference<com::sun::star::awt::tree::XTreeControl> control_;
    com::sun::star::uno::Reference<com::sun::star::beans::XPropertySet> model_;
    com::sun::star::uno::Reference<com::sun::star::awt::tree::XMutableTreeDataModel> data_;
    com::sun::star::uno::Reference<com::sun::star::awt::tree::XTreeExpansionListener> opened_;
    Language language_ = Language::zh_cn;
    std::vector<WorkItem> items_;
    std::vector<Group> groups_;
    std::vector<Node> nodes_;                              // of each item; none before its group is opened
    std::vector<const WorkItem::Correction*> corrections_; // that have nodes below their items
};

} // namespace crossfoot::office
