#include "read/other_format.hpp"

#include "read/encoding.hpp"
#include "text/lower_case.hpp"
#include "text/trim.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace crossfoot {
namespace {

constexpr std::size_t sample_start = 4096; // bytes of a text in which it says what it is

constexpr std::array<std::string_view, 8> starts_of_heads{"<!--",  "<head",  "<meta",   "<title",
                                                          "<link", "<style", "<script", "<base"};

// What stands before the first element of XML: a mark, blanks, the declaration, comments. Where it does not end: 0.
std::size_t prologue(std::string_view xml) {
    for (std::size_t at = 0;;) {
        at = xml.find_first_not_of("\xEF\xBB\xBF\xFE\xFF \t\r\n", at);
        if (at == std::string_view::npos)
            return 0;
        const std::string_view rest = xml.substr(at);
        const std::string_view end = rest.starts_with("<!--") ? "-->" : rest.starts_with("<?") ? "?>" : "";
        if (end.empty())
            return at;
        const std::size_t behind = rest.find(end);
        if (behind == std::string_view::npos)
            return 0;
        at += behind + end.size();
    }
}

// Where it says what it is: at its beginning, and where its first element stands behind a long comment, there too.
// Without the bytes of wider encodings that are 0, so that UTF-16 is understood.
std::string start_of(std::string_view bytes) {
    constexpr std::size_t longest_wide = std::size_t{1} << 16;
    std::string narrow;
    if (bytes.substr(0, sample_start).find('\0') != std::string_view::npos) {
        narrow = bytes.substr(0, longest_wide);
        std::erase(narrow, '\0');
        bytes = narrow;
    }
    std::string start(bytes.substr(0, sample_start));
    if (const std::size_t root = prologue(bytes); root > sample_start / 2)
        start += bytes.substr(root, sample_start);
    return start;
}

std::string lower_case_start(std::string_view bytes) { return lower_case(start_of(bytes)); }

// UTF-16 without a mark at its beginning: most characters, of either order, are Chinese, digits or blanks.
bool is_wide_text(std::string_view bytes) {
    constexpr std::size_t shortest = 16;
    const std::string_view start = bytes.substr(0, sample_start / 2 * 2);
    if (bytes.size() % 2 != 0 || start.size() < shortest || start.find('\0') == std::string_view::npos)
        return false;
    std::array<std::size_t, 2> known{};
    for (std::size_t at = 0; at + 1 < start.size(); at += 2)
        for (const std::size_t high : {0U, 1U}) {
            const auto upper = static_cast<unsigned char>(start[at + high]);
            const auto lower = static_cast<unsigned char>(start[at + 1 - high]);
            const bool chinese = (upper >= 0x4E && upper < 0xA0) || upper == 0x30 || upper == 0xFF || upper == 0x20;
            const bool latin = upper == 0 && lower < 0x7F && (lower >= ' ' || (lower >= '\t' && lower <= '\r'));
            known[high] += chinese || latin ? 1 : 0;
        }
    return std::ranges::max(known) * 2 * 10 >= start.size() * 9;
}

} // namespace

bool is_html(std::string_view bytes) {
    const std::string text = lower_case_start(bytes);
    const auto holds = [&](std::string_view word) { return text.find(word) != std::string::npos; };
    if (holds("<html") || holds("<!doctype html") || holds("<body") || holds("<table"))
        return !is_word_xml(bytes) && !is_excel_xml(bytes);
    const std::size_t first = text.find_first_not_of("\xEF\xBB\xBF \t\r\n");
    if (first == std::string::npos || text[first] != '<')
        return false;
    // What begins with a comment or a part of a head may say only behind a long one that it is a page.
    const std::string_view begins = std::string_view(text).substr(first);
    return std::ranges::any_of(starts_of_heads, [&](std::string_view tag) { return begins.starts_with(tag); }) ||
           holds("</p>") || holds("</div>") || holds("</span>");
}

bool is_word_package_xml(std::string_view bytes) {
    return start_of(bytes).find("\"http://schemas.microsoft.com/office/2006/xmlPackage\"") != std::string::npos;
}

bool is_word_xml(std::string_view bytes) {
    const std::string text = start_of(bytes);
    return lower_case(text).find("progid=\"word.document") != std::string::npos ||
           text.find("<w:wordDocument") != std::string::npos; // <w:WordDocument> stands in pages that Word saved
}

bool is_excel_xml(std::string_view bytes) {
    const std::string text = lower_case_start(bytes);
    return text.find("progid=\"excel.sheet") != std::string::npos ||
           text.find("<workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"") != std::string::npos;
}

bool is_uof(std::string_view bytes) { return start_of(bytes).find("<uof:UOF") != std::string::npos; }

bool is_flat(std::string_view bytes) {
    constexpr std::string_view root = "<office:document";
    const std::string text = start_of(bytes);
    const std::size_t at = text.find(root);
    return at != std::string::npos && text.find_first_of(" \t\r\n", at) == at + root.size();
}

bool is_dif(std::string_view bytes) {
    constexpr std::string_view topic = "TABLE";
    constexpr std::size_t longest_mark = 3; // of an encoding
    const std::string text = start_of(bytes);
    const std::size_t at = text.find(topic);
    return at <= longest_mark && trimmed(std::string_view(text).substr(at + topic.size())).starts_with("0,1");
}

bool is_text(std::string_view bytes) {
    if (is_utf32(bytes) || bytes.starts_with("\xFF\xFE") ||
        bytes.starts_with("\xFE\xFF") || // UTF-16, which holds bytes of any kind
        is_wide_text(bytes))
        return true;
    const auto control = [](char c) {
        return (static_cast<unsigned char>(c) < ' ' && c != '\t' && c != '\n' && c != '\v' && c != '\f' && c != '\r') ||
               c == '\x7f';
    };
    const std::size_t last = bytes.find_last_not_of('\x1A'); // with which old programs end a file
    return other_format(bytes) != ReadErrorKind::archive &&
           std::ranges::none_of(bytes.substr(0, std::min(last + 1, sample_start)), control);
}

bool is_mht(std::string_view bytes) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    std::string text = lower_case_start(bytes);
    text = text.substr(text.starts_with(mark) ? mark.size() : 0);
    const std::size_t name = text.find_first_not_of("abcdefghijklmnopqrstuvwxyz-"); // of the first line of a head
    const std::string_view head = std::string_view(text).substr(0, std::min(text.find("\n\n"), text.find("\r\n\r\n")));
    const auto holds = [&](std::string_view line) { return head.find(line) != std::string_view::npos; };
    return name > 0 && name < head.size() && head[name] == ':' &&
           (head.starts_with("mime-version:") || holds("\nmime-version:")) &&
           (holds("\ncontent-type:") || head.starts_with("content-type:"));
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

bool holds_pictures(const ZipPackage& package) {
    for (std::size_t nth = 0; nth < package.size(); ++nth)
        if (package.name(nth).find("media/") != std::string::npos || package.name(nth).starts_with("Pictures/"))
            return true;
    return false;
}

bool holds_files(const ZipPackage& package) {
    return !package.contains("[Content_Types].xml") && !package.contains("mimetype") && !package.contains("uof.xml") &&
           !package.contains("OFD.xml");
}

} // namespace crossfoot
