// Undo steps for what the office records none of.
#pragma once

#include "office/uno/guarded.hpp"

#include <com/sun/star/document/XUndoAction.hpp>
#include <com/sun/star/document/XUndoManager.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <cppuhelper/implbase1.hxx>

#include <functional>

namespace crossfoot::office {

// Owned by the stack; called as the office undoes, under its lock. A pair of functions on the undo stack of a document.
// They live as long as the stack, so they may hold the document but nothing of a window.
class UndoAction final : public cppu::WeakImplHelper1<com::sun::star::document::XUndoAction> {
public:
    UndoAction(const rtl::OUString& title, std::function<void()> undo, std::function<void()> redo)
        : title_(title), undo_(std::move(undo)), redo_(std::move(redo)) {}
    rtl::OUString SAL_CALL getTitle() override { return title_; }
    void SAL_CALL undo() override { guarded("UndoAction::undo", undo_); }
    void SAL_CALL redo() override { guarded("UndoAction::redo", redo_); }

private:
    rtl::OUString title_;
    std::function<void()> undo_;
    std::function<void()> redo_;
};

// For the main thread, or under the office's lock. While it lives, the office records no undo steps of its own. Loading
// styles and adding notes makes it record again, so neither may happen meanwhile.
class NothingRecorded {
public:
    explicit NothingRecorded(
        const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);
    ~NothingRecorded();
    NothingRecorded(const NothingRecorded&) = delete;
    NothingRecorded& operator=(const NothingRecorded&) = delete;

private:
    com::sun::star::uno::Reference<com::sun::star::document::XUndoManager> manager_;
};

// For the main thread, or under the office's lock. While it lives, all changes to the document become one undo step,
// and its windows are not painted.
class UndoStep {
public:
    UndoStep(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
             const rtl::OUString& title);
    ~UndoStep();
    UndoStep(const UndoStep&) = delete;
    UndoStep& operator=(const UndoStep&) = delete;

    // Does redo now and puts both on the stack. They must see to it that nothing is recorded: an entry that is added
    // while the stack is undone takes the one away that is running.
    void perform(std::function<void()> undo, std::function<void()> redo);
    // Puts both on the stack alone.
    void add(std::function<void()> undo, std::function<void()> redo);

private:
    rtl::OUString title_;
    com::sun::star::uno::Reference<com::sun::star::frame::XModel> model_;
    com::sun::star::uno::Reference<com::sun::star::document::XUndoManager> manager_;
};

// Selects again what is selected now, in the window that is in front by then; does nothing where nothing was selected,
// or it is gone. Undoing and redoing notes, the office shows each of them.
std::function<void()>
way_back(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);

} // namespace crossfoot::office
