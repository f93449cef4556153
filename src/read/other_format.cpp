#include "read/other_format.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace crossfoot {
namespace {

constexpr std::size_t looked_at = 4096; // bytes of a text in which it says what it is

// Without the bytes of wider encodings that are 0, so that UTF-16 is understood too.
std::string lower_case_start(std::string_view bytes) {
    std::string start(bytes.substr(0, looked_at));
    std::erase(start, '\0');
    std::ranges::transform(start, start.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return start;
}

} // namespace

OtherFormat other_format(std::string_view bytes) {
    using namespace std::string_view_literals;
    constexpr std::array<std::pair<std::string_view, OtherFormat>, 8> first_bytes = {{
        {"%PDF-", OtherFormat::pdf},
        {"{\\rtf", OtherFormat::text_document},
        {"PK\x05\x06", OtherFormat::archive}, // a zip file without any content
        {"Rar!\x1a\x07", OtherFormat::archive},
        {"7z\xbc\xaf\x27\x1c", OtherFormat::archive},
        {"\x1f\x8b", OtherFormat::archive}, // gzip
        {"BZh", OtherFormat::archive},
        {"\xfd\x37zXZ\0"sv, OtherFormat::archive},
    }};
    for (const auto& [start, format] : first_bytes)
        if (bytes.starts_with(start))
            return format;
    if (bytes.size() > 262 && bytes.substr(257, 5) == "ustar")
        return OtherFormat::archive;
    const std::string text = lower_case_start(bytes);
    const auto holds = [&](std::string_view word) { return text.find(word) != std::string::npos; };
    if (holds("word.document") || holds("<w:worddocument"))
        return OtherFormat::text_document;
    if (holds("<html") || holds("<!doctype html") || holds("<table") || text.starts_with("mime-version:"))
        return OtherFormat::web_page;
    return OtherFormat::unknown;
}

OtherFormat other_format(const ZipPackage& package) {
    if (package.contains("word/document.xml"))
        return OtherFormat::text_document;
    if (package.contains("OFD.xml")) // pages as they are printed, like PDF
        return OtherFormat::pdf;
    const bool document =
        package.contains("[Content_Types].xml") || package.contains("mimetype") || package.contains("uof.xml");
    return document ? OtherFormat::unknown : OtherFormat::archive;
}

} // namespace crossfoot
