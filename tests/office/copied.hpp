// What another program put on the clipboard.
#pragma once

#include "office/uno/uno_text.hpp"

#include <com/sun/star/datatransfer/UnsupportedFlavorException.hpp>
#include <com/sun/star/datatransfer/XTransferable.hpp>
#include <cppuhelper/implbase1.hxx>

#include <utility>

namespace crossfoot::test {

namespace uno = com::sun::star::uno;
using namespace com::sun::star;
using office::to_uno;

// In a single form, as bytes or, where the form is of characters, as a text.
class Copied final : public cppu::WeakImplHelper1<datatransfer::XTransferable> {
public:
    Copied(const char* type, uno::Any data) : flavor_{to_uno(type), {}, data.getValueType()}, data_(std::move(data)) {}

    uno::Any SAL_CALL getTransferData(const datatransfer::DataFlavor& flavor) override {
        if (flavor.MimeType != flavor_.MimeType)
            throw datatransfer::UnsupportedFlavorException();
        return data_;
    }
    uno::Sequence<datatransfer::DataFlavor> SAL_CALL getTransferDataFlavors() override { return {&flavor_, 1}; }
    sal_Bool SAL_CALL isDataFlavorSupported(const datatransfer::DataFlavor& flavor) override {
        return flavor.MimeType == flavor_.MimeType;
    }

private:
    datatransfer::DataFlavor flavor_;
    uno::Any data_;
};

} // namespace crossfoot::test
