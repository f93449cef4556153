// Highlights in web pages: <mark> round each piece of text of a cell or paragraph, with what is wrong as its title.
#include "annotate/html_marks.hpp"

#include "annotate/markup.hpp"
#include "read/budget.hpp"
#include "text/lower_case.hpp"
#include "text/utf8.hpp"
#include "write/xml_text.hpp"

#include <algorithm>
#include <array>

namespace crossfoot {
namespace {

// As character references, which say the same in every encoding.
std::string ascii(const std::string& text) {
    std::string safe;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_character(text, at);
        safe += c < 0x80 ? std::string(1, static_cast<char>(c))
                         : "&#" + std::to_string(static_cast<unsigned long>(c)) + ';';
    }
    return safe;
}

bool is_cell(std::string_view name) { return name == "td" || name == "th"; }

bool is_inline(std::string_view name) {
    constexpr std::array<std::string_view, 14> names = {"a",    "b",   "big", "em",    "font", "i",      "label",
                                                        "mark", "sub", "sup", "small", "span", "strong", "u"};
    return std::ranges::find(names, name) != names.end();
}

// Goes on from the tag behind which the text begins, until what is marked is over.
class Marker {
public:
    Marker(std::string_view page, const std::string& title, Edits& edits)
        : page_(page), open_("<mark title=\"" + title + "\">"), edits_(edits) {}

    void mark(Tag tag) {
        const bool cell = tag.begins() && is_cell(lower_case(std::string(tag.name)));
        const std::size_t begin = tag.last;
        std::size_t tables = 0;
        for (;;) {
            const std::optional<Tag> next = next_tag(page_, tag.last);
            if (tables == 0)
                wrap(tag.last, next ? next->first : page_.size());
            if (!next)
                break;
            const std::string name = lower_case(std::string(next->name));
            if (tables == 0 && (cell ? ends_cell(*next, name) : !is_inline(name)))
                break;
            if (name == "table")
                next->kind == Tag::Kind::close ? --tables : ++tables;
            tag = name == "script" || name == "style" ? behind(*next, name) : *next;
        }
        if (!any_ && cell) // a figure that is missing
            edits_.insert(begin, open_ + "&#160;</mark>");
    }

private:
    static bool ends_cell(const Tag& tag, const std::string& name) {
        const bool row = name == "tr" || name == "tbody" || name == "tfoot" || name == "thead";
        return is_cell(name) || row || (name == "table" && tag.kind == Tag::Kind::close);
    }

    // What stands in them is no text.
    Tag behind(const Tag& tag, const std::string& name) const {
        Tag next = tag;
        while (next.kind != Tag::Kind::close || lower_case(std::string(next.name)) != name) {
            const std::optional<Tag> following = next_tag(page_, next.last);
            if (!following)
                return next;
            next = *following;
        }
        return next;
    }

    void wrap(std::size_t first, std::size_t last) {
        const std::string_view text = page_.substr(first, last - first);
        if (text.find_first_not_of(" \t\r\n") == std::string_view::npos || text == "&nbsp;")
            return;
        edits_.insert(first, open_);
        edits_.insert(last, "</mark>");
        any_ = true;
    }

    std::string_view page_;
    std::string open_;
    Edits& edits_;
    bool any_ = false;
};

} // namespace

std::string with_html_marks(std::string_view page, std::string_view utf8, const std::vector<Comment>& comments) {
    Edits edits;
    std::size_t counted = 0;                 // bytes of the UTF-8
    std::size_t at = std::string_view::npos; // of the last < up to there, in the page itself
    for (const Comment& comment : comments) {
        for (; counted < std::min(comment.source, utf8.size()); ++counted)
            if (utf8[counted] == '<') {
                at = page.find('<', at + 1);
                if (at == std::string_view::npos)
                    damaged("not the page that was read");
            }
        const std::optional<Tag> tag = at == std::string_view::npos ? std::nullopt : next_tag(page, at);
        if (!tag || tag->first != at)
            damaged("not the page that was read");
        Marker(page, ascii(xml_text(comment.text, "&#10;")), edits).mark(*tag);
    }
    return edits.applied(page);
}

} // namespace crossfoot
