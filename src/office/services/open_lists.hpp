// The lists of reports (清单) that are open.
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

namespace crossfoot::office {

// Whether one of them, which this program wrote (document/result_mark.hpp), has a link to the document's file. For the
// main thread.
bool is_in_open_list(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                     const com::sun::star::uno::Reference<com::sun::star::frame::XModel>& document);

} // namespace crossfoot::office
