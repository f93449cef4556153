#include "office/uno/message_box.hpp"

#include "language/catalogue.hpp"
#include "office/uno/centre.hpp"
#include "office/uno/uno_text.hpp"

#include <com/sun/star/awt/MessageBoxButtons.hpp>
#include <com/sun/star/awt/MessageBoxResults.hpp>
#include <com/sun/star/awt/MessageBoxType.hpp>
#include <com/sun/star/awt/PushButtonType.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/UnoControlDialog.hpp>
#include <com/sun/star/awt/XControlModel.hpp>
#include <com/sun/star/awt/XRadioButton.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/awt/XWindow2.hpp>
#include <com/sun/star/awt/tree/XMutableTreeDataModel.hpp>
#include <com/sun/star/awt/tree/XTreeControl.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/view/SelectionType.hpp>
#include <osl/process.h>

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <initializer_list>
#include <string_view>
#include <utility>

namespace crossfoot::office {
namespace {

namespace awt = com::sun::star::awt;
using com::sun::star::beans::XPropertySet;
using com::sun::star::container::XNameContainer;
using com::sun::star::lang::XMultiServiceFactory;
using com::sun::star::uno::Any;
using com::sun::star::uno::Reference;
using com::sun::star::uno::UNO_QUERY;
using com::sun::star::uno::UNO_QUERY_THROW;

sal_Int16 run_box(const BoxOwner& owner, awt::MessageBoxType type, sal_Int32 buttons, const std::string& title,
                  const std::string& text) {
    if (!can_ask(owner)) {
        return awt::MessageBoxResults::CANCEL;
    }
    return awt::Toolkit::create(owner.context)
        ->createMessageBox({owner.frame->getContainerWindow(), UNO_QUERY_THROW}, type, buttons, to_uno(title),
                           to_uno(text))
        ->execute();
}

using Properties = std::initializer_list<std::pair<const char*, Any>>;

struct Area { // in the units of dialogs, which follow the font
    sal_Int32 x, y, width, height;
};

// A dialog that is built as it is needed, without a file of its own.
class Dialog {
public:
    Dialog(const BoxOwner& owner, const std::string& title, sal_Int32 width, sal_Int32 height)
        : owner_(owner), model_(owner.context->getServiceManager()->createInstanceWithContext(
                                    "com.sun.star.awt.UnoControlDialogModel", owner.context),
                                UNO_QUERY_THROW) {
        set(Reference<XPropertySet>(model_, UNO_QUERY_THROW), {0, 0, width, height},
            {{"Title", Any(to_uno(title))}, {"Moveable", Any(true)}, {"Closeable", Any(true)}});
    }
    ~Dialog() {
        if (control_.is()) {
            Reference<com::sun::star::lang::XComponent>(control_, UNO_QUERY_THROW)->dispose();
        }
    }
    Dialog(const Dialog&) = delete;
    Dialog& operator=(const Dialog&) = delete;

    void add(const char* type, const char* name, const Area& area, Properties settings) {
        const Reference<XPropertySet> control(
            model_->createInstance("com.sun.star.awt." + rtl::OUString::createFromAscii(type) + "Model"),
            UNO_QUERY_THROW);
        set(control, area, settings);
        Reference<XNameContainer>(model_, UNO_QUERY_THROW)
            ->insertByName(rtl::OUString::createFromAscii(name), Any(control));
    }

    // Whether it was left by the button that accepts.
    bool run(const char* focus, const std::function<void()>& before = {}) {
        control_ = awt::UnoControlDialog::create(owner_.context);
        control_->setModel(Reference<awt::XControlModel>(model_, UNO_QUERY_THROW));
        control_->createPeer({awt::Toolkit::create(owner_.context), UNO_QUERY_THROW},
                             {owner_.frame->getContainerWindow(), UNO_QUERY_THROW});
        centre(Reference<awt::XWindow>(control_, UNO_QUERY_THROW), owner_.frame->getContainerWindow());
        if (before)
            before();
        Reference<awt::XWindow>(control(focus), UNO_QUERY_THROW)->setFocus();
        return control_->execute() == 1;
    }

    Reference<awt::XControl> control(const char* name) const {
        return control_->getControl(rtl::OUString::createFromAscii(name));
    }

