#include "office/commands/dropped_reports.hpp"

#include "form/publication.hpp"
#include "office/commands/commands.hpp"
#include "office/uno/clipboard.hpp"
#include "office/uno/guarded.hpp"
#include "office/uno/main_thread.hpp"
#include "office/uno/spreadsheet.hpp"
#include "office/uno/uno_text.hpp"

#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XDataTransferProviderAccess.hpp>
#include <com/sun/star/awt/XVclContainer.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/datatransfer/dnd/DNDConstants.hpp>
#include <com/sun/star/datatransfer/dnd/XDropTargetListener.hpp>
#include <com/sun/star/sheet/XActivationBroadcaster.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <cppuhelper/implbase2.hxx>
#include <cppuhelper/weakref.hxx>
#include <rtl/ref.hxx>

#include <algorithm>

namespace crossfoot::office {
namespace {

namespace awt = com::sun::star::awt;
namespace dnd = com::sun::star::datatransfer::dnd;
using com::sun::star::frame::XFrame;
using com::sun::star::uno::Reference;
using com::sun::star::uno::UNO_QUERY;
using com::sun::star::uno::UNO_QUERY_THROW;
using com::sun::star::uno::WeakReference;
using Context = Reference<com::sun::star::uno::XComponentContext>;

// The office asks the listeners of a window the last one first, until one of them accepts. Its own takes what ours
// leaves, provided that it was asked already while that was dragged. Over a protected sheet it refuses all, so there
// ours answers.
//
// Called in the main thread alone. The windows and the controller own it.
class DroppedReports final
    : public cppu::WeakImplHelper2<dnd::XDropTargetListener, com::sun::star::sheet::XActivationEventListener> {
public:
    DroppedReports(const Context& context, const Reference<XFrame>& frame)
        : context_(context), frame_(frame), main_thread_(context) {}

    // To every window of the view: where rows or columns are frozen it has several with cells.
    void listen() {
        const Reference<XFrame> frame(frame_);
        if (frame.is())
            listen({awt::Toolkit::create(context_), UNO_QUERY_THROW}, frame->getComponentWindow());
    }

    void SAL_CALL activeSpreadsheetChanged(const com::sun::star::sheet::ActivationEvent&) override {
        guarded_event("DroppedReports::activeSpreadsheetChanged", [&] {
            main_thread_.later([alive = rtl::Reference<DroppedReports>(this)] { alive->listen(); }); // once it is shown
        });
    }

    void SAL_CALL dragEnter(const dnd::DropTargetDragEnterEvent& event) override {
        guarded_event("DroppedReports::dragEnter", [&] {
            may_take_ = has_files(event.SupportedDataFlavors) && is_template();
            answers_ = may_take_ && is_over_protected();
            accept(event);
        });
    }
    void SAL_CALL dragOver(const dnd::DropTargetDragEvent& event) override {
        guarded_event("DroppedReports::dragOver", [&] { accept(event); });
    }
    void SAL_CALL dropActionChanged(const dnd::DropTargetDragEvent& event) override { dragOver(event); }
    void SAL_CALL dragExit(const dnd::DropTargetEvent&) override {}

    void SAL_CALL drop(const dnd::DropTargetDropEvent& event) override {
        guarded_event("DroppedReports::drop", [&] {
            Answers answers;
            if (may_take_)
                answers.dropped = files_in(event.Transferable);
            const bool taken = std::ranges::any_of(answers.dropped, is_no_spreadsheet);
            if (!taken && !answers_)
                return;
            event.Context->acceptDrop(dnd::DNDConstants::ACTION_COPY); // who let it drop hears of a refusal only so
            event.Context->dropComplete(taken);
            if (!taken)
                return;
            main_thread_.later([alive = rtl::Reference<DroppedReports>(this), answers] { // who dropped them waits
                if (const Reference<XFrame> frame(alive->frame_); frame.is())
                    Commands(alive->context_, frame).run(Command::import_report, answers);
            });
        });
    }

    void SAL_CALL disposing(const com::sun::star::lang::EventObject& event) override {
        std::erase_if(heard_, [&](const Reference<dnd::XDropTarget>& each) { return each == event.Source; });
    }

private:
    void listen(const Reference<awt::XDataTransferProviderAccess>& targets, const Reference<awt::XWindow>& window) {
        const Reference<dnd::XDropTarget> target = targets->getDropTarget(window);
        if (target.is() && std::ranges::find(heard_, target) == heard_.end()) {
            target->addDropTargetListener(this);
            heard_.push_back(target);
        }
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations" // the only way to the windows of a view
        if (const Reference<awt::XVclContainer> container(window, UNO_QUERY); container.is())
            for (const Reference<awt::XWindow>& each : container->getWindows())
                if (each.is())
                    listen(targets, each);
#pragma GCC diagnostic pop
    }

    void accept(const dnd::DropTargetDragEvent& event) const {
        if (answers_)
            event.Context->acceptDrag(dnd::DNDConstants::ACTION_COPY);
    }

    static bool has_files(const com::sun::star::uno::Sequence<com::sun::star::datatransfer::DataFlavor>& flavors) {
        return std::ranges::any_of(flavors, [](const com::sun::star::datatransfer::DataFlavor& each) {
            return each.MimeType.startsWithIgnoreAsciiCase(rtl::OUString::createFromAscii(file_list_type));
        });
    }

    Reference<com::sun::star::frame::XController> controller() const {
        const Reference<XFrame> frame(frame_);
        return frame.is() ? frame->getController() : nullptr;
    }

    bool is_over_protected() const {
        const Reference<com::sun::star::sheet::XSpreadsheetView> view(controller(), UNO_QUERY);
        return view.is() && is_protected(view->getActiveSheet());
    }

    bool is_template() const {
        const auto view = controller();
        const Reference<com::sun::star::beans::XPropertySet> document(view.is() ? view->getModel() : nullptr,
                                                                      UNO_QUERY);
        if (!document.is())
            return false;
        const Reference<com::sun::star::container::XNameAccess> names(document->getPropertyValue("NamedRanges"),
                                                                      UNO_QUERY);
        return names.is() && names->hasByName(to_uno(defined_name("form")));
    }

    Context context_;
    WeakReference<XFrame> frame_;
    MainThread main_thread_;
    std::vector<Reference<dnd::XDropTarget>> heard_;
    bool may_take_ = false; // what is dragged now
    bool answers_ = false;
};

} // namespace

void take_dropped_reports(const Context& context, const Reference<XFrame>& frame) {
    guarded_event("DroppedReports::listen", [&] {
        const rtl::Reference<DroppedReports> reports(new DroppedReports(context, frame));
        reports->listen();
        if (const Reference<com::sun::star::sheet::XActivationBroadcaster> sheets(frame->getController(), UNO_QUERY);
            sheets.is())
            sheets->addActivationEventListener(reports.get());
    });
}

} // namespace crossfoot::office
