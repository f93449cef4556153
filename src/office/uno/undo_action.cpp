#include "office/uno/undo_action.hpp"

#include <com/sun/star/document/XUndoManagerSupplier.hpp>

#include <utility>

namespace crossfoot::office {
namespace {

using com::sun::star::document::XUndoManager;
using com::sun::star::uno::Reference;
using com::sun::star::uno::UNO_QUERY_THROW;
using Document = Reference<com::sun::star::sheet::XSpreadsheetDocument>;

Reference<XUndoManager> manager_of(const Document& document) {
    return Reference<com::sun::star::document::XUndoManagerSupplier>(document, UNO_QUERY_THROW)->getUndoManager();
}

} // namespace

NothingRecorded::NothingRecorded(const Document& document) : manager_(manager_of(document)) { manager_->lock(); }

NothingRecorded::~NothingRecorded() {
    try {
        manager_->unlock();
    } catch (const com::sun::star::uno::Exception&) { // the document was closed meanwhile
    }
}

UndoStep::UndoStep(const Document& document, const rtl::OUString& title)
    : title_(title), model_(document, UNO_QUERY_THROW), manager_(manager_of(document)) {
    model_->lockControllers(); // inside the context it would leave a step of its own, even where nothing is changed
    manager_->enterUndoContext(title_);
}

UndoStep::~UndoStep() {
    try {
        manager_->leaveUndoContext();
        model_->unlockControllers();
    } catch (const com::sun::star::uno::Exception&) { // the document was closed meanwhile
    }
}

void UndoStep::perform(std::function<void()> undo, std::function<void()> redo) {
    redo();
    manager_->addUndoAction(new UndoAction(title_, std::move(undo), std::move(redo)));
}

} // namespace crossfoot::office
