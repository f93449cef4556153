#include "read/encoding.hpp"

#include "text/lower_case.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <iconv.h>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace crossfoot {
namespace {

// The encoding that <?xml … encoding="GB18030"?> names, in lower case.
std::string declared_encoding(std::string_view xml) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    if (xml.starts_with(mark))
        xml.remove_prefix(mark.size());
    if (!xml.starts_with("<?xml"))
        return {};
    std::string_view declaration = xml.substr(0, 256);
    declaration = declaration.substr(0, declaration.find("?>"));
    const std::size_t at = declaration.find("encoding");
    const std::size_t open = declaration.find_first_of("\"'", std::min(at, declaration.size()));
    if (open == std::string_view::npos)
        return {};
    const std::size_t close = declaration.find(declaration[open], open + 1);
    std::string name(declaration.substr(open + 1, std::min(close, declaration.size()) - open - 1));
    return lower_case(std::move(name));
}

// What Chinese programs write and the parser does not know. The system's library knows hundreds of others, of which
// some switch within a text and some had holes; no report is written in them.
bool is_converted(std::string_view encoding) {
    constexpr std::array<std::string_view, 9> converted = {"gb18030", "gbk",  "gb2312",     "euc-cn", "cp936",
                                                           "ms936",   "big5", "big5-hkscs", "cp950"};
    return std::ranges::find(converted, encoding) != converted.end();
}

// UTF-8 that grows as it is written.
class Converted {
public:
    explicit Converted(Budget& budget) : budget_(budget), held_(budget), most_(budget.limits().part) {}

    void add(iconv_t conversion, std::string_view from) {
        char* next = const_cast<char*>(from.data()); // which iconv() leaves as it is
        std::size_t left = from.size();
        while (left > 0) {
            grow();
            char* out = text_.data() + size_;
            std::size_t room = text_.size() - size_;
            const std::size_t done = iconv(conversion, &next, &left, &out, &room);
            size_ = text_.size() - room;
            if (done == static_cast<std::size_t>(-1) && errno != E2BIG)
                replace(next, left);
        }
        check();
    }

    Buffer take() const {
        Buffer buffer(budget_, size_);
        std::memcpy(buffer.data.get(), text_.data(), size_);
        return buffer;
    }

private:
    static constexpr std::size_t spare = 64;

    void check() const {
        if (size_ > most_)
            too_large("more than " + std::to_string(most_) + " bytes as UTF-8");
    }

    void grow() {
        check();
        if (text_.size() - size_ >= spare)
            return;
        const std::size_t larger = text_.size() * 2 + spare * spare;
        held_.add(larger); // the old one is still there while it is copied
        text_.resize(larger);
    }

    void replace(char*& next, std::size_t& left) {
        grow();
        size_ += std::string_view("\xEF\xBF\xBD").copy(text_.data() + size_, 3);
        ++next;
        --left;
    }

    Budget& budget_;
    Budget::Share held_;
    std::size_t most_;
    std::string text_;
    std::size_t size_ = 0;
};

std::optional<Buffer> converted(std::string_view from, const std::string& encoding, Budget& budget) {
    const iconv_t opened = iconv_open("UTF-8", encoding.c_str());
    // NOLINTNEXTLINE(performance-no-int-to-ptr): its own mark of failure
    if (opened == reinterpret_cast<iconv_t>(-1)) // a system without that encoding
        return {};
    const std::unique_ptr<std::remove_pointer_t<iconv_t>, int (*)(iconv_t)> conversion(opened, iconv_close);
    Converted to(budget);
    to.add(conversion.get(), from);
    return to.take();
}

// Most of a page or a table with markup is of ASCII.
std::size_t plain_bytes(std::string_view text) {
    constexpr std::uint64_t beyond = 0x8080808080808080U;
    std::size_t at = 0;
    for (std::uint64_t eight = 0; at + sizeof eight <= text.size(); at += sizeof eight) {
        std::memcpy(&eight, text.data() + at, sizeof eight);
        if ((eight & beyond) != 0)
            break;
    }
    return at;
}

bool is_well_formed(std::string_view text) {
    while (!text.empty()) {
        text.remove_prefix(plain_bytes(text));
        if (text.empty())
            break;
        const std::size_t length = character_length(text);
        if (length == 0)
            return text.size() < 4 && static_cast<unsigned char>(text.front()) >= 0xC0; // cut off in a character
        text.remove_prefix(length);
    }
    return true;
}

