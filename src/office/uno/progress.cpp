#include "office/uno/progress.hpp"

#include "office/uno/uno_text.hpp"

#include <com/sun/star/task/XStatusIndicatorFactory.hpp>

#include <utility>

namespace crossfoot::office {

using com::sun::star::uno::Reference;
using com::sun::star::uno::UNO_QUERY;

Progress::Progress(const Reference<com::sun::star::frame::XFrame>& frame, std::string text)
    : frame_(frame), text_(std::move(text)) {}

Progress::~Progress() {
    try {
        if (bar_.is()) {
            bar_->end();
        }
    } catch (const com::sun::star::uno::Exception&) { // the window was closed meanwhile
    }
}

void Progress::show(std::size_t done, std::size_t all) {
    if (!bar_.is()) {
        if (std::chrono::steady_clock::now() - start_ < std::chrono::milliseconds(500)) {
            return;
        }
        const Reference<com::sun::star::task::XStatusIndicatorFactory> factory(frame_, UNO_QUERY);
        if (!factory.is()) {
            return;
        }
        bar_ = factory->createStatusIndicator();
        bar_->start(to_uno(text_), static_cast<sal_Int32>(all));
    }
    bar_->setValue(static_cast<sal_Int32>(done));
}

} // namespace crossfoot::office
