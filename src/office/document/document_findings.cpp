#include "office/document/document_findings.hpp"

#include "office/document/changed_cells.hpp"
#include "office/document/registry.hpp"
#include "office/marks/highlights.hpp"
#include "office/marks/marks.hpp"
#include "office/uno/guarded.hpp"
#include "office/uno/spreadsheet.hpp"
#include "office/uno/undo_news.hpp"
#include "office/uno/uno_text.hpp"

#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/document/XDocumentEventBroadcaster.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/lang/DisposedException.hpp>
#include <com/sun/star/util/XChangesNotifier.hpp>
#include <com/sun/star/util/XModifiable2.hpp>

#include <algorithm>
#include <utility>

namespace crossfoot::office {

using com::sun::star::uno::Reference;
using com::sun::star::uno::UNO_QUERY;
using com::sun::star::uno::UNO_QUERY_THROW;

namespace {

// While a document is loaded, or a script wants it so, the office tells nobody of what is changed.
bool tells_of_changes(const DocumentFindings::Document& document) {
    return Reference<com::sun::star::util::XModifiable2>(document, UNO_QUERY_THROW)->isSetModifiedEnabled() &&
           !Reference<com::sun::star::frame::XModel>(document, UNO_QUERY_THROW)->hasControllersLocked();
}

} // namespace

DocumentFindings::DocumentFindings(const Context& context, const Document& document)
    : context_(context), main_thread_(context), document_(document), prose_rows_(context), forms_(context) {}

void DocumentFindings::watch() {
    {
        const std::lock_guard lock(guard_);
        debounce_ = std::make_unique<Debounce>(
            context_, [self = rtl::Reference<DocumentFindings>(this)] { self->after_a_pause(); });
    }
    if (const Reference<com::sun::star::document::XDocumentEventBroadcaster> events(document_, UNO_QUERY);
        events.is()) {
        events->addDocumentEventListener(this);
    }
    if (const Reference<com::sun::star::util::XChangesNotifier> changes(document_, UNO_QUERY); changes.is()) {
        changes->addChangesListener(this);
    }
    // Of an undone name of a sheet, or its place, the office tells nobody else.
    const Reference<com::sun::star::document::XUndoManagerSupplier> undo(document_, UNO_QUERY_THROW);
    undo->getUndoManager()->addUndoManagerListener(
        new UndoNews([self = rtl::Reference<DocumentFindings>(this)] { self->edited(); }));
    Reference<com::sun::star::util::XModifiable>(document_, UNO_QUERY_THROW)->addModifyListener(this);
}

DocumentFindings::Outcome DocumentFindings::check(const Settings& settings, const ReadingProgress& progress) {
    const Document document = this->document();
    const FormSet forms = forms_.of(document);
    const Policy policy = settings.policy();
    const bool tells = tells_of_changes(document);
    const bool changed = [&] {
        const std::lock_guard lock(guard_);
        return std::exchange(changed_, !tells) || !tells;
    }();
    const bool same = reader_.read(document, changed, progress) && last_ && last_->complaints == forms.complaints &&
                      checked_by_.policy == policy && checked_by_.forms == forms.forms;
    if (!same) {
        last_.reset(); // should something be thrown
        last_ = std::make_shared<Validation>(validate(reader_.last(), forms, policy, checker_));
        checked_by_ = {forms.forms, policy};
    }
    return last_;
}

MarkingOutcome DocumentFindings::mark(const Validation& validation, const Settings& settings, std::string_view title) {
    return set_marks([&] {
        const bool known = painted_in_ == settings.palette;
        painted_in_.reset(); // should something be thrown
        MarkingOutcome outcome =
            office::mark(document(), validation.reports, settings, known ? Painting::changes : Painting::all, title);
        painted_in_ = settings.palette;
        return outcome;
    });
}

MarkingOutcome DocumentFindings::clear_marks(const Settings& settings) {
    prose_rows_.forget(); // marks in an .xlsx file have letters of a size of their own, to which rows were fitted
    MarkingOutcome outcome = set_marks([&] { return office::clear_marks(document(), settings); });
    fit_prose_rows();
    return outcome;
}

MarkingOutcome DocumentFindings::set_marks(const std::function<MarkingOutcome()>& change) {
    const auto set = [this](bool changed) {
        const std::lock_guard lock(guard_);
        return std::exchange(changed_, changed);
    };
    const bool before = set(true); // as it stays, should something be thrown
    MarkingOutcome outcome = change();
    set(before);
    return outcome;
}

DocumentFindings::Outcome DocumentFindings::up_to_date(const Settings& settings, const ReadingProgress& progress) {
    const bool touched = [this] {
        const std::lock_guard lock(guard_);
        return touched_;
    }();
    const bool same = last_ && !touched && checked_by_.policy == settings.policy() &&
                      checked_by_.forms == forms_.of(document()).forms;
    return same ? last_ : check(settings, progress);
}

// Throws com::sun::star::lang::DisposedException where it was closed meanwhile.
DocumentFindings::Document DocumentFindings::document() const {
    const std::lock_guard lock(guard_);
    if (!document_.is())
        throw com::sun::star::lang::DisposedException("the document is closed", nullptr);
    return document_;
}

void DocumentFindings::fit_prose_rows() {
    const auto set_ours = [this](bool ours) {
        const std::lock_guard lock(guard_);
        ours_ = ours;
    };
    set_ours(true);
    guarded_event("DocumentFindings::fit_prose_rows", [&] { prose_rows_.fit(document()); });
    set_ours(false);
}

// What the commands can do may have changed even where nothing was checked: the first figure was typed, or marks came
// back by undo.
void DocumentFindings::after_a_pause() {
    fit_prose_rows();
    const bool live = [this] {
        const std::lock_guard lock(guard_);
        return live_ && state_.checked;
    }();
    if (live)
        check_again();
    else
        notify();
}

void DocumentFindings::check_again() {
    guarded_event("DocumentFindings::check_again", [&] {
        const Settings now = settings(context_);
        finish(check(now), now);
    });
}

void DocumentFindings::settings_changed(const Settings& before) {
    if (!state().checked)
        return;
    check_again();
    guarded_event("DocumentFindings::recolour", [&] { recolour_from(before); });
}

void DocumentFindings::recolour_from(const Settings& before) {
    const Document document = this->document();
    const Palette chosen = settings(context_).palette;
    if (chosen != before.palette && !is_read_only(document)) {
        recolour(document, chosen);
        painted_in_ = chosen;
    }
}

void DocumentFindings::finish(const Outcome& outcome, const Settings& settings) {
    std::vector<WorkItem> items = list_.renew(state().items, outcome, settings.language);
    {
        const std::lock_guard lock(guard_);
        state_ = {std::move(items), true, false, {}, !outcome->reports.empty()};
        touched_ = false;
        if (stale_before_saving_) { // checked while it is saved
            stale_before_saving_ = false;
        }
        if (debounce_)
            debounce_->cancel(); // it is done
    }
    notify();
}

void DocumentFindings::forget() {
    list_ = {};
    {
        const std::lock_guard lock(guard_);
        state_ = {};
        if (debounce_)
            debounce_->cancel(); // what clearing itself began
    }
    notify();
}

void DocumentFindings::remark(std::string remarks) {
    {
        const std::lock_guard lock(guard_);
        if (state_.remarks == remarks)
            return;
        state_.remarks = std::move(remarks);
    }
    notify();
}

void DocumentFindings::keep_current(const std::function<void()>& add) {
    const bool stale = state().stale;
    add();
    {
        const std::lock_guard lock(guard_);
        state_.stale = stale;
    }
    notify();
}

DocumentFindings::State DocumentFindings::state() const {
    const std::lock_guard lock(guard_);
    return state_;
}

void DocumentFindings::remember_written(std::filesystem::path file) {
    const std::lock_guard lock(guard_);
    written_ = std::move(file);
}

std::optional<std::filesystem::path> DocumentFindings::written() const {
    const std::lock_guard lock(guard_);
    return written_;
}

void DocumentFindings::add(const Listener& listener) {
    const bool first = [&] {
        const std::lock_guard lock(guard_);
        listeners_.push_back(listener);
        return listeners_.size() == 1;
    }();
    if (first) // from now on pauses are waited for
        fit_prose_rows();
}

void DocumentFindings::remove(const Listener& listener) {
    const std::lock_guard lock(guard_);
    std::erase(listeners_, listener);
}

// In the main thread, whichever this is.
void DocumentFindings::notify() {
    main_thread_.soon([self = rtl::Reference<DocumentFindings>(this)] {
        std::vector<Listener> listeners;
        {
            const std::lock_guard lock(self->guard_);
            listeners = self->listeners_;
        }
        for (const Listener& listener : listeners)
            listener->modified({});
    });
}

// Saving tells of modifications, which are none. Where an end is never told, the list counts as out of date.
void DocumentFindings::documentEventOccured(const com::sun::star::document::DocumentEvent& event) {
    guarded_event("DocumentFindings::documentEventOccured", [&] {
        const rtl::OUString& name = event.EventName; // OnSave, OnSaveAs, and each with Done or Failed
        if (!name.startsWith("OnSave")) {
            return;
        }
        bool news = false;
        {
            const std::lock_guard lock(guard_);
            if (name.endsWith("Done") || name.endsWith("Failed")) {
                news = state_.stale && !stale_before_saving_.value_or(true);
                state_.stale = state_.stale && !news;
                stale_before_saving_.reset();
            } else {
                stale_before_saving_ = state_.stale;
            }
        }
        if (news) {
            notify();
        }
    });
}

void DocumentFindings::modified(const com::sun::star::lang::EventObject& event) {
    guarded_event("DocumentFindings::modified", [&] {
        {
            const std::lock_guard lock(guard_);
            if (ours_) { // in the main thread, as the office tells of it
                return;
            }
            touched_ = true;
            changed_ = true;
        }
        const Reference<com::sun::star::util::XModifiable> document(event.Source, UNO_QUERY);
        if (document.is() && !document->isModified()) { // it counts as saved now
            return;
        }
        edited();
    });
}

void DocumentFindings::edited() {
    bool news = false;
    {
        const std::lock_guard lock(guard_);
        touched_ = true;
        changed_ = true;
        news = state_.checked && !state_.stale;
        state_.stale = state_.checked;
    }
    if (news) { // asked once, since many cells may be edited in a row
        const bool live = settings(context_).live;
        {
            const std::lock_guard lock(guard_);
            live_ = live;
        }
        notify();
    }
    const std::lock_guard lock(guard_);
    if (debounce_ && !listeners_.empty()) {
        debounce_->begin();
    }
}

void DocumentFindings::changesOccurred(const com::sun::star::util::ChangesEvent& event) {
    guarded_event("DocumentFindings::changesOccurred", [&] {
        {
            const std::lock_guard lock(guard_);
            if (state_.items.empty()) {
                return;
            }
        }
        const std::vector<ChangedCells> changes = changed_cells(event);
        bool news = false;
        {
            const std::lock_guard lock(guard_);
            for (WorkItem& item : state_.items) {
                if (!item.stale && item.status != Status::fixed && touches(changes, item)) {
                    item.stale = true;
                    news = true;
                }
            }
        }
        if (news) {
            notify();
        }
    });
}

void DocumentFindings::disposing(const com::sun::star::lang::EventObject& event) {
    guarded_event("DocumentFindings::disposing", [&] {
        const rtl::Reference<DocumentFindings> alive(this);
        let_go();
        Registry::of(context_)->forget(event.Source);
    });
}

void DocumentFindings::let_go() {
    std::unique_ptr<Debounce> debounce; // whose end waits for its thread
    Document document;
    {
        const std::lock_guard lock(guard_);
        debounce = std::move(debounce_);
        document = std::exchange(document_, {});
        listeners_.clear();
    }
    // Of its listeners a closed spreadsheet keeps this kind for as long as anybody holds it.
    if (const Reference<com::sun::star::util::XChangesNotifier> changes(document, UNO_QUERY); changes.is())
        changes->removeChangesListener(this);
}

bool DocumentFindings::is_new(const Reference<com::sun::star::frame::XController>& window) {
    const std::lock_guard lock(guard_);
    bool known = false;
    std::erase_if(windows_, [&](const auto& each) {
        const Reference<com::sun::star::frame::XController> alive(each);
        known = known || alive == window;
        return !alive.is();
    });
    if (!known)
        windows_.emplace_back(window);
    return !known;
}

std::optional<Place> place_of(const DocumentFindings::Document& document, const WorkItem::Spot& spot) {
    const auto sheets = sheets_of(document);
    for (sal_Int32 i = 0; i < sheets->getCount(); ++i) {
        if (from_uno(Reference<com::sun::star::container::XNamed>(sheets->getByIndex(i), UNO_QUERY_THROW)->getName()) ==
            spot.sheet) {
            return Place(static_cast<std::size_t>(i), spot.at);
        }
    }
    return {};
}

} // namespace crossfoot::office
