#include "office/commands/context_menu.hpp"

#include "office/command_list/command.hpp"
#include "office/commands/origin.hpp"
#include "office/document/document_findings.hpp"
#include "office/document/navigation.hpp"
#include "office/document/registry.hpp"
#include "office/uno/guarded.hpp"
#include "office/uno/uno_text.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexContainer.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/ui/XContextMenuInterception.hpp>
#include <com/sun/star/ui/XContextMenuInterceptor.hpp>
#include <cppuhelper/implbase1.hxx>
#include <cppuhelper/weakref.hxx>

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

namespace crossfoot::office {
namespace {

namespace ui = com::sun::star::ui;
using com::sun::star::beans::XPropertySet;
using com::sun::star::container::XIndexContainer;
using com::sun::star::frame::XController;
using com::sun::star::lang::XMultiServiceFactory;
using com::sun::star::uno::Any;
using com::sun::star::uno::Reference;
using com::sun::star::uno::UNO_QUERY;
using com::sun::star::uno::UNO_QUERY_THROW;
using com::sun::star::uno::WeakReference;
using Context = Reference<com::sun::star::uno::XComponentContext>;

struct Offers {
    std::vector<WorkItem::Correction::Change> corrections; // of the cell
    std::string remedy;                                    // of a finding about the cell
    bool open = false;
    bool accepted = false;
    bool origin = false; // is known
    bool marked() const { return open || accepted; }
    bool any() const { return marked() || origin; }
};

Offers offers_at(const Context& context, const Reference<XController>& controller) {
    const DocumentFindings::Document document(controller->getModel(), UNO_QUERY_THROW);
    const Place cursor = current_place(controller);
    Offers offers;
    offers.origin = origin_of(document, cursor).has_value();
    for (const WorkItem& item : findings_of(context, document)->state().items) {
        const auto here = [&](const WorkItem::Spot& spot) {
            return spot.at == cursor.cell() && place_of(document, spot) == cursor;
        };
        if (item.status == Status::fixed || std::none_of(item.cells.begin(), item.cells.end(), here)) {
            continue;
        }
        (item.status == Status::open ? offers.open : offers.accepted) = true;
        if (offers.remedy.empty() && !item.remedy.empty())
            offers.remedy = item.remedy;
        for (const WorkItem::Correction& correction : item.corrections)
            std::ranges::copy_if(correction.changes, std::back_inserter(offers.corrections),
                                 [&](const auto& change) { return here(change.at); });
    }
    return offers;
}

class Interceptor final : public cppu::WeakImplHelper1<ui::XContextMenuInterceptor> {
public:
    Interceptor(const Context& context, const Reference<XController>& controller)
        : context_(context), controller_(controller) {}

    ui::ContextMenuInterceptorAction SAL_CALL
    notifyContextMenuExecute(const ui::ContextMenuExecuteEvent& event) override {
        auto action = ui::ContextMenuInterceptorAction_IGNORED;
        guarded_event("ContextMenu", [&] { action = extend(event.ActionTriggerContainer); });
        return action;
    }

private:
    ui::ContextMenuInterceptorAction extend(const Reference<XIndexContainer>& menu) const {
        const Reference<XController> controller(controller_);
        if (!controller.is()) {
            return ui::ContextMenuInterceptorAction_IGNORED;
        }
        const Offers offers = offers_at(context_, controller);
        if (!offers.any()) {
            return ui::ContextMenuInterceptorAction_IGNORED;
        }
        const Language language = settings(context_).language;
        sal_Int32 at = 0;
        const auto add = [&](bool wanted, Command command) {
            if (wanted) {
                insert(menu, at++, label(command, language), address(command));
            }
        };
        for (const auto& change : offers.corrections) // as the office offers the right spelling
            insert(menu, at++, change.entry, address(Command::adopt_suggestion) + '?' + change.value);
        if (!offers.remedy.empty())
            insert(menu, at++, offers.remedy, address(Command::adopt_suggestion));
        add(offers.open, Command::accept_finding);
        add(offers.accepted, Command::withdraw_acceptance);
        add(offers.marked(), Command::explain_finding);
        add(offers.origin, Command::show_origin);
        add(offers.marked(), Command::findings_panel);
        const Reference<XMultiServiceFactory> factory(menu, UNO_QUERY_THROW);
        menu->insertByIndex(
            at, Any(Reference<XPropertySet>(factory->createInstance("com.sun.star.ui.ActionTriggerSeparator"),
                                            UNO_QUERY_THROW)));
        return ui::ContextMenuInterceptorAction_EXECUTE_MODIFIED;
    }

    static void insert(const Reference<XIndexContainer>& menu, sal_Int32 at, const std::string& text,
                       const std::string& address) {
        const Reference<XMultiServiceFactory> factory(menu, UNO_QUERY_THROW);
        const Reference<XPropertySet> entry(factory->createInstance("com.sun.star.ui.ActionTrigger"), UNO_QUERY_THROW);
        entry->setPropertyValue("Text", Any(to_uno(text)));
        entry->setPropertyValue("CommandURL", Any(to_uno(address)));
        menu->insertByIndex(at, Any(entry));
    }

    Context context_;
    WeakReference<XController> controller_;
};

} // namespace

void extend_context_menu(const Context& context, const Reference<XController>& controller) {
    const Reference<ui::XContextMenuInterception> menus(controller, UNO_QUERY);
    const DocumentFindings::Document document(controller->getModel(), UNO_QUERY_THROW);
    if (menus.is() && findings_of(context, document)->is_new(controller))
        menus->registerContextMenuInterceptor(new Interceptor(context, controller));
}

} // namespace crossfoot::office
