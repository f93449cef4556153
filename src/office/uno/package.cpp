#include "office/uno/package.hpp"

#include "office/uno/uno_text.hpp"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/deployment/PackageInformationProvider.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <rtl/uri.hxx>

namespace crossfoot::office {

using com::sun::star::uno::Reference;
using com::sun::star::uno::Sequence;

namespace {
using Context = Reference<com::sun::star::uno::XComponentContext>;
}

std::string installed_version(const Context& context) {
    const auto provider = com::sun::star::deployment::PackageInformationProvider::get(context);
    for (const Sequence<rtl::OUString>& id_and_version : provider->getExtensionList()) {
        if (id_and_version[0] == extension_id) {
            return from_uno(id_and_version[1]);
        }
    }
    return {};
}

std::string package_address(const Context& context, const std::string& path) {
    const auto provider = com::sun::star::deployment::PackageInformationProvider::get(context);
    return from_uno(
        provider->getPackageLocation(extension_id) + "/" +
        rtl::Uri::encode(to_uno(path), rtl_UriCharClassUric, rtl_UriEncodeKeepEscapes, RTL_TEXTENCODING_UTF8));
}

Reference<com::sun::star::lang::XComponent> open_as_template(const Context& context, const std::string& address) {
    com::sun::star::beans::PropertyValue as_template;
    as_template.Name = "AsTemplate";
    as_template.Value <<= true;
    return com::sun::star::frame::Desktop::create(context)->loadComponentFromURL(to_uno(address), "_default", 0,
                                                                                 {&as_template, 1});
}

} // namespace crossfoot::office
