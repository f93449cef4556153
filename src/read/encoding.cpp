#include "read/encoding.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <iconv.h>
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
    std::ranges::transform(name, name.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return name;
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

} // namespace

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
    const iconv_t opened = iconv_open("UTF-8", encoding.c_str());
    // NOLINTNEXTLINE(performance-no-int-to-ptr): its own mark of failure
    if (opened == reinterpret_cast<iconv_t>(-1)) // a system without that encoding
        return xml;
    const std::unique_ptr<std::remove_pointer_t<iconv_t>, int (*)(iconv_t)> conversion(opened, iconv_close);
    Converted converted(budget);
    converted.add(opened, from);
    return converted.take();
}

} // namespace crossfoot
