#include "office/panel/findings_tree.hpp"

#include "language/catalogue.hpp"
#include "office/uno/guarded.hpp"
#include "office/uno/uno_text.hpp"

#include <com/sun/star/awt/tree/ExpandVetoException.hpp>
#include <com/sun/star/lang/XMultiComponentFactory.hpp>
#include <cppuhelper/implbase1.hxx>

#include <algorithm>
#include <functional>
#include <utility>

namespace crossfoot::office {

namespace tree = com::sun::star::awt::tree;
using com::sun::star::uno::Any;
using com::sun::star::uno::Reference;
using com::sun::star::uno::UNO_QUERY;
using com::sun::star::uno::UNO_QUERY_THROW;

namespace {

const char* icon_of(const WorkItem& item) {
    if (item.status != Status::open) {
        return item.status == Status::fixed ? "fixed" : "accepted";
    }
    switch (item.severity) {
    case Severity::error:
        return "error";
    case Severity::warning:
        return "warning";
    case Severity::hint:
        return "hint";
    }
    return "";
}

// The cell without its sheet, which the heading names, and what is wrong before the rule, since a sidebar is narrow.
// Shapes differ, and the status is written out, so that nothing depends on colours.
std::string line_of(const WorkItem& item, Language language) {
    const std::string cell = a1(item.leads_to.at);
    std::string line = item.brief.starts_with(cell + ' ') ? "" : cell + "  ";
    if (item.status != Status::open) {
        line += status_word(item.status, language) + "  ";
    }
    return (item.stale ? "… " : "") + line + item.brief + "  " + item.title;
}

// Of an item; behind the items, of a correction; of a group -1 - its index.
sal_Int32 index_of(const Reference<tree::XTreeNode>& node) {
    sal_Int32 index = -1;
    if (const Reference<tree::XMutableTreeNode> ours(node, UNO_QUERY); ours.is()) {
        ours->getDataValue() >>= index;
    }
    return index;
}

class Opened final : public cppu::WeakImplHelper1<tree::XTreeExpansionListener> {
public:
    explicit Opened(std::function<void(const Reference<tree::XTreeNode>&)> action) : action_(std::move(action)) {}
    void SAL_CALL requestChildNodes(const tree::TreeExpansionEvent& event) override {
        guarded_event("FindingsTree::requestChildNodes", [&] { action_(event.Node); });
    }
    void SAL_CALL treeExpanding(const tree::TreeExpansionEvent&) override {}
    void SAL_CALL treeCollapsing(const tree::TreeExpansionEvent&) override {}
    void SAL_CALL treeExpanded(const tree::TreeExpansionEvent&) override {}
    void SAL_CALL treeCollapsed(const tree::TreeExpansionEvent&) override {}
    void SAL_CALL disposing(const com::sun::star::lang::EventObject&) override {}

private:
    std::function<void(const Reference<tree::XTreeNode>&)> action_;
};

constexpr std::size_t opened_at_once = 200; // items: the office takes a millisecond for each

} // namespace

FindingsTree::FindingsTree(const Context& context, const Reference<com::sun::star::awt::XControl>& control)
    : context_(context), control_(control, UNO_QUERY_THROW), model_(control->getModel(), UNO_QUERY_THROW),
      opened_(new Opened([this](const Reference<tree::XTreeNode>& group) { make_items(group); })) {
    control_->addTreeExpansionListener(opened_);
}

FindingsTree::~FindingsTree() {
    try {
        control_->removeTreeExpansionListener(opened_);
    } catch (const com::sun::star::uno::Exception&) { // the window is gone
    }
}

FindingsTree::Node FindingsTree::add(const Node& parent, const std::string& text, sal_Int32 index, const char* icon) {
    Node node = data_->createNode(Any(to_uno(text)), false);
    node->setDataValue(Any(index));
    if (*icon != '\0') {
        const rtl::OUString graphic =
            "vnd.sun.star.extension://org.crossfoot/icons/" + rtl::OUString::createFromAscii(icon) + ".svg";
        node->setNodeGraphicURL(graphic);
    }
    parent->appendChild(node);
    return node;
}

void FindingsTree::fill(std::vector<WorkItem> items, const std::string& otherwise, Language language) {
    const bool same_language = std::exchange(language_, language) == language;
    if (same_language && update(items)) {
        return;
    }
    const WorkItem* const before = selected();
    const std::string key = before ? before->keys.front() : std::string();
    const auto place = before ? static_cast<std::size_t>(before - items_.data()) : 0;
    items_ = std::move(items);
    rebuild(otherwise);
    if (!items_.empty()) {
        const auto same = std::find_if(items_.begin(), items_.end(), [&](const WorkItem& item) {
            return std::find(item.keys.begin(), item.keys.end(), key) != item.keys.end();
        });
        select(same != items_.end() ? static_cast<std::size_t>(same - items_.begin())
                                    : std::min(place, items_.size() - 1));
    }
}

bool FindingsTree::update(std::vector<WorkItem>& items) {
    if (items.empty()) {
        return false;
    }
    std::vector<bool> stale;
    stale.reserve(items.size());
    for (std::size_t i = 0; i < items.size(); ++i) {
        stale.push_back(items[i].stale);
        items[i].stale = i < items_.size() && items_[i].stale;
    }
    const bool same = items == items_;
    for (std::size_t i = 0; i < items.size(); ++i) {
        items[i].stale = stale[i];
        if (same && items_[i].stale != items[i].stale) {
            items_[i].stale = items[i].stale;
            if (nodes_[i].is()) {
                nodes_[i]->setDisplayValue(Any(to_uno(line_of(items_[i], language_))));
            }
        }
    }
    return same;
}

void FindingsTree::rebuild(const std::string& otherwise) {
    nodes_.assign(items_.size(), {});
    groups_.clear();
    corrections_.clear();
    data_.set(context_->getServiceManager()->createInstanceWithContext("com.sun.star.awt.tree.MutableTreeDataModel",
                                                                       context_),
              UNO_QUERY_THROW);
    const Node root = data_->createNode(Any(rtl::OUString()), false);
    data_->setRoot(root);
    for (std::size_t i = 0; i < items_.size(); ++i) {
        if (groups_.empty() || items_[i - 1].group != items_[i].group) {
            groups_.push_back({{}, i, i});
        }
        groups_.back().end = i + 1;
    }
    for (Group& group : groups_) {
        const std::string text =
            say(language_, "panel.group_count",
                {{"group", items_[group.first].group}, {"count", std::to_string(group.end - group.first)}});
        group.node = add(root, text, -1 - static_cast<sal_Int32>(&group - groups_.data()), "");
        group.node->setHasChildrenOnDemand(true);
    }
    if (items_.empty()) {
        add(root, otherwise, -1, "");
    }
    // As a whole: a tree that does not show its root ignores another root of the model that it has.
    model_->setPropertyValue("DataModel", Any(Reference<tree::XTreeDataModel>(data_, UNO_QUERY_THROW)));
    show_groups();
}

void FindingsTree::show_groups() {
    for (const Group& group : groups_) {
        if (group.end > opened_at_once && group.first != 0) {
            return;
        }
        try {
            control_->expandNode(Reference<tree::XTreeNode>(group.node, UNO_QUERY_THROW));
        } catch (const tree::ExpandVetoException&) { // nobody objects
        }
    }
}

void FindingsTree::make_items(const Reference<tree::XTreeNode>& of) {
    const auto place = static_cast<std::size_t>(-1 - index_of(of));
    if (place >= groups_.size() || nodes_[groups_[place].first].is()) {
        return;
    }
    const Group& group = groups_[place];
    for (std::size_t i = group.first; i < group.end; ++i) {
        const WorkItem& item = items_[i];
        const auto index = static_cast<sal_Int32>(i);
        nodes_[i] = add(group.node, line_of(item, language_), index, icon_of(item));
        if (item.corrections.size() > 1) {
            for (const WorkItem::Correction& correction : item.corrections) {
                add(nodes_[i], correction.text, static_cast<sal_Int32>(items_.size() + corrections_.size()), "");
                corrections_.push_back(&correction);
            }
        }
        if (item.keys.size() > 1) { // a cause; what else there is to say of a single finding stands below the list
            for (const std::string& relation : item.relations) {
                add(nodes_[i], relation, index, "");
            }
        }
    }
    // The group itself stays as it is: a change of it would bring its parent, the root, into sight.
}

const FindingsTree::Group& FindingsTree::group_of(std::size_t item) const {
    return *std::find_if(groups_.begin(), groups_.end(), [&](const Group& one) { return item < one.end; });
}

const FindingsTree::Node& FindingsTree::node_of(std::size_t item) {
    make_items(Reference<tree::XTreeNode>(group_of(item).node, UNO_QUERY_THROW));
    return nodes_[item];
}

const WorkItem::Correction* FindingsTree::chosen() const {
    Reference<tree::XTreeNode> node;
    control_->getSelection() >>= node;
    const auto index = static_cast<std::size_t>(std::max<sal_Int32>(index_of(node), 0));
    return index < items_.size() || index - items_.size() >= corrections_.size() ? nullptr
                                                                                 : corrections_[index - items_.size()];
}

const WorkItem* FindingsTree::selected() const {
    Reference<tree::XTreeNode> node;
    control_->getSelection() >>= node;
    if (chosen() != nullptr) {
        node = node->getParent();
    }
    const sal_Int32 index = index_of(node);
    return index < 0 || static_cast<std::size_t>(index) >= items_.size() ? nullptr
                                                                         : &items_[static_cast<std::size_t>(index)];
}

void FindingsTree::select(std::size_t index) {
    const Reference<tree::XTreeNode> node(node_of(index), UNO_QUERY_THROW);
    control_->makeNodeVisible(node);
    if (const Group& group = group_of(index); group.first == index) { // its heading as well
        control_->makeNodeVisible(Reference<tree::XTreeNode>(group.node, UNO_QUERY_THROW));
    }
    control_->select(Any(node));
}

void FindingsTree::step(int by) {
    if (items_.empty()) {
        return;
    }
    const auto count = static_cast<int>(items_.size());
    const WorkItem* const now = selected();
    const int from = now ? static_cast<int>(now - items_.data()) : (by > 0 ? -1 : 0);
    select(static_cast<std::size_t>((from + by + count) % count));
}

bool FindingsTree::follow(const WorkItem::Spot& cell) {
    const auto is_about = [&](const WorkItem& item) {
        return item.adopts == cell || std::find(item.cells.begin(), item.cells.end(), cell) != item.cells.end();
    };
    if (const WorkItem* const now = selected(); now && is_about(*now)) {
        return false;
    }
    auto found = std::find_if(items_.begin(), items_.end(), [&](const WorkItem& item) {
        return item.status != Status::fixed && item.leads_to == cell;
    });
    if (found == items_.end()) {
        found = std::find_if(items_.begin(), items_.end(),
                             [&](const WorkItem& item) { return item.status != Status::fixed && is_about(item); });
    }
    if (found == items_.end()) {
        return false;
    }
    select(static_cast<std::size_t>(found - items_.begin()));
    return true;
}

void FindingsTree::reveal(const std::string& sheet) {
    const WorkItem* const now = selected();
    if (now && now->leads_to.sheet == sheet) {
        return;
    }
    for (std::size_t i = 0; i < items_.size(); ++i) {
        if (items_[i].leads_to.sheet == sheet) {
            control_->makeNodeVisible(Reference<tree::XTreeNode>(node_of(i), UNO_QUERY_THROW));
            return;
        }
    }
}

} // namespace crossfoot::office
