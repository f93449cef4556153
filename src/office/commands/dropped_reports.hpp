// Reports as published that are dropped on an open template: they are imported.
#pragma once

#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

namespace crossfoot::office {

// For the main thread; from now on, for the document that the frame shows. What is dropped on other documents, and
// other files, go where the office puts them.
void take_dropped_reports(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                          const com::sun::star::uno::Reference<com::sun::star::frame::XFrame>& frame);

} // namespace crossfoot::office
