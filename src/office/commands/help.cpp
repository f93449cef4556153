#include "office/commands/help.hpp"

#include "office/uno/package.hpp"
#include "office/uno/property.hpp"
#include "office/uno/uno_text.hpp"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/system/SystemShellExecute.hpp>
#include <com/sun/star/system/SystemShellExecuteFlags.hpp>

#include <algorithm>

namespace crossfoot::office {
namespace {

using com::sun::star::beans::PropertyValue;
using com::sun::star::uno::Any;
using com::sun::star::uno::Reference;
using Context = Reference<com::sun::star::uno::XComponentContext>;

// The anchor of a function is its programmatic name in small letters; one that there is not leaves the page at its top.
std::string address(const Context& context, const rtl::OUString& formula, Language language) {
    std::string page =
        package_address(context, "help/" + std::string(language_tag(std::min(language, Language::en))) + ".html");
    constexpr std::string_view service = "org.crossfoot.functions.";
    const std::string used = from_uno(formula.toAsciiLowerCase());
    const std::size_t at = used.find(service);
    if (at == std::string::npos) {
        return page;
    }
    const std::size_t name = at + service.size();
    return page + "#" + used.substr(name, used.find('(', name) - name);
}

// By the filter of the office's own help viewer: a plain page, neither menus for editing nor a bar that says
// "read-only".
bool shown_by_the_office(const Context& context, const rtl::OUString& url) {
    const PropertyValue as_help[] = {property("FilterName", Any(rtl::OUString("writer_web_HTML_help"))),
                                     property("ReadOnly", Any(true)),
                                     property("PickListEntry", Any(false))}; // none of the user's recent documents
    try {
        return com::sun::star::frame::Desktop::create(context)
            ->loadComponentFromURL(url, "_default", 0, {as_help, 3})
            .is();
    } catch (const com::sun::star::uno::Exception&) { // no such filter, hence no Writer
        return false;
    }
}

} // namespace

std::string show_help(const Context& context, const rtl::OUString& formula, Language language) {
    std::string url = address(context, formula, language);
    if (!shown_by_the_office(context, to_uno(url))) {
        com::sun::star::system::SystemShellExecute::create(context)->execute(
            to_uno(url), {}, com::sun::star::system::SystemShellExecuteFlags::URIS_ONLY);
    }
    return url;
}

} // namespace crossfoot::office
