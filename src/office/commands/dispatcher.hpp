// The way from the office's menus to the commands: a protocol handler for vnd.org.crossfoot:.
#pragma once

#include "office/uno/main_thread.hpp"

#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/frame/XNotifyingDispatch.hpp>
#include <com/sun/star/lang/XInitialization.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <com/sun/star/util/XModifyListener.hpp>
#include <cppuhelper/implbase5.hxx>
#include <cppuhelper/weakref.hxx>

#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace crossfoot::office {

// Thread-safe: whatever thread a command comes from, it runs in the office's main thread.
class Dispatcher final
    : public cppu::WeakImplHelper5<com::sun::star::frame::XDispatchProvider, com::sun::star::frame::XNotifyingDispatch,
                                   com::sun::star::lang::XInitialization, com::sun::star::lang::XServiceInfo,
                                   com::sun::star::util::XModifyListener> {
public:
    explicit Dispatcher(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context);

    // Takes the frame.
    void SAL_CALL initialize(const com::sun::star::uno::Sequence<com::sun::star::uno::Any>& arguments) override;

    com::sun::star::uno::Reference<com::sun::star::frame::XDispatch> SAL_CALL
    queryDispatch(const com::sun::star::util::URL& url, const rtl::OUString& target, sal_Int32 flags) override;
    com::sun::star::uno::Sequence<com::sun::star::uno::Reference<com::sun::star::frame::XDispatch>> SAL_CALL
    queryDispatches(const com::sun::star::uno::Sequence<com::sun::star::frame::DispatchDescriptor>& requests) override;

    void SAL_CALL
    dispatch(const com::sun::star::util::URL& url,
             const com::sun::star::uno::Sequence<com::sun::star::beans::PropertyValue>& arguments) override;
    // The result is the text that Commands::run gives, or the reason of a failure.
    void SAL_CALL dispatchWithNotification(
        const com::sun::star::util::URL& url,
        const com::sun::star::uno::Sequence<com::sun::star::beans::PropertyValue>& arguments,
        const com::sun::star::uno::Reference<com::sun::star::frame::XDispatchResultListener>& listener) override;
    void SAL_CALL
    addStatusListener(const com::sun::star::uno::Reference<com::sun::star::frame::XStatusListener>& listener,
                      const com::sun::star::util::URL& url) override;
    void SAL_CALL
    removeStatusListener(const com::sun::star::uno::Reference<com::sun::star::frame::XStatusListener>& listener,
                         const com::sun::star::util::URL& url) override;

    void SAL_CALL modified(const com::sun::star::lang::EventObject&) override; // there is news of the findings
    void SAL_CALL disposing(const com::sun::star::lang::EventObject&) override {}

    rtl::OUString SAL_CALL getImplementationName() override;
    sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override;
    com::sun::star::uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override;

private:
    void run(const com::sun::star::util::URL& url,
             const com::sun::star::uno::Sequence<com::sun::star::beans::PropertyValue>& arguments,
             const com::sun::star::uno::Reference<com::sun::star::frame::XDispatchResultListener>& listener);

    struct Listener {
        com::sun::star::uno::Reference<com::sun::star::frame::XStatusListener> listener;
        com::sun::star::util::URL url;
        std::optional<bool> told; // whether its command can do something
        bool is(const Listener& other) const {
            return listener == other.listener && url.Complete == other.url.Complete;
        }
    };
    void tell(const Listener& one);
    void tell_news();
    void hide_what_is_no_longer_true();
    void listen(); // to what is found in the frame's document, and what is dropped on it

    com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext> context_;
    MainThread main_thread_;
    com::sun::star::uno::Reference<com::sun::star::frame::XFrame> frame_;
    // The document, and what shows it; in the main thread alone.
    com::sun::star::uno::WeakReference<com::sun::star::frame::XModel> heard_;
    com::sun::star::uno::WeakReference<com::sun::star::frame::XController> view_;
    std::mutex guard_; // of what follows
    std::vector<Listener> listeners_;
    bool news_ = false; // are to be told
};

} // namespace crossfoot::office
