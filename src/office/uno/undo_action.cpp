#include "office/uno/undo_action.hpp"

#include "office/uno/spreadsheet.hpp"

#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/sheet/XSheetCellRange.hpp>

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
    guarded_event("NothingRecorded", [this] { manager_->unlock(); });
}

UndoStep::UndoStep(const Document& document, const rtl::OUString& title)
    : title_(title), model_(document, UNO_QUERY_THROW), manager_(manager_of(document)) {
    model_->lockControllers(); // inside the context it would leave a step of its own, even where nothing is changed
    try {
        manager_->enterUndoContext(title_);
    } catch (...) { // a window that is never painted again would be worse
        model_->unlockControllers();
        throw;
    }
}

UndoStep::~UndoStep() {
    guarded_event("UndoStep", [this] { manager_->leaveUndoContext(); });
    guarded_event("UndoStep", [this] { model_->unlockControllers(); });
}

void UndoStep::perform(std::function<void()> undo, std::function<void()> redo) {
    redo();
    add(std::move(undo), std::move(redo));
}

void UndoStep::add(std::function<void()> undo, std::function<void()> redo) {
    manager_->addUndoAction(new UndoAction(title_, std::move(undo), std::move(redo)));
}

std::function<void()> way_back(const Document& document) {
    const Reference<com::sun::star::frame::XModel> model(document, UNO_QUERY_THROW);
    const Reference<com::sun::star::sheet::XSheetCellRange> selected(model->getCurrentSelection(),
                                                                     com::sun::star::uno::UNO_QUERY);
    if (!selected.is())
        return [] {};
    return [model, selected] {
        guarded_event("way_back", [&] {
            if (const auto window = model->getCurrentController(); window.is())
                put_cursor(window, selected);
        });
    };
}

} // namespace crossfoot::office
