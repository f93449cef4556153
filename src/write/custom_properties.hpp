// The mark of a result (document/result_mark.hpp) in packages of Office Open XML: docProps/custom.xml.
#pragma once

#include "document/result_mark.hpp"

#include <string>

namespace crossfoot {

inline std::string custom_properties() {
    return std::string(R"(<?xml version="1.0" encoding="UTF-8"?>
<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" )") +
           R"(xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">)" +
           R"(<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name=")" + result_property +
           R"("><vt:lpwstr>Crossfoot</vt:lpwstr></property></Properties>)";
}

} // namespace crossfoot