    rtl::OUString text(const char* name) const {
        return Reference<awt::XTextComponent>(control(name), UNO_QUERY_THROW)->getText();
    }

    bool is_chosen(const char* name) const {
        return Reference<awt::XRadioButton>(control_->getControl(rtl::OUString::createFromAscii(name)), UNO_QUERY_THROW)
            ->getState();
    }

private:
    static void set(const Reference<XPropertySet>& model, const Area& area, Properties settings) {
        for (const auto& [key, value] : {std::pair("PositionX", area.x), std::pair("PositionY", area.y),
                                         std::pair("Width", area.width), std::pair("Height", area.height)}) {
            model->setPropertyValue(rtl::OUString::createFromAscii(key), Any(value));
        }
        for (const auto& [key, value] : settings) {
            model->setPropertyValue(rtl::OUString::createFromAscii(key), value);
        }
    }

    BoxOwner owner_;
    Reference<XMultiServiceFactory> model_;
    Reference<awt::XUnoControlDialog> control_;
};

// Lines as nodes; those with others below them are open.
class Tree {
public:
    Tree(const BoxOwner& owner, const std::vector<ListedLine>& lines)
        : data_(owner.context->getServiceManager()->createInstanceWithContext(
                    "com.sun.star.awt.tree.MutableTreeDataModel", owner.context),
                UNO_QUERY_THROW) {
        std::vector<Reference<awt::tree::XMutableTreeNode>> above{data_->createNode(Any(rtl::OUString()), false)};
        data_->setRoot(above.front());
        for (const ListedLine& line : lines) {
            const Reference<awt::tree::XMutableTreeNode> node = data_->createNode(Any(to_uno(line.text)), false);
            if (!line.icon.empty())
                node->setNodeGraphicURL(
                    to_uno("vnd.sun.star.extension://org.crossfoot/icons/" + std::string(line.icon) + ".svg"));
            above.resize(std::min(above.size(), static_cast<std::size_t>(line.depth) + 1));
            above.back()->appendChild(node);
            above.push_back(node);
        }
    }

    Reference<awt::tree::XTreeDataModel> model() const { return {data_, UNO_QUERY_THROW}; }

    void open(const Reference<awt::tree::XTreeControl>& control) const { open(control, data_->getRoot()); }

private:
    static void open(const Reference<awt::tree::XTreeControl>& control, const Reference<awt::tree::XTreeNode>& node) {
        for (sal_Int32 i = 0; i < node->getChildCount(); ++i) {
            const Reference<awt::tree::XTreeNode> child = node->getChildAt(i);
            if (child->getChildCount() > 0) {
                control->expandNode(child);
                open(control, child);
            }
        }
    }

