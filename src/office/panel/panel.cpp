#include "office/panel/panel.hpp"

#include "language/catalogue.hpp"
#include "office/document/navigation.hpp"
#include "office/document/registry.hpp"
#include "office/panel/layout.hpp"
#include "office/uno/sidebar.hpp"
#include "office/uno/uno_text.hpp"
#include "tell/severity_word.hpp"

#include <com/sun/star/awt/ContainerWindowProvider.hpp>
#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/frame/FrameAction.hpp>
#include <com/sun/star/sheet/XActivationBroadcaster.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/ui/UIElementType.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include <algorithm>
#include <array>

namespace crossfoot::office {

namespace awt = com::sun::star::awt;
using com::sun::star::frame::XController;
using com::sun::star::lang::EventObject;
using com::sun::star::uno::Any;
using com::sun::star::uno::Reference;
using com::sun::star::uno::UNO_QUERY;
using com::sun::star::uno::UNO_QUERY_THROW;

namespace {

constexpr char findings_window[] = "vnd.sun.star.extension://org.crossfoot/dialogs/findings.xdl";
// Each is called as its command.
constexpr std::array panel_buttons{Command::validate,
                                   Command::previous_finding,
                                   Command::next_finding,
                                   Command::clear_marks,
                                   Command::adopt_suggestion,
                                   Command::accept_finding,
                                   Command::withdraw_acceptance,
                                   Command::copy_findings,
                                   Command::save_findings_sheet,
                                   Command::save_findings_csv,
                                   Command::summary_sheet};

// A flag that is up until the scope ends, however it ends.
class Raised {
public:
    explicit Raised(bool& flag) : flag_(flag) { flag_ = true; }
    ~Raised() { flag_ = false; }
    Raised(const Raised&) = delete;
    Raised& operator=(const Raised&) = delete;

private:
    bool& flag_;
};

std::string button_of(Command command) { return std::string(id(command)); }

} // namespace

Panel::Panel(const BoxOwner& owner, const rtl::OUString& url)
    : PanelBase(m_aMutex), owner_(owner), url_(url), language_(settings(owner.context).language) {}

void Panel::show(const Reference<awt::XWindow>& parent) {
    window_ = awt::ContainerWindowProvider::create(owner_.context)
                  ->createContainerWindow(findings_window, {}, {parent, UNO_QUERY_THROW}, nullptr);
    controls_ = Controls(window_);
    tree_ = std::make_unique<FindingsTree>(owner_.context, controls_.get("list"));
    name_controls();
    for (const Command command : panel_buttons) {
        Reference<awt::XButton> control(controls_.get(button_of(command).c_str()), UNO_QUERY_THROW);
        control->setActionCommand(to_uno(id(command)));
        control->addActionListener(this);
    }
    Reference<awt::XListBox>(controls_.get("severity"), UNO_QUERY_THROW)->addItemListener(this);
    Reference<awt::XTextComponent>(controls_.get("search"), UNO_QUERY_THROW)->addTextListener(this);
    keys_ = new ListKeys({controls_.get("list"), UNO_QUERY_THROW}, [this](sal_Int16 key) { return take_key(key); });
    keys_->begin(owner_.context);
    tree_->control()->addSelectionChangeListener(this);
    window_->addWindowListener(this);
    owner_.frame->addFrameActionListener(this);
    attach();
    window_->setVisible(true);
}

void Panel::name_controls() {
    controls_.name_all("panel", language_);
    for (const Command command : panel_buttons)
        controls_.name(button_of(command).c_str(), caption(command, language_));
    std::vector<std::string> lines{say(language_, "panel.all_severities")};
    for (const Severity severity : all_severities) {
        lines.push_back(severity_word(severity, language_));
    }
    controls_.set_lines("severity", lines, controls_.selected("severity"));
}

void Panel::windowResized(const awt::WindowEvent& event) {
    on_event("Panel::windowResized", [&] {
        height_ = event.Height;
        if (window_.is()) {
            lay_out(controls_, {std::min(event.Width, width_), height_});
        }
    });
}

Reference<XController> Panel::controller() const {
    return owner_.frame.is() ? owner_.frame->getController() : Reference<XController>();
}

void Panel::attach() {
    detach();
    attached_ = controller();
    const DocumentFindings::Document document(attached_.is() ? attached_->getModel() : nullptr, UNO_QUERY);
    if (document.is()) {
        run_ = findings_of(owner_.context, document);
        run_->add(this);
        if (!run_->state().checked && settings(owner_.context).live) {
            run_->check_again();
        }
        if (const Reference<com::sun::star::sheet::XActivationBroadcaster> sheets(attached_, UNO_QUERY); sheets.is()) {
            sheets->addActivationEventListener(this);
        }
        if (const Reference<com::sun::star::view::XSelectionSupplier> cursor(attached_, UNO_QUERY); cursor.is()) {
            cursor->addSelectionChangeListener(this);
        }
    }
    fill();
    follow_cursor();
}

void Panel::detach() {
    if (run_.is()) {
        run_->remove(this);
        run_.clear();
    }
    try {
        if (const Reference<com::sun::star::sheet::XActivationBroadcaster> sheets(attached_, UNO_QUERY); sheets.is()) {
            sheets->removeActivationEventListener(this);
        }
        if (const Reference<com::sun::star::view::XSelectionSupplier> cursor(attached_, UNO_QUERY); cursor.is()) {
            cursor->removeSelectionChangeListener(this);
        }
    } catch (const com::sun::star::uno::Exception&) { // the window is gone
    }
    attached_.clear();
}

void Panel::fill() {
    if (!window_.is()) {
        return;
    }
    if (const Language now = settings(owner_.context).language; now != language_) {
        language_ = now;
        name_controls();
    }
    DocumentFindings::State state = run_.is() ? run_->state() : DocumentFindings::State();
    if (state.stale) { // nobody knows whether it still is, as after undo
        std::erase_if(state.items, [](const WorkItem& item) { return item.status == Status::fixed; });
    }
    WorkFilter filter{{}, controls_.text("search")};
    if (const std::size_t chosen = controls_.selected("severity"); chosen > 0) {
        filter.severity = all_severities[chosen - 1];
    }
    std::vector<WorkItem> shown = state.items;
    std::erase_if(shown, [&](const WorkItem& item) { return !filter.takes(item); });
    // One line, so that the list has the room; what was counted before an edit is no longer so.
    const bool counted = state.checked && !state.stale;
    controls_.set_text("counts", counted ? count_text(state.items, language_)
                                         : say(language_, state.stale ? "panel.stale" : "panel.not_yet"));
    const char* const nothing = !state.checked         ? "panel.not_yet"
                                : !state.items.empty() ? "panel.none_match"
                                : state.stale          ? "panel.stale"
                                                       : "panel.none";
    {
        const Raised guard(filling_);
        tree_->fill(std::move(shown), say(language_, nothing), language_);
    }
    show_selected();
}

void Panel::show_selected() {
    const WorkItem* const item = tree_->selected();
    std::string detail = item ? item_text(*item, language_) : std::string();
    if (run_.is()) {
        if (const std::string remarks = run_->state().remarks; !remarks.empty())
            detail += (detail.empty() ? "" : "\n\n") + remarks;
    }
    controls_.set_text("detail", detail);
    const bool open = item && item->status == Status::open;
    const bool accepted = item && item->status == Status::accepted;
    controls_.show("withdraw-acceptance", accepted);
    const std::array<bool, 3> left{controls_.enable("adopt-suggestion", open && item->adopts),
                                   controls_.enable("accept-finding", open),
                                   controls_.show("accept-finding", !accepted)};
    if (std::find(left.begin(), left.end(), true) != left.end()) {
        controls_.window("list")->setFocus();
    }
}

void Panel::selectionChanged(const EventObject& event) {
    on_event("Panel::selectionChanged", [&] {
        if (filling_ || !window_.is()) {
            return;
        }
        if (event.Source == attached_) {
            follow_cursor();
        } else {
            show_selected();
            go_to_selected();
        }
    });
}

void Panel::go_to_selected() {
    const WorkItem* const item = tree_->selected();
    const DocumentFindings::Document document(attached_.is() ? attached_->getModel() : nullptr, UNO_QUERY);
    if (!item || !document.is()) {
        return;
    }
    const WorkItem::Correction* const chosen = tree_->chosen();
    if (const auto place = place_of(document, chosen ? chosen->changes.front().at : item->leads_to)) {
        go_to(attached_, *place);
    }
}

// Who comes upon a marked cell in the sheet finds in the list what is told of it.
void Panel::follow_cursor() {
    const Reference<com::sun::star::sheet::XSpreadsheetView> view(attached_, UNO_QUERY);
    if (!view.is() || tree_->items().empty()) {
        return;
    }
    const Reference<com::sun::star::container::XNamed> sheet(view->getActiveSheet(), UNO_QUERY_THROW);
    const Raised guard(filling_);
    if (tree_->follow({from_uno(sheet->getName()), current_place(attached_).cell()})) {
        show_selected();
    }
}

// On a heading the list opens and closes what is below.
bool Panel::take_key(sal_Int16 key) {
    const rtl::Reference<Panel> alive(this);
    if (!tree_->selected())
        return false;
    if (key == awt::Key::RETURN)
        perform(Command::adopt_suggestion);
    else
        perform(Command::accept_finding);
    if (window_.is())
        focus_list(owner_.context, window_); // which a question may have taken
    return true;
}

void Panel::actionPerformed(const awt::ActionEvent& event) {
    on_event("Panel::actionPerformed", [&] {
        if (const auto command = command_of(from_uno(event.ActionCommand)))
            perform(*command);
    });
}

void Panel::itemStateChanged(const awt::ItemEvent&) {
    on_event("Panel::itemStateChanged", [&] { fill(); });
}

void Panel::textChanged(const awt::TextEvent&) {
    on_event("Panel::textChanged", [&] { fill(); });
}

void Panel::modified(const EventObject&) {
    on_event("Panel::modified", [&] { fill(); });
}

void Panel::perform(Command command) {
    switch (command) {
    case Command::previous_finding:
    case Command::next_finding:
        tree_->step(command == Command::next_finding ? 1 : -1);
        show_selected();
        go_to_selected();
        break;
    case Command::adopt_suggestion:
    case Command::accept_finding:
    case Command::withdraw_acceptance:
        decide(command);
        break;
    default:
        run(command);
    }
}

void Panel::decide(Command command) {
    const WorkItem* const item = tree_->selected();
    if (!item) {
        controls_.set_text("detail", say(language_, "panel.nothing_selected"));
        return;
    }
    const bool adopting = command == Command::adopt_suggestion;
    Answers answers;
    answers.finding = item->keys.front();
    WorkItem::Spot spot = adopting && item->adopts ? *item->adopts : item->leads_to;
    if (const WorkItem::Correction* const chosen = tree_->chosen(); adopting && chosen) {
        spot = chosen->changes.front().at;
        answers.value = Decimal::parse(chosen->changes.front().value);
    }
    const DocumentFindings::Document document(controller()->getModel(), UNO_QUERY_THROW);
    if (const auto place = place_of(document, spot)) {
        go_to(controller(), *place);
        run(command, answers);
    }
}

void Panel::run(Command command, const Answers& answers) {
    try {
        guarded("Panel::run", [&] { Commands(owner_.context, owner_.frame).run(command, answers); });
    } catch (const com::sun::star::uno::Exception& error) {
        if (window_.is()) // the command may have closed it
            controls_.set_text("detail", from_uno(error.Message));
    }
}

void Panel::frameAction(const com::sun::star::frame::FrameActionEvent& event) {
    on_event("Panel::frameAction", [&] {
        if (event.Action == com::sun::star::frame::FrameAction_COMPONENT_DETACHING) {
            detach();
        } else if (event.Action == com::sun::star::frame::FrameAction_COMPONENT_ATTACHED ||
                   event.Action == com::sun::star::frame::FrameAction_COMPONENT_REATTACHED) {
            attach();
        }
    });
}

void Panel::activeSpreadsheetChanged(const com::sun::star::sheet::ActivationEvent& event) {
    on_event("Panel::activeSpreadsheetChanged", [&] {
        const Reference<com::sun::star::container::XNamed> sheet(event.ActiveSheet, UNO_QUERY);
        if (sheet.is()) {
            tree_->reveal(from_uno(sheet->getName()));
        }
    });
}

void Panel::disposing() {
    on_event("Panel::disposing", [&] {
        detach();
        if (const auto keys = std::exchange(keys_, {}); keys.is())
            keys->end();
        if (owner_.frame.is()) {
            owner_.frame->removeFrameActionListener(this);
            owner_.frame.clear();
        }
        const Reference<com::sun::star::lang::XComponent> window(window_, UNO_QUERY);
        window_.clear();
        tree_.reset();
        controls_ = {};
        if (window.is()) {
            window->dispose();
        }
    });
}

Reference<com::sun::star::uno::XInterface> Panel::getRealInterface() {
    return Reference<com::sun::star::uno::XInterface>(static_cast<cppu::OWeakObject*>(this));
}

Reference<com::sun::star::frame::XFrame> Panel::getFrame() { return owner_.frame; }

rtl::OUString Panel::getResourceURL() { return url_; }

sal_Int16 Panel::getType() { return com::sun::star::ui::UIElementType::TOOLPANEL; }

Reference<com::sun::star::accessibility::XAccessible>
Panel::createAccessible(const Reference<com::sun::star::accessibility::XAccessible>&) {
    return {window_, UNO_QUERY};
}

Reference<awt::XWindow> Panel::getWindow() { return window_; }

// The office makes the window as wide as its controls are at least, and would have people scroll where the sidebar is
// narrower; so they are laid out as soon as it tells how wide that is.
com::sun::star::ui::LayoutSize Panel::getHeightForWidth(sal_Int32 width) {
    return guarded("Panel::getHeightForWidth", [&]() -> com::sun::star::ui::LayoutSize {
        width_ = width;
        if (window_.is()) {
            lay_out(controls_, {width_, height_});
        }
        return {320, -1, 700}; // all there is
    });
}

sal_Int32 Panel::getMinimalWidth() {
    return guarded("Panel::getMinimalWidth", [&] { return window_.is() ? minimal_width(controls_) : width_; });
}

} // namespace crossfoot::office
