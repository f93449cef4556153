// The properties that a person gave a document.
#include "read/read.hpp"
#include "zip_bytes.hpp"

#include <gtest/gtest.h>

#include <string>

namespace crossfoot {
namespace {

using test::Parts;
using test::xlsx_parts;
using test::zipped;

constexpr std::string_view tables = R"(<table:table table:name="三"/>)";

std::string told(const Document& workbook) {
    std::string text;
    for (const DocumentProperty& property : workbook.properties)
        text += property.name + '=' + property.value + ';';
    return text;
}

std::string in_ods(const std::string& meta) {
    Parts parts = test::ods_parts(tables);
    parts.emplace_back("meta.xml", meta);
    return told(read_document_bytes(zipped(parts)));
}

std::string in_xlsx(const std::string& custom) {
    Parts parts = xlsx_parts("");
    parts.emplace_back("docProps/custom.xml", custom);
    return told(read_document_bytes(zipped(parts)));
}

TEST(Properties, OfAnOdsAreItsUserDefinedTexts) {
    const std::string meta = R"(<?xml version="1.0" encoding="UTF-8"?>
<office:document-meta xmlns:office="o" xmlns:meta="m"><office:meta>
  <meta:generator>x</meta:generator>
  <meta:user-defined meta:name="勾稽接受 T4 1">2022-01-31 口径 &lt;不同&gt;</meta:user-defined>
  <meta:user-defined meta:name="a" meta:value-type="string">b</meta:user-defined>
  <meta:user-defined meta:name="number" meta:value-type="float">1</meta:user-defined>
</office:meta></office:document-meta>)";
    EXPECT_EQ(in_ods(meta), "勾稽接受 T4 1=2022-01-31 口径 <不同>;a=b;");
    EXPECT_EQ(told(read_document_bytes(zipped(test::ods_parts(tables)))), "") << "a document may have none";
}

TEST(Properties, OfAnXlsxAreItsCustomTexts) {
    const std::string custom = R"(<?xml version="1.0" encoding="UTF-8"?>
<Properties xmlns="c" xmlns:vt="v">
  <property fmtid="{0}" pid="2" name="勾稽接受 T4 1">
    <vt:lpwstr>2022-01-31 口径不同</vt:lpwstr>
  </property>
  <property fmtid="{0}" pid="3" name="number"><vt:i4>1</vt:i4></property>
</Properties>)";
    EXPECT_EQ(in_xlsx(custom), "勾稽接受 T4 1=2022-01-31 口径不同;");
}

TEST(Properties, NeverKeepAReportFromBeingRead) {
    for (const char* broken : {"", "<", "<a><b></a>", "no xml", "<?xml version=\"1.0\"?><x/>"}) {
        EXPECT_EQ(in_ods(broken), "") << broken;
        EXPECT_EQ(in_xlsx(broken), "") << broken;
    }
}

TEST(Properties, OfAThousandAreRead) {
    std::string meta = "<office:document-meta><office:meta>";
    for (int i = 0; i < 5000; ++i)
        meta += "<meta:user-defined meta:name=\"n\">v</meta:user-defined>";
    EXPECT_EQ(in_ods(meta + "</office:meta></office:document-meta>").size(), 4U * 1000U);
}

} // namespace
} // namespace crossfoot
