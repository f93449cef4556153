#include "tell/suspects.hpp"

#include "language/catalogue.hpp"
#include "tell/place.hpp"
#include "tell/rule_text.hpp"

#include <algorithm>

namespace crossfoot {
namespace {

std::string why_text(const Suspect& suspect, Language language) {
    return say(language, "why." + std::string(name(suspect.why)));
}

std::string suspect_text(const Suspect& suspect, Language language) {
    return say(language, suspect.cell.found.empty() ? "finding.suspect_blank" : "finding.suspect",
               {{"cell", a1(suspect.cell.at())},
                {"name", item_and_applicant(suspect.cell, language)},
                {"found", one_line(suspect.cell.found)},
                {"suggested", suspect.suggested.str()},
                {"why", why_text(suspect, language)}});
}

void append(std::string& list, const std::string& text, const std::string& separator) {
    list += (list.empty() ? "" : separator) + text;
}

std::string cause_text(const Finding& finding, Language language) {
    std::vector<const Suspect*> suspects;
    for (const Suspect& suspect : finding.suspects)
        if (suspect.explanation == 0)
            suspects.push_back(&suspect);
    std::string text = say(language, "finding.suspects", {{"suspects", changes_text(suspects, language)}});
    if (finding.all_hold > 1)
        text += say(language, "finding.all_hold", {{"relations", std::to_string(finding.all_hold)}});
    else if (finding.mended && finding.broken.size() > 1)
        text += say(language, "finding.these_hold", {{"relations", std::to_string(finding.broken.size())}});
    else if (finding.mended)
        text += say(language, "finding.this_holds");
    for (const Suspect& suspect : finding.suspects)
        if (suspect.explanation == 0 && suspect.formula)
            text += say(language, "finding.suspects_comma") +
                    say(language, "finding.formula", {{"cell", a1(suspect.cell.at())}});
    return text;
}

} // namespace

std::string message_text(const Finding& finding, Language language) {
    if (finding.located())
        return cause_text(finding, language);
    if (finding.broken.size() > 1)
        return say(language, "finding.together", {{"relations", std::to_string(finding.broken.size())}});
    return rule_text(finding, language);
}

std::string changes_text(const std::vector<const Suspect*>& suspects, Language language) {
    std::string text;
    for (const Suspect* suspect : suspects)
        append(text, suspect_text(*suspect, language), say(language, "finding.suspects_comma"));
    return text;
}

std::string candidates_text(const Finding& finding, Language language) {
    if (finding.located() || finding.suspects.empty())
        return {};
    std::string all;
    for (auto first = finding.suspects.begin(); first != finding.suspects.end();) {
        const auto last = std::find_if(first, finding.suspects.end(), [&](const Suspect& suspect) {
            return suspect.explanation != first->explanation;
        });
        std::string explanation;
        for (auto suspect = first; suspect != last; ++suspect) {
            const std::string likelihood =
                suspect + 1 == last ? say(language, "finding.likelihood",
                                          {{"percent", std::to_string(static_cast<int>(suspect->confidence * 100))}})
                                    : std::string();
            append(explanation,
                   say(language, "finding.candidate",
                       {{"cell", a1(suspect->cell.at())},
                        {"suggested", suspect->suggested.str()},
                        {"why", why_text(*suspect, language) + likelihood}}),
                   say(language, "finding.candidate_and"));
        }
        append(all, explanation, say(language, "finding.suspects_comma"));
        first = last;
    }
    return say(language, "finding.candidates", {{"suspects", all}});
}

std::string rules_text(const Finding& finding, Language language) {
    std::vector<std::string_view> rules{finding.rule->id};
    for (const Finding& broken : finding.broken)
        if (std::find(rules.begin(), rules.end(), broken.rule->id) == rules.end())
            rules.push_back(broken.rule->id);
    std::string text;
    for (const std::string_view rule : rules)
        append(text, std::string(rule), say(language, "finding.rules_comma"));
    return text;
}

std::string item_and_applicant(const FindingCell& cell, Language language) {
    if (cell.item == nullptr || cell.applicant == nullptr) {
        const Line* line = cell.item == nullptr ? cell.applicant : cell.item;
        return line == nullptr ? std::string() : line->name.in(language);
    }
    return say(language, "finding.item_and_applicant",
               {{"item", cell.item->name.in(language)}, {"applicant", cell.applicant->name.in(language)}});
}

} // namespace crossfoot
