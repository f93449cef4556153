// The headings of the sections in which a form's report is published, as documents write them.
#pragma once

#include "form/form.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace crossfoot {

// Immutable; the form must outlive it.
class SectionHeadings {
public:
    explicit SectionHeadings(const Form& form);

    // The first section of the form's publication, from that index on, of which the text is the heading or one of its
    // aliases, with little before it: 行政机关. Nothing for any other text, as a sentence.
    std::optional<std::size_t> section(std::string_view text, std::size_t from = 0) const;

private:
    const Form& form_;
    std::vector<std::vector<std::string>> headings_; // keys of the form's labels, by section
};

// "二、主动公开政府信息情况" without its number.
std::string_view unnumbered(std::string_view heading);

// A sentence ends so, and nothing else does.
inline bool is_sentence(std::string_view text) { return text.find("。") != std::string_view::npos; }

} // namespace crossfoot
