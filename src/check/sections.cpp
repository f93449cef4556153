// What the sections of a whole report have to say.
#include "check/prose.hpp"
#include "prose/section_prose.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

namespace crossfoot {
namespace {

constexpr std::size_t nowhere = std::u32string_view::npos;

// The headings of the report's own sections from there on, in their order; another report's begin again with a lower
// one, as does what stands below a list of contents.
PlacedHeadings own_headings(const Report& report, const Document& document, const Place& first) {
    std::size_t before = 0;
    const auto is_of_the_next = [&](const PlacedHeadings::value_type& heading) {
        return heading.first >= first && heading.second < std::exchange(before, heading.second);
    };
    const PlacedHeadings all = placed_headings(document, *report.form, first, is_of_the_next);
    PlacedHeadings own;
    for (auto heading = std::ranges::lower_bound(all, first, {}, &PlacedHeadings::value_type::first);
         heading != all.end() && (own.empty() || heading->second >= own.back().second); ++heading)
        own.push_back(*heading);
    return own;
}

// The section's last paragraph, or where it has none its heading; the report's last paragraph where no heading stands.
Place where_to_speak(const PlacedHeadings& headings, const Form& form, const std::vector<ReadPassage>& prose,
                     const Mention& mention) {
    const auto heading = std::ranges::find_if(headings, [&](const PlacedHeadings::value_type& one) {
        return form.publication.sections[one.second].id == mention.section;
    });
    if (heading == headings.end())
        return prose.back().passage.place;
    const auto next = std::next(heading);
    const auto behind = std::ranges::find_if(prose.rbegin(), prose.rend(), [&](const ReadPassage& passage) {
        return next == headings.end() || passage.passage.place < next->first;
    });
    return behind != prose.rend() && behind->passage.place > heading->first ? behind->passage.place : heading->first;
}

// "（一）存在的问题", where the section's text is called 存在的主要问题: most of the name's letters stand there.
bool is_heading_within(std::u32string_view letters, const PublishedSection& section) {
    constexpr std::size_t longest = 16;
    return letters.size() <= longest && letters.find_first_of(U"。;,") == std::u32string_view::npos &&
           std::ranges::any_of(section.texts, [&](const PublishedText& text) {
               const std::u32string name = fold(text.label);
               const auto there = std::ranges::count_if(
                   name, [&](char32_t letter) { return letters.find(letter) != std::u32string_view::npos; });
               return static_cast<std::size_t>(there) * 2 >= name.size();
           });
}

// Anything but "无。" and the headings within the section, however short.
bool says_something(const ReadPassage& passage, const PublishedSection& section) {
    constexpr std::size_t shortest = 4; // letters
    std::u32string letters = passage.passage.letters;
    std::erase_if(letters, [](char32_t letter) { return std::u32string_view(U"。;,.、").find(letter) != nowhere; });
    return letters.size() >= shortest && !is_heading_within(passage.passage.letters, section);
}

// Of a text over several cells, where it begins.
FindingCell at_place(const Place& place) {
    return {place.range() ? Place(place.block, place.cell()) : place, nullptr, nullptr, nullptr, Role::place, {}, 0};
}

bool is_said(const PublishedSection& section, const std::vector<ReadPassage>& prose, const Place& first,
             const Place& last) {
    return std::ranges::any_of(prose, [&](const ReadPassage& passage) {
        return passage.passage.place > first && passage.passage.place < last && says_something(passage, section);
    });
}

// A sentence below the first heading: where nobody has written any text yet, none is missed.
bool is_written(const Report& report, const Document& document, const std::vector<ReadPassage>& prose) {
    const PlacedHeadings all =
        own_headings(report, document, std::min(report.place(), std::ranges::min(report.paragraphs)));
    return !all.empty() && std::ranges::any_of(prose, [&](const ReadPassage& passage) {
        return passage.passage.place > all.front().first && passage.passage.letters.find(U'。') != nowhere;
    });
}

} // namespace

void check_sections(const Report& report, const Document& document, const std::vector<ReadPassage>& prose,
                    std::vector<Finding>& findings) {
    if (!report.whole || !report.missing.empty() || prose.empty())
        return; // what was not read may speak of it
    const PlacedHeadings headings = own_headings(report, document, report.place());
    for (const Mention& mention : report.form->prose.mentions)
        if (std::ranges::none_of(prose,
                                 [&](const ReadPassage& passage) { return holds_any(passage.passage, mention.words); }))
            add_finding(report.form->rule(mention.rule), "",
                        {at_place(where_to_speak(headings, *report.form, prose, mention))}, {}, findings);
    for (std::size_t i = 0; i + 1 < headings.size(); ++i) {
        const auto& [place, index] = headings[i];
        const PublishedSection& section = report.form->publication.sections[index];
        if (section.needed && index < headings[i + 1].second &&
            !is_said(section, prose, place, headings[i + 1].first) && is_written(report, document, prose))
            add_finding(report.form->rule(CheckKind::sections), "", {at_place(place)},
                        {{"section", same_text(section.heading)}}, findings);
    }
}

} // namespace crossfoot
