#include "annotate/markup.hpp"

#include "read/budget.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace crossfoot {
namespace {

// Behind the > of a tag whose name has been passed.
std::size_t end_of_tag(std::string_view text, std::size_t at) {
    char quote = '\0';
    char before = ' '; // the last that is no blank
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (quote != '\0')
            quote = c == quote ? '\0' : quote;
        else if (before == '=' && (c == '"' || c == '\''))
            quote = c;
        else if (c == '>')
            return at + 1;
        before = c == ' ' || c == '\t' || c == '\r' || c == '\n' ? before : c;
    }
    return std::string_view::npos;
}

// Comments and the like, which end as none of the tags do.
std::size_t end_of_other(std::string_view text, std::size_t at) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kinds = {
        {{"<!--", "-->"}, {"<![CDATA[", "]]>"}, {"<?", ">"}}};
    for (const auto& [start, end] : kinds)
        if (text.substr(at).starts_with(start)) {
            const std::size_t found = text.find(end, at + start.size());
            return found == std::string_view::npos ? found : found + end.size();
        }
    return end_of_tag(text, at + 1);
}

} // namespace

std::optional<Tag> next_tag(std::string_view text, std::size_t from) {
    const auto begins = [&](std::size_t at) {
        const char c = at + 1 < text.size() ? text[at + 1] : ' ';
        return c == '/' || c == '!' || c == '?' || c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    };
    std::size_t at = text.find('<', from);
    while (at != std::string_view::npos && !begins(at))
        at = text.find('<', at + 1);
    if (at == std::string_view::npos)
        return {};
    Tag tag;
    tag.first = at;
    if (text[at + 1] == '!' || text[at + 1] == '?') {
        tag.last = end_of_other(text, at);
    } else {
        const bool close = text[at + 1] == '/';
        const std::size_t name = at + (close ? 2 : 1);
        tag.name = text.substr(name, text.find_first_of(" \t\r\n/>", name) - name);
        tag.last = end_of_tag(text, name);
        if (tag.last != std::string_view::npos)
            tag.kind = close ? Tag::Kind::close : text[tag.last - 2] == '/' ? Tag::Kind::empty : Tag::Kind::open;
    }
    return tag.last == std::string_view::npos ? std::nullopt : std::optional(tag);
}

std::optional<Tag> closing_tag(std::string_view text, const Tag& element) {
    if (element.kind != Tag::Kind::open)
        return element;
    std::size_t depth = 1;
    for (std::optional<Tag> tag = next_tag(text, element.last); tag; tag = next_tag(text, tag->last)) {
        depth += tag->kind == Tag::Kind::open ? 1 : 0;
        if (tag->kind == Tag::Kind::close && --depth == 0)
            return tag;
    }
    return {};
}

void Edits::replace(std::size_t at, std::size_t count, std::string text) {
    edits_.push_back({at, count, std::move(text)});
}

void Edits::append(std::string_view text, const Tag& element, const std::string& inserted) {
    const std::optional<Tag> end = closing_tag(text, element);
    if (!end)
        damaged("an element without an end");
    if (element.kind == Tag::Kind::open)
        return insert(end->first, inserted);
    replace(element.last - 2, 2, '>' + inserted + "</" + std::string(element.name) + '>');
}

std::string Edits::applied(std::string_view text) const {
    std::vector<const Edit*> order;
    for (const Edit& edit : edits_)
        order.push_back(&edit);
    std::ranges::stable_sort(order, {}, [](const Edit* edit) { return edit->at; });
    std::string changed;
    std::size_t at = 0;
    for (const Edit* edit : order) {
        changed.append(text.substr(at, edit->at - at)).append(edit->text);
        at = edit->at + edit->count;
    }
    return changed.append(text.substr(at));
}

} // namespace crossfoot
