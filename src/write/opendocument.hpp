// What all OpenDocument parts have in common.
#pragma once

#include "document/result_mark.hpp"
#include "write/xml.hpp"

#include <cmath>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace crossfoot {

// The root of a part with the name spaces that our parts use.
inline pugi::xml_node root(pugi::xml_document& document, const char* name) {
    return element(document, name,
                   {{"xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"},
                    {"xmlns:style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"},
                    {"xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"},
                    {"xmlns:table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"},
                    {"xmlns:fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"},
                    {"xmlns:svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"},
                    {"xmlns:meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"},
                    {"xmlns:config", "urn:oasis:names:tc:opendocument:xmlns:config:1.0"},
                    {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
                    {"xmlns:of", "urn:oasis:names:tc:opendocument:xmlns:of:1.2"},
                    {"xmlns:calcext", "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"},
                    {"xmlns:loext", "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"},
                    {"office:version", "1.2"}});
}

// What a package of that type holds.
struct PackagePart {
    std::string path;
    std::string_view type = "text/xml";
    PackagePart(const char* name) : path(name) {} // NOLINT(google-explicit-constructor): most are XML
    PackagePart(std::string name, std::string_view media_type) : path(std::move(name)), type(media_type) {}
};
inline std::string manifest_of(std::string_view type, const std::vector<PackagePart>& parts) {
    constexpr const char* name_space = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0";
    pugi::xml_document document;
    pugi::xml_node manifest =
        element(document, "manifest:manifest", {{"xmlns:manifest", name_space}, {"manifest:version", "1.2"}});
    element(manifest, "manifest:file-entry",
            {{"manifest:full-path", "/"}, {"manifest:version", "1.2"}, {"manifest:media-type", type}});
    for (const PackagePart& part : parts)
        element(manifest, "manifest:file-entry",
                {{"manifest:full-path", part.path}, {"manifest:media-type", part.type}});
    return text_of(document);
}

// Properties of a document that a run over many reports wrote; mark is that of its content.
inline void mark_result(pugi::xml_node meta, const std::string& mark) {
    element(meta, "meta:user-defined", {{"meta:name", result_property}}).text().set(mark.c_str());
}

// A length as OpenDocument writes it, to a tenth of a millimetre.
inline std::string mm(double length) {
    const int tenths = static_cast<int>(std::lround(length * 10));
    return std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10) + "mm";
}

// A size in points, to a tenth or, where it needs them, hundredths.
inline std::string points(double size) {
    const long hundredths = std::lround(std::abs(size) * 100);
    std::string text = (size < 0 ? "-" : "") + std::to_string(hundredths / 100);
    if (const long rest = hundredths % 100; rest != 0)
        text += rest % 10 == 0 ? '.' + std::to_string(rest / 10) : (rest < 10 ? ".0" : ".") + std::to_string(rest);
    return text + "pt";
}

} // namespace crossfoot
