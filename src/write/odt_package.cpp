#include "write/iso_time.hpp"
#include "write/odt.hpp"
#include "write/opendocument.hpp"
#include "write/zip_writer.hpp"

namespace crossfoot {
namespace {

constexpr std::string_view text_type = "application/vnd.oasis.opendocument.text";

std::string meta(const OfficialDocument& document) {
    pugi::xml_document part;
    pugi::xml_node meta = element(root(part, "office:document-meta"), "office:meta");
    const std::string time = iso_time(document.written);
    const std::pair<const char*, const std::string&> items[] = {
        {"dc:title", document.title},
        {"meta:initial-creator", document.author},
        {"dc:creator", document.author},
        {"meta:creation-date", time},
        {"dc:date", time},
    };
    element(meta, "meta:generator").text().set("Crossfoot");
    for (const auto& [name, value] : items)
        if (!value.empty())
            element(meta, name).text().set(value.c_str());
    element(meta, "dc:language").text().set("zh-CN");
    return text_of(part);
}

} // namespace

std::string odt_bytes(const OfficialDocument& document) { return odt_bytes_for(document, {}); }

// Without settings.xml: one compatibility setting makes an office read all others as those of an old document.
std::string odt_bytes_for(const OfficialDocument& document, const InstalledFaces& installed) {
    ZipWriter package;
    package.add("mimetype", text_type, ZipWriter::Method::stored);
    package.add("content.xml", odt_content(document));
    package.add("styles.xml", odt_styles(installed));
    package.add("meta.xml", meta(document));
    package.add("META-INF/manifest.xml", manifest_of(text_type, {"content.xml", "styles.xml", "meta.xml"}));
    return package.bytes();
}

} // namespace crossfoot
