#include "undo_action.hpp"

#include <com/sun/star/document/XUndoManagerSupplier.hpp>

#include <utility>

namespace crossfoot::calc {
namespace {

using com::sun::star::document::XUndoManager;
using com::sun::star::uno::Reference;
using com::sun::star::uno::UNO_QUERY_THROW;

class NothingRecorded {
public:
    explicit NothingRecorded(const Reference<XUndoManager>& manager) : manager_(manager) { manager_->lock(); }
    ~NothingRecorded() {
        try {
            manager_->unlock();
        } catch (const com::sun::star::uno::Exception&) { // the document was closed meanwhile
        }
    }
    NothingRecorded(const NothingRecorded&) = delete;
    NothingRecorded& operator=(const NothingRecorded&) = delete;

private:
    Reference<XUndoManager> manager_;
};

} // namespace

UndoStep::UndoStep(const Reference<com::sun::star::sheet::XSpreadsheetDocument>& document, rtl::OUString title)
    : title_(std::move(title)), model_(document, UNO_QUERY_THROW),
      manager_(Reference<com::sun::star::document::XUndoManagerSupplier>(document, UNO_QUERY_THROW)->getUndoManager()) {
    manager_->enterUndoContext(title_);
    model_->lockControllers();
}

UndoStep::~UndoStep() {
    try {
        model_->unlockControllers();
        manager_->leaveUndoContext();
    } catch (const com::sun::star::uno::Exception&) { // the document was closed meanwhile
    }
}

void UndoStep::perform(std::function<void()> undo, std::function<void()> redo) {
    const auto silently = [manager = manager_](std::function<void()> change) {
        return [manager, change = std::move(change)] {
            const NothingRecorded guard(manager);
            change();
        };
    };
    const auto silent_redo = silently(std::move(redo));
    silent_redo();
    manager_->addUndoAction(new UndoAction(title_, silently(std::move(undo)), silent_redo));
}

} // namespace crossfoot::calc
