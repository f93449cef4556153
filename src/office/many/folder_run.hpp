// A folder that is validated in the background while the office is worked with.
#pragma once

#include "collect/background.hpp"
#include "collect/request.hpp"
#include "office/many/progress_window.hpp"
#include "office/uno/main_thread.hpp"

#include <com/sun/star/frame/XDesktop2.hpp>
#include <com/sun/star/frame/XTerminateListener.hpp>
#include <rtl/ref.hxx>

#include <memory>
#include <mutex>
#include <optional>
#include <string>

namespace crossfoot::office {

// For the main thread alone; the office's desktop, to which it listens, keeps it until it is over. Its collection works
// on threads of its own, which ask nothing of the office but to be called back. Where the office ends, so does it, and
// has kept what was read.
class FolderRun : public std::enable_shared_from_this<FolderRun> {
public:
    // The one that goes on; nullptr: none.
    static std::shared_ptr<FolderRun> running();

    static void begin(const BoxOwner& owner, const CollectRequest& request, Language language);

    FolderRun(const BoxOwner& owner, CollectRequest request, Language language);
    FolderRun(const FolderRun&) = delete;
    FolderRun& operator=(const FolderRun&) = delete;
    ~FolderRun() = default;

    void to_front() { window_->to_front(); }
    void end_with_office();

private:
    void start();
    void hear();
    void tell();
    void pressed();
    void finish(const CollectEnd& end, std::size_t done);
    void tell_besides(const CollectEnd& end) const;
    void let_go(); // nothing keeps it any longer

    BoxOwner owner_;
    CollectRequest request_;
    Language language_;
    MainThread main_thread_;
    rtl::Reference<ProgressWindow> window_;
    bool telling_ = false;
    bool news_ = false; // since it was told last
    com::sun::star::uno::Reference<com::sun::star::frame::XTerminateListener> closing_;

    // Its end comes in another thread where a script ends the office.
    std::shared_ptr<BackgroundCollection> collection() const;
    std::shared_ptr<BackgroundCollection> take_collection();
    mutable std::mutex guard_;                         // of what follows
    std::shared_ptr<BackgroundCollection> collection_; // null: it is over
};

} // namespace crossfoot::office
