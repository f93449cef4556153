#include "office/many/progress_window.hpp"

#include "language/catalogue.hpp"
#include "office/uno/guarded.hpp"
#include "office/uno/uno_text.hpp"
#include "text/shown.hpp"

#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XTopWindow.hpp>
#include <com/sun/star/awt/XWindow2.hpp>
#include <com/sun/star/frame/Desktop.hpp>

#include <filesystem>
#include <utility>

namespace crossfoot::office {

namespace awt = com::sun::star::awt;
using com::sun::star::uno::Any;
using com::sun::star::uno::Reference;
using com::sun::star::uno::UNO_QUERY_THROW;

namespace {

constexpr std::size_t longest_name = 40; // letters that have room

std::string state_text(const CollectProgress& progress, bool stopping, Language language) {
    if (stopping)
        return say(language, "many.stopping");
    if (progress.phase == CollectPhase::last_years)
        return say(language, "many.last_years", {{"done", std::to_string(progress.done)}});
    if (progress.phase == CollectPhase::results && progress.all > 0)
        return say(language, "many.writing");
    if (progress.all == 0)
        return say(language, "many.finding");
    return say(language, progress.gone_on > 0 ? "many.progress_gone_on" : "many.progress",
               {{"done", std::to_string(progress.done)},
                {"all", std::to_string(progress.all)},
                {"left", std::to_string(progress.all - progress.done)},
                {"before", std::to_string(progress.gone_on)},
                {"faulty", std::to_string(progress.faulty)},
                {"unread", std::to_string(progress.unread)}});
}

} // namespace

ProgressWindow::ProgressWindow(BoxOwner owner, Language language, std::function<void()> pressed)
    : owner_(std::move(owner)), language_(language), pressed_(std::move(pressed)) {}

// Its frame may have taken it along.
bool ProgressWindow::is_there() const {
    if (!window_)
        return false;
    const Reference<awt::XControl> control(window_->dialog(), UNO_QUERY_THROW);
    const Reference<awt::XWindow2> peer(control->getPeer(), com::sun::star::uno::UNO_QUERY);
    return peer.is() && peer->isVisible();
}

// Over the window in which the user is by now.
bool ProgressWindow::open() {
    if (!has_windows() || is_there())
        return has_windows();
    window_.reset();
    owner_.frame = com::sun::star::frame::Desktop::create(owner_.context)->getCurrentFrame();
    window_ = std::make_unique<WindowFile>(owner_, "dialogs/progress.xdl", say(language_, "many.title"));
    Reference<awt::XButton>(window_->controls().get("stop"), UNO_QUERY_THROW)->addActionListener(this);
    Reference<awt::XTopWindow>(window_->dialog(), UNO_QUERY_THROW)->addTopWindowListener(this);
    Reference<awt::XWindow>(window_->dialog(), UNO_QUERY_THROW)->setVisible(true);
    return true;
}

void ProgressWindow::set(const std::string& state, const std::string& file, const std::string& button) {
    const Controls& controls = window_->controls();
    controls.set_text("state", state);
    controls.set_text("file", file);
    controls.set_text("stop", button);
}

void ProgressWindow::show(const CollectProgress& progress, bool stopping) {
    if (!open())
        return;
    const std::string name = std::filesystem::path(progress.file).filename().string();
    set(state_text(progress, stopping, language_), shown(name, longest_name), say(language_, "many.stop"));
    const auto parts = progress.all == 0 ? 0 : progress.done * 100 / progress.all;
    window_->controls().set("bar", "ProgressValue", Any(static_cast<sal_Int32>(parts)));
    window_->controls().enable("stop", !stopping);
}

void ProgressWindow::show_end(const std::string& text) {
    if (!open())
        return;
    set(text, {}, say(language_, "many.close"));
    window_->controls().show("bar", false);
    window_->controls().enable("stop", true);
}

void ProgressWindow::to_front() {
    if (is_there())
        Reference<awt::XTopWindow>(window_->dialog(), UNO_QUERY_THROW)->toFront();
}

void ProgressWindow::close() { window_.reset(); }

void ProgressWindow::actionPerformed(const awt::ActionEvent&) {
    guarded_event("ProgressWindow::actionPerformed", pressed_);
}

void ProgressWindow::windowClosing(const com::sun::star::lang::EventObject&) {
    guarded_event("ProgressWindow::windowClosing", pressed_);
}

} // namespace crossfoot::office
