#include "ui_language.hpp"

#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/container/XNameAccess.hpp>

namespace crossfoot::calc {

using com::sun::star::uno::Any;
using com::sun::star::uno::Reference;
using com::sun::star::uno::Sequence;
using com::sun::star::uno::UNO_QUERY_THROW;

Language ui_language(const Reference<com::sun::star::uno::XComponentContext>& context) {
    const Any path(com::sun::star::beans::NamedValue("nodepath", Any(rtl::OUString("/org.openoffice.Setup/L10N"))));
    const Reference<com::sun::star::container::XNameAccess> settings(
        com::sun::star::configuration::theDefaultProvider::get(context)->createInstanceWithArguments(
            "com.sun.star.configuration.ConfigurationAccess", Sequence<Any>(&path, 1)),
        UNO_QUERY_THROW);
    rtl::OUString locale;
    settings->getByName("ooLocale") >>= locale;
    return locale.startsWith("zh") ? Language::zh_cn : Language::en;
}

} // namespace crossfoot::calc
