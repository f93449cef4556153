// Text on its way into and out of the office: UTF-8 in the core, OUString in UNO.
#pragma once

#include <rtl/ustring.hxx>

#include <string>
#include <string_view>

namespace crossfoot::office {

inline rtl::OUString to_uno(std::string_view utf8) {
    return {utf8.data(), static_cast<sal_Int32>(utf8.size()), RTL_TEXTENCODING_UTF8};
}

inline std::string from_uno(const rtl::OUString& text) {
    const rtl::OString utf8 = rtl::OUStringToOString(text, RTL_TEXTENCODING_UTF8);
    return {utf8.getStr(), static_cast<std::size_t>(utf8.getLength())};
}

} // namespace crossfoot::office
