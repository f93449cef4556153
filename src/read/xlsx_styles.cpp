#include "read/xlsx_styles.hpp"

#include "read/ooxml_nodes.hpp"
#include "read/xml_part.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <unordered_map>

namespace crossfoot {
namespace {

using pugi::xml_node;

// Formats that every program knows; 27 to 36 and 50 to 58 are those of Chinese, Japanese and Korean ones.
NumberShown built_in(int format) {
    const auto within = [format](int first, int last) { return format >= first && format <= last; };
    if (within(18, 21) || within(32, 35) || within(45, 47) || within(55, 56))
        return NumberShown::time;
    return within(14, 22) || within(27, 36) || within(50, 58) ? NumberShown::date : NumberShown::number;
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// [h], [mm], [ss]: time that goes on beyond a day. Other brackets hold colours, conditions and languages.
bool elapsed_time(std::string_view bracket) {
    const char unit = bracket.empty() ? '\0' : lower(bracket.front());
    return (unit == 'h' || unit == 'm' || unit == 's') &&
           std::ranges::all_of(bracket, [unit](char c) { return lower(c) == unit; });
}

// The letters of a code that stand for something: not those in quotes and brackets, and not those behind a sign that
// takes the next character as it is.
std::string letters_of(std::string_view code, bool& elapsed) {
    std::string letters;
    for (std::size_t at = 0; at < code.size(); ++at) {
        const char c = code[at];
        if (c == '"' || c == '[') {
            const std::size_t end = std::min(code.find(c == '"' ? '"' : ']', at + 1), code.size());
            elapsed = elapsed || (c == '[' && elapsed_time(code.substr(at + 1, end - at - 1)));
            at = end;
        } else if (c == '\\' || c == '_' || c == '*') {
            ++at;
        } else {
            letters += lower(c);
        }
    }
    return letters;
}

} // namespace

NumberShown shown_by(std::string_view format_code) {
    bool elapsed = false;
    const std::string letters = letters_of(format_code, elapsed);
    if (letters.find("general") != std::string::npos || letters.starts_with("g/"))
        return NumberShown::number;
    const auto has = [&](std::string_view any) { return letters.find_first_of(any) != std::string::npos; };
    const bool weekday = letters.find("aaa") != std::string::npos;
    const bool exponent = letters.find("e+") != std::string::npos || letters.find("e-") != std::string::npos;
    const bool era = letters.find('e') != std::string::npos && !exponent;
    if (has("yd") || weekday || era)
        return NumberShown::date;
    if (has("hs") || elapsed)
        return NumberShown::time;
    return has("m") ? NumberShown::date : NumberShown::number; // months, since no hours and seconds are there
}

std::vector<NumberShown> numbers_shown(ZipPackage& package, const std::string& styles_part) {
    const XmlPart styles(package.extract(styles_part), 0, styles_part, package.budget());
    std::unordered_map<int, NumberShown> own;
    for (const xml_node format : child(styles.root(), "numFmts").children())
        own[whole(format.attribute("numFmtId").value()).value_or(0)] = shown_by(format.attribute("formatCode").value());
    std::vector<NumberShown> formats;
    for (const xml_node xf : child(styles.root(), "cellXfs").children()) {
        const int format = whole(xf.attribute("numFmtId").value()).value_or(0);
        const auto found = own.find(format);
        formats.push_back(found == own.end() ? built_in(format) : found->second);
    }
    return formats;
}

std::optional<std::string> serial_text(std::string_view number, NumberShown shown, bool since_1904) {
    using namespace std::chrono_literals;
    double days = 0;
    if (const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), days);
        error != std::errc() || end != number.data() + number.size())
        return std::nullopt;
    if (shown == NumberShown::time)
        return time_text_of_days(days);
    if (since_1904)
        return date_text(std::chrono::January / 1 / 1904, days);
    if (days >= 60 && days < 61)
        return "1900-02-29" + date_text(std::chrono::January / 1 / 1900, days - 60).value_or("").substr(10);
    return date_text(days < 60 ? std::chrono::December / 31 / 1899 : std::chrono::December / 30 / 1899, days);
}

} // namespace crossfoot
