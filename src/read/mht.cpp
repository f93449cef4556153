// Pages saved with their pictures in one file: a message in parts, of which the first page is read; the others too
// where it holds no table, as a workbook that is saved so.
#include "read/flow.hpp"
#include "read/html_tree.hpp"
#include "read/zip_package.hpp"
#include "text/lower_case.hpp"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <optional>
#include <string>

namespace crossfoot {
namespace {

constexpr std::size_t longest_head = 4096;         // bytes of what a part says of itself
constexpr std::size_t most_parts_searched = 10000; // for a page; pictures come after it

struct MessagePart {
    std::string head; // in lower case
    std::string_view body;
};

// Behind the empty line after the head that begins here.
std::size_t behind_head(std::string_view message, std::size_t head) {
    for (const std::string_view gap : {"\r\n\r\n", "\n\n"})
        if (const std::size_t at = message.substr(0, head + longest_head).find(gap, head); at != std::string_view::npos)
            return at + gap.size();
    return message.size();
}

std::string_view line_at(std::string_view message, std::size_t at) {
    const std::string_view line = message.substr(at, message.find_first_of("\r\n", at) - at);
    return line.ends_with("--") ? line.substr(0, line.size() - 2) : line;
}

// Where the message is itself a page.
std::optional<MessagePart> whole_page(std::string_view message) {
    const std::string start = lower_case(std::string(message.substr(0, longest_head)));
    const std::string head = start.substr(0, behind_head(start, 0));
    if (head.find("text/html") == std::string::npos || start.find("multipart/") != std::string::npos)
        return {};
    return MessagePart{head, message.substr(behind_head(message, 0))};
}

// Parts lie between lines that begin with the same word, itself beginning with --.
class Pages {
public:
    explicit Pages(std::string_view message) : message_(message) {}

    std::optional<MessagePart> next() {
        for (at_ = message_.find("\n--", at_); at_ != std::string_view::npos; at_ = message_.find("\n--", at_ + 1)) {
            if (++parts_ > most_parts_searched)
                break;
            const std::string_view boundary = line_at(message_, at_ + 1);
            const std::size_t head = std::min(message_.find('\n', at_ + 1), message_.size());
            const std::size_t body = behind_head(message_, head);
            MessagePart part{lower_case(std::string(message_.substr(head, std::min(body - head, longest_head)))), {}};
            if (boundary.size() < 3 || part.head.find("text/html") == std::string::npos)
                continue;
            at_ = std::min(message_.find("\n" + std::string(boundary), body), message_.size());
            part.body = message_.substr(body, at_ - body);
            return part;
        }
        at_ = message_.size();
        return {};
    }

private:
    std::string_view message_;
    std::size_t at_ = 0;
    std::size_t parts_ = 0;
};

int hexadecimal(char c) {
    if (c >= '0' && c <= '9')
        return c - '0';
    const int letter = std::tolower(static_cast<unsigned char>(c));
    return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
}

std::string from_quoted_printable(std::string_view text) {
    std::string bytes;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '=') {
            bytes += text[i];
        } else if (i + 2 < text.size() && hexadecimal(text[i + 1]) >= 0 && hexadecimal(text[i + 2]) >= 0) {
            bytes += static_cast<char>(hexadecimal(text[i + 1]) * 16 + hexadecimal(text[i + 2]));
            i += 2;
        } else { // a line that goes on
            i += text.substr(i + 1).starts_with("\r\n") ? 2 : 1;
        }
    }
    return bytes;
}

std::string from_base64(std::string_view text) {
    constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string bytes;
    unsigned value = 0;
    int bits = 0;
    for (const char c : text) {
        const std::size_t digit = digits.find(c);
        if (digit == std::string_view::npos)
            continue;
        value = (value << 6U | static_cast<unsigned>(digit)) & 0xFFFFU;
        bits += 6;
        if (bits >= 8) {
            bits -= 8;
            bytes += static_cast<char>(value >> static_cast<unsigned>(bits) & 0xFFU);
        }
    }
    return bytes;
}

Flow flow_of(const MessagePart& page, Budget& budget) {
    const Budget::Share decoded(budget, page.body.size());
    const auto says = [&](std::string_view word) { return page.head.find(word) != std::string::npos; };
    const std::string charset = declared_charset(page.head);
    if (says("quoted-printable"))
        return html_flow(from_quoted_printable(page.body), charset, budget);
    if (says("base64"))
        return html_flow(from_base64(page.body), charset, budget);
    return html_flow(page.body, charset, budget);
}

// Mail whose text is no page, or which has files attached.
bool is_letter(std::string_view message) {
    const std::string text = lower_case(std::string(message.substr(0, std::size_t{1} << 16)));
    return text.find("content-disposition: attachment") != std::string::npos ||
           text.find("content-type: text/plain") != std::string::npos;
}

} // namespace

Flow mht_flow(std::string_view message, Budget& budget) {
    const auto is_table = [](const FlowItem& item) { return item.table != nullptr; };
    if (const std::optional<MessagePart> whole = whole_page(message))
        return flow_of(*whole, budget);
    Pages pages(message);
    std::optional<MessagePart> page = pages.next();
    if (!page && is_letter(message))
        throw ReadError(ReadErrorKind::unsupported, "a letter, perhaps with a report attached");
    if (!page)
        damaged("a message without a page");
    Flow flow = flow_of(*page, budget);
    if (std::ranges::any_of(flow, is_table))
        return flow;
    Budget::Share held(budget, page->body.size());
    while ((page = pages.next())) { // frames, each with a sheet
        std::ranges::move(flow_of(*page, budget), std::back_inserter(flow));
        held.add(page->body.size());
    }
    return flow;
}

} // namespace crossfoot
