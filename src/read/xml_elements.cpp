#include "read/xml_elements.hpp"

namespace crossfoot {
namespace {

constexpr std::size_t enough = std::size_t{256} << 10; // for a piece

// Of "<x:row r=...": "row"; of "</x:row>": "row" too.
std::string_view local_name(std::string_view tag) {
    tag.remove_prefix(tag.starts_with("</") ? 2 : 1);
    const std::string_view name = tag.substr(0, tag.find_first_of(" \t\r\n/>"));
    return name.substr(name.find(':') + 1); // from 0 on where there is none
}

} // namespace

void XmlElements::add(std::string_view xml, const ReadLimits& limits) {
    text_ += xml;
    if (text_.size() > limits.part)
        too_large("an element of more than " + std::to_string(limits.part) + " bytes");
    if (text_.size() >= wanted_)
        cut();
}

void XmlElements::finish() {
    cut();
    if (inside_ || !text_.empty())
        damaged("the XML is cut off");
    flush();
}

void XmlElements::cut() {
    for (std::size_t at = text_.find('<', next_); at != std::string::npos; at = text_.find('<', next_)) {
        const std::size_t end = end_of_tag(at);
        next_ = end == std::string::npos ? at : end;
        if (end == std::string::npos)
            break;
        look_at(std::string_view(text_).substr(at, end - at), at, end);
    }
    if (text_.find('<', next_) == std::string::npos)
        next_ = text_.size();
    const std::size_t done = inside_ ? begin_ : next_;
    text_.erase(0, done);
    next_ -= done;
    begin_ = 0;
    // A tag that has not ended is looked at again only once there is twice as much of it, lest a long comment be looked
    // through with each piece that comes.
    wanted_ = text_.size() + (text_.size() - next_);
}

// Behind the > of a tag, a comment or a section of characters; nothing where it has not come yet.
std::size_t XmlElements::end_of_tag(std::size_t begin) const {
    const std::string_view text = std::string_view(text_).substr(begin);
    for (const auto& [opening, closing] :
         {std::pair<std::string_view, std::string_view>("<!--", "-->"), {"<![CDATA[", "]]>"}})
        if (text.starts_with(opening) || (text.size() < opening.size() && opening.starts_with(text))) {
            const std::size_t end = text.find(closing, opening.size());
            return end == std::string_view::npos ? std::string::npos : begin + end + closing.size();
        }
    char quote = 0;
    for (std::size_t i = 1; i < text.size(); ++i)
        if (quote != 0)
            quote = text[i] == quote ? '\0' : quote;
        else if (text[i] == '"' || text[i] == '\'')
            quote = text[i];
        else if (text[i] == '>')
            return begin + i + 1;
    return std::string::npos;
}

void XmlElements::look_at(std::string_view tag, std::size_t begin, std::size_t end) {
    const bool closing = tag.starts_with("</");
    const std::string_view name = local_name(tag);
    if (!inside_ && !closing && !group_.empty() && name == group_) {
        flush();
        begin_group_();
    }
    if (name != name_ || closing != inside_)
        return;
    begin_ = closing ? begin_ : begin;
    inside_ = !closing && !tag.ends_with("/>");
    if (!inside_)
        put_whole(end);
}

void XmlElements::put_whole(std::size_t end) {
    whole_.append(text_, begin_, end - begin_);
    if (whole_.size() >= enough)
        flush();
}

void XmlElements::flush() {
    if (!whole_.empty())
        take_(whole_);
    whole_.clear();
}

} // namespace crossfoot
