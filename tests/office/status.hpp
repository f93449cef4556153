// Whether a command can be used, as a toolbar hears of it.
#pragma once

#include "office/document.hpp"
#include "office/office.hpp"
#include "office/uno/uno_text.hpp"

#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/frame/XStatusListener.hpp>
#include <com/sun/star/util/URLTransformer.hpp>
#include <cppuhelper/implbase1.hxx>

#include <gtest/gtest.h>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <string>

namespace crossfoot::test {

using namespace com::sun::star;

class Heard final : public cppu::WeakImplHelper1<frame::XStatusListener> {
public:
    void SAL_CALL statusChanged(const frame::FeatureStateEvent& event) override {
        const std::lock_guard lock(guard_);
        enabled_ = event.IsEnabled;
        news_.notify_all();
    }
    void SAL_CALL disposing(const lang::EventObject&) override {}

    // Waits for the first that is told.
    bool enabled() {
        std::unique_lock lock(guard_);
        EXPECT_TRUE(news_.wait_for(lock, std::chrono::seconds(30), [&] { return enabled_.has_value(); }));
        return enabled_.value_or(false);
    }
    // Waits for it: the office tells when it is done with what it is doing.
    bool becomes(bool enabled) {
        std::unique_lock lock(guard_);
        return news_.wait_for(lock, std::chrono::seconds(30), [&] { return enabled_ == enabled; });
    }

private:
    std::mutex guard_;
    std::condition_variable news_;
    std::optional<bool> enabled_;
};

inline uno::Reference<frame::XDispatch> dispatch_of(const Document& document, const std::string& command,
                                                    util::URL& url) {
    url.Complete = office::to_uno("vnd.org.crossfoot:" + command);
    util::URLTransformer::create(office().context)->parseStrict(url);
    const uno::Reference<frame::XDispatchProvider> frame(
        uno::Reference<frame::XModel>(document.model, uno::UNO_QUERY_THROW)->getCurrentController()->getFrame(),
        uno::UNO_QUERY_THROW);
    return frame->queryDispatch(url, office::to_uno("_self"), 0);
}

} // namespace crossfoot::test
