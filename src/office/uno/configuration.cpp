#include "office/uno/configuration.hpp"

#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/container/XHierarchicalNameReplace.hpp>
#include <com/sun/star/util/XChangesBatch.hpp>

namespace crossfoot::office {

using com::sun::star::uno::Any;
using com::sun::star::uno::Reference;
using com::sun::star::uno::Sequence;
using com::sun::star::uno::UNO_QUERY_THROW;

namespace {
using Context = Reference<com::sun::star::uno::XComponentContext>;

Reference<com::sun::star::uno::XInterface> part_of(const Context& context, const char* service, const char* node) {
    const Any path(com::sun::star::beans::NamedValue("nodepath", Any(rtl::OUString::createFromAscii(node))));
    return com::sun::star::configuration::theDefaultProvider::get(context)->createInstanceWithArguments(
        rtl::OUString::createFromAscii(service), Sequence<Any>(&path, 1));
}

} // namespace

Reference<com::sun::star::container::XHierarchicalNameAccess> configuration(const Context& context, const char* node) {
    return {part_of(context, "com.sun.star.configuration.ConfigurationAccess", node), UNO_QUERY_THROW};
}

void change_configuration(const Context& context, const char* node,
                          const std::vector<std::pair<const char*, Any>>& values) {
    const Reference<com::sun::star::container::XHierarchicalNameReplace> part(
        part_of(context, "com.sun.star.configuration.ConfigurationUpdateAccess", node), UNO_QUERY_THROW);
    for (const auto& [path, value] : values) {
        part->replaceByHierarchicalName(rtl::OUString::createFromAscii(path), value);
    }
    Reference<com::sun::star::util::XChangesBatch>(part, UNO_QUERY_THROW)->commitChanges();
}

} // namespace crossfoot::office
