// The list of findings in the sidebar: one panel for each window.
#pragma once

#include "office/commands/commands.hpp"
#include "office/document/document_findings.hpp"
#include "office/panel/findings_tree.hpp"
#include "office/panel/list_keys.hpp"
#include "office/uno/controls.hpp"
#include "office/uno/guarded.hpp"
#include "office/uno/message_box.hpp"

#include <com/sun/star/awt/XActionListener.hpp>
#include <com/sun/star/awt/XItemListener.hpp>
#include <com/sun/star/awt/XTextListener.hpp>
#include <com/sun/star/awt/XWindowListener.hpp>
#include <com/sun/star/frame/XFrameActionListener.hpp>
#include <com/sun/star/sheet/XActivationEventListener.hpp>
#include <com/sun/star/ui/XSidebarPanel.hpp>
#include <com/sun/star/ui/XToolPanel.hpp>
#include <com/sun/star/ui/XUIElement.hpp>
#include <com/sun/star/view/XSelectionChangeListener.hpp>
#include <cppuhelper/basemutex.hxx>
#include <cppuhelper/compbase11.hxx>

#include <memory>
#include <string>

namespace crossfoot::office {

using PanelBase =
    cppu::WeakComponentImplHelper11<com::sun::star::ui::XUIElement, com::sun::star::ui::XToolPanel,
                                    com::sun::star::ui::XSidebarPanel, com::sun::star::awt::XWindowListener,
                                    com::sun::star::awt::XActionListener, com::sun::star::awt::XItemListener,
                                    com::sun::star::awt::XTextListener, com::sun::star::view::XSelectionChangeListener,
                                    com::sun::star::util::XModifyListener, com::sun::star::frame::XFrameActionListener,
                                    com::sun::star::sheet::XActivationEventListener>;

// For the main thread alone: events of windows come in it, and news of the findings too. It keeps no pointer into a
// document but asks its frame for the one shown, so that it follows when another is loaded
// into the window.
class Panel final : private cppu::BaseMutex, public PanelBase {
public:
    Panel(const BoxOwner& owner, const rtl::OUString& url);

    // Builds the controls in the sidebar's window.
    void show(const com::sun::star::uno::Reference<com::sun::star::awt::XWindow>& parent);

    com::sun::star::uno::Reference<com::sun::star::uno::XInterface> SAL_CALL getRealInterface() override;
    com::sun::star::uno::Reference<com::sun::star::frame::XFrame> SAL_CALL getFrame() override;
    rtl::OUString SAL_CALL getResourceURL() override;
    sal_Int16 SAL_CALL getType() override;
    com::sun::star::uno::Reference<com::sun::star::accessibility::XAccessible> SAL_CALL
    createAccessible(const com::sun::star::uno::Reference<com::sun::star::accessibility::XAccessible>& parent) override;
    com::sun::star::uno::Reference<com::sun::star::awt::XWindow> SAL_CALL getWindow() override;
    com::sun::star::ui::LayoutSize SAL_CALL getHeightForWidth(sal_Int32 width) override;
    sal_Int32 SAL_CALL getMinimalWidth() override;

    void SAL_CALL windowResized(const com::sun::star::awt::WindowEvent& event) override;
    void SAL_CALL windowMoved(const com::sun::star::awt::WindowEvent&) override {}
    void SAL_CALL windowShown(const com::sun::star::lang::EventObject&) override {}
    void SAL_CALL windowHidden(const com::sun::star::lang::EventObject&) override {}
    void SAL_CALL actionPerformed(const com::sun::star::awt::ActionEvent& event) override;
    void SAL_CALL itemStateChanged(const com::sun::star::awt::ItemEvent&) override;
    void SAL_CALL textChanged(const com::sun::star::awt::TextEvent&) override;
    void SAL_CALL
    selectionChanged(const com::sun::star::lang::EventObject& event) override; // in the list, or the sheet
    void SAL_CALL modified(const com::sun::star::lang::EventObject&) override; // there is news of the findings
    void SAL_CALL frameAction(const com::sun::star::frame::FrameActionEvent& event) override;
    void SAL_CALL activeSpreadsheetChanged(const com::sun::star::sheet::ActivationEvent& event) override;
    void SAL_CALL disposing(const com::sun::star::lang::EventObject&) override {}
    void SAL_CALL disposing() override;

private:
    template <typename Body> void on_event(const char* where, Body body) {
        const rtl::Reference<Panel> alive(this); // what happens may close what holds the last reference
        guarded_event(where, body);
    }
    void name_controls();
    void attach(); // to the document that the window shows
    void detach();
    void fill();
    void follow_cursor();
    void show_selected(); // what it says, and the buttons for what can be done about it
    void go_to_selected();
    bool take_key(sal_Int16 key); // false: it does nothing here
    void perform(Command command);
    void decide(Command command);
    void run(Command command, const Answers& answers = {});
    com::sun::star::uno::Reference<com::sun::star::frame::XController> controller() const;

    BoxOwner owner_;
    rtl::OUString url_;
    Language language_;
    com::sun::star::uno::Reference<com::sun::star::awt::XWindow> window_;
    Controls controls_;
    std::unique_ptr<FindingsTree> tree_;
    rtl::Reference<ListKeys> keys_;
    com::sun::star::uno::Reference<com::sun::star::frame::XController> attached_;
    rtl::Reference<DocumentFindings> run_;
    sal_Int32 width_ = 260; // of the sidebar, in pixels
    sal_Int32 height_ = 600;
    bool filling_ = false; // the list changes, not what the user selects
};

} // namespace crossfoot::office
