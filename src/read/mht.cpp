// Pages saved with their pictures in one file: a message in parts, of which the first page is read; the others too
// where it holds no table, as a workbook that is saved so.
#include "read/flow.hpp"
#include "read/html_tree.hpp"
#include "read/transfer_encoding.hpp"
#include "read/zip_package.hpp"
#include "text/lower_case.hpp"
#include "text/trim.hpp"

#include <algorithm>
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
class Parts {
public:
    Parts(std::string_view message, std::string_view type) : message_(message), type_(type) {}

    std::optional<MessagePart> next() {
        for (at_ = message_.find("\n--", at_); at_ != std::string_view::npos; at_ = message_.find("\n--", at_ + 1)) {
            if (++parts_ > most_parts_searched)
                break;
            const std::string_view boundary = line_at(message_, at_ + 1);
            const std::size_t head = std::min(message_.find('\n', at_ + 1), message_.size());
            const std::size_t body = behind_head(message_, head);
            MessagePart part{lower_case(std::string(message_.substr(head, std::min(body - head, longest_head)))), {}};
            if (boundary.size() < 3 || part.head.find(type_) == std::string::npos)
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
    std::string_view type_;
    std::size_t at_ = 0;
    std::size_t parts_ = 0;
};

std::string decoded(const MessagePart& part) {
    if (part.head.find("quoted-printable") != std::string::npos)
        return from_quoted_printable(part.body);
    if (part.head.find("base64") != std::string::npos)
        return from_base64(part.body);
    return std::string(part.body);
}

Flow flow_of(const MessagePart& page, const LinkedSheets& sheets, Budget& budget) {
    const Budget::Share held(budget, page.body.size());
    return html_flow(decoded(page), declared_charset(page.head), budget, sheets);
}

// What the head says behind the name, without brackets.
std::string said_in(const std::string& head, std::string_view name) {
    const std::size_t at = head.find("\n" + std::string(name));
    if (at == std::string::npos)
        return {};
    const std::size_t from = at + 1 + name.size();
    std::string_view said = trimmed(std::string_view(head).substr(from, head.find('\n', from) - from));
    if (said.starts_with('<') && said.ends_with('>'))
        said = said.substr(1, said.size() - 2);
    return std::string(said);
}

LinkedSheets sheets_in(std::string_view message, Budget::Share& held) {
    LinkedSheets sheets;
    Parts parts(message, "text/css");
    while (const std::optional<MessagePart> part = parts.next()) {
        held.add(2 * part->body.size());
        const std::string address = said_in(part->head, "content-location:");
        const std::string id = said_in(part->head, "content-id:");
        std::string text = decoded(*part);
        if (!id.empty() && "cid:" + id != address)
            sheets.try_emplace("cid:" + id, text);
        if (!address.empty())
            sheets.try_emplace(address, std::move(text));
    }
    return sheets;
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
        return flow_of(*whole, {}, budget);
    Parts pages(message, "text/html");
    std::optional<MessagePart> page = pages.next();
    if (!page && is_letter(message))
        throw ReadError(ReadErrorKind::unsupported, "a letter, perhaps with a report attached");
    if (!page)
        damaged("a message without a page");
    Budget::Share styles(budget);
    const LinkedSheets sheets = sheets_in(message, styles);
    Flow flow = flow_of(*page, sheets, budget);
    if (std::ranges::any_of(flow, is_table))
        return flow;
    Budget::Share held(budget, page->body.size());
    while ((page = pages.next())) { // frames, each with a sheet
        std::ranges::move(flow_of(*page, sheets, budget), std::back_inserter(flow));
        held.add(page->body.size());
    }
    return flow;
}

} // namespace crossfoot
