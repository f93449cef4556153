// Tells when something in a document was undone or done again.
#pragma once

#include "office/uno/guarded.hpp"

#include <com/sun/star/document/XUndoManagerListener.hpp>
#include <cppuhelper/implbase1.hxx>

#include <functional>
#include <utility>

namespace crossfoot::office {

// Owned by the document's undo manager, which lets go of it with the document; called in whichever thread undoes.
class UndoNews final : public cppu::WeakImplHelper1<com::sun::star::document::XUndoManagerListener> {
public:
    explicit UndoNews(std::function<void()> tell) : tell_(std::move(tell)) {}

    void SAL_CALL actionUndone(const com::sun::star::document::UndoManagerEvent&) override {
        guarded_event("UndoNews", tell_);
    }
    void SAL_CALL actionRedone(const com::sun::star::document::UndoManagerEvent&) override {
        guarded_event("UndoNews", tell_);
    }
    void SAL_CALL undoActionAdded(const com::sun::star::document::UndoManagerEvent&) override {}
    void SAL_CALL enteredContext(const com::sun::star::document::UndoManagerEvent&) override {}
    void SAL_CALL enteredHiddenContext(const com::sun::star::document::UndoManagerEvent&) override {}
    void SAL_CALL leftContext(const com::sun::star::document::UndoManagerEvent&) override {}
    void SAL_CALL leftHiddenContext(const com::sun::star::document::UndoManagerEvent&) override {}
    void SAL_CALL cancelledContext(const com::sun::star::document::UndoManagerEvent&) override {}
    void SAL_CALL allActionsCleared(const com::sun::star::lang::EventObject&) override {}
    void SAL_CALL redoActionsCleared(const com::sun::star::lang::EventObject&) override {}
    void SAL_CALL resetAll(const com::sun::star::lang::EventObject&) override {}
    void SAL_CALL disposing(const com::sun::star::lang::EventObject&) override {}

private:
    std::function<void()> tell_;
};

} // namespace crossfoot::office
