#include "read/word_xml.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace crossfoot {
namespace {

enum class Annotation { put_in, taken_out, other };

Annotation annotation_of(std::string_view tag) {
    if (tag.find("\"Word.Insertion\"") != std::string_view::npos)
        return Annotation::put_in;
    return tag.find("\"Word.Deletion\"") != std::string_view::npos ? Annotation::taken_out : Annotation::other;
}

class ChangedXml {
public:
    void add_text(std::string_view text) {
        if (taken_out_ == 0)
            shown_ += text;
    }

    // An annotation holds one element, its content.
    void add_tag(std::string_view tag) {
        if (tag.starts_with("<aml:annotation")) {
            const Annotation kind = annotation_of(tag);
            if (!tag.ends_with("/>")) {
                open_.push_back(kind);
                taken_out_ += kind == Annotation::taken_out ? 1 : 0;
            }
            if (kind == Annotation::other)
                add_text(tag);
        } else if (tag.starts_with("</aml:annotation") && !open_.empty()) {
            if (open_.back() == Annotation::other)
                add_text(tag);
            taken_out_ -= open_.back() == Annotation::taken_out ? 1 : 0;
            open_.pop_back();
        } else if (open_.empty() || open_.back() == Annotation::other ||
                   (!tag.starts_with("<aml:content") && !tag.starts_with("</aml:content"))) {
            add_text(tag);
        }
    }

    std::string take() { return std::move(shown_); }

private:
    std::string shown_;
    std::vector<Annotation> open_; // each in the one before
    int taken_out_ = 0;            // of them
};

} // namespace

std::string word_xml_with_changes(std::string_view xml) {
    ChangedXml changed;
    while (!xml.empty()) {
        const std::size_t tag = std::min(xml.find('<'), xml.size());
        changed.add_text(xml.substr(0, tag));
        xml.remove_prefix(tag);
        const std::size_t end = xml.find('>');
        const std::string_view one = xml.substr(0, end == std::string_view::npos ? end : end + 1);
        changed.add_tag(one);
        xml.remove_prefix(one.size());
    }
    return changed.take();
}

} // namespace crossfoot
