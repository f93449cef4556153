#include "check/prose.hpp"
#include "prose/section_prose.hpp"
#include "years/past_report.hpp"

#include <algorithm>
#include <set>

namespace crossfoot {
namespace {

// How much of a section's own sentences stand in a section of last year's, figures aside.
struct Repeated {
    std::size_t letters = 0; // of all sentences
    std::size_t same = 0;    // letters of those that stand there as well
    std::size_t sentences = 0;
    const SectionSentence* first = nullptr; // of these

    std::size_t per_cent() const { return letters == 0 ? 0 : same * 100 / letters; } // never more than there is
};

Repeated repeated(const SectionProse& now, const PastSection& last) {
    const std::set<std::uint32_t> marks(last.marks.begin(), last.marks.end());
    Repeated result;
    for (const SectionSentence& sentence : now.sentences) {
        result.letters += sentence.letters;
        if (!marks.contains(sentence.mark))
            continue;
        result.same += sentence.letters;
        ++result.sentences;
        if (!result.first)
            result.first = &sentence;
    }
    return result;
}

} // namespace

void check_repetition(const Report& report, const Document& document, const std::shared_ptr<const PastReport>& past,
                      std::vector<Finding>& findings) {
    const auto& repetition = report.form->last_year_rules.repetition;
    if (!repetition || past->prose.empty())
        return;
    const std::vector<PublishedSection>& sections = report.form->publication.sections;
    for (const SectionProse& now : section_prose(document, report)) {
        const PublishedSection& section = sections[now.section];
        const auto last = std::ranges::find(past->prose, section.id, &PastSection::id);
        if (last == past->prose.end())
            continue;
        const Repeated found = repeated(now, *last);
        if (found.letters < static_cast<std::size_t>(repetition->least) ||
            found.per_cent() < static_cast<std::size_t>(repetition->share))
            continue;
        FindingCell cell;
        cell.place = found.first->place;
        cell.found = found.first->text;
        Finding* finding = add_finding(report.form->rule(CheckKind::repetition), found.per_cent() == 100 ? "whole" : "",
                                       {std::move(cell)},
                                       {{"section", same_text(section.heading)},
                                        {"percent", same_text(std::to_string(found.per_cent()))},
                                        {"sentences", same_text(std::to_string(found.sentences))},
                                        {"all", same_text(std::to_string(now.sentences.size()))},
                                        {"text", quoted_text(found.first->text)},
                                        {"year", same_text(std::to_string(past->report.year->year))}},
                                       findings);
        if (!finding)
            continue;
        finding->last_year = past;
        FindingCell there;
        there.place = last->place;
        finding->last_cells = {std::move(there)};
    }
}

} // namespace crossfoot
