#include "read/word_xml.hpp"

#include <algorithm>
#include <cstddef>
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

// Of an element whose name begins so: <w:r>, <w:r wsp:rsidR="…">, but not <w:rPr>.
bool is_tag(std::string_view tag, std::string_view name) {
    return tag.starts_with(name) && tag.size() > name.size() &&
           std::string_view(" />").find(tag[name.size()]) != std::string_view::npos;
}

bool hides(std::string_view tag) {
    const bool named = is_tag(tag, "<w:vanish") || is_tag(tag, "<w:strike") || is_tag(tag, "<w:dstrike");
    return named && tag.find("\"off\"") == std::string_view::npos;
}

bool raises(std::string_view tag) {
    return is_tag(tag, "<w:vertAlign") && tag.find("script\"") != std::string_view::npos;
}

// Outside of tags.
bool holds_text(std::string_view xml) {
    bool in_tag = false;
    for (const char c : xml) {
        in_tag = in_tag || c == '<';
        if (!in_tag && std::string_view(" \t\r\n").find(c) == std::string_view::npos)
            return true;
        in_tag = in_tag && c != '>';
    }
    return false;
}

class ShownXml {
public:
    void add_text(std::string_view text) {
        if (taken_out_ == 0)
            shown_ += text;
    }

    // An annotation holds one element, its content.
    void add_tag(std::string_view tag) {
        if (is_tag(tag, "<w:p"))
            paragraph_ = shown_.size();
        if (is_tag(tag, "<w:r") && !tag.ends_with("/>"))
            runs_.push_back({shown_.size(), open_.size(), false});
        else if (!runs_.empty() && runs_.back().annotations == open_.size()) // not what it was before
            runs_.back().hidden = runs_.back().hidden || hides(tag) || (raises(tag) && is_mark(runs_.back().begin));
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
        if (is_tag(tag, "</w:r") && !runs_.empty()) {
            if (runs_.back().hidden)
                shown_.resize(runs_.back().begin);
            runs_.pop_back();
        }
    }

    std::string take() { return std::move(shown_); }

private:
    // What is raised behind a text, rather than alone in its cell.
    bool is_mark(std::size_t begin) const {
        return paragraph_ <= begin && holds_text(std::string_view(shown_).substr(paragraph_, begin - paragraph_));
    }

    struct Run {
        std::size_t begin = 0;       // of what is shown
        std::size_t annotations = 0; // that it stands in
        bool hidden = false;
    };

    std::string shown_;
    std::size_t paragraph_ = 0;    // where it begins
    std::vector<Run> runs_;        // each in the one before, as in a text box
    std::vector<Annotation> open_; // each in the one before
    int taken_out_ = 0;            // of them
};

} // namespace

std::string word_xml_as_shown(std::string_view xml) {
    ShownXml shown;
    while (!xml.empty()) {
        const std::size_t tag = std::min(xml.find('<'), xml.size());
        shown.add_text(xml.substr(0, tag));
        xml.remove_prefix(tag);
        const std::size_t end = xml.find('>');
        const std::string_view one = xml.substr(0, end == std::string_view::npos ? end : end + 1);
        shown.add_tag(one);
        xml.remove_prefix(one.size());
    }
    return shown.take();
}

} // namespace crossfoot
