#include "office/many/folder_run.hpp"

#include "collect/told.hpp"
#include "language/catalogue.hpp"
#include "office/many/list_document.hpp"
#include "office/uno/conversion.hpp"
#include "office/uno/guarded.hpp"
#include "office/uno/message_box.hpp"
#include "office/uno/package.hpp"

#include <com/sun/star/frame/Desktop.hpp>
#include <cppuhelper/implbase1.hxx>

#include <algorithm>
#include <iterator>
#include <utility>

namespace crossfoot::office {

using com::sun::star::uno::Reference;

namespace {

constexpr std::size_t most_lines = 12; // that a box has room for

std::weak_ptr<FolderRun>& known_run() {
    static std::weak_ptr<FolderRun> run; // nothing of UNO is kept by it
    return run;
}

// Owned by the desktop, which calls it in the main thread; it keeps the run.
class Closing final : public cppu::WeakImplHelper1<com::sun::star::frame::XTerminateListener> {
public:
    explicit Closing(std::shared_ptr<FolderRun> run) : run_(std::move(run)) {}
    void SAL_CALL queryTermination(const com::sun::star::lang::EventObject&) override {}
    void SAL_CALL notifyTermination(const com::sun::star::lang::EventObject&) override {
        guarded_event("FolderRun::notifyTermination", [&] { end(); });
    }
    void SAL_CALL disposing(const com::sun::star::lang::EventObject&) override {
        guarded_event("FolderRun::disposing", [&] { end(); });
    }

private:
    void end() {
        if (const auto run = std::exchange(run_, nullptr))
            run->end_with_office();
    }
    std::shared_ptr<FolderRun> run_;
};

} // namespace

std::shared_ptr<FolderRun> FolderRun::running() {
    const auto run = known_run().lock();
    return run && run->collection() ? run : nullptr;
}

void FolderRun::begin(const BoxOwner& owner, const CollectRequest& request, Language language) {
    const auto run = std::make_shared<FolderRun>(owner, request, language);
    known_run() = run;
    run->start();
}

FolderRun::FolderRun(const BoxOwner& owner, CollectRequest request, Language language)
    : owner_(owner), request_(std::move(request)), language_(language), main_thread_(owner.context) {}

void FolderRun::start() {
    const std::weak_ptr<FolderRun> self = weak_from_this();
    window_ = new ProgressWindow(owner_, language_, [self] {
        if (const auto run = self.lock())
            run->pressed();
    });
    closing_ = new Closing(shared_from_this());
    com::sun::star::frame::Desktop::create(owner_.context)->addTerminateListener(closing_);
    batch::FileOptions files = file_options_of(request_, language_);
    // By programs of their own, not by this office: documents of strangers cannot take it down, and nobody who works in
    // it has to wait for them.
    files.office.where = program_folder();
    CollectOptions options = collect_options_of(request_, language_);
    options.version = installed_version(owner_.context);
    const auto news = [self, main_thread = main_thread_] {
        main_thread.later([self] {
            if (const auto run = self.lock())
                run->hear();
        });
    };
    window_->show({}, false);
    const std::lock_guard lock(guard_);
    collection_ = std::make_shared<BackgroundCollection>(std::move(files), std::move(options), news);
}

std::shared_ptr<BackgroundCollection> FolderRun::collection() const {
    const std::lock_guard lock(guard_);
    return collection_;
}

std::shared_ptr<BackgroundCollection> FolderRun::take_collection() {
    const std::lock_guard lock(guard_);
    return std::exchange(collection_, nullptr);
}

// While the bar is drawn the office goes on with other events, news of this run among them.
void FolderRun::hear() {
    news_ = true;
    if (telling_)
        return;
    telling_ = true;
    const auto self = shared_from_this(); // it may come to its end
    const std::shared_ptr<void> told(nullptr, [this](void*) { telling_ = false; });
    while (std::exchange(news_, false))
        tell();
}

void FolderRun::tell() {
    const auto work = collection();
    if (!work)
        return;
    if (const auto end = work->end())
        finish(*end, work->progress().done);
    else
        window_->show(work->progress(), work->is_stopped());
}

void FolderRun::pressed() {
    const auto work = collection();
    if (work)
        work->stop();
    // In the midst of what the window tells it cannot go.
    main_thread_.later([self = shared_from_this(), over = !work] { over ? self->let_go() : self->hear(); });
}

void FolderRun::finish(const CollectEnd& end, std::size_t done) {
    const auto self = shared_from_this();
    take_collection();
    if (end.counts) {
        let_go();
        open_list(owner_.context, request_.results, *end.counts, language_);
        return tell_besides(end);
    }
    // The window stays until the user has read it.
    window_->show_end(end.failure.empty() ? say(language_, "many.stopped", {{"done", std::to_string(done)}})
                                          : say(language_, "many.failed", {{"reason", end.failure}}));
    if (!has_windows())
        let_go();
}

// The list has no row for it, and silence would be taken for a look at everything.
void FolderRun::tell_besides(const CollectEnd& end) const {
    std::vector<std::string> lines = end.complaints;
    std::ranges::copy(told_besides(*end.counts, language_), std::back_inserter(lines));
    if (lines.empty())
        return;
    std::string text;
    for (std::size_t i = 0; i < std::min(lines.size(), most_lines); ++i)
        text += lines[i] + '\n';
    if (lines.size() > most_lines)
        text += say(language_, "many.more_lines", {{"count", std::to_string(lines.size() - most_lines)}});
    const auto frame = com::sun::star::frame::Desktop::create(owner_.context)->getCurrentFrame();
    if (frame.is())
        show_message({owner_.context, frame}, say(language_, "many.title"), text);
}

void FolderRun::let_go() {
    window_->close();
    if (const auto closing = std::exchange(closing_, nullptr); closing.is())
        com::sun::star::frame::Desktop::create(owner_.context)->removeTerminateListener(closing);
}

void FolderRun::end_with_office() {
    if (const auto work = take_collection())
        work->stop(); // and waits until its threads have ended
    closing_.clear();
    window_->close();
}

} // namespace crossfoot::office
