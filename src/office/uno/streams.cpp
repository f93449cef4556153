#include "office/uno/streams.hpp"

#include "office/uno/guarded.hpp"

#include <com/sun/star/io/SequenceInputStream.hpp>

namespace crossfoot::office {

using com::sun::star::uno::Reference;
using com::sun::star::uno::Sequence;

Reference<com::sun::star::io::XInputStream> input_of(const Reference<com::sun::star::uno::XComponentContext>& context,
                                                     std::string_view bytes) {
    const Sequence<sal_Int8> data(reinterpret_cast<const sal_Int8*>(bytes.data()),
                                  static_cast<sal_Int32>(bytes.size()));
    return {com::sun::star::io::SequenceInputStream::createStreamFromSequence(context, data),
            com::sun::star::uno::UNO_QUERY_THROW};
}

void BytesWritten::writeBytes(const Sequence<sal_Int8>& data) {
    guarded("BytesWritten::writeBytes", [&] {
        bytes.append(reinterpret_cast<const char*>(data.getConstArray()), static_cast<std::size_t>(data.getLength()));
    });
}

} // namespace crossfoot::office
