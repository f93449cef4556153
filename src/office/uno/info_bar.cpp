#include "office/uno/info_bar.hpp"

#include "office/uno/uno_text.hpp"

#include <com/sun/star/beans/StringPair.hpp>
#include <com/sun/star/frame/InfobarType.hpp>
#include <com/sun/star/frame/XInfobarProvider.hpp>

#include <vector>

namespace crossfoot::office {
namespace {

using com::sun::star::beans::StringPair;
using com::sun::star::frame::XController;
using com::sun::star::frame::XInfobarProvider;
using com::sun::star::uno::Reference;
using com::sun::star::uno::UNO_QUERY;
namespace InfobarType = com::sun::star::frame::InfobarType;

sal_Int32 type_of(Tone tone) {
    switch (tone) {
    case Tone::agreement:
        return InfobarType::SUCCESS;
    case Tone::notice:
        return InfobarType::WARNING;
    case Tone::trouble:
        return InfobarType::DANGER;
    case Tone::information:
        break;
    }
    return InfobarType::INFO;
}

// Nothing where the view was closed, as while a box asked: the office follows its bars into nowhere and ends.
Reference<XInfobarProvider> bars_of(const Reference<XController>& controller) {
    const bool open = controller.is() && controller->getModel().is();
    return open ? Reference<XInfobarProvider>(controller, UNO_QUERY) : Reference<XInfobarProvider>();
}

} // namespace

void show_bar(const Reference<XController>& controller, const char* name, const Bar& bar) {
    const Reference<XInfobarProvider> bars = bars_of(controller);
    if (!bars.is()) {
        return;
    }
    hide_bar(controller, name);
    std::vector<StringPair> buttons;
    for (const auto& [text, address] : bar.buttons) {
        buttons.emplace_back(to_uno(text), to_uno(address));
    }
    try {
        bars->appendInfobar(rtl::OUString::createFromAscii(name), to_uno(bar.headline), to_uno(bar.details),
                            type_of(bar.tone), {buttons.data(), static_cast<sal_Int32>(buttons.size())}, true);
    } catch (const com::sun::star::uno::Exception&) { // a hidden document has no place for a bar
    }
}

bool shows_bar(const Reference<XController>& controller, const char* name) {
    const Reference<XInfobarProvider> bars = bars_of(controller);
    try {
        return bars.is() && bars->hasInfobar(rtl::OUString::createFromAscii(name));
    } catch (const com::sun::star::uno::Exception&) { // the same
        return false;
    }
}

void hide_bar(const Reference<XController>& controller, const char* name) {
    if (shows_bar(controller, name)) {
        Reference<XInfobarProvider>(controller, com::sun::star::uno::UNO_QUERY_THROW)
            ->removeInfobar(rtl::OUString::createFromAscii(name));
    }
}

} // namespace crossfoot::office
