#include "form/section_headings.hpp"

namespace crossfoot {
namespace {

constexpr std::size_t longest_section_heading = 150; // bytes
constexpr std::size_t longest_before_heading = 36;   // bytes that may stand before the form's words: 行政机关

} // namespace

SectionHeadings::SectionHeadings(const Form& form) : form_(form) {
    for (const PublishedSection& section : form.publication.sections) {
        std::vector<std::string>& keys = headings_.emplace_back();
        if (!section.heading.empty())
            keys.push_back(form.labels.key(section.heading));
        for (const std::string& alias : section.aliases)
            keys.push_back(form.labels.key(alias));
    }
}

std::optional<std::size_t> SectionHeadings::section(std::string_view text, std::size_t from) const {
    if (text.size() > longest_section_heading || is_sentence(text))
        return {};
    const std::string key = form_.labels.key(text);
    for (std::size_t i = from; i < headings_.size(); ++i)
        for (const std::string& heading : headings_[i])
            if (!heading.empty() && key.ends_with(heading) && key.size() <= heading.size() + longest_before_heading)
                return i;
    return {};
}

std::string_view unnumbered(std::string_view heading) {
    constexpr std::string_view mark = "、";
    constexpr std::size_t longest_number = 9; // bytes: 二十一
    const std::size_t at = heading.find(mark);
    return at == std::string_view::npos || at > longest_number ? heading : heading.substr(at + mark.size());
}

} // namespace crossfoot
