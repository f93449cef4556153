#include "result_bar.hpp"

#include "tell/catalogue.hpp"
#include "text.hpp"

#include <com/sun/star/beans/StringPair.hpp>
#include <com/sun/star/frame/InfobarType.hpp>
#include <com/sun/star/frame/XInfobarProvider.hpp>

#include <vector>

namespace crossfoot::calc {
namespace {

using com::sun::star::beans::StringPair;
using com::sun::star::frame::XController;
using com::sun::star::frame::XInfobarProvider;
using com::sun::star::uno::Reference;
using com::sun::star::uno::UNO_QUERY;
namespace InfobarType = com::sun::star::frame::InfobarType;

constexpr char id[] = "org.crossfoot.result";

sal_Int32 type_of(Tone tone) {
    switch (tone) {
    case Tone::agreement:
        return InfobarType::SUCCESS;
    case Tone::notice:
        return InfobarType::WARNING;
    case Tone::trouble:
        return InfobarType::DANGER;
    }
    return InfobarType::INFO;
}

} // namespace

void show_result(const Reference<XController>& controller, const ResultText& text, Language language) {
    const Reference<XInfobarProvider> bars(controller, UNO_QUERY);
    if (!bars.is()) {
        return;
    }
    hide_result(controller);
    std::vector<StringPair> buttons;
    if (text.with_suggestion) {
        buttons.emplace_back(to_uno(say(language, "calc.adopt")), rtl::OUString("vnd.org.crossfoot:adopt-suggestion"));
    }
    if (text.with_findings) {
        buttons.emplace_back(to_uno(say(language, "calc.next")), rtl::OUString("vnd.org.crossfoot:next-finding"));
        buttons.emplace_back(to_uno(say(language, "calc.clear")), rtl::OUString("vnd.org.crossfoot:clear-marks"));
    }
    try {
        bars->appendInfobar(id, to_uno(text.headline), to_uno(text.details), type_of(text.tone),
                            {buttons.data(), static_cast<sal_Int32>(buttons.size())}, true);
    } catch (const com::sun::star::uno::Exception&) { // a hidden document has no place for a bar
    }
}

void hide_result(const Reference<XController>& controller) {
    const Reference<XInfobarProvider> bars(controller, UNO_QUERY);
    try {
        if (bars.is() && bars->hasInfobar(id)) {
            bars->removeInfobar(id);
        }
    } catch (const com::sun::star::uno::Exception&) { // the same
    }
}

} // namespace crossfoot::calc
