// What the last run found in an open document: kept for as long as the document is open, for the panels of all its
// windows.
#pragma once

#include "office/document/check_document.hpp"
#include "office/document/document_forms.hpp"
#include "office/document/prose_rows.hpp"
#include "office/document/told_list.hpp"
#include "office/settings/settings.hpp"
#include "office/uno/debounce.hpp"
#include "office/uno/main_thread.hpp"
#include "review/outcome_text.hpp"
#include "review/worklist.hpp"

#include <com/sun/star/document/XDocumentEventListener.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/util/XChangesListener.hpp>
#include <com/sun/star/util/XModifyListener.hpp>
#include <cppuhelper/implbase3.hxx>
#include <cppuhelper/weakref.hxx>
#include <rtl/ref.hxx>

#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace crossfoot::office {

// Watches the document, so that its items are told to be out of date once figures are edited. Thread-safe but for
// what is said to be for the main thread; no lock is held while listeners are called. Owned by
// the registry and by those who are at it.
class DocumentFindings final
    : public cppu::WeakImplHelper3<com::sun::star::util::XModifyListener, com::sun::star::util::XChangesListener,
                                   com::sun::star::document::XDocumentEventListener> {
public:
    using Context = com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>;
    using Document = com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>;
    using Listener = com::sun::star::uno::Reference<com::sun::star::util::XModifyListener>;

    // For the registry (office/document/registry.hpp), which has one for each document: begins and ends to watch it.
    DocumentFindings(const Context& context, const Document& document);
    void watch();
    void let_go();

    // Each for the main thread, or under the office's lock. The first checks the document as it is now: only what was
    // changed since the last time. The second gives the last outcome where nothing was edited since and it would be
    // judged in the same way, so that a click reads and checks nothing twice.
    using Outcome = std::shared_ptr<const Validation>;
    Outcome check(const Settings& settings, const ReadingProgress& progress = {});
    Outcome up_to_date(const Settings& settings, const ReadingProgress& progress = {});

    // The same. What was found, for programs.
    const std::string& json(const Outcome& found, Language language) { return told_.of(document(), found, language); }

    // The same. The forms that the document is checked by.
    FormSet forms() { return forms_.of(document()); }

    // The outcome is what the list is to tell from now on; the marks are set.
    void finish(const Outcome& outcome, const Settings& settings);
    void forget(); // the marks were cleared
    void remark(std::string remarks);

    // For the main thread. What is added meanwhile is no figure, and makes nothing out of date.
    void keep_current(const std::function<void()>& add);

    // The same. Sets or clears marks (office/marks/marks.hpp), which change nothing of what is read.
    MarkingOutcome mark(const Validation& validation, const Settings& settings,
                        std::string_view title = "calc.undo_validate");
    MarkingOutcome clear_marks(const Settings& settings);

    // Checks again without marking anything.
    void after_a_pause();
    void check_again();

    // Settings were changed from those before: checks again what was checked before, and shows its marks in the colours
    // that were chosen.
    void settings_changed(const Settings& before);

    // The file to which a report of the document was written last.
    void remember_written(std::filesystem::path file);
    std::optional<std::filesystem::path> written() const;

    // Whether the window was not asked for before.
    bool is_new(const com::sun::star::uno::Reference<com::sun::star::frame::XController>& window);

    struct State {
        std::vector<WorkItem> items;
        bool checked = false;      // there was a run
        bool stale = false;        // something was edited since
        std::string remarks;       // what the last command had to say and the bar had no room for
        bool holds_report = false; // the run found one
    };
    State state() const;

    // Its modified() is called in the main thread whenever the state changes. The first is for the main thread.
    void add(const Listener& listener);
    void remove(const Listener& listener);

    void SAL_CALL modified(const com::sun::star::lang::EventObject& event) override;
    void SAL_CALL documentEventOccured(const com::sun::star::document::DocumentEvent& event) override;
    void SAL_CALL changesOccurred(const com::sun::star::util::ChangesEvent& event) override;
    void SAL_CALL disposing(const com::sun::star::lang::EventObject&) override;

private:
    Document document() const;
    MarkingOutcome set_marks(const std::function<MarkingOutcome()>& change);
    void edited();
    void recolour_from(const Settings& before);
    void fit_prose_rows();
    void notify();

    Context context_;
    MainThread main_thread_;
    Document document_;
    DocumentReader reader_; // in the main thread alone
    ToldList list_;         // the same
    Checker checker_;       // the same
    ToldJson told_;         // the same
    ProseRows prose_rows_;  // the same
    DocumentForms forms_;   // kept, since what was checked holds good for the same forms alone
    struct Basis {          // of an outcome
        std::vector<std::shared_ptr<const Form>> forms;
        Policy policy;
    };
    Basis checked_by_;                  // in the main thread alone
    Outcome last_;                      // of the basis
    std::optional<Palette> painted_in_; // in the main thread alone; the marks, where we set them
    mutable std::mutex guard_;
    State state_;
    std::optional<std::filesystem::path> written_;
    bool touched_ = true; // since the last outcome, be it by saving
    bool changed_ = true; // since it was read, by more than figures
    bool ours_ = false;   // while the heights of rows are set
    std::vector<Listener> listeners_;
    std::vector<com::sun::star::uno::WeakReference<com::sun::star::frame::XController>> windows_;
    std::optional<bool> stale_before_saving_; // while the document is saved
    bool live_ = false;                       // as it was set when the first figure was edited
    std::unique_ptr<Debounce> debounce_;      // until the user stops typing
};

// Where a spot is now: nothing when its sheet is gone.
std::optional<Place> place_of(const DocumentFindings::Document& document, const WorkItem::Spot& spot);

} // namespace crossfoot::office