// Texts in the characters of ASCII have a zero in every other byte, and even Chinese ones have line ends.
std::string wide_encoding(std::string_view text) {
    constexpr std::size_t sample = 4096;
    const std::string_view start = text.substr(0, sample);
    std::array<std::size_t, 2> zeros{};
    for (std::size_t i = 0; i < start.size(); ++i)
        zeros[i % 2] += start[i] == '\0' ? 1 : 0;
    if (zeros[0] == 0 && zeros[1] == 0)
        return {};
    return zeros[1] >= zeros[0] ? "utf-16le" : "utf-16be";
}

// 信息 or 公开 in GBK, whatever the text says of itself: in Big5 the same bytes are rare characters.
bool is_simplified(std::string_view text) {
    return text.find("\xD0\xC5\xCF\xA2") != std::string_view::npos ||
           text.find("\xB9\xAB\xBF\xAA") != std::string_view::npos;
}

// 信息 or 公開 in Big5. In GBK the same bytes are rare characters, or halves of two.
bool is_traditional(std::string_view text) {
    return text.find("\xAB\x48\xAE\xA7") != std::string_view::npos ||
           text.find("\xA4\xBD\xB6\x7D") != std::string_view::npos;
}

} // namespace

bool is_utf32(std::string_view text) {
    using namespace std::string_view_literals;
    return text.starts_with("\xFF\xFE\0\0"sv) || text.starts_with("\0\0\xFE\xFF"sv);
}

Buffer text_as_utf8(std::string_view text, std::string_view declared, Budget& budget) {
    std::string encoding;
    if (text.starts_with("\xEF\xBB\xBF")) {
        text.remove_prefix(3);
        encoding = "utf-8";
    } else if (is_utf32(text)) {
        encoding = text.front() == '\xFF' ? "utf-32le" : "utf-32be";
        text.remove_prefix(4);
    } else if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) {
        encoding = text.front() == '\xFF' ? "utf-16le" : "utf-16be";
        text.remove_prefix(2);
    } else if (encoding = wide_encoding(text); encoding.empty() && !is_well_formed(text)) {
        encoding = lower_case(std::string(declared));
        if (!is_converted(encoding) || encoding == "gbk" || encoding == "gb2312" || is_simplified(text))
            // which holds both, and what programs write in their name
            encoding =
                !is_converted(encoding) && !is_simplified(text) && is_traditional(text) ? "big5-hkscs" : "gb18030";
    }
    if (!encoding.empty() && encoding != "utf-8")
        if (std::optional<Buffer> utf8 = converted(text, encoding, budget))
            return *std::move(utf8);
    Buffer copy(budget, text.size());
    std::memcpy(copy.data.get(), text.data(), text.size());
    return copy;
}

std::string name_as_utf8(std::string_view name, Budget& budget) {
    std::size_t longest = 0;
    for (std::string_view rest = name; !rest.empty();) {
        const std::size_t length = character_length(rest);
        longest = std::max(longest, length);
        rest.remove_prefix(std::max<std::size_t>(length, 1));
    }
    std::optional<Buffer> from_gbk = longest == 2 ? converted(name, "gb18030", budget) : std::nullopt;
    const Buffer utf8 = from_gbk ? *std::move(from_gbk) : text_as_utf8(name, {}, budget);
    return {utf8.data.get(), utf8.size};
}

bool is_utf8(std::string_view xml) {
    const std::string encoding = declared_encoding(xml);
    const bool wide = xml.substr(0, 4).find('\0') != std::string_view::npos || xml.starts_with("\xFE\xFF") ||
                      xml.starts_with("\xFF\xFE");
    return !wide && (encoding.empty() || encoding == "utf-8");
}

Buffer as_utf8(Buffer xml, Budget& budget) {
    const std::string_view from(xml.data.get(), xml.size);
    const std::string encoding = declared_encoding(from);
    if (!is_converted(encoding)) // an unknown name: most call UTF-8 something else
        return xml;
    if (std::optional<Buffer> utf8 = converted(from, encoding, budget))
        return *std::move(utf8);
    return xml;
}

} // namespace crossfoot
