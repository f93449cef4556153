// A named value, as the office takes them by the dozen.
#pragma once

#include <com/sun/star/beans/PropertyValue.hpp>

namespace crossfoot::office {

inline com::sun::star::beans::PropertyValue property(const char* name, const com::sun::star::uno::Any& value) {
    com::sun::star::beans::PropertyValue result;
    result.Name = rtl::OUString::createFromAscii(name);
    result.Value = value;
    return result;
}

} // namespace crossfoot::office
