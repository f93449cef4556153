#include "read/xml_elements.hpp"

#include <new>
#include <utility>

namespace crossfoot {
namespace {

constexpr std::size_t enough = std::size_t{256} << 10; // for a piece
// Of a tag or a comment, which the parser looks through again from its beginning with each piece that comes.
constexpr std::size_t longest_tag = std::size_t{1} << 20;

// Of "x:row": "row".
std::string_view local_name(std::string_view tag) {
    return tag.substr(tag.find(':') + 1); // from 0 on where there is none
}

} // namespace

XmlElements::XmlElements(std::string_view name, Take take, std::string_view group, std::function<void()> begin_group)
    : name_(name), take_(std::move(take)), group_(group), begin_group_(std::move(begin_group)),
      parser_(XML_ParserCreate(nullptr), &XML_ParserFree) {
    if (!parser_)
        throw std::bad_alloc();
    XML_SetUserData(parser_.get(), this);
    XML_SetElementHandler(parser_.get(), begin, end);
    XML_SetDefaultHandler(parser_.get(), pass); // and entities stay what they are
}

void XmlElements::add(std::string_view xml, const ReadLimits& limits) {
    parse(xml, false);
    added_ += xml.size();
    const auto looked_at = static_cast<std::size_t>(XML_GetCurrentByteIndex(parser_.get()));
    if (added_ - looked_at > longest_tag)
        too_large("a tag of more than " + std::to_string(longest_tag) + " bytes");
    if (open_.size() > limits.part)
        too_large("an element of more than " + std::to_string(limits.part) + " bytes");
    hand_over(enough);
}

void XmlElements::finish() {
    parse({}, true);
    hand_over(1);
}

void XmlElements::parse(std::string_view xml, bool last) {
    if (XML_Parse(parser_.get(), xml.data(), static_cast<int>(xml.size()), last ? XML_TRUE : XML_FALSE) !=
        XML_STATUS_OK)
        damaged(std::string("the XML: ") + XML_ErrorString(XML_GetErrorCode(parser_.get())));
}

void XmlElements::begin(void* self, const char* tag, const char** /*attributes*/) {
    auto& is = *static_cast<XmlElements*>(self);
    const std::string_view name = local_name(tag);
    if (is.depth_ == 0 && !is.group_.empty() && name == is.group_)
        is.whole_.emplace_back();
    if (name == is.name_)
        ++is.depth_;
    XML_DefaultCurrent(is.parser_.get());
}

void XmlElements::end(void* self, const char* tag) {
    auto& is = *static_cast<XmlElements*>(self);
    XML_DefaultCurrent(is.parser_.get());
    if (local_name(tag) != is.name_ || --is.depth_ > 0)
        return;
    is.whole_.back() += is.open_;
    is.open_.clear();
}

// Gets the text of all that nothing else is told of, and of tags by their own wish.
void XmlElements::pass(void* self, const char* text, int length) {
    auto& is = *static_cast<XmlElements*>(self);
    if (is.depth_ > 0)
        is.open_.append(text, static_cast<std::size_t>(length));
}

// Outside the parser, which is C, since what takes them may throw.
void XmlElements::hand_over(std::size_t least) {
    for (std::size_t i = 0; i < whole_.size(); ++i) {
        if (i > 0)
            begin_group_();
        const bool last = i + 1 == whole_.size();
        if (whole_[i].size() < (last ? least : 1))
            continue;
        take_(whole_[i]);
        whole_[i].clear();
    }
    whole_.erase(whole_.begin(), whole_.end() - 1);
}

} // namespace crossfoot