    Reference<awt::tree::XMutableTreeDataModel> data_;
};

Any button(awt::PushButtonType type) { return Any(static_cast<sal_Int16>(type)); }

void add_buttons(Dialog& dialog, const Area& last, sal_Int16 tab, const std::string& accept, Language language) {
    const Area before{last.x - last.width - 6, last.y, last.width, last.height};
    dialog.add("UnoControlButton", "ok", before,
               {{"PushButtonType", button(awt::PushButtonType_OK)},
                {"DefaultButton", Any(true)},
                {"TabIndex", Any(tab)},
                {"Label", Any(to_uno(accept))}});
    dialog.add("UnoControlButton", "cancel", last,
               {{"PushButtonType", button(awt::PushButtonType_CANCEL)},
                {"TabIndex", Any(sal_Int16(tab + 1))},
                {"Label", Any(to_uno(say(language, "calc.cancel")))}});
}

} // namespace

bool has_windows() {
    for (sal_uInt32 i = 0; i < osl_getCommandArgCount(); ++i) {
        rtl::OUString argument;
        osl_getCommandArg(i, &argument.pData);
        if (argument == "--headless" || argument == "-headless" || argument == "--invisible") {
            return false;
        }
    }
    const char* const drawn_by = std::getenv("SAL_USE_VCLPLUGIN");
    return !drawn_by || std::string_view(drawn_by) != "svp"; // which draws nowhere
}

bool can_ask(const BoxOwner& owner) {
    const Reference<awt::XWindow2> window(owner.frame.is() ? owner.frame->getContainerWindow() : nullptr, UNO_QUERY);
    return has_windows() && window.is() && window->isVisible();
}

void show_message(const BoxOwner& owner, const std::string& title, const std::string& text) {
    run_box(owner, awt::MessageBoxType_INFOBOX, awt::MessageBoxButtons::BUTTONS_OK, title, text);
}

bool ask(const BoxOwner& owner, const std::string& title, const std::string& text) {
    return run_box(owner, awt::MessageBoxType_QUERYBOX,
                   awt::MessageBoxButtons::BUTTONS_YES_NO + awt::MessageBoxButtons::DEFAULT_BUTTON_NO, title,
                   text) == awt::MessageBoxResults::YES;
}

bool ask_of_list(const BoxOwner& owner, const std::string& title, const std::string& question,
                 const std::vector<ListedLine>& lines, const std::string& accept, Language language) {
    if (!can_ask(owner))
        return false;
    Dialog dialog(owner, title, 420, 244);
    dialog.add("UnoControlFixedText", "question", {6, 6, 408, 20},
               {{"Label", Any(to_uno(question))}, {"MultiLine", Any(true)}, {"NoLabel", Any(true)}});
    const Tree tree(owner, lines);
    dialog.add("tree.TreeControl", "list", {6, 30, 408, 190},
               {{"DataModel", Any(tree.model())},
                {"RootDisplayed", Any(false)},
                {"SelectionType", Any(com::sun::star::view::SelectionType_SINGLE)},
                {"TabIndex", Any(sal_Int16(1))}});
    add_buttons(dialog, {364, 225, 50, 14}, 2, accept, language);
    return dialog.run("ok", [&] { tree.open({dialog.control("list"), UNO_QUERY_THROW}); });
}

std::optional<std::size_t> ask_choice(const BoxOwner& owner, const std::string& title, const std::string& question,
                                      const std::vector<std::string>& choices, const std::string& accept,
                                      Language language) {
    if (!can_ask(owner))
        return {};
    constexpr sal_Int32 line = 14;
    const auto name_of = [](std::size_t choice) { return "choice" + std::to_string(choice); };
    const sal_Int32 below = 30 + line * static_cast<sal_Int32>(choices.size());
    Dialog dialog(owner, title, 260, below + 26);
    dialog.add("UnoControlFixedText", "question", {6, 6, 248, 20},
               {{"Label", Any(to_uno(question))}, {"MultiLine", Any(true)}, {"NoLabel", Any(true)}});
    for (std::size_t i = 0; i < choices.size(); ++i)
        dialog.add("UnoControlRadioButton", name_of(i).c_str(), {6, 30 + line * static_cast<sal_Int32>(i), 248, line},
                   {{"Label", Any(to_uno(choices[i]))},
                    {"State", Any(sal_Int16(i == 0 ? 1 : 0))},
                    {"TabIndex", Any(static_cast<sal_Int16>(i))}});
    add_buttons(dialog, {204, below + 8, 50, 14}, static_cast<sal_Int16>(choices.size()), accept, language);
    if (!dialog.run(name_of(0).c_str()))
        return {};
    for (std::size_t i = 0; i < choices.size(); ++i)
        if (dialog.is_chosen(name_of(i).c_str()))
            return i;
    return {};
}

std::optional<std::string> ask_text(const BoxOwner& owner, const std::string& title, const std::string& text,
                                    const std::string& label, Language language) {
    if (!can_ask(owner)) {
        return {};
    }
    Dialog dialog(owner, title, 240, 106);
    dialog.add("UnoControlFixedText", "what", {6, 6, 228, 44},
               {{"Label", Any(to_uno(text))}, {"MultiLine", Any(true)}, {"NoLabel", Any(true)}});
    dialog.add("UnoControlFixedText", "label", {6, 54, 228, 10},
               {{"Label", Any(to_uno(label))}, {"TabIndex", Any(sal_Int16(0))}});
    dialog.add("UnoControlEdit", "answer", {6, 65, 228, 14}, {{"TabIndex", Any(sal_Int16(1))}});
    add_buttons(dialog, {184, 86, 50, 14}, 2, say(language, "calc.ok"), language);
    if (!dialog.run("answer")) {
        return {};
    }
    return from_uno(dialog.text("answer"));
}

} // namespace crossfoot::office
