// Comments in OpenDocument texts: annotations that span the paragraphs that they are about.
#include "annotate/odt_comments.hpp"

#include "annotate/markup.hpp"
#include "read/budget.hpp"
#include "write/iso_time.hpp"
#include "write/xml_text.hpp"

#include <algorithm>

namespace crossfoot {
namespace {

bool is_paragraph(const Tag& tag) { return tag.begins() && (tag.name == "text:p" || tag.name == "text:h"); }

Tag element_at(std::string_view xml, std::size_t source) {
    const std::optional<Tag> tag = source == 0 ? std::nullopt : next_tag(xml, source - 1);
    if (!tag || tag->first + 1 != source || (!is_paragraph(*tag) && tag->name != "table:table-cell"))
        damaged("not the text that was read");
    return *tag;
}

// The element itself, or the first in a cell; nothing where the cell is empty.
std::optional<Tag> paragraph_in(std::string_view xml, const Tag& element) {
    const std::optional<Tag> end = closing_tag(xml, element);
    std::optional<Tag> tag = element;
    while (tag && end && !is_paragraph(*tag) && tag->first < end->first)
        tag = next_tag(xml, tag->last);
    return tag && is_paragraph(*tag) && (!end || tag->first <= end->first) ? tag : std::nullopt;
}

std::string annotation(const std::string& name, const std::string& text, std::chrono::sys_seconds written) {
    std::string element = R"(<office:annotation xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0")"
                          R"( xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0")"
                          R"( xmlns:dc="http://purl.org/dc/elements/1.1/" office:name=")" +
                          name + "\"><dc:creator>Crossfoot</dc:creator><dc:date>" + iso_time(written) + "</dc:date>";
    return element + "<text:p>" + xml_text(text, "</text:p><text:p>") + "</text:p></office:annotation>";
}

} // namespace

std::string with_odt_comments(std::string_view content, const std::vector<Comment>& comments,
                              std::chrono::sys_seconds written) {
    Edits edits;
    std::string names = "crossfoot-"; // of no annotation that is there
    while (content.find('"' + names) != std::string_view::npos)
        names += '-';
    int number = 0;
    for (const Comment& comment : comments) {
        std::string name = names;
        name += std::to_string(++number);
        const std::string begin = annotation(name, comment.text, written);
        const std::string end =
            R"(<office:annotation-end xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0")"
            R"( office:name=")" +
            name + "\"/>";
        const Tag element = element_at(content, comment.source);
        const std::optional<Tag> paragraph = paragraph_in(content, element);
        if (!paragraph) {
            edits.append(content, element, std::string("<text:p>").append(begin).append(end).append("</text:p>"));
        } else if (paragraph->kind == Tag::Kind::empty) {
            edits.append(content, *paragraph, begin + end);
        } else {
            edits.insert(paragraph->last, begin);
            edits.append(content, *paragraph, end);
        }
    }
    return edits.applied(content);
}

} // namespace crossfoot
