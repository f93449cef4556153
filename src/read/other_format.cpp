#include "read/other_format.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace crossfoot {
namespace {

constexpr std::size_t sample_start = 4096; // bytes of a text in which it says what it is

// Without the bytes of wider encodings that are 0, so that UTF-16 is understood too.
std::string lower_case_start(std::string_view bytes) {
    std::string start(bytes.substr(0, sample_start));
    std::erase(start, '\0');
    std::ranges::transform(start, start.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return start;
}

} // namespace

bool is_html(std::string_view bytes) {
    const std::string text = lower_case_start(bytes);
    const auto holds = [&](std::string_view word) { return text.find(word) != std::string::npos; };
    if (holds("<html") || holds("<!doctype html") || holds("<body") || holds("<table"))
        return !is_word_xml(bytes) && !is_excel_xml(bytes);
    const std::size_t first = text.find_first_not_of("\xEF\xBB\xBF \t\r\n");
    return first != std::string::npos && text[first] == '<' && (holds("</p>") || holds("</div>") || holds("</span>"));
}

bool is_word_xml(std::string_view bytes) {
    const std::string text = lower_case_start(bytes);
    return text.find("progid=\"word.document") != std::string::npos ||
           text.find("<w:worddocument") != std::string::npos;
}

bool is_excel_xml(std::string_view bytes) {
    const std::string text = lower_case_start(bytes);
    return text.find("progid=\"excel.sheet") != std::string::npos ||
           text.find("<workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"") != std::string::npos;
}

bool is_uof(std::string_view bytes) { return bytes.substr(0, sample_start).find("<uof:UOF") != std::string_view::npos; }

bool is_text(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) // UTF-16, which holds bytes of any kind
        return true;
    const auto control = [](char c) {
        return (static_cast<unsigned char>(c) < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f') || c == '\x7f';
    };
    return other_format(bytes) != ReadErrorKind::archive &&
           std::ranges::none_of(bytes.substr(0, sample_start), control);
}

bool is_mht(std::string_view bytes) {
    const std::string text = lower_case_start(bytes);
    return (text.starts_with("mime-version:") || text.starts_with("from:")) &&
           text.find("\ncontent-type:") != std::string::npos;
}

ReadErrorKind other_format(std::string_view bytes) {
    using namespace std::string_view_literals;
    constexpr std::array<std::pair<std::string_view, ReadErrorKind>, 6> first_bytes = {{
        {"PK\x05\x06", ReadErrorKind::archive}, // a zip file without any content
        {"Rar!\x1a\x07", ReadErrorKind::archive},
        {"7z\xbc\xaf\x27\x1c", ReadErrorKind::archive},
        {"\x1f\x8b", ReadErrorKind::archive}, // gzip
        {"BZh", ReadErrorKind::archive},
        {"\xfd\x37zXZ\0"sv, ReadErrorKind::archive},
    }};
    for (const auto& [start, format] : first_bytes)
        if (bytes.starts_with(start))
            return format;
    if (bytes.size() > 262 && bytes.substr(257, 5) == "ustar")
        return ReadErrorKind::archive;
    return ReadErrorKind::unknown_format;
}

bool holds_files(const ZipPackage& package) {
    return !package.contains("[Content_Types].xml") && !package.contains("mimetype") && !package.contains("uof.xml") &&
           !package.contains("OFD.xml");
}

} // namespace crossfoot
