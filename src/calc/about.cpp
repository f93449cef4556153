#include "about.hpp"

#include "package.hpp"
#include "tell/catalogue.hpp"
#include "text.hpp"

#include <com/sun/star/awt/MessageBoxButtons.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <osl/process.h>

namespace crossfoot::calc {
namespace {

using com::sun::star::uno::Reference;
using com::sun::star::uno::UNO_QUERY;

// A box in an office without windows would wait for ever.
bool has_windows() {
    for (sal_uInt32 i = 0; i < osl_getCommandArgCount(); ++i) {
        rtl::OUString argument;
        osl_getCommandArg(i, &argument.pData);
        if (argument == "--headless" || argument == "-headless" || argument == "--invisible") {
            return false;
        }
    }
    return true;
}

} // namespace

std::string show_about(const Reference<com::sun::star::uno::XComponentContext>& context,
                       const Reference<com::sun::star::frame::XFrame>& frame, Language language) {
    std::string text = say(language, "calc.about_text", {{"version", installed_version(context)}});
    const Reference<com::sun::star::awt::XWindowPeer> window(frame->getContainerWindow(), UNO_QUERY);
    if (has_windows() && window.is()) {
        com::sun::star::awt::Toolkit::create(context)
            ->createMessageBox(window, com::sun::star::awt::MessageBoxType_INFOBOX,
                               com::sun::star::awt::MessageBoxButtons::BUTTONS_OK,
                               to_uno(say(language, "calc.about_title")), to_uno(text))
            ->execute();
    }
    return text;
}

} // namespace crossfoot::calc
