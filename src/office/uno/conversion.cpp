#include "office/uno/conversion.hpp"

#include "office/uno/file_picker.hpp"
#include "office/uno/property.hpp"
#include "office/uno/streams.hpp"
#include "office/uno/uno_text.hpp"

#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/document/MacroExecMode.hpp>
#include <com/sun/star/document/UpdateDocMode.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <rtl/bootstrap.hxx>
#include <rtl/ref.hxx>

#include <utility>
#include <vector>

namespace crossfoot::office {
namespace {

using com::sun::star::beans::PropertyValue;
using com::sun::star::uno::Any;
using com::sun::star::uno::Reference;
using com::sun::star::uno::Sequence;
using com::sun::star::uno::UNO_QUERY_THROW;
using Context = Reference<com::sun::star::uno::XComponentContext>;

bool has_filter(const Context& context, const std::string& name) {
    const Reference<com::sun::star::container::XNameAccess> filters(
        context->getServiceManager()->createInstanceWithContext("com.sun.star.document.FilterFactory", context),
        UNO_QUERY_THROW);
    return filters->hasByName(to_uno(name));
}

Reference<com::sun::star::lang::XComponent> load(const Context& context, const ConversionHere& call) {
    namespace document = com::sun::star::document;
    std::vector<PropertyValue> how{property("InputStream", Any(input_of(context, call.bytes))),
                                   property("Hidden", Any(true)),
                                   property("ReadOnly", Any(true)),
                                   property("PickListEntry", Any(false)),
                                   property("MacroExecutionMode", Any(document::MacroExecMode::NEVER_EXECUTE)),
                                   property("UpdateDocMode", Any(document::UpdateDocMode::NO_UPDATE))};
    if (!call.filter.empty())
        how.push_back(property("FilterName", Any(to_uno(call.filter))));
    return com::sun::star::frame::Desktop::create(context)->loadComponentFromURL(
        "private:stream", "_blank", 0, {how.data(), static_cast<sal_Int32>(how.size())});
}

// Nobody else has it.
void close(const Reference<com::sun::star::lang::XComponent>& document) {
    try {
        Reference<com::sun::star::util::XCloseable>(document, UNO_QUERY_THROW)->close(true);
    } catch (const com::sun::star::uno::Exception&) { // it is closed by who keeps it from that
    }
}

} // namespace

std::string program_folder() {
    rtl::OUString folder("$BRAND_BASE_DIR/$BRAND_LIB_SUBDIR");
    rtl::Bootstrap::expandMacros(folder);
    const auto path = path_of(from_uno(folder));
    return path ? path->string() : std::string();
}

OfficeOutput converted_here(const Context& context, const ConversionHere& call) {
    if (!has_filter(context, call.to) || (!call.filter.empty() && !has_filter(context, call.filter)))
        return {Conversion::missing_part, {}};
    OfficeOutput made;
    Reference<com::sun::star::lang::XComponent> document;
    try {
        document = load(context, call);
        const rtl::Reference<BytesWritten> written(new BytesWritten());
        const PropertyValue how[] = {
            property("FilterName", Any(to_uno(call.to))), property("FilterData", Any(call.options)),
            property("OutputStream", Any(Reference<com::sun::star::io::XOutputStream>(written.get())))};
        Reference<com::sun::star::frame::XStorable>(document, UNO_QUERY_THROW)
            ->storeToURL("private:stream", {how, static_cast<sal_Int32>(std::size(how))});
        if (!written->bytes.empty())
            made = {Conversion::done, std::move(written->bytes)};
    } catch (const com::sun::star::uno::Exception&) { // it cannot be read, or not be stored that way
    }
    if (document.is())
        close(document);
    return made;
}

} // namespace crossfoot::office
