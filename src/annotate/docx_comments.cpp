// Comments in Word's Office Open XML: a part of their own, and marks round the paragraphs that they are about.
#include "annotate/docx_comments.hpp"

#include "annotate/markup.hpp"
#include "annotate/packed_copy.hpp"
#include "read/formats.hpp"
#include "read/ooxml_relations.hpp"
#include "write/iso_time.hpp"
#include "write/xml_text.hpp"

#include <algorithm>
#include <charconv>

namespace crossfoot {
namespace {

// Elements say their name space themselves, whatever prefixes the part has.
constexpr std::string_view word = R"( xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main")";
constexpr std::string_view package_space = "http://schemas.openxmlformats.org/package/2006/";
constexpr std::string_view declaration = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)";

std::string text_of(ZipPackage& package, const std::string& part) {
    const Buffer bytes = package.extract(part);
    return {bytes.data.get(), bytes.size};
}

Tag root_of(std::string_view xml) {
    std::optional<Tag> tag = next_tag(xml, 0);
    while (tag && !tag->begins())
        tag = next_tag(xml, tag->last);
    if (!tag)
        damaged("a part without elements");
    return *tag;
}

std::string appended_to_root(const std::string& xml, const std::string& inserted) {
    Edits edits;
    edits.append(xml, root_of(xml), inserted);
    return edits.applied(xml);
}

// The paragraph itself, or the first in a cell.
Tag paragraph_at(std::string_view xml, std::size_t source) {
    std::optional<Tag> tag = source == 0 ? std::nullopt : next_tag(xml, source - 1);
    if (!tag || tag->first + 1 != source || (tag->local() != "p" && tag->local() != "tc"))
        damaged("not the text that was read");
    while (tag && !(tag->begins() && tag->local() == "p"))
        tag = next_tag(xml, tag->last);
    if (!tag)
        damaged("a cell without a paragraph");
    return *tag;
}

// Asked for places that ascend.
class ContentControls {
public:
    explicit ContentControls(std::string_view xml) : xml_(xml), tag_(next_tag(xml, 0)) {}

    bool hold(std::size_t place) {
        for (; tag_ && tag_->first < place; tag_ = next_tag(xml_, tag_->last)) {
            if (tag_->local() != "sdtContent")
                continue;
            open_ += tag_->kind == Tag::Kind::open ? 1 : tag_->kind == Tag::Kind::close ? -1 : 0;
        }
        return open_ > 0;
    }

private:
    std::string_view xml_;
    std::optional<Tag> tag_;
    int open_ = 0;
};

// What a content control holds Writer shows only where no mark of a comment follows it: there all of it stands before.
void mark(std::string_view xml, const Tag& paragraph, bool controlled, int id, Edits& edits) {
    const std::string number = std::to_string(id);
    const auto element = [&](std::string_view name) {
        return '<' + std::string(name) + std::string(word) + " w:id=\"" + number + "\"/>";
    };
    const std::string begin = element("w:commentRangeStart");
    const std::string end = element("w:commentRangeEnd") + "<w:r" + std::string(word) + "><w:commentReference w:id=\"" +
                            number + "\"/></w:r>";
    if (paragraph.kind == Tag::Kind::empty)
        return edits.append(xml, paragraph, begin + end);
    std::size_t behind = paragraph.last;
    if (const std::optional<Tag> first = next_tag(xml, behind); first && first->begins() && first->local() == "pPr")
        if (const std::optional<Tag> close = closing_tag(xml, *first))
            behind = close->last;
    if (controlled)
        return edits.insert(behind, begin + end);
    edits.insert(behind, begin);
    edits.append(xml, paragraph, end);
}

std::string comment_element(int id, const std::string& text, std::chrono::sys_seconds written) {
    std::string element = "<w:comment" + std::string(word) + " w:id=\"" + std::to_string(id) +
                          "\" w:author=\"Crossfoot\" w:initials=\"CF\" w:date=\"" + iso_time(written) + "Z\">";
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t end = std::min(text.find('\n', from), text.size());
        element += R"(<w:p><w:r><w:t xml:space="preserve">)" +
                   xml_text(std::string_view(text).substr(from, end - from)) + "</w:t></w:r></w:p>";
        from = end + 1;
    }
    return element + "</w:comment>";
}

// One more than the numbers of comments that are there.
int free_number(std::string_view comments) {
    int free = 0;
    for (std::optional<Tag> tag = next_tag(comments, 0); tag; tag = next_tag(comments, tag->last)) {
        const std::string_view whole = comments.substr(tag->first, tag->last - tag->first);
        const std::size_t at = tag->begins() && tag->local() == "comment" ? whole.find(":id=") : std::string_view::npos;
        int number = 0;
        if (at != std::string_view::npos &&
            std::from_chars(whole.data() + at + 5, whole.data() + whole.size(), number).ec == std::errc())
            free = std::max(free, number + 1);
    }
    return free;
}

std::string relations_part(const std::string& part) {
    const std::size_t folder = part.rfind('/') + 1;
    return part.substr(0, folder) + "_rels/" + part.substr(part.rfind('/') + 1) + ".rels";
}

// Empty where the text has no comments yet.
std::string comments_part(ZipPackage& package, const std::string& text_part) {
    if (!package.contains(relations_part(text_part)))
        return {};
    const Relations relations(package, text_part);
    const std::string* known = relations.part_of_type("comments");
    return known == nullptr ? std::string() : *known;
}

// A part for comments, which the text and the list of types name.
void add_part(ZipPackage& package, const std::string& text_part, const std::string& part, Parts& parts) {
    const std::string relations = relations_part(text_part);
    const std::string space = std::string(package_space);
    const std::string none =
        std::string(declaration) + "<Relationships xmlns=\"" + space + "relationships\"></Relationships>";
    parts[relations] = appended_to_root(
        package.contains(relations) ? text_of(package, relations) : none,
        "<Relationship xmlns=\"" + space +
            "relationships\" Id=\"crossfootComments\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
            "relationships/comments\" Target=\"" +
            part.substr(part.rfind('/') + 1) + "\"/>");
    constexpr const char* types = "[Content_Types].xml";
    parts[types] = appended_to_root(
        text_of(package, types),
        "<Override xmlns=\"" + space + "content-types\" PartName=\"/" + part +
            "\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml\"/>");
}

} // namespace

std::string with_docx_comments(ZipPackage& package, const std::vector<Comment>& comments,
                               std::chrono::sys_seconds written) {
    const std::string text_part = docx_text_part(package);
    const std::string text = text_of(package, text_part);
    Parts parts;
    std::string part = comments_part(package, text_part);
    std::string list = std::string(declaration) + "<w:comments" + std::string(word) + "></w:comments>";
    if (!part.empty()) {
        list = text_of(package, part);
    } else {
        part = text_part.substr(0, text_part.rfind('/') + 1) + "crossfoot-comments.xml";
        add_part(package, text_part, part, parts);
    }
    int id = free_number(list);
    Edits edits;
    ContentControls controls(text);
    std::string elements;
    for (const Comment& comment : comments) {
        const Tag paragraph = paragraph_at(text, comment.source);
        mark(text, paragraph, controls.hold(paragraph.first), id, edits);
        elements += comment_element(id++, comment.text, written);
    }
    parts[text_part] = edits.applied(text);
    parts[part] = appended_to_root(list, elements);
    return packed_copy(package, parts);
}

} // namespace crossfoot
