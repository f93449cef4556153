// Bytes on their way into and out of the office.
#pragma once

#include <com/sun/star/io/XInputStream.hpp>
#include <com/sun/star/io/XOutputStream.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <cppuhelper/implbase1.hxx>

#include <string>
#include <string_view>

namespace crossfoot::office {

// A copy of the bytes, which can be read again from any place.
com::sun::star::uno::Reference<com::sun::star::io::XInputStream>
input_of(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context, std::string_view bytes);

// Keeps what is written to it. For one thread at a time; owned by those who write and by who reads it then.
class BytesWritten final : public cppu::WeakImplHelper1<com::sun::star::io::XOutputStream> {
public:
    std::string bytes;

    void SAL_CALL writeBytes(const com::sun::star::uno::Sequence<sal_Int8>& data) override;
    void SAL_CALL flush() override {}
    void SAL_CALL closeOutput() override {}
};

} // namespace crossfoot::office
